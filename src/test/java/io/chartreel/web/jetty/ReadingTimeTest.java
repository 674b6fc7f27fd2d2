package io.chartreel.web.jetty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chartreel.canonical.Permalink;
import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.testing.Arrival;
import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.Http;
import io.chartreel.testing.Pacing;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.testing.TestService;
import io.chartreel.web.WebServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parsing a request ends at its deadline, and when its client disconnects. */
@Tag("full")
@Timeout(120)
class ReadingTimeTest {
  private static final String HOST = "127.0.0.1";
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration MAX_WAIT = Duration.ofSeconds(60);

  /** Rows of a table; the parser checks the deadline several times per row. */
  private static final int ROWS = 1_500;

  private static final String TABLE = table(ROWS);
  private static final String LINK =
      "/c/" + Permalink.pack("{\"data\":\"" + TABLE.replace("\n", "\\n") + "\"}");

  /** Requests that take long to parse. */
  enum Asked {
    CSV("POST", "/gif", "text/csv", TABLE),
    JSON("POST", "/gif", "application/json", "{\"data\":\"" + TABLE.replace("\n", "\\n") + "\"}"),
    FORM("POST", "/gif", "application/x-www-form-urlencoded", "data=" + encoded(TABLE)),
    DATA_URI("POST", "/datauri", "text/csv", TABLE),
    IMAGE_OF_LINK("GET", LINK + ".gif", "", ""),
    PAGE_OF_LINK("GET", LINK, "", ""),
    PAGE("POST", "/", "application/x-www-form-urlencoded", "data=" + encoded(TABLE)),
    OEMBED("GET", "/oembed?url=" + encoded("http://test" + LINK), "", "");

    private final String request;

    Asked(String method, String target, String type, String body) {
      request =
          method
              + " "
              + target
              + " HTTP/1.1\r\nHost: test\r\n"
              + (body.isEmpty()
                  ? ""
                  : "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n")
              + "\r\n"
              + body;
    }
  }

  private final HeldRenderer renderer = new HeldRenderer();
  private final AtomicInteger looks = new AtomicInteger();

  private WebServer server;

  private static String table(int rows) {
    return IntStream.range(0, rows)
        .mapToObj(i -> "\n" + (1900 + i % 10) + ",b" + i / 10 + ",1")
        .collect(Collectors.joining("", "date,name,value", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, US_ASCII);
  }

  private void open(Duration deadline, Runnable look) {
    MemoryBudget memory = MemoryBudget.of(Runtime.getRuntime().maxMemory(), 1 << 20);
    server =
        new ServerBuilder()
            .parser(
                TestService.PARSER.until(
                    () -> {
                      looks.incrementAndGet();
                      look.run();
                    }))
            .renderer(renderer)
            .queueLimits(new QueueLimits(1, 1, LONG, deadline, memory))
            .build();
    server.open(HOST, 0);
  }

  @AfterEach
  void close() {
    renderer.release();
    server.close();
  }

  private Socket send(String request) throws IOException {
    Socket client = new Socket(HOST, server.port());
    client.getOutputStream().write(request.getBytes(US_ASCII));
    return client;
  }

  private String metrics() {
    URI metrics = URI.create("http://" + HOST + ":" + server.port() + "/metrics");
    return Http.text(Http.get(metrics));
  }

  /** The first check of the deadline takes longer than the deadline. */
  @ParameterizedTest
  @EnumSource
  void rejects_a_request_that_takes_too_long_to_parse(Asked asked) throws IOException {
    Duration deadline = Duration.ofMillis(1);
    open(deadline, () -> Pacing.pass(deadline));
    String closing = asked.request.replaceFirst("\r\n", "\r\nConnection: close\r\n");
    try (Socket client = send(closing)) {
      assertThat(new String(client.getInputStream().readAllBytes(), ISO_8859_1))
          .startsWith("HTTP/1.1 503 ")
          .contains("\r\nRetry-After: 1\r\n")
          .contains("Reading this chart took longer than 0.001 s.");
    }
    assertThat(looks).hasValue(1);
  }

  /** Parsing is held until the server has noticed that the client sends nothing more. */
  @ParameterizedTest
  @EnumSource
  void stops_parsing_for_a_client_that_disconnects(Asked asked) throws Exception {
    CountDownLatch begun = new CountDownLatch(200);
    CountDownLatch closed = new CountDownLatch(1);
    open(
        LONG,
        () -> {
          begun.countDown();
          if (begun.getCount() == 0) {
            awaitLatch(closed);
          }
        });
    Socket client = send(asked.request);
    begun.await();
    client.shutdownOutput();
    assertThat(client.getInputStream().read()).as("the server closes the connection").isEqualTo(-1);
    Arrival.awaitNoThreadIn(DisconnectWatcher.class.getName());
    closed.countDown();
    await().atMost(MAX_WAIT).until(() -> metrics().contains("status=\"499\"} 1.0"));
    assertThat(looks).hasValueLessThan(ROWS);
    assertThat(renderer.drawn).hasValue(0);
  }

  @Test
  void answers_requests_that_arrive_while_the_first_one_is_parsed() throws Exception {
    CountDownLatch begun = new CountDownLatch(200);
    CountDownLatch goOn = new CountDownLatch(1);
    open(
        LONG,
        () -> {
          begun.countDown();
          if (begun.getCount() == 0) {
            awaitLatch(goOn);
          }
        });
    renderer.release();
    try (Socket client = send(Asked.CSV.request)) {
      begun.await();
      client
          .getOutputStream()
          .write("GET /png?title=b HTTP/1.1\r\nHost: test\r\n\r\n".getBytes(US_ASCII));
      Arrival.awaitRead(client);
      client
          .getOutputStream()
          .write(
              "GET /gif?title=c HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"
                  .getBytes(US_ASCII));
      goOn.countDown();
      assertThat(new String(client.getInputStream().readAllBytes(), ISO_8859_1))
          .containsSubsequence("200 OK", "GIF ", "200 OK", "PNG b", "200 OK", "GIF c");
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
