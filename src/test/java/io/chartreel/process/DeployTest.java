package io.chartreel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chartreel.testing.Http;
import io.chartreel.testing.Pacing;
import io.chartreel.testing.Programs;
import io.chartreel.testing.RawHttp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances behind nginx, configured by {@code src/deploy/nginx.conf}: clients do not notice
 * when one of them ends.
 */
@Tag("full")
@Timeout(300)
class DeployTest {
  private static final String ADVICE =
      "needs nginx on the PATH and its JavaScript module;"
          + " Debian: apt-get install nginx-light libnginx-mod-http-js";

  private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_http_js_module.so");

  /** How long each process of nginx leaves out an instance that failed, with a margin. */
  private static final Duration LEFT_OUT = Duration.ofMillis(2500);

  private static final Duration MAX_WAIT = Duration.ofSeconds(60);
  private static final int CALLERS = 6;

  /** The number of requests before and after an event. */
  private static final int REQUESTS = 60;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Process> processes = new ArrayList<>();
  private final int[] ports = {freePort(), freePort(), freePort()};

  @TempDir Path folder;

  @BeforeEach
  void start() throws Exception {
    Programs.require(ADVICE, "nginx");
    if (!Files.exists(MODULE)) {
      Programs.skip(ADVICE);
    }
    Path file = nginxConfiguration("instances.conf");
    String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
    process(nginx(file, "-g", user + "daemon off;"), Map.of());
    instance(1);
    instance(2);
  }

  /** Copies the configuration, with the ports of this test and a file of instances. */
  private Path nginxConfiguration(String instances) throws IOException {
    Path deploy = Path.of("src/deploy");
    Files.copy(
        deploy.resolve("age.js"), folder.resolve("age.js"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        folder.resolve("instances.conf"),
        Files.readString(deploy.resolve(instances))
            .replace("8081", "" + ports[1])
            .replace("8082", "" + ports[2]));
    return Files.writeString(
        folder.resolve("nginx.conf"),
        Files.readString(deploy.resolve("nginx.conf"))
            .replace("listen 8080", "listen 127.0.0.1:" + ports[0]));
  }

  private List<String> nginx(Path configuration, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Programs.find("nginx").orElseThrow().toString());
    command.addAll(List.of("-p", folder.toString(), "-c", configuration.toString()));
    command.addAll(List.of(options));
    return command;
  }

