package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.Http;
import io.chartreel.testing.RawHttp;
import io.chartreel.web.WebServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request with exactly the same URL as before gets the same response; no other does. */
@Timeout(120)
class RepeatedRequestsTest {
  private static final long HEAP = Runtime.getRuntime().maxMemory();
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String CHART = "/gif?title=a";

  /** Memory for one image: each has five bytes. */
  private static final QueueLimits ROOM_FOR_ONE =
      new QueueLimits(1, 0, LONG, LONG, MemoryBudget.of(HEAP, 5));

  private final HeldRenderer renderer = new HeldRenderer();
  private final WebServer server = renderer.server(ROOM_FOR_ONE);

  @BeforeEach
  void open() {
    server.open("127.0.0.1", 0);
  }

  @AfterEach
  void close() {
    renderer.release();
    server.close();
  }

  private URI uri(String address) {
    return URI.create("http://127.0.0.1:" + server.port() + address);
  }

  /** Returns all headers of a response except the date. */
  private static Map<String, List<String>> headers(HttpResponse<byte[]> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    assertThat(headers.remove("date")).hasSize(1);
    return headers;
  }

  /** Requests a URL twice and returns the second response. */
  private HttpResponse<byte[]> repeated(String address) {
    Http.get(uri(address));
    return Http.get(uri(address));
  }

  private String metric(String name) {
    return Http.text(Http.get(uri("/metrics")))
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElse("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/gif", CHART, "/some%20name.gif?title=a&download", "/png?title=a&frame=first"})
  void repeats_status_headers_and_bytes(String address) {
    HttpResponse<byte[]> first = assertThatItIsTheSame(address);
    assertThatItIsTheSame(Http.header(first, "Content-Location"));
  }

  private HttpResponse<byte[]> assertThatItIsTheSame(String address) {
    HttpResponse<byte[]> first = Http.get(uri(address));
    assertThat(first.statusCode()).isEqualTo(200);
    HttpResponse<byte[]> second = Http.get(uri(address));
    HttpResponse<byte[]> third = Http.get(uri(address));
    for (HttpResponse<byte[]> response : List.of(second, third)) {
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo(first.body());
      assertThat(headers(response)).isEqualTo(headers(first));
    }
    return first;
  }

  @Test
  void counts_repeated_responses_in_the_metrics() {
    int bytes = repeated("/name.gif?title=a").body().length;
    assertThat(metric("chartreel_requests_total{route=\"/{name}.gif\",status=\"200\"}"))
        .isEqualTo("2.0");
    assertThat(metric("chartreel_request_seconds_count{route=\"/{name}.gif\"}")).isEqualTo("2");
    assertThat(metric("chartreel_cache_hits_total")).isEqualTo("1.0");
    assertThat(renderer.drawn).hasValue(1);
    assertThat(bytes).isEqualTo(5);
  }

  @Test
  void announces_that_an_unread_body_closes_the_connection() {
    repeated(CHART);
    for (int i = 0; i < 2; i++) {
      // a client that ends its output early may be taken for one that has gone, without an answer
      RawHttp.Answer answer =
          await()
              .until(
                  () ->
                      RawHttp.sendAndEnd(
                          uri("/"),
                          "GET "
                              + CHART
                              + " HTTP/1.1\r\nHost: test\r\nContent-Length: 11000000\r\n\r\nx"),
                  sent -> !sent.status().isEmpty());
      assertThat(answer.status()).startsWith("HTTP/1.1 200 ");
      assertThat(answer.header("Connection")).containsExactly("close");
    }
  }

  @Test
  void answers_if_none_match_with_304() {
    String tag = Http.header(repeated(CHART), "ETag");
    HttpResponse<byte[]> known = Http.get(uri(CHART), "If-None-Match", tag);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(Http.get(uri(CHART), "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void answers_head_with_the_headers_and_no_body() {
    HttpResponse<byte[]> get = repeated(CHART);
    HttpResponse<byte[]> head = Http.send("HEAD", uri(CHART));
    assertThat(head.body()).isEmpty();
    assertThat(headers(head)).isEqualTo(headers(get));
  }

  @Test
  void renders_data_posted_to_the_same_url_as_another_chart() {
    repeated(CHART);
    HttpResponse<byte[]> posted =
        Http.post(
            uri(CHART),
            "application/x-www-form-urlencoded",
            HttpRequest.BodyPublishers.ofString("title=b"));
    assertThat(Http.text(posted)).isEqualTo("GIF b");
    assertThat(Http.text(Http.get(uri(CHART)))).isEqualTo("GIF a");
  }

  @Test
  void does_not_repeat_the_response_to_a_post() {
    Http.post(
        uri("/gif"),
        "application/x-www-form-urlencoded",
        HttpRequest.BodyPublishers.ofString("title=b"));
    assertThat(Http.text(Http.get(uri("/gif")))).isEqualTo("GIF ");
  }

  @Test
  void renders_another_form_of_the_same_chart_only_once() {
    HttpResponse<byte[]> first = repeated(CHART);
    for (String spelling : List.of("/gif?title=%61", "/gif?TITLE=a", "/a.gif?title=a&width=640")) {
      assertThat(repeated(spelling).body()).isEqualTo(first.body());
    }
    assertThat(renderer.drawn).hasValue(1);
  }

  @Test
  void renders_an_image_again_that_is_no_longer_cached() {
    for (int times = 0; times < 5; times++) {
      assertThat(Http.text(Http.get(uri("/gif?title=a")))).isEqualTo("GIF a");
      assertThat(Http.text(Http.get(uri("/gif?title=b")))).isEqualTo("GIF b");
    }
    assertThat(renderer.drawn.get()).isBetween(3, 10);
  }

  @Test
  void repeats_an_error() {
    HttpResponse<byte[]> error = repeated("/gif?width=1&errors=200");
    assertThat(error.statusCode()).isEqualTo(200);
    assertThat(Http.header(error, "Cache-Control")).isEqualTo("no-store");
    assertThat(Http.header(error, "X-Chart-Error")).contains("width");
  }
}
