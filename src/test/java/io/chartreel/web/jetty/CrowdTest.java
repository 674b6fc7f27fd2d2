package io.chartreel.web.jetty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.testing.CrowdedServer;
import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.Http;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * More clients than fit into memory, none of which sends a complete request: the oldest connections
 * are evicted, and a client that sends a complete request is answered.
 */
@Tag("full")
@Timeout(120)
class CrowdTest {
  private static final String POST =
      "POST /gif HTTP/1.1\r\nHost: test\r\nContent-Type: text/csv\r\n";
  private static final int INCOMING = 1 << 18;
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration MAX_WAIT = Duration.ofSeconds(60);

  private static final Optional<String> NOTHING = Optional.of("");

  private final HeldRenderer renderer = new HeldRenderer().holding("held");

  @RegisterExtension
  final CrowdedServer server =
      new CrowdedServer(
          renderer.server(
              new QueueLimits(
                  1,
                  0,
                  LONG,
                  LONG,
                  new MemoryBudget(1 << 20, 24 << 20, INCOMING, INCOMING, 1 << 20))),
          renderer::release);

  private void connect(int count, String beginning) throws IOException {
    for (int i = 0; i < count; i++) {
      server.connect(beginning);
    }
  }

  /** Returns what has arrived on a client's connection; empty if it is closed. */
  private static Optional<String> read(Socket client) throws IOException {
    client.setSoTimeout(1);
    byte[] status = new byte[13];
    try {
      int length = client.getInputStream().readNBytes(status, 0, status.length);
      return Optional.of(new String(status, 0, length, US_ASCII)).filter(text -> length > 0);
    } catch (SocketTimeoutException nothing) {
      return NOTHING;
    } catch (SocketException reset) {
      return Optional.empty();
    }
  }

  /** Reads from the connections on which nothing has arrived so far. */
  private void readMore(List<Optional<String>> read) throws IOException {
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i).equals(NOTHING)) {
        read.set(i, read(server.clients().get(i)));
      }
    }
  }

  /**
   * Checks that more than a third of the clients is evicted, mostly the first ones. The order of
   * arrival is not exact, and a client that is still sending may not see the response.
   */
  private void assertThatAThirdIsEvicted() throws IOException {
    assertThat(Http.get(server.uri("/gif?title=b")).statusCode()).isEqualTo(200);
    List<Optional<String>> read =
        new ArrayList<>(Collections.nCopies(server.clients().size(), NOTHING));
    await()
        .atMost(MAX_WAIT)
        .untilAsserted(
            () -> {
              readMore(read);
              assertThat(read)
                  .isSubsetOf(NOTHING, Optional.of("HTTP/1.1 503 "), Optional.empty())
                  .filteredOn(one -> !one.equals(NOTHING))
                  .hasSizeGreaterThan(server.clients().size() / 3);
              assertThat(read.subList(0, server.clients().size() / 4))
                  .anyMatch(one -> !one.equals(NOTHING));
            });
    assertThat(read).contains(NOTHING);
  }

  @Test
  void evicts_idle_connections() throws IOException {
    connect(3 * INCOMING / 2 / 4096, "");
    assertThatAThirdIsEvicted();
  }

  /** A connection keeps the buffer for the longest line that it has received. */
  @Test
  void evicts_idle_connections_that_received_a_long_header() throws IOException {
    for (int i = 0; i < 20; i++) {
      connect(1, "HEAD /health HTTP/1.1\r\nHost: test\r\nX: " + "y".repeat(20_000) + "\r\n\r\n");
      InputStream answer = server.clients().get(i).getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) answer.read());
      }
      assertThat(head).startsWith("HTTP/1.1 200 ");
    }
    assertThatAThirdIsEvicted();
  }

  @Test
  void evicts_connections_with_endless_headers() throws IOException {
    connect(
        20, "GET /gif HTTP/1.1\r\nHost: test\r\n" + ("X: " + "y".repeat(997) + "\r\n").repeat(20));
    assertThatAThirdIsEvicted();
  }

  @Test
  void evicts_connections_with_one_endless_header() throws IOException {
    connect(20, "GET /gif HTTP/1.1\r\nHost: test\r\nX: " + "y".repeat(20_000));
    assertThatAThirdIsEvicted();
  }

  @Test
  void evicts_connections_with_an_endless_url() throws IOException {
    connect(20, "GET /gif?title=" + "y".repeat(20_000));
    assertThatAThirdIsEvicted();
  }

  @Test
  void evicts_connections_with_incomplete_bodies() throws IOException {
    connect(40, POST + "Content-Length: 50000\r\n\r\n" + "year,B\n".repeat(2000));
    assertThatAThirdIsEvicted();
  }

  @Test
  void drops_stalled_bodies_for_one_that_arrives() throws Exception {
    String whole = "{labels:['a','b'],values:[1,2]" + " ".repeat(100_000) + "}";
    connect(8, POST + "Content-Length: 50000\r\n\r\n" + "year,B\n".repeat(2000));
    HttpResponse<byte[]> refused = post(whole);
    while (refused.statusCode() == 200) {
      // some of the other bodies have not arrived yet
      refused = post(whole);
    }
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(Http.text(refused)).contains("the upload is too slow");
    await().atMost(MAX_WAIT).until(() -> post(whole).statusCode() == 200);
  }

  private HttpResponse<byte[]> post(String json) {
    return Http.post(
        server.uri("/gif"), "application/json", HttpRequest.BodyPublishers.ofString(json));
  }

  @Test
  void does_not_evict_a_connection_that_is_being_answered() throws Exception {
    CompletableFuture<HttpResponse<byte[]>> held = Http.later(server.uri("/gif?title=held"));
    renderer.begun.acquire();
    connect(2 * INCOMING / 4096, "");
    assertThat(Http.get(server.uri("/health")).statusCode()).isEqualTo(200);
    renderer.release();
    assertThat(held.join().statusCode()).isEqualTo(200);
  }
}