  @AfterEach
  void stop() throws InterruptedException {
    processes.forEach(Process::destroy);
    for (Process process : processes) {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private Process process(List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output.log").toFile());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  /** Starts an instance, and waits until it answers. */
  private Process instance(int number) throws Exception {
    Process process =
        process(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "io.chartreel.Main"),
            Map.of("PORT", "" + ports[number], "HOST", "127.0.0.1", "CHARTREEL_PROXIED", "on"));
    await()
        .atMost(MAX_WAIT)
        .failFast("instance " + number + " has ended", () -> !process.isAlive())
        .until(() -> answers(ports[number]));
    return process;
  }

  /** Waits until nginx, which leaves out an instance that has failed, tries it again. */
  private void awaitChartFromProxy(int port) throws Exception {
    double before = renderedCharts(port);
    await().atMost(MAX_WAIT).until(() -> renderedCharts(port) > before);
  }

  private double renderedCharts(int port) throws Exception {
    return client
        .send(request(port, "/metrics").build(), HttpResponse.BodyHandlers.ofLines())
        .body()
        .filter(line -> line.startsWith("chartreel_drawing_seconds_count "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  private boolean answers(int port) throws InterruptedException {
    try {
      return client
              .send(
                  request(port, "/gif?width=120&height=90").build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static HttpRequest.Builder request(int port, String target) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
        .timeout(MAX_WAIT);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new AssertionError(none);
    }
  }

  /** An event while clients request charts. */
  private interface Happening {
    void happen() throws Exception;
  }

  /**
   * Returns a line for each failed request while clients keep requesting new charts by GET and
   * POST.
   */
  private List<String> failuresDuring(Happening happening) throws Exception {
    ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      Thread caller = new Thread(() -> ask(next, over, failures));
      caller.start();
      callers.add(caller);
    }
    awaitRequests(next, REQUESTS);
    happening.happen();
    awaitRequests(next, next.get() + REQUESTS);
    over.set(true);
    for (Thread caller : callers) {
      caller.join();
    }
    return List.copyOf(failures);
  }

  private static void awaitRequests(AtomicInteger sent, int count) {
    await().atMost(MAX_WAIT).until(() -> sent.get() >= count);
  }

  private void ask(AtomicInteger next, AtomicBoolean over, ConcurrentLinkedQueue<String> failures) {
    while (!over.get()) {
      int number = next.incrementAndGet();
      String target = "/gif?title=" + number + "&width=300&height=200";
      HttpRequest.Builder request = request(ports[0], target);
      if (number % 2 == 0) {
        request
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString("name,value\na," + number + "\nb,2\n"));
      }
      try {
        HttpResponse<byte[]> response =
            client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200 || response.body().length < 1000) {
          failures.add(target + " " + response.statusCode() + " " + response.body().length + " B");
        }
      } catch (IOException | InterruptedException failed) {
        failures.add(target + " " + failed);
      }
    }
  }

  @Test
  void no_request_fails_when_one_instance_is_killed() throws Exception {
    Process doomed = processes.get(1);
    assertThat(failuresDuring(() -> doomed.destroyForcibly().waitFor())).isEmpty();
  }

  @Test
  void no_request_fails_during_a_rolling_restart() throws Exception {
    assertThat(
            failuresDuring(
                () -> {
                  for (int number = 1; number <= 2; number++) {
                    Process old = processes.get(number);
                    old.destroy();
                    assertThat(old.waitFor(60, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
                    processes.set(number, instance(number));
                    processes.remove(processes.size() - 1);
                    awaitChartFromProxy(ports[number]);
                    Pacing.pause(LEFT_OUT);
                  }
                }))
        .isEmpty();
  }

  @Test
  void nginx_serves_a_rendered_image_from_its_cache() throws Exception {
    String target = "/gif?title=Cached&width=300&height=200";
    HttpResponse<byte[]> first = get(target);
    for (int number = 1; number <= 2; number++) {
      processes.get(number).destroyForcibly().waitFor();
    }
    HttpResponse<byte[]> second = get(target);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    HttpRequest conditional =
        request(ports[0], target)
            .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
            .build();
    assertThat(client.send(conditional, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(304);
  }

  @Test
  void a_cached_image_has_the_date_of_its_drawing_and_its_age() throws Exception {
    String target = "/gif?title=Dated&width=300&height=200";
    HttpResponse<byte[]> first = get(target);
    assertThat(Http.header(first, "Age")).isEmpty();
    String drawn = Http.header(first, "Date");
    Instant start = Instant.now();
    await().atMost(MAX_WAIT).until(() -> Instant.now().isAfter(start.plusMillis(2100)));
    HttpResponse<byte[]> cached = get(target);
    assertThat(Http.header(cached, "Date")).isEqualTo(drawn);
    Instant made = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(drawn));
    assertThat(Long.parseLong(Http.header(cached, "Age")))
        .isBetween(2L, Duration.between(made, Instant.now()).toSeconds());
    HttpResponse<byte[]> page = get("/");
    assertThat(Http.header(page, "Date")).isNotEqualTo(drawn);
    assertThat(Http.header(page, "Age")).isEmpty();
  }

  @Test
  void compresses_pages_but_not_images() throws Exception {
    for (String target : List.of("/", "/docs", "/openapi.json", "/json?labels=a,b&values=1,2")) {
      HttpResponse<byte[]> packed = getWith(target, "Accept-Encoding", "gzip, br");
      assertThat(Http.header(packed, "Content-Encoding")).as(target).isEqualTo("gzip");
      assertThat(packed.headers().allValues("Vary")).as(target).containsExactly("Accept-Encoding");
      byte[] plain = get(target).body();
      assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
          .as(target)
          .isEqualTo(plain);
    }
    byte[] page = getWith("/docs/parameters", "Accept-Encoding", "gzip").body();
    assertThat(page.length).isLessThan(get("/docs/parameters").body().length / 3);
    HttpResponse<byte[]> image = getWith("/gif", "Accept-Encoding", "gzip");
    assertThat(Http.header(image, "Content-Encoding")).isEmpty();
  }

  @Test
  void links_have_the_scheme_that_the_client_of_a_tls_proxy_used() throws Exception {
    String base = "://127.0.0.1:" + ports[0] + "/chart.gif?data=";
    String oembed = "/oembed?format=json&url=http://127.0.0.1:" + ports[0] + "/";
    for (String scheme : List.of("https", "http")) {
      assertThat(Http.text(getWith("/", "X-Forwarded-Proto", scheme))).contains(scheme + base);
      // in the cache, links of one scheme do not replace those of the other
      assertThat(Http.text(getWith(oembed, "X-Forwarded-Proto", scheme)))
          .contains("\"url\":\"" + scheme + "://127.0.0.1:" + ports[0]);
    }
    assertThat(Http.text(getWith("/", "X-Forwarded-Proto", "gopher"))).contains("http" + base);
  }

  @Test
  void nginx_accepts_the_instances_of_the_compose_file() throws Exception {
    Programs.run(nginx(nginxConfiguration("compose-instances.conf"), "-t", "-q"));
  }

  @Test
  void passes_the_longest_permalink_and_links_to_the_proxy() throws Exception {
    StringBuilder query = new StringBuilder("/gif?fps=1&period=100&width=300&height=200&labels=");
    for (int i = 0; i < 300; i++) {
      query.append(i == 0 ? "" : ",").append("L").append(i * 7919 % 100_003).append("x");
    }
    query.append("&type=compare&ref=r:1&values=");
    for (int i = 0; i < 300; i++) {
      query.append(i == 0 ? "" : ",").append(i * 104_729 % 1_000_003);
    }
    HttpResponse<byte[]> response = get(query.toString());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Location").orElse(""))
        .hasSizeGreaterThan(2500);
    String page = new String(get("/").body(), StandardCharsets.UTF_8);
    assertThat(page).contains("http://127.0.0.1:" + ports[0] + "/chart.gif?data=");
  }

  @Test
  void hides_the_metrics_but_not_charts_with_that_name() throws Exception {
    URI proxy = URI.create("http://127.0.0.1:" + ports[0]);
    for (String spelling :
        List.of(
            "/metrics",
            "/metrics?a",
            "/metrics#a",
            "/metrics/",
            "/metrics//",
            "/metrics/x",
            "/metrics;x",
            "/metrics/;x",
            "//metrics",
            "/./metrics",
            "/x/../metrics",
            "/x/..//metrics/.",
            "/%6detrics",
            "/%2fmetrics",
            "/metrics%2f",
            "/metrics%3bx",
            "/metrics%23",
            "/metrics%3F",
            "/%2e/metrics",
            "/metrics%0a",
            "/METRICS",
            "/Metrics/")) {
      RawHttp.Answer answer = RawHttp.send(proxy, "GET", spelling);
      assertThat(answer.status()).as(spelling).matches("HTTP/1.1 40[04] .*");
      assertThat(answer.body()).doesNotContain("chartreel_requests_total");
    }
    for (String chart : List.of("/metrics-2020.gif", "/metrics.gif", "/metrics%202020.png")) {
      RawHttp.Answer answer = RawHttp.send(proxy, "GET", chart + "?width=120&height=90");
      assertThat(answer.status()).as(chart).isEqualTo("HTTP/1.1 200 OK");
      assertThat(answer.header("Content-Type")).first().asString().startsWith("image/");
    }
  }

  private HttpResponse<byte[]> getWith(String target, String header, String value)
      throws Exception {
    return client.send(
        request(ports[0], target).header(header, value).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> get(String target) throws Exception {
    return client.send(request(ports[0], target).build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
