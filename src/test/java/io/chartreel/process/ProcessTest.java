package io.chartreel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import io.chartreel.draw.font.SextantFont;
import io.chartreel.testing.Http;
import io.chartreel.testing.RawHttp;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a separate process: startup, log, shutdown and leftover files. */
@Tag("full")
@Timeout(240)
class ProcessTest {
  private static final String CHART =
      "/gif?labels=a,b,c&values=3.5,9,_&ref=%D0%9F%D1%80%CE%BB:7&fps=25&title=Prix+%C3%A9lev%C3%A9+%E5%B9%B4"
          + "&caption=c&theme=dark&subtitle="
          + "%E6%97%A5%E6%9C%AC+%ED%95%9C%EA%B5%AD+%D7%A9%D7%9C%D7%95%D7%9D+%D8%B3%D9%84%D8%A7%D9%85"
          + "&prefix=%E4%B8%87";

  private static final String RACE =
      "/gif?periods=2019..2022&series=A:1.5,2,3,4&series=B:4,3,_,2&series=C:-1,2.25,5,1&locale=fr&pause=80";

  private static final List<String> CHART_TYPES =
      List.of(
          RACE,
          RACE + "&direction=vertical&compact&ease=easeOutElastic",
          RACE + "&type=bars&radius=6",
          "/gif?labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4&layout=stacked&stagger=200&locale=pl");

  private static final Duration MAX_WAIT = Duration.ofSeconds(60);

  /** The sample while one chart is rendered and two are queued. */
  private static final String TWO_WAITING = "chartreel_drawings_waiting 2.0";

  /** Starts a thread per request. */
  private static final Executor THREADS = request -> new Thread(request, "request").start();

  /** The class path of the program without the libraries of the tests. */
  private static final String CLASS_PATH = classPath();

  @TempDir Path temporary;

  private static String classPath() {
    try {
      return Path.of("target", "classes")
          + File.pathSeparator
          + Files.readString(Path.of("target", "runtime-class-path.txt")).strip();
    } catch (IOException notBuilt) {
      throw new UncheckedIOException(notBuilt);
    }
  }

  /** A running service whose log is read line by line. */
  private final class Service implements AutoCloseable {
    private final Process process;
    private final BufferedReader log;
    private final List<String> lines = new ArrayList<>();

    Service(Path javaHome, Map<String, String> environment) throws IOException {
      this(javaHome, environment, temporary, CLASS_PATH);
    }

