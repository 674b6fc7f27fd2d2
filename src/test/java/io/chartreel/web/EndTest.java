package io.chartreel.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.chartreel.render.queue.QueueLimits;
import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.Http;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.web.jetty.ClientTimeouts;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Shutdown while clients are sending. */
@Timeout(120)
class EndTest {
  private static final String HOST = "127.0.0.1";
  private static final Duration LONG = Duration.ofMinutes(5);

  private final HeldRenderer renderer = new HeldRenderer();

  private WebServer server(Duration drain) {
    WebServer server =
        new ServerBuilder()
            .renderer(renderer)
            .queueLimits(QueueLimits.of(1))
            .timeouts(new ClientTimeouts(LONG, LONG.multipliedBy(2), drain))
            .build();
    server.open(HOST, 0);
    return server;
  }

  private static Socket begin(WebServer server, String rest) throws IOException {
    Socket client = new Socket(HOST, server.port());
    client
        .getOutputStream()
        .write(
            ("POST /gif?title=a HTTP/1.1\r\nHost: test\r\nContent-Type: text/csv\r\n" + rest)
                .getBytes(US_ASCII));
    return client;
  }

  @Test
  void abandons_incomplete_bodies_after_the_drain_timeout() throws Exception {
    List<Socket> clients = new ArrayList<>();
    WebServer server = server(Duration.ofMillis(100));
    for (int i = 0; i < 10; i++) {
      clients.add(begin(server, "Content-Length: 1000\r\n\r\nyear,B\n"));
      clients.add(begin(server, "Transfer-Encoding: chunked\r\n\r\n7\r\nyear,B\n\r\n"));
    }
    // a later request is answered, so the bodies are being read
    assertThat(Http.get(uri(server, "/health")).statusCode()).isEqualTo(200);
    CompletableFuture<Void> end = CompletableFuture.runAsync(server::close);
    for (Socket client : clients) {
      String answer = new String(client.getInputStream().readAllBytes(), ISO_8859_1);
      assertThat(answer)
          .startsWith("HTTP/1.1 503 ")
          .containsIgnoringCase("\r\nConnection: close\r\n")
          .contains("The server is shutting down.");
      client.close();
    }
    end.join();
  }

  @Test
  void answers_a_body_that_is_completed_during_the_drain() throws Exception {
    WebServer server = server(LONG);
    String body = "year,B\n2019,1\n2020,2\n";
    try (Socket client =
        begin(server, "Content-Length: " + body.length() + "\r\n\r\n" + body.substring(0, 9))) {
      assertThat(Http.get(uri(server, "/health")).statusCode()).isEqualTo(200);
      CompletableFuture<Void> end = CompletableFuture.runAsync(server::close);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Http.get(uri(server, "/health")).statusCode() != 200);
      client.getOutputStream().write(body.substring(9).getBytes(US_ASCII));
      String answer = new String(client.getInputStream().readAllBytes(), ISO_8859_1);
      assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("GIF a");
      end.join();
    }
  }

  /** Takes as long as Jetty waits for requests. */
  @Test
  @Tag("full")
  void ends_although_a_request_does_not() throws Exception {
    renderer.holding("held");
    WebServer server = server(Duration.ofMillis(100));
    CompletableFuture<HttpResponse<byte[]>> held = Http.later(uri(server, "/gif?title=held"));
    renderer.begun.acquire();
    assertThatCode(server::close).doesNotThrowAnyException();
    renderer.release();
    held.handle((answer, failure) -> answer).join();
  }

  private static URI uri(WebServer server, String path) {
    return URI.create("http://" + HOST + ":" + server.port() + path);
  }
}
