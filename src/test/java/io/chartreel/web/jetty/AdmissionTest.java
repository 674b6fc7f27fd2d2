package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.request.parameter.Limits;
import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.Http;
import io.chartreel.testing.RawHttp;
import io.chartreel.web.WebServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posted data are rejected before they are parsed while the render queue is full. */
@Tag("full")
@Timeout(120)
class AdmissionTest {
  private static final String HOST = "127.0.0.1";
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String FULL = "The server is busy. Try again in a second.";

  /** Invalid, so parsing it would lead to a 400, and too large for the memory. */
  private static final String UNREADABLE = "{".repeat(900_000);

  private static final int BODIES = 40_000;

  private static final String JSON =
      "POST /gif HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n";

  private final HeldRenderer renderer = new HeldRenderer().holding("held");
  private final WebServer server =
      renderer.server(
          new QueueLimits(
              1, 0, LONG, LONG, new MemoryBudget(1 << 20, 24 << 20, 1 << 20, BODIES, 1 << 20)));

  @BeforeEach
  void open() {
    server.open(HOST, 0);
  }

  @AfterEach
  void close() {
    renderer.release();
    server.close();
  }

  private URI uri(String address) {
    return URI.create("http://" + HOST + ":" + server.port() + address);
  }

  private HttpResponse<byte[]> post(String address, String json) {
    return Http.post(uri(address), "application/json", BodyPublishers.ofString(json));
  }

  /** Occupies the only place in the queue until the renderer is released. */
  private CompletableFuture<HttpResponse<byte[]>> occupyQueue() throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> held = Http.later(uri("/gif?title=held"));
    renderer.begun.acquire();
    return held;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gif", "/png", "/name.gif", "/name.png", "/datauri"})
  void keeps_and_parses_no_body_while_the_queue_is_full(String address)
      throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> held = occupyQueue();
    HttpResponse<byte[]> rejected = post(address, UNREADABLE);
    assertThat(rejected.statusCode()).isEqualTo(503);
    assertThat(Http.header(rejected, "Retry-After")).isEqualTo("1");
    assertThat(Http.text(rejected)).contains(FULL);
    assertThat(held).isNotDone();
    renderer.release();
    held.join();
    assertThat(post(address, "{").statusCode()).as("it is parsed").isEqualTo(400);
    assertThat(
            post(address, "{\"title\": \"b\", \"labels\": [\"a\"], \"values\": [1]}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void reads_bodies_of_other_requests_while_the_queue_is_full() throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> held = occupyQueue();
    HttpResponse<byte[]> form =
        Http.post(
            uri("/"), "application/x-www-form-urlencoded", BodyPublishers.ofString("data=a,b"));
    assertThat(form.statusCode()).isNotEqualTo(503);
    assertThat(post("/c/A.gif", "{").statusCode()).isEqualTo(405);
    assertThat(held).isNotDone();
  }

  @Test
  void rejects_a_body_over_the_limit_with_413_while_the_queue_is_full()
      throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> held = occupyQueue();
    assertThat(post("/gif", "{".repeat(Limits.USUAL.body() + 1)).statusCode()).isEqualTo(413);
    assertThat(held).isNotDone();
  }

  @Test
  void answers_expect_continue_of_a_body_over_the_limit_with_the_error() throws Exception {
    RawHttp.Answer answer =
        RawHttp.send(
            uri("/"),
            "POST",
            "/gif",
            "Content-Length: " + (Limits.USUAL.body() + 1),
            "Expect: 100-continue");
    assertThat(answer.status()).startsWith("HTTP/1.1 413 ");
  }

  @Test
  void answers_expect_continue_with_the_error_while_the_queue_is_full() throws Exception {
    occupyQueue();
    RawHttp.Answer answer =
        RawHttp.send(uri("/"), "POST", "/gif", "Content-Length: 30000", "Expect: 100-continue");
    assertThat(answer.status()).startsWith("HTTP/1.1 503 ");
    assertThat(answer.body()).contains(FULL);
  }

  /**
   * Sends the headers of a body, then fills the queue when the server has asked for the body.
   *
   * @param length of the body
   */
  private Socket announceBodyAndOccupyQueue(int length) throws Exception {
    Socket client = new Socket(HOST, server.port());
    write(client, JSON + "Connection: close\r\nExpect: 100-continue\r\n", length, "");
    assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
        .as("its body is wanted")
        .isEqualTo("HTTP/1.1 100");
    occupyQueue();
    return client;
  }

  private static void write(Socket client, String headers, int length, String body)
      throws IOException {
    String request = headers + "Content-Length: " + length + "\r\n\r\n" + body;
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  private static String answer(Socket client) throws IOException {
    return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }

  @Test
  void checks_the_queue_again_before_parsing_a_complete_body() throws Exception {
    try (Socket client = announceBodyAndOccupyQueue(1)) {
      client.getOutputStream().write('{');
      assertThat(answer(client)).contains("HTTP/1.1 503 ").contains(FULL);
    }
  }

  /** The data are not parsed, so they need no place in the queue. */
  @Test
  void rejects_a_body_that_breaks_off_with_400_while_the_queue_is_full() throws Exception {
    try (Socket client = announceBodyAndOccupyQueue(9)) {
      client.getOutputStream().write('{');
      client.shutdownOutput();
      assertThat(answer(client)).contains("HTTP/1.1 400 ").doesNotContain(FULL);
    }
  }

  @Test
  void releases_the_place_of_a_body_that_is_rejected() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      assertThat(post("/gif", "{").statusCode()).isEqualTo(400);
      assertThat(post("/gif", "{\"width\": 1}").statusCode()).isEqualTo(400);
      assertThat(
              post("/gif", "{\"title\": \"cached\", \"labels\": [\"a\"], \"values\": [1]}")
                  .statusCode())
          .isEqualTo(200);
      assertThat(
              post("/gif", "{\"title\": \"new " + i + "\", \"labels\": [\"a\"], \"values\": [1]}")
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(renderer.drawn).hasValue(4);
  }

  @Test
  void renders_a_chart_in_the_place_reserved_for_its_body()
      throws IOException, InterruptedException {
    try (Socket client = new Socket(HOST, server.port())) {
      String body = "{\"title\":\"held\", \"labels\": [\"a\"], \"values\": [1]}";
      write(client, JSON, body.length(), body);
      renderer.begun.acquire();
      assertThat(Http.get(uri("/gif?title=b")).statusCode()).isEqualTo(503);
      assertThat(post("/gif", "{").statusCode()).isEqualTo(503);
    }
  }
}