    Service(Path javaHome, Map<String, String> environment, Path temporary, String classPath)
        throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(
              javaHome.resolve("bin").resolve("java").toString(),
              "-Djava.io.tmpdir=" + temporary,
              "-cp",
              classPath,
              "io.chartreel.Main");
      builder.environment().put("PORT", "0");
      builder.environment().put("HOST", "127.0.0.1");
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true);
      process = builder.start();
      log = process.inputReader();
    }

    String lineWith(String text) throws IOException {
      for (String line = log.readLine(); line != null; line = log.readLine()) {
        lines.add(line);
        if (line.contains(text)) {
          return line;
        }
      }
      throw new AssertionError("no line with " + text + " in " + lines);
    }

    URI address() throws IOException {
      String line = lineWith("Listening on ");
      return URI.create(line.substring(line.indexOf("http://")));
    }

    int exitCode() throws InterruptedException {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        fail("the process does not end");
      }
      return process.exitValue();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private Service start(Map<String, String> environment) throws IOException {
    return new Service(Path.of(System.getProperty("java.home")), environment);
  }

  @Test
  void logs_its_address_and_one_line_per_request_without_the_query() throws Exception {
    try (Service service = start(Map.of())) {
      URI address = service.address();
      assertThat(service.lines).hasSize(2);
      assertThat(service.lines.get(0)).matches(".* Memory budget \\(MB\\): cache [0-9]+, .*");
      Http.get(address.resolve("/gif?title=secret"));
      assertThat(service.lineWith("GET"))
          .matches(".* INFO request - GET /gif 200 [0-9]+ B [0-9]+\\.[0-9] ms [0-9a-f]{8}")
          .doesNotContain("secret");
      Http.send("HEAD", address.resolve("/a%0d%0ab.gif?title=secret"));
      assertThat(service.lineWith("HEAD"))
          .matches(".* HEAD /\\{name}\\.gif 200 0 B [0-9]+\\.[0-9] ms [0-9a-f]{8}");
      Http.get(address.resolve("/nothing?secret"));
      assertThat(service.lineWith("404")).contains("GET none 404 ");
      assertThat(service.lines).hasSize(5);
    }
  }

  @Test
  void runs_with_a_small_heap_and_a_smaller_cache() throws Exception {
    try (Service service = start(Map.of("JAVA_TOOL_OPTIONS", "-Xmx100m"))) {
      URI address = service.address();
      assertThat(service.lines).anyMatch(line -> line.contains("Memory budget (MB): cache 10, "));
      assertThat(Http.get(address.resolve(CHART)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void rejects_a_heap_that_is_too_small_and_names_the_minimum() throws Exception {
    try (Service service = start(Map.of("JAVA_TOOL_OPTIONS", "-Xmx60m"))) {
      assertThat(service.lineWith("Startup failed"))
          .contains("The heap is 6", "Use at least 84 MB");
      assertThat(service.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void rejects_a_body_limit_too_large_for_the_heap() throws Exception {
    try (Service service =
        start(Map.of("JAVA_TOOL_OPTIONS", "-Xmx100m", "CHARTREEL_MAX_BODY_BYTES", "4000000"))) {
      assertThat(service.lineWith("Startup failed"))
          .contains("CHARTREEL_MAX_BODY_BYTES=4000000", "Use at most 3145728");
      assertThat(service.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void rendering_leaves_no_files_and_shutdown_removes_all() throws Exception {
    try (Service service = start(Map.of())) {
      URI address = service.address();
      Http.get(address.resolve(CHART));
      List<Path> before = files();
      Http.get(address.resolve("/gif?scale=3&fps=10"));
      Http.get(address.resolve("/png?scale=3"));
      Http.get(address.resolve(CHART));
      Http.get(address.resolve("/?inline"));
      assertThat(files()).isEqualTo(before);
      service.process.destroy();
      assertThat(service.exitCode()).isEqualTo(143);
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void finishes_running_requests_at_shutdown_and_leaves_no_files() throws Exception {
    try (Service service =
        start(
            Map.of(
                "CHARTREEL_ADMIN_PORT", "0",
                "CHARTREEL_DEADLINE_MS", "60000",
                "CHARTREEL_WAIT_MS", "60000",
                "CHARTREEL_WARMUP", "off", // its charts would wait as well
                "CHARTREEL_WORKERS", "1"))) {
      URI address = service.address();
      String line = service.lineWith("Metrics: ");
      URI admin = URI.create(line.substring(line.indexOf("http://")));
      assertThat(Http.get(address.resolve("/health")).statusCode()).isEqualTo(200);
      List<CompletableFuture<HttpResponse<byte[]>>> charts =
          IntStream.range(0, 3)
              .mapToObj(chart -> address.resolve(longRace(chart)))
              .map(chart -> CompletableFuture.supplyAsync(() -> Http.get(chart), THREADS))
              .toList();
      await()
          .atMost(MAX_WAIT)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> Http.text(Http.get(admin.resolve("/metrics"))).contains(TWO_WAITING));
      service.process.destroy();
      awaitStopping(address.resolve("/health"));
      awaitStopping(admin.resolve("/health"));
      assertThat(charts).anyMatch(chart -> !chart.isDone());
      for (CompletableFuture<HttpResponse<byte[]>> chart : charts) {
        HttpResponse<byte[]> response = chart.get(60, TimeUnit.SECONDS);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValueAsLong("Content-Length"))
            .hasValue(response.body().length);
        assertThat(Http.header(response, "Connection")).isEqualTo("close");
      }
      assertThat(service.exitCode()).isEqualTo(143);
      assertThat(files()).isEmpty();
    }
  }

  /** Returns a race that takes a new process about a second to render. */
  private static String longRace(int seed) {
    StringBuilder address = new StringBuilder("/gif?width=640&height=480&period=400&hold=0");
    address.append("&periods=1..20&top=20");
    for (int bar = 0; bar < 30; bar++) {
      address.append("&series=Bar").append(bar).append(":");
      for (int period = 0; period < 20; period++) {
        address.append(period == 0 ? "" : ",").append((bar * 37 + period * (bar + seed) * 11) % 97);
      }
    }
    return address.toString();
  }

  /** Requests the health on new connections until the service is shutting down. */
  private static void awaitStopping(URI health) {
    RawHttp.Answer answer =
        await()
            .atMost(MAX_WAIT)
            .pollInterval(Duration.ofMillis(5))
            .until(
                () -> RawHttp.send(health, "GET", "/health"),
                response -> response.status().contains(" 503 "));
    assertThat(answer.body()).isEqualTo("{\"status\":\"stopping\"}");
  }

  @Test
  void reports_a_temporary_folder_that_is_not_writable() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "no folder");
    for (Path folder : List.of(temporary.resolve("missing"), file)) {
      try (Service service =
          new Service(Path.of(System.getProperty("java.home")), Map.of(), folder, CLASS_PATH)) {
        assertThat(service.lineWith("Startup failed"))
            .contains(
                "Cannot write the fonts to the temporary folder " + folder,
                "-Djava.io.tmpdir=FOLDER");
        assertThat(service.exitCode()).isEqualTo(1);
      }
    }
    assertThat(files()).containsExactly(file);
  }

  @Test
  void writes_only_the_fonts_to_the_temporary_folder() throws Exception {
    try (Service service = start(Map.of())) {
      service.address();
      assertThat(files())
          .hasSize(3)
          .allMatch(file -> String.valueOf(file.getParent()).contains("chartreel-fonts-"));
      long bytes = 0;
      for (Path file : files()) {
        bytes += Files.size(file);
      }
      assertThat(bytes).as("bytes of fonts").isBetween(1_200_000L, 1_300_000L);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void reports_an_invalid_setting_at_startup() throws Exception {
    try (Service service = start(Map.of("PORT", "eighty"))) {
      assertThat(service.exitCode()).isEqualTo(1);
      assertThat(service.lineWith("PORT"))
          .contains("Startup failed: PORT=eighty is invalid. Use an integer");
    }
  }

  /** An error in the main thread, in the self-test, in a thread of Jetty, and without a logger. */
  @ParameterizedTest
  @ValueSource(strings = {"javalin-", "animated-gif-lib-", "jetty-session-", "slf4j-api-"})
  void reports_an_error_in_any_thread_at_startup_in_one_sentence(String missing) throws Exception {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(missing))
            .collect(Collectors.joining(File.pathSeparator));
    try (Service service =
        new Service(Path.of(System.getProperty("java.home")), Map.of(), temporary, classPath)) {
      assertThat(service.lineWith("Startup failed: ")).contains("java.lang.NoClassDef");
      assertThat(service.exitCode()).isEqualTo(1);
      assertThat(service.log.lines()).isEmpty();
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void an_operator_font_covers_missing_characters() throws Exception {
    Path fonts = Files.createDirectory(temporary.resolve("fonts"));
    SextantFont.write(fonts.resolve("rocket.ttf"));
    try (Service service = start(Map.of("CHARTREEL_FONTS", fonts.toString()))) {
      URI chart = service.address().resolve("/gif?title=%F0%9F%AC%80");
      assertThat(Http.get(chart).headers().firstValue("X-Chart-Warning")).isEmpty();
      assertThat(Http.get(chart).body()).isNotEqualTo(Http.get(chart.resolve("/gif")).body());
      URI byName = chart.resolve("/gif?font=sextan+sans&title=%F0%9F%AC%80");
      assertThat(Http.get(byName).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void other_fonts_change_the_entity_tag() throws Exception {
    Path fonts = Files.createDirectory(temporary.resolve("fonts"));
    SextantFont.write(fonts.resolve("rocket.ttf"));
    try (Service with = start(Map.of("CHARTREEL_FONTS", fonts.toString()));
        Service without = start(Map.of())) {
      assertThat(Http.header(Http.get(with.address().resolve("/gif")), "ETag"))
          .isNotEqualTo(Http.header(Http.get(without.address().resolve("/gif")), "ETag"));
    }
  }

  @Test
  void reports_a_broken_font_at_startup() throws Exception {
    Path fonts = Files.createDirectory(temporary.resolve("fonts"));
    Path broken = Files.writeString(fonts.resolve("broken.ttf"), "no font");
    try (Service service = start(Map.of("CHARTREEL_FONTS", fonts.toString()))) {
      assertThat(service.exitCode()).isEqualTo(1);
      assertThat(service.lineWith("Startup failed"))
          .contains("Startup failed: Cannot read the font " + broken);
    }
  }

  @Test
  void reports_a_port_in_use_at_startup() throws Exception {
    try (ServerSocket taken = new ServerSocket(0);
        Service service = start(Map.of("PORT", "" + taken.getLocalPort(), "HOST", "0.0.0.0"))) {
      assertThat(service.exitCode()).isEqualTo(1);
      assertThat(service.lineWith("Startup failed")).contains("" + taken.getLocalPort());
    }
  }

  @Test
  void another_jdk_renders_the_same_bytes() throws Exception {
    String other = System.getenv("CHARTREEL_OTHER_JAVA_HOME");
    if (other == null || other.isBlank()) {
      String remedy = "install a second JDK and name its folder in CHARTREEL_OTHER_JAVA_HOME";
      if (System.getenv("CI") != null) {
        fail(remedy);
      }
      abort(remedy);
    }
    try (Service here = start(Map.of());
        Service there = new Service(Path.of(other), Map.of())) {
      URI one = here.address();
      URI two = there.address();
      List<String> charts = new ArrayList<>(CHART_TYPES);
      Collections.addAll(charts, "/gif", CHART, CHART.replace("gif", "png"));
      for (String chart : charts) {
        HttpResponse<byte[]> first = Http.get(one.resolve(chart));
        HttpResponse<byte[]> second = Http.get(two.resolve(chart));
        assertThat(second.body()).as(chart).isEqualTo(first.body());
        for (String name : List.of("ETag", "Content-Location")) {
          assertThat(Http.header(second, name))
              .as("%s of %s", name, chart)
              .isNotEmpty()
              .isEqualTo(Http.header(first, name));
        }
      }
    }
  }

  @Test
  void a_machine_without_fonts_in_another_language_renders_the_same_bytes() throws Exception {
    Path none = Files.createDirectories(temporary.resolve("none"));
    Path configuration = Files.writeString(none.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    Map<String, String> bare =
        Map.of(
            "FONTCONFIG_FILE", configuration.toString(),
            "FONTCONFIG_PATH", none.toString(),
            "JAVA_TOOL_OPTIONS", "-Duser.home=" + none + " -Duser.language=ar -Duser.country=EG");
    try (Service here = start(Map.of());
        Service there = start(bare)) {
      URI one = here.address();
      URI two = there.address();
      assertThat(Http.get(two.resolve(CHART)).body())
          .isEqualTo(Http.get(one.resolve(CHART)).body());
    }
  }
}
