package io.chartreel.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.Http;
import io.chartreel.testing.Programs;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The release bundle, unpacked and started in a folder other than the one of its build. */
@Tag("full")
@Timeout(240)
class BundleIT {
  private static final Path TARGET = Path.of("target");

  /** The licences of libraries whose JARs do not contain theirs: the starts of their names. */
  private static final Map<String, String> LICENCES =
      Map.of(
          "animated-gif-lib", "Apache-2.0",
          "jakarta.servlet-api", "EPL-2.0",
          "jetty-", "Apache-2.0",
          "jfreechart", "LGPL-2.1-or-later",
          "jte-runtime", "Apache-2.0",
          "kotlin-stdlib", "Apache-2.0");

  /** The least classes that come from the archive when it is used; otherwise there are none. */
  private static final int MIN_ARCHIVED_CLASSES = 3000;

  @TempDir Path folder;
  private Path bundle;

  @BeforeEach
  void unpack() throws Exception {
    Programs.require("needs tar; Debian: apt-get install tar", "tar");
    Path archive;
    try (Stream<Path> files = Files.list(TARGET)) {
      archive =
          files
              .filter(file -> file.getFileName().toString().matches("chartreel-.*\\.tar\\.gz"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("run mvn package first"));
    }
    Programs.run(List.of("tar", "xzf", archive.toString(), "-C", folder.toString()));
    bundle = folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
  }

  private ServiceProcess start(Map<String, String> environment) throws IOException {
    return new ServiceProcess(List.of(bundle.resolve("bin/chartreel").toString()), environment);
  }

  @Test
  void starts_with_the_archive_of_its_classes_and_renders() throws Exception {
    Path classes = folder.resolve("classes.txt");
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "JAVA_OPTS",
            "-Xmx128m -Xlog:class+load:file=" + classes);
    try (ServiceProcess service = start(environment)) {
      HttpResponse<byte[]> response = Http.get(service.address().resolve("/gif"));
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).startsWith('G', 'I', 'F', '8', '9', 'a');
      assertThat(service.lines()).as("the budget and the address").hasSize(2);
      assertThat(service.stop()).isEqualTo(143);
    }
    try (Stream<String> lines = Files.lines(classes)) {
      assertThat(lines.filter(line -> line.contains("shared objects file (top)")).count())
          .isGreaterThan(MIN_ARCHIVED_CLASSES);
    }
  }

  @Test
  void starts_silently_without_the_archive_or_with_one_of_another_jvm() throws Exception {
    Path archive = bundle.resolve("chartreel.jsa");
    Files.delete(archive);
    List<Map<String, String>> machines = new ArrayList<>();
    machines.add(Map.of("JAVA_HOME", System.getProperty("java.home")));
    String other = System.getenv("CHARTREEL_OTHER_JAVA_HOME");
    if (other != null && !other.isBlank()) {
      machines.add(Map.of("JAVA_HOME", other));
    }
    for (Map<String, String> machine : machines) {
      for (String content : List.of("", "no archive")) {
        if (!content.isEmpty()) {
          Files.writeString(archive, content);
        }
        try (ServiceProcess service = start(machine)) {
          assertThat(Http.get(service.address().resolve("/gif")).statusCode()).isEqualTo(200);
          assertThat(service.lines()).as("the budget and the address").hasSize(2);
        }
      }
      Files.delete(archive);
    }
  }

  @Test
  void a_relative_folder_is_resolved_where_the_script_is_called() throws Exception {
    String missing = "no-such-folder";
    try (ServiceProcess service = start(Map.of("CHARTREEL_FONTS", missing))) {
      assertThat(service.exitMessage()).contains(Path.of(missing).toAbsolutePath().toString());
    }
  }

  @Test
  void contains_the_libraries_of_the_program_and_nothing_else() throws IOException {
    Set<String> libraries =
        Stream.of(
                Files.readString(TARGET.resolve("runtime-class-path.txt"))
                    .strip()
                    .split(File.pathSeparator))
            .map(path -> Path.of(path).getFileName().toString())
            .collect(Collectors.toSet());
    assertThat(names(bundle.resolve("lib"))).containsExactlyInAnyOrderElementsOf(libraries);
  }

  @Test
  void contains_the_licence_of_every_part() throws IOException {
    Path licences = bundle.resolve("licences");
    for (String library : names(bundle.resolve("lib"))) {
      Path own = licences.resolve(library.replaceFirst("-[0-9.]+\\.jar", "")).resolve("META-INF");
      boolean named =
          LICENCES.entrySet().stream()
              .filter(licence -> library.startsWith(licence.getKey()))
              .anyMatch(licence -> Files.exists(licences.resolve(licence.getValue() + ".txt")));
      assertThat(named || Files.exists(own)).as(library).isTrue();
    }
    assertThat(names(licences.resolve("resources"))).hasSize(5);
    assertThat(bundle.resolve("LICENSE")).hasSameTextualContentAs(Path.of("LICENSE"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void systemd_accepts_the_unit_and_rates_it_as_well_protected() throws Exception {
    Programs.require("needs systemd-analyze; Debian: apt-get install systemd", "systemd-analyze");
    String unit =
        Files.readString(bundle.resolve("chartreel.service"))
            .replace("/opt/chartreel/", bundle.toAbsolutePath() + "/");
    Path file = Files.writeString(folder.resolve("chartreel.service"), unit);
    assertThat(Programs.run(List.of("systemd-analyze", "verify", file.toString()))).isEmpty();
    Programs.run(
        List.of(
            "systemd-analyze",
            "security",
            "--offline=true",
            "--no-pager",
            "--threshold=20",
            file.toString()));
  }
}
