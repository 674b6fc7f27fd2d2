package io.chartreel.web.jetty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chartreel.testing.Http;
import io.chartreel.testing.Pacing;
import io.chartreel.testing.TestService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many clients that send slowly or nothing. One service waits for them longer than any test takes,
 * so a request that is answered meanwhile did not wait for them; the other one soon times out.
 */
@Tag("full")
@Timeout(180)
class SlowClientsTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration MAX_WAIT = Duration.ofSeconds(60);
  private static final Duration BETWEEN_BYTES = Duration.ofMillis(200);

  @RegisterExtension
  static final TestService PATIENT = new TestService(new ClientTimeouts(LONG, LONG.plusSeconds(1)));

  @RegisterExtension
  static final TestService IMPATIENT =
      new TestService(new ClientTimeouts(SHORT, SHORT.plusSeconds(1)));

  private static final String POST =
      "POST /gif?width=200&height=150 HTTP/1.1\r\nHost: test\r\nContent-Type: text/csv\r\n";
  private static final String BODY_BEGUN = POST + "Content-Length: 100000\r\n\r\nyear,B\n";
  private static final String CHUNK_BEGUN =
      POST + "Transfer-Encoding: chunked\r\n\r\nfffff\r\nyear,B\n";
  private static final String BODY_MISSING = POST + "Content-Length: 8\r\n\r\n";
  private static final String HEADERS_BEGUN = "GET /gif HTTP/1.1\r\nHost: test\r\nX: ";
  private static final String HEAD = "HEAD /favicon.ico HTTP/1.1\r\nHost: test\r\n";

  private final List<Socket> clients = new ArrayList<>();

  @AfterEach
  void disconnect() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
  }

  private void connect(TestService service, int count, String beginning) throws IOException {
    URI address = service.uri("/");
    for (int i = 0; i < count; i++) {
      Socket client = new Socket(address.getHost(), address.getPort());
      client.setSoTimeout((int) MAX_WAIT.toMillis());
      clients.add(client);
      write(client, beginning);
    }
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(US_ASCII));
  }

  /** Sends one more byte on every connection that is still open, and returns how many are. */
  private int drip() {
    int open = 0;
    for (Socket client : clients) {
      try {
        write(client, "a");
        open++;
      } catch (IOException closed) {
        continue;
      }
    }
    return open;
  }

  private static void assertThatOthersAreAnswered(TestService service) {
    assertThat(Http.get(service.uri("/gif?width=200&height=150")).statusCode()).isEqualTo(200);
  }

  /** Checks that the server has neither answered nor closed any connection. */
  private void assertThatAllAreWaiting() throws IOException {
    for (Socket client : clients) {
      client.setSoTimeout(1);
      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  private void assertThatAllReceive(String status) throws IOException {
    for (Socket client : clients) {
      assertThat(read(client)).startsWith(status);
    }
  }

  /** Sends bytes until the server has closed all connections, although they are never idle. */
  private void awaitClosedWhileDripping() {
    await().atMost(MAX_WAIT).pollInterval(BETWEEN_BYTES).until(() -> drip() == 0);
  }

  /** Reads until the server closes the connection; a reset loses nothing of what came before. */
  private static String read(Socket client) throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    try {
      client.getInputStream().transferTo(received);
    } catch (SocketException reset) {
      // the server closed the connection while the client was sending
    }
    return received.toString(US_ASCII);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", BODY_BEGUN, CHUNK_BEGUN, BODY_MISSING, HEADERS_BEGUN})
  void slow_clients_do_not_block_others(String beginning) throws IOException {
    connect(PATIENT, 300, beginning);
    assertThatOthersAreAnswered(PATIENT);
    assertThatAllAreWaiting();
  }

  @ParameterizedTest
  @ValueSource(strings = {BODY_BEGUN, HEADERS_BEGUN})
  void clients_that_send_byte_by_byte_do_not_block_others(String beginning) throws IOException {
    connect(PATIENT, 300, beginning);
    for (int i = 0; i < 3; i++) {
      assertThat(drip()).isEqualTo(clients.size());
      assertThatOthersAreAnswered(PATIENT);
    }
    assertThatAllAreWaiting();
  }

  @Test
  void closes_idle_connections() throws IOException {
    connect(IMPATIENT, 300, "");
    for (Socket client : clients) {
      assertThat(read(client)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BODY_BEGUN, CHUNK_BEGUN, BODY_MISSING})
  void rejects_incomplete_bodies_with_408(String beginning) throws IOException {
    connect(IMPATIENT, 300, beginning);
    assertThatAllReceive("HTTP/1.1 408 ");
  }

  @Test
  void rejects_a_body_that_keeps_arriving_byte_by_byte_with_408() throws IOException {
    connect(IMPATIENT, 100, BODY_BEGUN);
    awaitClosedWhileDripping();
    assertThatAllReceive("HTTP/1.1 408 ");
  }

  @Test
  void closes_connections_whose_headers_keep_arriving_byte_by_byte() throws IOException {
    connect(IMPATIENT, 300, HEADERS_BEGUN);
    awaitClosedWhileDripping();
  }

  @Test
  void closes_a_connection_whose_second_request_keeps_arriving_byte_by_byte() throws IOException {
    connect(IMPATIENT, 1, HEAD + "\r\n");
    assertThat(new String(clients.get(0).getInputStream().readNBytes(12), US_ASCII))
        .isEqualTo("HTTP/1.1 200");
    awaitClosedWhileDripping();
  }

  @Test
  void renders_a_body_that_arrives_in_pieces() throws IOException {
    connect(PATIENT, 1, POST + "Connection: close\r\nContent-Length: 14\r\n\r\n");
    for (String piece : List.of("year,", "B\n20", "19,12")) {
      assertThatOthersAreAnswered(PATIENT);
      write(clients.get(0), piece);
    }
    assertThatAllReceive("HTTP/1.1 200 ");
  }

  /** The connection is in use for twice as long as an idle one stays open. */
  @Test
  void keeps_a_busy_connection_open() throws Exception {
    connect(IMPATIENT, 1, "");
    Duration interval = Duration.ofMillis(100);
    long requests = SHORT.plusSeconds(1).multipliedBy(2).dividedBy(interval);
    for (int i = 0; i < requests; i++) {
      write(clients.get(0), HEAD + "\r\n");
      Pacing.pause(interval);
    }
    write(clients.get(0), HEAD + "Connection: close\r\n\r\n");
    assertThat(read(clients.get(0)).split("HTTP/1.1 200 ", -1)).hasSize((int) requests + 2);
  }
}
