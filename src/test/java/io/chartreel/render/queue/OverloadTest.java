package io.chartreel.render.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.Http;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.web.OperatorOptions;
import io.chartreel.web.WebServer;
import io.chartreel.web.link.UrlSigner;
import io.chartreel.web.ops.ServiceMetrics;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses under overload, and images that need not be rendered again. */
@Tag("full")
@Timeout(120)
class OverloadTest {
  private static final long HEAP = Runtime.getRuntime().maxMemory();
  private static final String HOST = "127.0.0.1";
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final long MEGABYTE = 1 << 20;
  private static final QueueLimits ONE =
      new QueueLimits(1, 0, LONG, LONG, MemoryBudget.of(HEAP, MEGABYTE));

  /** The memory in bytes that a chart with the title "heavy" needs. */
  private static final long HEAVY = 10 << 20;

  private final HeldRenderer renderer =
      new HeldRenderer().holding("held").neverFinishing("endless").needing(HEAVY, "heavy");
  private final ServiceMetrics metrics = new ServiceMetrics();
  private final OperatorOptions operation =
      new OperatorOptions(metrics, OptionalInt.empty(), UrlSigner.NONE);
  private @Nullable WebServer server;

  private void open(QueueLimits capacity) {
    server =
        new ServerBuilder()
            .renderer(renderer)
            .queueLimits(capacity)
            .operatorOptions(operation)
            .build();
    server.open(HOST, 0);
  }

  @AfterEach
  void close() {
    renderer.release();
    if (server != null) {
      server.close();
    }
  }

  private URI uri(String address) {
    if (server == null) {
      throw new IllegalStateException("the service is not open");
    }
    return URI.create("http://" + HOST + ":" + server.port() + address);
  }

  private HttpResponse<byte[]> get(String address, String... headers) {
    return headers.length == 0 ? Http.get(uri(address)) : Http.get(uri(address), headers);
  }

