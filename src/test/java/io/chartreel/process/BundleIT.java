package io.chartreel.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.Http;
import io.chartreel.testing.Programs;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** The names of the archives that JVMs make. */
  private static final List<String> ARCHIVES = List.of("chartreel.jsa", "chartreel.aot");

  /**
   * The least classes of the program that come from the archive when it is used; otherwise there
   * are none.
   */
  private static final int MIN_ARCHIVED_CLASSES = 500;

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

  /** Returns where the JVMs of this machine are: this one and, if there is one, a newer one. */
  private static List<String> jvms() {
    return Stream.of(
            System.getProperty("java.home"),
            System.getenv().getOrDefault("CHARTREEL_OTHER_JAVA_HOME", ""))
        .filter(home -> !home.isBlank())
        .toList();
  }

  /** Starts the program and returns how many of its classes came from the archive. */
  private long archivedClasses(String jvm) throws Exception {
    Path classes = folder.resolve("classes.txt");
    String options = "-Xmx128m -Xlog:class+load:file=" + classes;
    try (ServiceProcess service = start(Map.of("JAVA_HOME", jvm, "JAVA_OPTS", options))) {
      HttpResponse<byte[]> response = Http.get(service.address().resolve("/gif"));
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).startsWith('G', 'I', 'F', '8', '9', 'a');
      assertThat(service.lines()).as("the budget and the address").hasSize(2);
      assertThat(service.stop()).isEqualTo(143);
    }
    try (Stream<String> lines = Files.lines(classes)) {
      return lines
          .filter(line -> line.matches(".* io\\.chartreel\\..*shared objects file.*"))
          .count();
    }
  }

  /** Returns the command that makes an archive with a JVM. */
  private ProcessBuilder archiving(String jvm) {
    ProcessBuilder archiving =
        new ProcessBuilder(bundle.resolve("bin/archive-classes").toString())
            .redirectErrorStream(true)
            .redirectOutput(archivingLog().toFile());
    archiving.environment().put("JAVA_HOME", jvm);
    return archiving;
  }

  private Path archivingLog() {
    return folder.resolve("archiving.log");
  }

  @Test
  void starts_with_the_archive_of_its_classes_and_renders() throws Exception {
    assertThat(archivedClasses(System.getProperty("java.home")))
        .isGreaterThan(MIN_ARCHIVED_CLASSES);
  }

  @Test
  void starts_silently_without_an_archive_or_with_a_broken_one() throws Exception {
    for (String content : List.of("", "no archive")) {
      for (String archive : ARCHIVES) {
        Files.deleteIfExists(bundle.resolve(archive));
        if (!content.isEmpty()) {
          Files.writeString(bundle.resolve(archive), content);
        }
      }
      for (String jvm : jvms()) {
        assertThat(archivedClasses(jvm)).isZero();
      }
    }
  }

  @Test
  void starts_silently_with_the_archive_of_another_jvm() throws Exception {
    for (String jvm : jvms()) {
      assertThat(archiving(jvm).start().waitFor()).isZero();
      assertThat(ARCHIVES.stream().filter(name -> Files.exists(bundle.resolve(name)))).hasSize(1);
      for (String starting : jvms()) {
        long archived = archivedClasses(starting);
        if (starting.equals(jvm)) {
          assertThat(archived).isGreaterThan(MIN_ARCHIVED_CLASSES);
        } else {
          assertThat(archived).isZero();
        }
      }
    }
  }

  @Test
  void keeps_the_archive_if_no_other_can_be_made() throws Exception {
    for (String missing : List.of("/no-such-folder", "/no/such/folder")) {
      assertThat(archiving(missing).start().waitFor()).isEqualTo(1);
      assertThat(archivingLog())
          .hasContent(missing + "/bin/java does not run. JAVA_HOME must name a Java 17 or newer.");
      assertThat(ARCHIVES.stream().filter(name -> Files.exists(bundle.resolve(name)))).hasSize(1);
    }
  }

  @Test
  void says_so_if_there_is_no_java() throws Exception {
    try (ServiceProcess service = start(Map.of("JAVA_HOME", "/no/such/folder"))) {
      assertThat(service.exitMessage())
          .isEqualTo(
              "There is no /no/such/folder/bin/java:"
                  + " install a Java 17 or newer, or let JAVA_HOME name one.");
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

  @Test
  void contains_no_empty_folder_and_a_text_of_its_own_about_its_start() throws IOException {
    try (Stream<Path> all = Files.walk(bundle)) {
      assertThat(all.filter(Files::isDirectory)).noneMatch(folder -> names(folder).isEmpty());
    }
    assertThat(Files.readString(bundle.resolve("README.md")))
        .contains("bin/chartreel", "bin/archive-classes", "chartreel.service")
        .doesNotContain("mvn", "src/");
  }

  private static List<String> names(Path folder) {
    return List.of(Objects.requireNonNull(folder.toFile().list()));
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
