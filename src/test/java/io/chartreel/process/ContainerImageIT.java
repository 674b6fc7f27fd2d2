package io.chartreel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.testing.Http;
import io.chartreel.testing.Programs;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The container image, built by {@code src/deploy/build-image.sh} and started as an engine would
 * with a read-only root file system: in a mount namespace of its own, as the user of the image.
 */
@Tag("full")
@Timeout(240)
class ContainerImageIT {
  private static final String ADVICE =
      "needs Linux, root and buildah, debootstrap and unshare on the PATH;"
          + " Debian: apt-get install buildah debootstrap util-linux";

  private static final String IMAGE = "chartreel-test";
  private static final int MAX_BUILD_MINUTES = 20;
  private static final int MAX_MEGABYTES = 250;
  private static final int MIN_ARCHIVED_CLASSES = 500;

  /** Mounts what an engine does, then becomes the entry point: $1 root, $2 user, $3 and so on. */
  private static final String START =
      """
      set -e
      root=$1 user=$2
      shift 2
      mount --bind "$root" "$root"
      mount -o remount,bind,ro "$root"
      mount -t tmpfs tmpfs "$root/tmp"
      mount -t proc proc "$root/proc"
      mount --bind /dev "$root/dev"
      exec env -i "$@" /usr/sbin/chroot --userspec="$user" "$root" /opt/chartreel/bin/chartreel
      """;

  @RegisterExtension static final TestService HERE = new TestService();

  private static JsonNode image;
  private static String container = "";
  private static Path root;

  @BeforeAll
  @Timeout(value = MAX_BUILD_MINUTES, unit = TimeUnit.MINUTES)
  static void build() throws Exception {
    Programs.require(ADVICE, "buildah", "debootstrap", "unshare");
    if (!System.getProperty("user.name").equals("root")) {
      Programs.skip(ADVICE);
    }
    Path log = Path.of("target", "build-image.log");
    ProcessBuilder build =
        new ProcessBuilder("src/deploy/build-image.sh", IMAGE)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    build.environment().put("MAVEN_OPTIONS", "-o");
    assertThat(build.start().waitFor()).as("see %s", log).isZero();
    image =
        new ObjectMapper()
            .readTree(Programs.run(List.of("buildah", "inspect", "--type", "image", IMAGE)));
    container = Programs.run(List.of("buildah", "from", IMAGE));
    root = Path.of(Programs.run(List.of("buildah", "mount", container)));
  }

  @AfterAll
  static void remove() throws Exception {
    if (!container.isEmpty()) {
      Programs.run(List.of("buildah", "umount", container));
      Programs.run(List.of("buildah", "rm", container));
    }
  }

  private static JsonNode configuration() {
    return image.path("Docker").path("config");
  }

  /** Starts the entry point with the environment of the image and more variables. */
  private static ServiceProcess start(String... variables) throws Exception {
    List<String> command = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", START, "sh"));
    command.add(root.toString());
    command.add(configuration().path("User").asText());
    configuration().path("Env").forEach(variable -> command.add(variable.asText()));
    command.addAll(List.of("PORT=0", "HOST=127.0.0.1"));
    command.addAll(List.of(variables));
    return new ServiceProcess(command, Map.of());
  }

  /** Runs the health check of the image against a port of this machine. */
  private static int health(int port) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("env", "PORT=" + port, "/usr/sbin/chroot", "--userspec=10001:10001"));
    command.add(root.toString());
    JsonNode test = configuration().path("Healthcheck").path("Test");
    assertThat(test.path(0).asText()).isEqualTo("CMD");
    command.add(test.path(1).asText());
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  @Test
  void runs_without_rights_on_a_read_only_file_system_and_renders_the_same_bytes()
      throws Exception {
    try (ServiceProcess service = start()) {
      URI address = service.address();
      HttpResponse<byte[]> chart = Http.get(address.resolve("/gif"));
      assertThat(chart.statusCode()).isEqualTo(200);
      assertThat(chart.body()).isEqualTo(Http.get(HERE.uri("/gif")).body());
      assertThat(Http.text(Http.get(address.resolve("/health")))).contains("ready");
      assertThat(Http.get(address.resolve("/docs")).statusCode()).isEqualTo(200);
      List<String> status =
          Files.readAllLines(Path.of("/proc", String.valueOf(service.pid()), "status"));
      assertThat(status).contains("Uid:\t10001\t10001\t10001\t10001");
      assertThat(status).anyMatch(line -> line.matches("CapEff:\t0+"));
      assertThat(Files.readAllLines(Path.of("/proc", service.pid() + "", "mounts")))
          .anyMatch(mount -> mount.matches("\\S+ / \\S+ ro,.*"));
      assertThat(health(address.getPort())).isZero();
      assertThat(service.stop()).isEqualTo(143);
      assertThat(health(address.getPort())).isNotZero();
    }
  }

  @Test
  void starts_with_the_archive_of_its_classes() throws Exception {
    String option = "JAVA_OPTS=-Xlog:class+load:file=/tmp/classes.txt";
    try (ServiceProcess service = start(option)) {
      service.address();
      Path classes = Path.of("/proc", service.pid() + "", "root", "tmp", "classes.txt");
      try (Stream<String> lines = Files.lines(classes)) {
        assertThat(
                lines.filter(line -> line.matches(".* io\\.chartreel\\..*shared objects file.*")))
            .hasSizeGreaterThan(MIN_ARCHIVED_CLASSES);
      }
    }
  }

  @Test
  void warms_up_with_a_low_priority() throws Exception {
    try (ServiceProcess service = start()) {
      service.address();
      Path threads = Path.of("/proc", service.pid() + "", "task");
      await() // other threads may end while their files are read
          .ignoreExceptionsInstanceOf(IOException.class)
          .untilAsserted(() -> assertThat(niceness(threads, "warm-up")).isPositive());
    }
  }

  /** Returns the niceness of a thread, or 0 if there is none of this name. */
  private static int niceness(Path threads, String name) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(threads)) {
      for (Path thread : folders) {
        String stat = Files.readString(thread.resolve("stat"));
        if (stat.contains("(" + name + ")")) {
          return Integer.parseInt(stat.substring(stat.lastIndexOf(')')).split(" ")[17]);
        }
      }
    }
    return 0;
  }

  @Test
  void is_small() throws Exception {
    String size = Programs.run(List.of("du", "-s", "-B", "1000000", root.toString()));
    assertThat(Integer.parseInt(size.replaceFirst("\\s.*", ""))).isLessThan(MAX_MEGABYTES);
  }

  @Test
  void describes_itself() throws Exception {
    assertThat(configuration().path("User").asText()).isEqualTo("10001:10001");
    assertThat(configuration().path("ExposedPorts").fieldNames())
        .toIterable()
        .containsExactly("8080/tcp");
    JsonNode labels = configuration().path("Labels");
    String version = Files.readString(Path.of("pom.xml")).replaceFirst("(?s).*?<version>", "");
    assertThat(labels.path("org.opencontainers.image.version").asText())
        .isEqualTo(version.substring(0, version.indexOf('<')));
    for (String label : List.of("title", "description", "licenses", "revision", "created")) {
      assertThat(labels.path("org.opencontainers.image." + label).asText()).as(label).isNotEmpty();
    }
  }
}
