package io.chartreel.web.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chartreel.chart.ErrorImage;
import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.RenderedImage;
import io.chartreel.render.Renderer;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.testing.Http;
import io.chartreel.testing.RawHttp;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.testing.TestService;
import io.chartreel.web.WebServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log lines of a request. */
class RequestLogTest {
  private static final String LINE =
      "\\S+ INFO request - [A-Z]+ (/\\S*|none) [0-9]{3} [0-9]+ B [0-9]+\\.[0-9] ms [0-9a-f]{8}";

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private PrintStream console = System.err;
  private Supplier<RenderedImage> drawing =
      () -> {
        throw new IllegalStateException("Nothing is drawn here");
      };
  private final WebServer server =
      new ServerBuilder().renderer(new Drawn(new ChartRenderer(TestService.FONTS))).build();

  /** Returns what a test supplies instead of charts. */
  private final class Drawn implements Renderer {
    private final Renderer notices;

    Drawn(Renderer notices) {
      this.notices = notices;
    }

    @Override
    public RenderedImage render(
        ChartRequest request, ImageFormat format, Deadline deadline, Executor helper) {
      return drawing.get();
    }

    @Override
    public long maxMemory(ChartRequest request, ImageFormat format) {
      return 1;
    }

    @Override
    public byte[] errorImage(ErrorImage notice, ImageFormat format) {
      return notices.errorImage(notice, format);
    }

    @Override
    public String version() {
      return "1";
    }
  }

  @BeforeEach
  void open() {
    server.open("127.0.0.1", 0);
    console = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() {
    System.setErr(console);
    server.close();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /** Returns the lines when that of the request is there, which is written after the response. */
  private List<String> lines() {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollDelay(Duration.ZERO)
        .until(() -> log.toString(StandardCharsets.UTF_8).contains(" INFO request "));
    return log.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Stops the server, so that it has written all it will ever write, and returns all lines. */
  private List<String> allLines() {
    lines();
    server.close();
    return lines();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /secret%0d%0aforged.png?width=2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /secret%1b%5b31m.png?width=2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /%E2%80%AEsecret.png?width=2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /secret%0aforged HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /c/secret%0aforged.gif HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /secret/../%2e%2e/%2f%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /%00secret HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /secret\u001b[31m HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /secret\nforged HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "SECRET /gif HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "SE\u001bCRET /gif HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "PUT /secret.gif HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
        "POST /secret.gif HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: secret\r\n"
            + "Content-Length: 0\r\n\r\n",
        "GET /secret%u0041.gif HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /c/secret%u0041 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /secret%ff.gif HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "POST /gif HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n"
            + "Content-Type: text/csv; charset=secret\r\n\r\n",
        "POST /gif HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n"
            + "Content-Type: multipart/form-data; boundary=\"secret\r\n\r\n",
        "GET /gif HTTP/1.1\r\nHost: a\r\nX-Request-Id: secret\r\nConnection: close\r\n\r\n",
        "secret\r\n\r\n",
        "GET /gif HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /gif HTTP/1.1\r\nHost: a\r\nHost: secret\r\n\r\n",
        "GET /gif HTTP/1.1\r\nHost: a /secret\r\n\r\n"
      })
  void logs_one_line_per_request_without_any_user_input(String request) throws Exception {
    drawing = () -> new RenderedImage(new byte[0], List.of(), 0);
    RawHttp.send(uri("/"), request);
    assertThat(allLines()).hasSize(1).allMatch(line -> line.matches(LINE));
    assertThat(lines().get(0)).doesNotContainIgnoringCase("secret").doesNotContain("forged");
  }

  @Test
  void an_error_response_to_head_has_no_body_even_without_a_route() throws Exception {
    String twoHosts = " /gif HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n";
    int length = RawHttp.send(uri("/"), "GET" + twoHosts).body().length();
    lines();
    log.reset();
    RawHttp.Answer answer = RawHttp.send(uri("/"), "HEAD" + twoHosts);
    assertThat(answer.status()).isEqualTo("HTTP/1.1 400 Bad Request");
    assertThat(answer.header("Content-Length")).containsExactly("" + length);
    assertThat(answer.body()).isEmpty();
    assertThat(allLines()).hasSize(1);
    assertThat(lines().get(0)).contains(" HEAD none 400 0 B ");
  }

  @ParameterizedTest
  @CsvSource({
    "/a.png?width=2, /{name}.png 400",
    "/c/eJwDAAAAAAE, /c/{packed} 400",
    "/nothing, none 404",
    "/health, /health 200"
  })
  void logs_the_route_instead_of_the_path(String path, String logged) throws Exception {
    Http.get(uri(path));
    assertThat(lines().get(0)).contains(" GET " + logged + " ");
  }

  @Test
  void logs_a_failure_once_with_the_id_in_the_response() throws Exception {
    drawing =
        () -> {
          throw new IllegalStateException(
              "no\n2026 INFO request - forged\u001b[31m", new IOException("why\r\nforged"));
        };
    HttpResponse<byte[]> response = Http.get(uri("/secret.gif?fps=1"));
    String id = Http.header(response, "X-Request-Id");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(id).matches("[0-9a-f]{8}");
    assertThat(Http.text(response)).contains(id).doesNotContain("forged");
    assertThat(lines().get(0)).contains("ERROR").contains("/{name}.gif").contains(id);
    assertThat(lines().get(1)).contains("IllegalStateException").contains("forged?[31m");
    assertThat(lines())
        .filteredOn(line -> line.contains("forged"))
        .hasSize(2)
        .allMatch(line -> line.matches("(Caused by: )?java\\..*"));
    assertThat(allLines()).filteredOn(line -> line.contains(id)).hasSize(2);
    assertThat(lines()).noneMatch(line -> line.contains("secret"));
  }

  @Test
  void logs_a_jvm_error_like_any_other_failure() throws Exception {
    drawing =
        () -> {
          throw new StackOverflowError();
        };
    HttpResponse<byte[]> response = Http.get(uri("/gif"));
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(Http.text(response)).contains(Http.header(response, "X-Request-Id"));
    assertThat(lines()).filteredOn(line -> line.contains("StackOverflowError")).hasSize(2);
  }

  @Test
  void a_client_error_has_no_id() {
    assertThat(Http.header(Http.get(uri("/gif?width=2")), "X-Request-Id")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void logs_a_disconnect_as_one_line_without_a_stack_trace(boolean kept) throws Exception {
    byte[] large = new byte[50_000_000];
    drawing = () -> new RenderedImage(large, List.of(), 1);
    if (kept) {
      Http.get(uri("/gif"));
      lines();
      log.reset();
    }
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket
          .getOutputStream()
          .write("GET /gif HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      socket.setSoLinger(true, 0);
    }
    assertThat(allLines()).hasSize(1);
    assertThat(lines().get(0)).matches(LINE).contains(" GET /gif 499 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 100\r\n\r\na=",
        "Transfer-Encoding: chunked\r\n\r\nsecret\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\na=",
      })
  void answers_a_truncated_body_with_400_and_logs_one_line(String rest) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String request =
          "POST /gif HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/csv\r\n" + rest;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      socket.setSoTimeout(60_000);
      byte[] answer = socket.getInputStream().readAllBytes();
      assertThat(new String(answer, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 400 ");
    }
    assertThat(allLines()).hasSize(1);
    assertThat(lines().get(0)).matches(LINE).contains(" POST /gif 400 ");
  }
}
