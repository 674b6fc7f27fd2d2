package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many clients that send slowly or nothing: others are answered, and the slow ones are closed. */
@Tag("full")
@Timeout(60)
class SlowClientsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Much longer than a response takes, and shorter than every timeout. */
  private static final Duration QUICK = Duration.ofSeconds(2);

  @RegisterExtension
  static final TestService SERVICE =
      new TestService(new ClientTimeouts(PATIENCE, PATIENCE.plusSeconds(1)));

  private static final String POST =
      "POST /gif?width=200&height=150 HTTP/1.1\r\nHost: test\r\nContent-Type: text/csv\r\n";

  private final List<Socket> clients = new ArrayList<>();

  @BeforeAll
  static void drawTheFirstChart() {
    assertThat(Http.get(SERVICE.uri("/gif")).statusCode()).isEqualTo(200);
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
  }

  private void connect(int count, String beginning) throws IOException {
    URI service = SERVICE.uri("/");
    for (int i = 0; i < count; i++) {
      Socket client = new Socket(service.getHost(), service.getPort());
      client.setSoTimeout(20_000);
      clients.add(client);
      client.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Sends one byte at a time on every connection that is still open. */
  private void drip(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      for (Socket client : clients) {
        try {
          client.getOutputStream().write('a');
        } catch (IOException closed) {
          continue;
        }
      }
      Thread.sleep(200);
    }
  }

  private static void assertThatOthersAreAnswered() {
    long start = System.nanoTime();
    assertThat(Http.get(SERVICE.uri("/gif?width=200&height=150")).statusCode()).isEqualTo(200);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(took).isLessThan(QUICK);
  }

  private void assertThatAllAreClosed(String answer) throws IOException {
    for (Socket client : clients) {
      assertThat(read(client)).startsWith(answer);
    }
  }

  private void assertThatAllAreClosedAtOnce() throws IOException {
    long start = System.nanoTime();
    assertThatAllAreClosed("");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  private static String read(Socket client) {
    try {
      return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException reset) {
      assertThat(reset).isInstanceOf(SocketException.class);
      return "";
    }
  }

  @Test
  void closes_idle_connections_which_block_nobody() throws Exception {
    connect(500, "");
    assertThatOthersAreAnswered();
    assertThatAllAreClosed("");
  }

  @Test
  void rejects_dripping_bodies_which_block_nobody() throws Exception {
    connect(300, POST + "Content-Length: 100000\r\n\r\nyear,B\n");
    assertThatOthersAreAnswered();
    drip(PATIENCE.dividedBy(2));
    assertThatOthersAreAnswered();
    assertThatAllAreClosed("HTTP/1.1 408 ");
  }

  @Test
  void rejects_dripping_chunks_which_block_nobody() throws Exception {
    connect(300, POST + "Transfer-Encoding: chunked\r\n\r\nfffff\r\nyear,B\n");
    assertThatOthersAreAnswered();
    assertThatAllAreClosed("HTTP/1.1 408 ");
  }

  @Test
  void closes_connections_with_dripping_headers_which_block_nobody() throws Exception {
    connect(300, "GET /gif HTTP/1.1\r\nHost: test\r\nX: ");
    assertThatOthersAreAnswered();
    drip(PATIENCE.multipliedBy(3));
    assertThatOthersAreAnswered();
    assertThatAllAreClosedAtOnce();
  }

  @Test
  void closes_a_connection_whose_second_request_has_dripping_headers() throws Exception {
    connect(1, "HEAD /favicon.ico HTTP/1.1\r\nHost: test\r\n\r\n");
    assertThat(
            new String(clients.get(0).getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
        .isEqualTo("HTTP/1.1 200");
    drip(PATIENCE.multipliedBy(4));
    assertThatAllAreClosedAtOnce();
  }

  @Test
  void rejects_bodies_shorter_than_announced_which_block_nobody() throws Exception {
    connect(300, POST + "Content-Length: 8\r\n\r\n");
    assertThatOthersAreAnswered();
    assertThatAllAreClosed("HTTP/1.1 408 ");
  }

  @Test
  void renders_a_slow_body_that_is_in_time() throws Exception {
    connect(1, POST + "Connection: close\r\nContent-Length: 14\r\n\r\n");
    for (String piece : List.of("year,", "B\n20", "19,12")) {
      Thread.sleep(PATIENCE.toMillis() / 5);
      clients.get(0).getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(read(clients.get(0))).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void keeps_a_busy_connection_open() throws Exception {
    connect(1, "");
    for (int i = 0; i < 10; i++) {
      clients
          .get(0)
          .getOutputStream()
          .write(
              "HEAD /favicon.ico HTTP/1.1\r\nHost: test\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      Thread.sleep(PATIENCE.toMillis() / 3);
    }
    clients
        .get(0)
        .getOutputStream()
        .write(
            "HEAD / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    assertThat(read(clients.get(0)).split("HTTP/1.1 200 ", -1)).hasSize(12);
  }
}
