package io.chartreel.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ErrorImage;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.RenderedImage;
import io.chartreel.render.Renderer;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.testing.Http;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.web.WebServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of the virtual machine while charts are rendered: the next chart is rendered. */
@Timeout(60)
class JvmErrorsTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PrintStream console = System.err;
  private final WebServer server = new ServerBuilder().renderer(new Failing()).build();

  /** Fails in the way that the title of a chart names. */
  private static final class Failing implements Renderer {
    private static void failFor(String title, String place) {
      if (title.equals("memory " + place)) {
        throw new OutOfMemoryError("a test");
      }
      if (title.equals("stack " + place)) {
        throw new StackOverflowError();
      }
    }

    @Override
    public RenderedImage render(
        ChartRequest request, ImageFormat format, Deadline deadline, Executor helper) {
      failFor(request.chart().titles().title(), "drawing");
      return new RenderedImage(new byte[0], List.of(), 1);
    }

    @Override
    public long maxMemory(ChartRequest request, ImageFormat format) {
      failFor(request.chart().titles().title(), "route");
      return 1;
    }

    @Override
    public byte[] errorImage(ErrorImage notice, ImageFormat format) {
      return new byte[0];
    }

    @Override
    public String version() {
      return "1";
    }
  }

  @BeforeEach
  void open() {
    server.open("127.0.0.1", 0);
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

  private String metrics() {
    return Http.text(Http.get(uri("/metrics")));
  }

  private List<String> failures() {
    return log.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("Failed to answer"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "/gif?title=memory+drawing, 503, OutOfMemoryError",
    "/gif?title=memory+route, 503, OutOfMemoryError",
    "/?inline&title=memory+drawing, 503, OutOfMemoryError",
    "/datauri?title=memory+drawing, 503, OutOfMemoryError",
    "/gif?title=stack+drawing, 500, StackOverflowError",
    "/png?title=stack+route, 500, StackOverflowError",
    "/?title=stack+route, 500, StackOverflowError",
  })
  void renders_the_next_chart_after_an_error(String path, int status, String type) {
    HttpResponse<byte[]> answer = Http.get(uri(path));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Http.header(answer, "Retry-After")).isEqualTo(status == 503 ? "1" : "");
    assertThat(failures())
        .hasSize(1)
        .allMatch(line -> line.contains(Http.header(answer, "X-Request-Id")));
    assertThat(metrics()).contains("chartreel_errors_total{type=\"" + type + "\"} 1.0");
    assertThat(Http.get(uri("/gif?title=next")).statusCode()).isEqualTo(200);
  }

  @Test
  void reports_an_error_as_an_image() {
    HttpResponse<byte[]> answer = Http.get(uri("/gif?title=memory+drawing"), "Accept", "image/*");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(Http.header(answer, "Content-Type")).isEqualTo("image/gif");
    assertThat(failures()).hasSize(1);
  }

  @Test
  void reads_the_next_body_after_an_error() {
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("year,B\n2019,1\n2020,2");
    assertThat(Http.post(uri("/gif?title=memory+route"), "text/csv", body).statusCode())
        .isEqualTo(503);
    assertThat(Http.post(uri("/gif?title=next"), "text/csv", body).statusCode()).isEqualTo(200);
  }

  @Test
  void counts_no_error_before_one_occurs() {
    assertThat(metrics())
        .contains(
            "chartreel_errors_total{type=\"OutOfMemoryError\"} 0.0",
            "chartreel_errors_total{type=\"StackOverflowError\"} 0.0",
            "chartreel_errors_total{type=\"other\"} 0.0");
  }
}
