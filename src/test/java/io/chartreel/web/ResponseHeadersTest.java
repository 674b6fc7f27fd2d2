package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.canonical.CanonicalJson;
import io.chartreel.canonical.Permalink;
import io.chartreel.chart.ErrorImage;
import io.chartreel.config.Settings;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.RenderedImage;
import io.chartreel.render.Renderer;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.LoggedService;
import io.chartreel.testing.RawHttp;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses have space for the longest headers. */
class ResponseHeadersTest {
  private static final int LARGE = 3_000_000;
  private static final int BARS = 20;
  private static final String OPTIONS = "type=race&width=120&height=90&fps=1&period=40&hold=0";
  private static final String NAME = "\uD83D\uDE00".repeat(250);

  private @Nullable WebServer server;

  /** Returns an image with more warnings than any real chart has. */
  private record Talkative(int bytes) implements Renderer {
    @Override
    public RenderedImage render(
        ChartRequest request, ImageFormat format, Deadline deadline, Executor helper) {
      return new RenderedImage(new byte[bytes], Collections.nCopies(100, "w".repeat(1000)), 1);
    }

    @Override
    public long maxMemory(ChartRequest request, ImageFormat format) {
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

  private static ChartParser parser(int longestUrl) {
    Limits limits = Settings.of(Map.of("CHARTREEL_MAX_URL", "" + longestUrl)).limits();
    return new ChartParser(TestService.FONTS.families(), limits);
  }

  private URI open(ChartParser parser, int bytes) {
    server = new ServerBuilder().parser(parser).renderer(new Talkative(bytes)).build();
    server.open("127.0.0.1", 0);
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  /** Returns CSV of random numbers, which do not compress. */
  private static String csv(int periods) {
    Random random = new Random(1);
    return IntStream.rangeClosed(0, BARS)
            .mapToObj(bar -> bar == 0 ? "year" : "b" + bar)
            .collect(Collectors.joining(",", "", "\n"))
        + IntStream.range(0, periods)
            .mapToObj(
                i ->
                    IntStream.range(0, BARS)
                        .mapToObj(bar -> "," + (long) (random.nextDouble() * 1e14))
                        .collect(Collectors.joining("", "" + (1000 + i), "\n")))
            .collect(Collectors.joining());
  }

  private static int length(ChartParser parser, int periods) throws BadRequestException {
    ChartInput asked = ChartInputs.csv(csv(periods), QueryString.of(OPTIONS));
    return ("/c/" + Permalink.pack(CanonicalJson.of(parser.parse(asked))) + ".gif").length();
  }

  /** Returns the number of periods in the longest permalink that is within the limit. */
  private static int mostPeriods(ChartParser parser) throws BadRequestException {
    int fits = 2;
    int over = 500;
    while (over - fits > 1) {
      int middle = (fits + over) / 2;
      if (length(parser, middle) <= parser.limits().url()) {
        fits = middle;
      } else {
        over = middle;
      }
    }
    return fits;
  }

  private static RawHttp.Answer post(URI service, String target, String type, String body)
      throws IOException {
    return RawHttp.send(service, LoggedService.request("POST", target, type, body));
  }

  private static int size(RawHttp.Answer answer) {
    return answer.head().stream().mapToInt(line -> line.length() + 2).sum() + 2;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"8000, 1", "8000, 3000000", "60000, 1", "60000, 3000000"})
  void sends_an_image_with_the_longest_headers(int longestUrl, int bytes) throws Exception {
    ChartParser parser = parser(longestUrl);
    URI service = open(parser, bytes);
    RawHttp.Answer answer =
        post(
            service, "/" + encoded(NAME) + ".gif?" + OPTIONS, "text/csv", csv(mostPeriods(parser)));
    assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(answer.body()).hasSize(bytes);
    assertThat(answer.header("X-Chart-Warning")).isEqualTo(Collections.nCopies(5, "w".repeat(300)));
    assertThat(answer.header("Content-Disposition").get(0))
        .endsWith("%F0%9F%98%80.gif")
        .hasSizeBetween(2500, 2700);
    String permalink = answer.header("Content-Location").get(0);
    assertThat(permalink).hasSizeBetween(longestUrl - 300, longestUrl);
    assertThat(size(answer)).isLessThan(8192 + longestUrl);
    for (int time = 0; time < 2; time++) {
      RawHttp.Answer again = RawHttp.send(service, "GET", permalink);
      assertThat(again.status()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(again.header("Content-Location")).containsExactly(permalink);
      assertThat(again.body()).hasSize(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 60_000})
  void redirects_a_form_to_the_longest_url(int longestUrl) throws Exception {
    ChartParser parser = parser(longestUrl);
    URI service = open(parser, 1);
    RawHttp.Answer answer =
        post(
            service,
            "/",
            "application/x-www-form-urlencoded",
            OPTIONS + "&data=" + encoded(csv(mostPeriods(parser) * 9 / 10)));
    assertThat(answer.status()).isEqualTo("HTTP/1.1 303 See Other");
    String page = answer.header("Location").get(0);
    assertThat(page).hasSizeBetween(longestUrl * 4 / 5, longestUrl);
    assertThat(RawHttp.send(service, "GET", page).status()).isEqualTo("HTTP/1.1 200 OK");
  }

  private static String numbered(String text, int count) {
    return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "png"})
  void sends_an_error_for_a_long_file_name(String ending) throws Exception {
    ChartParser parser = parser(60_000);
    RawHttp.Answer answer =
        post(
            open(parser, 1),
            "/" + "!".repeat(50_000) + "." + ending,
            "text/csv",
            "y"
                + numbered(",a%d", 200)
                + "\n1"
                + ",12q".repeat(200)
                + "\n2"
                + ",1".repeat(200)
                + "\n3"
                + ",1".repeat(200));
    assertThat(answer.status()).isEqualTo("HTTP/1.1 400 Bad Request");
    assertThat(answer.header("X-Chart-Error").get(0)).hasSize(403);
    assertThat(size(answer)).isLessThan(2000);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 3000, 6000, 7900})
  void sends_an_image_with_a_long_file_name(int length) throws Exception {
    RawHttp.Answer answer =
        RawHttp.send(open(parser(8000), LARGE), "GET", "/" + "!".repeat(length) + ".gif?fps=1");
    assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(answer.body()).hasSize(LARGE);
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo(
            List.of(
                "inline; filename=\""
                    + "_".repeat(196)
                    + ".gif\"; filename*=UTF-8''"
                    + "%21".repeat(196)
                    + ".gif"));
  }
}