  /**
   * Requests an image that is rendered until the test releases it, and returns when rendering has
   * begun. Repeats the request if it was rejected because its thread started too late.
   */
  private CompletableFuture<HttpResponse<byte[]>> hold(String address) throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer = Http.later(uri(address));
    while (!renderer.begun.tryAcquire(10, TimeUnit.MILLISECONDS)) {
      if (answer.isDone()) {
        answer = Http.later(uri(address));
      }
    }
    return answer;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gif?title=b",
        "/png?title=b",
        "/name.gif?title=b",
        "/datauri?title=b",
        "/?inline&title=b"
      })
  void rejects_an_image_while_the_queue_is_full(String address) throws InterruptedException {
    open(ONE);
    CompletableFuture<HttpResponse<byte[]>> held = hold("/gif?title=held");
    HttpResponse<byte[]> refused = get(address);
    assertThat(held).isNotDone();
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().allValues("Retry-After")).containsExactly("1");
    assertThat(refused.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(Http.header(refused, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(refused.headers().firstValue("ETag")).isEmpty();
    assertThat(Http.text(refused)).contains("The server is busy. Try again in a second.");
    assertThat(Http.header(refused, "X-Chart-Error")).contains("The server is busy.");
  }

  @Test
  void accepts_the_next_image_once_a_place_is_free() throws InterruptedException {
    open(ONE);
    CompletableFuture<HttpResponse<byte[]>> held = hold("/gif?title=held");
    assertThat(get("/gif?title=b").statusCode()).isEqualTo(503);
    renderer.release();
    assertThat(Http.text(held.join())).isEqualTo("GIF held");
    HttpResponse<byte[]> next = get("/gif?title=b");
    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(Http.text(next)).isEqualTo("GIF b");
    assertThat(next.headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void an_img_shows_a_busy_image_that_is_rendered_once_for_all_sizes() throws InterruptedException {
    open(ONE);
    hold("/gif?title=held");
    HttpResponse<byte[]> first = get("/gif?title=b&width=200", "Accept", "image/*");
    assertThat(first.statusCode()).isEqualTo(503);
    assertThat(Http.header(first, "Content-Type")).isEqualTo("image/gif");
    assertThat(Http.text(first))
        .contains("Service Unavailable", "The server is busy", "640", "480");
    int drawn = renderer.notices.get();
    HttpResponse<byte[]> second = get("/gif?title=b&width=900", "Accept", "image/*");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(renderer.notices).hasValue(drawn);
  }

  @Test
  void a_browser_gets_a_busy_page() throws InterruptedException {
    open(ONE);
    hold("/gif?title=held");
    HttpResponse<byte[]> refused = get("/?inline&title=b", "Accept", "text/html");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(Http.header(refused, "Content-Type")).startsWith("text/html");
    assertThat(Http.text(refused)).contains("The server is busy");
  }

  @Test
  void answers_requests_that_need_no_rendering_while_the_queue_is_full()
      throws InterruptedException {
    open(ONE);
    HttpResponse<byte[]> first = get("/gif?title=a");
    hold("/gif?title=held");
    assertThat(get("/gif?title=a").statusCode()).as("it is in the cache").isEqualTo(200);
    assertThat(get("/?title=b").statusCode()).isEqualTo(200);
    assertThat(get("/gif?title=a", "If-None-Match", Http.header(first, "ETag")).statusCode())
        .isEqualTo(304);
    assertThat(get("/gif?title=never", "If-None-Match", "*").statusCode()).isEqualTo(304);
    assertThat(get("/gif?width=1").statusCode()).isEqualTo(400);
    assertThat(get("/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/oembed?url=" + uri("/gif")).statusCode()).isEqualTo(200);
  }

  @Test
  void rejects_a_chart_that_waits_too_long() throws InterruptedException {
    open(new QueueLimits(1, 1, SHORT, LONG, MemoryBudget.of(HEAP, MEGABYTE)));
    CompletableFuture<HttpResponse<byte[]>> held = hold("/gif?title=held");
    HttpResponse<byte[]> refused = get("/gif?title=b");
    assertThat(held).isNotDone();
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(Http.header(refused, "Retry-After")).isEqualTo("1");
    assertThat(Http.text(refused)).contains("The server is busy (waited 0.05 s)");
  }

  @Test
  void rejects_a_chart_that_renders_too_long_and_frees_its_place() {
    open(new QueueLimits(1, 0, LONG, SHORT, MemoryBudget.of(HEAP, MEGABYTE)));
    HttpResponse<byte[]> refused = get("/gif?title=endless");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(Http.header(refused, "Retry-After")).isEqualTo("1");
    assertThat(Http.text(refused)).contains("Drawing took longer than 0.05 s.");
    // on a busy machine even a small chart may exceed this deadline once
    await().atMost(Duration.ofSeconds(60)).until(() -> get("/gif?title=b").statusCode() == 200);
  }

  @Test
  void answers_head_with_the_same_headers_and_no_body() throws InterruptedException {
    open(ONE);
    hold("/gif?title=held");
    HttpResponse<byte[]> get = get("/gif?title=b");
    HttpResponse<byte[]> head = Http.send("HEAD", uri("/gif?title=b"));
    assertThat(head.statusCode()).isEqualTo(503);
    assertThat(head.body()).isEmpty();
    assertThat(headers(head)).isEqualTo(headers(get));
  }

  @ParameterizedTest
  @CsvSource({"/gif?title=a, GIF a", "/png?title=a&download, PNG a"})
  void answers_from_the_cache_without_rendering(String address, String body) {
    open(ONE);
    HttpResponse<byte[]> first = get(address);
    HttpResponse<byte[]> second = get(address);
    HttpResponse<byte[]> head = Http.send("HEAD", uri(address));
    assertThat(Http.text(second)).isEqualTo(body).isEqualTo(Http.text(first));
    assertThat(headers(second)).isEqualTo(headers(first)).containsKey("x-chart-warning");
    assertThat(headers(head)).isEqualTo(headers(first));
    assertThat(renderer.drawn).hasValue(1);
  }

  /** The headers by their names in lower case, but for the time. */
  private static Map<String, List<String>> headers(HttpResponse<byte[]> response) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers().map());
    headers.remove("date");
    headers.remove("x-request-id");
    return headers;
  }

  @Test
  void all_urls_of_an_animation_share_one_rendering() {
    open(ONE);
    HttpResponse<byte[]> first = get("/gif?title=a&width=640");
    get("/a.gif?TITLE=a");
    get(Http.header(first, "Content-Location"));
    get("/datauri?title=a");
    get("/?inline&title=a");
    Http.post(
        uri("/gif"),
        "application/x-www-form-urlencoded",
        HttpRequest.BodyPublishers.ofString("title=a"));
    assertThat(renderer.drawn).hasValue(1);
  }

  @Test
  void a_cache_of_size_0_caches_nothing() {
    open(new QueueLimits(1, 0, LONG, LONG, MemoryBudget.of(HEAP, 0)));
    get("/gif?title=a");
    get("/gif?title=a");
    assertThat(renderer.drawn).hasValue(2);
  }

  @Test
  void renders_once_for_200_simultaneous_requests() throws InterruptedException {
    open(ONE);
    CompletableFuture<HttpResponse<byte[]>> first = hold("/gif?title=held");
    List<CompletableFuture<HttpResponse<byte[]>>> others =
        IntStream.range(0, 199).mapToObj(i -> Http.later(uri("/gif?title=held"))).toList();
    renderer.release();
    others.forEach(other -> assertThat(other.join().body()).isEqualTo(first.join().body()));
    assertThat(renderer.drawn).hasValue(1);
  }

  @Test
  void more_requests_can_wait_than_the_server_has_threads() throws InterruptedException {
    open(ONE);
    List<CompletableFuture<HttpResponse<byte[]>>> waiting =
        IntStream.range(0, 300).mapToObj(i -> Http.later(uri("/gif?title=held"))).toList();
    renderer.begun.acquire();
    assertThat(get("/").statusCode()).isEqualTo(200);
    assertThat(get("/gif?title=b").statusCode()).isEqualTo(503);
    renderer.release();
    assertThat(waiting).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
  }

  private static QueueLimits memory(long work, long bodies) {
    return new QueueLimits(
        2, 2, SHORT, LONG, new MemoryBudget(0, work, MEGABYTE, bodies, MEGABYTE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/gif?title=heavy", "/png?title=heavy", "/datauri?title=heavy", "/?title=heavy"})
  void rejects_a_chart_that_needs_too_much_memory_and_says_how_much(String address) {
    open(memory(3 << 20, 1 << 20));
    HttpResponse<byte[]> refused = get(address);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Http.text(refused)).contains("10 MB of memory to draw (limit 3)");
    assertThat(renderer.drawn).hasValue(0);
  }

  @Test
  void a_webp_that_needs_too_much_memory_is_rejected_with_the_advice_to_request_a_gif() {
    open(memory(3 << 20, 1 << 20));
    HttpResponse<byte[]> refused = get("/webp?title=heavy");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Http.text(refused)).contains("MB of memory to draw (limit 3)", "request a GIF");
  }

  @Test
  void charts_wait_for_memory_and_are_rejected_in_time() throws InterruptedException {
    open(memory(HEAVY, 1 << 20));
    CompletableFuture<HttpResponse<byte[]>> held = hold("/gif?title=held");
    HttpResponse<byte[]> refused = get("/gif?title=heavy");
    assertThat(held).isNotDone();
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(Http.text(refused)).contains("The server is busy (waited 0.05 s)");
    assertThat(get("/gif?title=b").statusCode()).isEqualTo(200);
    renderer.release();
    held.join();
    assertThat(get("/gif?title=heavy").statusCode()).isEqualTo(200);
  }

  @Test
  void rejects_large_bodies_without_memory_but_accepts_small_ones() {
    open(memory(8 << 20, 40_000));
    HttpRequest.BodyPublisher large =
        HttpRequest.BodyPublishers.ofString("year,A\n" + "2019,1\n".repeat(15_000));
    HttpResponse<byte[]> refused = Http.post(uri("/gif"), "text/csv", large);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(Http.header(refused, "Retry-After")).isEqualTo("1");
    assertThat(Http.text(refused)).contains("the upload is too slow");
    HttpRequest.BodyPublisher small = HttpRequest.BodyPublishers.ofString("year,A\n2019,1\n");
    assertThat(Http.post(uri("/gif"), "text/csv", small).statusCode()).isEqualTo(200);
  }

  @Test
  void large_inputs_wait_for_memory_and_are_rejected_in_time() throws InterruptedException {
    open(memory(2 << 20, 1 << 20));
    CompletableFuture<HttpResponse<byte[]>> held = hold("/gif?title=held");
    HttpRequest.BodyPublisher large =
        HttpRequest.BodyPublishers.ofString("year,A\n" + "2019,1\n".repeat(15_000));
    HttpResponse<byte[]> refused = Http.post(uri("/gif"), "text/csv", large);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(Http.text(refused)).contains("send less data");
    renderer.release();
    held.join();
    assertThat(Http.post(uri("/gif"), "text/csv", large).statusCode())
        .as("it is read, and repeats a period")
        .isEqualTo(400);
  }
}
