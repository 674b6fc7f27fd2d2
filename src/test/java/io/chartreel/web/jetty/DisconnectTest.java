package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.testing.Arrival;
import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.Http;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.web.WebServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that disconnect while their chart is queued or rendered. */
@Timeout(120)
class DisconnectTest {
  private static final long HEAP = Runtime.getRuntime().maxMemory();
  private static final String HOST = "127.0.0.1";
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration MAX_WAIT = Duration.ofSeconds(60);

  /** The sample that counts a client whose disconnection the server has noticed. */
  private static final String DISCONNECTED = "status=\"499\"} 1.0";

  private final HeldRenderer renderer =
      new HeldRenderer().holding("held").neverFinishing("endless");
  private final WebServer server =
      new ServerBuilder()
          .renderer(renderer)
          .queueLimits(new QueueLimits(1, 1, LONG, LONG, MemoryBudget.of(HEAP, 1 << 20)))
          .build();

  /** The ways in which a client can disconnect. */
  enum Way {
    CLOSED,
    RESET,
    HALF_CLOSED;

    void end(Socket client) throws IOException {
      switch (this) {
        case CLOSED -> client.close();
        case RESET -> {
          client.setSoLinger(true, 0);
          client.close();
        }
        case HALF_CLOSED -> client.shutdownOutput();
      }
    }
  }

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

  private Socket ask(String... addresses) throws IOException {
    Socket client = new Socket(HOST, server.port());
    for (String address : addresses) {
      client
          .getOutputStream()
          .write(
              ("GET " + address + " HTTP/1.1\r\nHost: test\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
    }
    return client;
  }

  private void awaitMetric(String sample) {
    await().atMost(MAX_WAIT).until(() -> Http.text(Http.get(uri("/metrics"))).contains(sample));
  }

  /** Repeats a request while the queue is full. */
  private HttpResponse<byte[]> drawn(String address) {
    HttpResponse<byte[]> answer;
    do {
      answer = Http.get(uri(address));
    } while (answer.statusCode() == 503);
    return answer;
  }

  @ParameterizedTest
  @EnumSource
  void stops_rendering_for_a_client_that_disconnects(Way way) throws Exception {
    Socket client = ask("/gif?title=endless");
    CompletableFuture<HttpResponse<byte[]>> waiting = Http.later(uri("/gif?title=waits"));
    way.end(client);
    assertThat(Http.text(waiting.join())).isEqualTo("GIF waits");
  }

  @ParameterizedTest
  @EnumSource
  void removes_the_chart_of_a_client_that_disconnects_from_the_queue(Way way) throws Exception {
    CompletableFuture<HttpResponse<byte[]>> held = Http.later(uri("/gif?title=held"));
    renderer.begun.acquire();
    Socket client = ask("/gif?title=waits");
    awaitMetric("chartreel_drawings_waiting 1.0");
    way.end(client);
    awaitMetric(DISCONNECTED);
    CompletableFuture<HttpResponse<byte[]>> next =
        CompletableFuture.supplyAsync(() -> drawn("/gif?title=next"));
    renderer.release();
    assertThat(Http.text(held.join())).isEqualTo("GIF held");
    assertThat(Http.text(next.join())).isEqualTo("GIF next");
    assertThat(renderer.drawn).hasValue(2);
  }

  @Test
  void renders_on_for_another_client_of_the_same_chart() throws Exception {
    Socket client = ask("/gif?title=held");
    renderer.begun.acquire();
    int checks = renderer.memoryChecks.get();
    CompletableFuture<HttpResponse<byte[]>> other = Http.later(uri("/gif?title=held"));
    await().atMost(MAX_WAIT).until(() -> renderer.memoryChecks.get() > checks);
    // a thread that has checked the memory joins the rendering before it leaves the request
    Arrival.awaitNoThreadIn("io.javalin.");
    client.close();
    awaitMetric(DISCONNECTED);
    renderer.release();
    assertThat(Http.text(other.join())).isEqualTo("GIF held");
    assertThat(renderer.drawn).hasValue(1);
  }

  @Test
  void answers_a_request_that_is_sent_before_the_previous_response() throws Exception {
    try (Socket client = ask("/gif?title=held")) {
      client.setSoTimeout(60_000);
      renderer.begun.acquire();
      client
          .getOutputStream()
          .write(
              "GET /gif?title=second HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      Arrival.awaitRead(client);
      renderer.release();
      String answers =
          new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answers).containsSubsequence("200 OK", "GIF held", "200 OK", "GIF second");
    }
  }

  @Test
  void loses_no_byte_of_a_large_request_that_arrives_with_the_previous_one() throws Exception {
    String table =
        IntStream.range(1000, 4000)
            .mapToObj("%d,1\n"::formatted)
            .collect(Collectors.joining("", "year,A\n", ""));
    byte[] both =
        ("GET /gif?title=held HTTP/1.1\r\nHost: test\r\n\r\nPOST /gif HTTP/1.1\r\nHost: test\r\n"
                + "Connection: close\r\nContent-Type: text/csv\r\nContent-Length: "
                + table.length()
                + "\r\n\r\n"
                + table)
            .getBytes(StandardCharsets.US_ASCII);
    try (Socket client = new Socket(HOST, server.port())) {
      client.setSoTimeout(60_000);
      client.getOutputStream().write(both);
      renderer.begun.acquire();
      renderer.release();
      String answers =
          new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answers)
          .containsSubsequence("200 OK", "GIF held", "HTTP/1.1 422 ", "3,000 periods");
    }
  }

  @Test
  void answers_pipelined_requests_in_order() throws Exception {
    renderer.release();
    try (Socket client = ask("/gif?title=a", "/png?title=b", "/gif?title=c", "/gif?title=a")) {
      client.setSoTimeout(60_000);
      client
          .getOutputStream()
          .write(
              "GET /gif?title=d HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answers =
          new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answers).containsSubsequence("GIF a", "PNG b", "GIF c", "GIF a", "GIF d");
    }
  }
}
