package io.chartreel;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.web.jetty.ClientTimeouts;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many clients that send slowly, or nothing: others are answered, and none of them stays. */
@Timeout(60)
class SlowClientsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Far more than an answer takes, and less than anybody is waited for. */
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

  /** Sends one more byte each, for a time; who is closed already does not mind. */
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
  void idle_connections_keep_nobody_waiting_and_are_closed() throws Exception {
    connect(500, "");
    assertThatOthersAreAnswered();
    assertThatAllAreClosed("");
  }

  @Test
  void bodies_that_drip_keep_nobody_waiting_and_are_refused() throws Exception {
    connect(300, POST + "Content-Length: 100000\r\n\r\nyear,B\n");
    assertThatOthersAreAnswered();
    drip(PATIENCE.dividedBy(2));
    assertThatOthersAreAnswered();
    assertThatAllAreClosed("HTTP/1.1 408 ");
  }

  @Test
  void chunks_that_drip_keep_nobody_waiting_and_are_refused() throws Exception {
    connect(300, POST + "Transfer-Encoding: chunked\r\n\r\nfffff\r\nyear,B\n");
    assertThatOthersAreAnswered();
    assertThatAllAreClosed("HTTP/1.1 408 ");
  }

  @Test
  void headers_that_drip_keep_nobody_waiting_and_are_cut_off() throws Exception {
    connect(300, "GET /gif HTTP/1.1\r\nHost: test\r\nX: ");
    assertThatOthersAreAnswered();
    drip(PATIENCE.multipliedBy(3));
    assertThatOthersAreAnswered();
    assertThatAllAreClosedAtOnce();
  }

  @Test
  void a_second_request_whose_headers_drip_is_cut_off_too() throws Exception {
    connect(1, "HEAD /favicon.ico HTTP/1.1\r\nHost: test\r\n\r\n");
    assertThat(
            new String(clients.get(0).getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
        .isEqualTo("HTTP/1.1 200");
    drip(PATIENCE.multipliedBy(4));
    assertThatAllAreClosedAtOnce();
  }

  @Test
  void bodies_shorter_than_they_say_keep_nobody_waiting_and_are_refused() throws Exception {
    connect(300, POST + "Content-Length: 8\r\n\r\n");
    assertThatOthersAreAnswered();
    assertThatAllAreClosed("HTTP/1.1 408 ");
  }

  @Test
  void a_body_that_takes_its_time_is_drawn() throws Exception {
    connect(1, POST + "Connection: close\r\nContent-Length: 14\r\n\r\n");
    for (String piece : List.of("year,", "B\n20", "19,12")) {
      Thread.sleep(PATIENCE.toMillis() / 5);
      clients.get(0).getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(read(clients.get(0))).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void a_connection_that_asks_again_and_again_stays() throws Exception {
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
