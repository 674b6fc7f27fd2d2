package io.chartreel.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.Http;
import io.chartreel.testing.RawHttp;
import io.chartreel.testing.TestService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services with lower and with higher limits than the usual ones, over HTTP. */
class ConfiguredLimitsTest {
  private static final String TOO_LONG_BODY =
      "The request body is too large (limit 20,000 bytes). Send less data.";
  private static final String CSV = "year,A\n2019,20\n2020,18\n";

  @RegisterExtension
  static final TestService LOW =
      service(
          Map.of(
              "CHARTREEL_MAX_BODY_BYTES", "20000",
              "CHARTREEL_MAX_URL", "1000",
              "CHARTREEL_MAX_GIF_BYTES", "100000",
              "CHARTREEL_MAX_WIDTH", "700",
              "CHARTREEL_MAX_TITLE", "20",
              "CHARTREEL_MAX_VALUE", "2e6"));

  @RegisterExtension
  static final TestService HIGH =
      service(
          Map.of(
              "CHARTREEL_MAX_BODY_BYTES", "3000000",
              "CHARTREEL_MAX_URL", "60000",
              "CHARTREEL_MAX_WIDTH", "5000",
              "CHARTREEL_MAX_HEIGHT", "5000"));

  private static TestService service(Map<String, String> environment) {
    return new TestService(Settings.of(environment).limits());
  }

  @RegisterExtension
  static final TestService LOWEST =
      service(
          Map.ofEntries(
              Map.entry("CHARTREEL_MAX_WIDTH", "640"),
              Map.entry("CHARTREEL_MAX_HEIGHT", "480"),
              Map.entry("CHARTREEL_MAX_SCALE", "1"),
              Map.entry("CHARTREEL_MAX_PERIODS", "10"),
              Map.entry("CHARTREEL_MAX_BARS", "10"),
              Map.entry("CHARTREEL_MAX_VISIBLE", "10"),
              Map.entry("CHARTREEL_MAX_VALUES", "10"),
              Map.entry("CHARTREEL_MAX_FRAMES", "10"),
              Map.entry("CHARTREEL_MAX_PIXELS", "5000000"),
              Map.entry("CHARTREEL_MAX_PLAY_MS", "10000"),
              Map.entry("CHARTREEL_MAX_LABEL", "10"),
              Map.entry("CHARTREEL_MAX_TITLE", "10"),
              Map.entry("CHARTREEL_MAX_MARKS", "0"),
              Map.entry("CHARTREEL_MAX_VALUE", "1000000"),
              Map.entry("CHARTREEL_MAX_BODY_BYTES", "20000"),
              Map.entry("CHARTREEL_MAX_URL", "1000"),
              Map.entry("CHARTREEL_MAX_GIF_BYTES", "100000")));

  private static HttpResponse<byte[]> csv(TestService service, String address, String csv) {
    return Http.post(service.uri(address), "text/csv", BodyPublishers.ofString(csv));
  }

  private static String url(int length) {
    String start = "/gif?width=200&x=";
    return start + "y".repeat(length - start.length());
  }

  @Test
  void the_lowest_limits_show_the_built_in_chart_and_its_page() {
    HttpResponse<byte[]> gif = Http.get(LOWEST.uri("/gif"));
    assertThat(gif.statusCode()).isEqualTo(200);
    assertThat(gif.headers().firstValue("X-Chart-Warning")).isEmpty();
    String permalink = Http.header(gif, "Content-Location");
    for (String address : List.of(permalink, "/png", "/datauri", "/", "/?inline")) {
      assertThat(Http.get(LOWEST.uri(address)).statusCode()).as(address).isEqualTo(200);
    }
    assertThat(form(LOWEST, "/", "data=year,A%0A2019,20%0A2020,18&ref=r:30").statusCode())
        .isEqualTo(303);
  }

  @Test
  void accepts_a_url_up_to_the_limit() throws IOException {
    assertThat(Http.get(LOW.uri(url(1000))).statusCode()).isEqualTo(200);
    HttpResponse<byte[]> refused = Http.get(LOW.uri(url(1001)));
    assertThat(refused.statusCode()).isEqualTo(414);
    assertThat(Http.text(refused))
        .contains("The URL is too long (1,001 characters, limit 1,000). Use POST for larger data.");
    RawHttp.Answer byJetty = RawHttp.send(LOW.uri("/"), "GET", url(40_000));
    assertThat(byJetty.status()).contains(" 414 ");
    assertThat(byJetty.header("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(byJetty.header("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(byJetty.body()).contains("The URL is too long (limit 1,000 characters)");
  }

  @Test
  void accepts_a_longer_url_with_a_higher_limit() {
    assertThat(Http.get(HIGH.uri(url(60_000))).statusCode()).isEqualTo(200);
    HttpResponse<byte[]> refused = Http.get(HIGH.uri(url(60_001)));
    assertThat(refused.statusCode()).isEqualTo(414);
    assertThat(Http.text(refused)).contains("60,001 characters, limit 60,000");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void accepts_a_body_up_to_the_limit(boolean withLength) {
    String most = CSV + "\n".repeat(20_000 - CSV.length());
    assertThat(csv(LOW, "/gif?ref=r:30", most).statusCode()).isEqualTo(200);
    byte[] more = (most + "\n").getBytes(StandardCharsets.US_ASCII);
    HttpResponse<byte[]> refused =
        Http.post(
            LOW.uri("/gif?ref=r:30"),
            "text/csv",
            withLength
                ? BodyPublishers.ofByteArray(more)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(more)));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(Http.text(refused)).contains(TOO_LONG_BODY);
  }

  @Test
  void accepts_a_form_up_to_the_limit() {
    HttpResponse<byte[]> refused = form(LOW, "/", "data=" + "x".repeat(20_000));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(Http.text(refused)).contains(TOO_LONG_BODY);
  }

  @Test
  void accepts_a_larger_body_with_a_higher_limit() {
    String padded = CSV + "\n".repeat(3_000_000 - CSV.length());
    assertThat(csv(HIGH, "/gif?ref=r:30", padded).statusCode()).isEqualTo(200);
    String json = "{\"labels\":[1,2],\"values\":[1,2]" + " ".repeat(2_900_000) + "}";
    assertThat(
            Http.post(HIGH.uri("/gif"), "application/json", BodyPublishers.ofString(json))
                .statusCode())
        .isEqualTo(200);
    assertThat(csv(HIGH, "/gif?ref=r:30", padded + "\n").statusCode()).isEqualTo(413);
  }

  /** A table that hardly packs into less than it is. */
  private static String table(int rows) {
    Random random = new Random(7);
    return "year,A\n"
        + random
            .ints(rows)
            .mapToObj(i -> "x" + Integer.toUnsignedString(i, 36) + "," + (i & 0xFFFF) + "\n")
            .collect(Collectors.joining());
  }

  @Test
  void a_permalink_is_at_most_as_long_as_a_url() {
    HttpResponse<byte[]> without = csv(LOW, "/png?period=40&fps=1&ref=r:9", table(120));
    assertThat(Http.header(without, "Content-Location")).isEmpty();
    assertThat(Http.header(without, "X-Chart-Warning"))
        .matches("No permalink: it would be [0-9,]+ characters \\(limit 1,000\\)\\.");
    String largest =
        Http.header(
            csv(HIGH, "/png?period=40&fps=1&ref=r:9&width=300", table(500)), "Content-Location");
    assertThat(largest).hasSizeBetween(5_000, 60_000);
    assertThat(Http.get(HIGH.uri(largest)).statusCode()).isEqualTo(200);
  }

  /** Returns a race of numbers that hardly compress. */
  private static String animation(int bars) {
    Random random = new Random(7);
    return "width=640&period=100&periods=1..50&"
        + IntStream.range(0, bars)
            .mapToObj(bar -> "series=b" + bar + ":" + numbers(random))
            .collect(Collectors.joining("&"));
  }

  private static String numbers(Random random) {
    return random
        .ints(50, -2_000_000, 2_000_000)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  private static HttpResponse<byte[]> form(TestService service, String address, String form) {
    return Http.post(
        service.uri(address), "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
  }

  @Test
  void headers_have_space_for_the_longest_url() {
    HttpResponse<byte[]> response = form(HIGH, "/png", animation(120));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Http.header(response, "Content-Location")).hasSizeBetween(20_000, 60_000);
  }

  @Test
  void a_gif_is_no_larger_than_the_limit() {
    HttpResponse<byte[]> whole = form(HIGH, "/gif", animation(5));
    assertThat(whole.body().length).isGreaterThan(100_000);
    assertThat(Http.header(whole, "X-Chart-Warning")).isEmpty();
    HttpResponse<byte[]> thinned = form(LOW, "/gif", animation(5));
    assertThat(thinned.statusCode()).isEqualTo(200);
    assertThat(thinned.body().length).isLessThanOrEqualTo(100_000);
    assertThat(thinned.headers().allValues("X-Chart-Warning"))
        .anyMatch(warning -> warning.endsWith(" frames to stay under 100,000 bytes."));
  }

  @Test
  void another_gif_limit_changes_the_entity_tag() {
    assertThat(Http.header(Http.get(LOW.uri("/gif")), "ETag"))
        .isNotEqualTo(Http.header(Http.get(HIGH.uri("/gif")), "ETag"));
  }

  @Test
  void the_form_shows_the_limits() {
    String page = Http.text(Http.get(LOW.uri("/")));
    assertThat(page).contains("(120 to 700)", "(up to 20 characters)", "up to 2e6");
    assertThat(Http.text(Http.get(HIGH.uri("/")))).contains("(120 to 5000)");
    assertThat(Http.text(Http.get(LOW.uri("/?width=701"))))
        .contains("width=701 is too high. Use an integer from 120 to 700.");
  }

  @Test
  void an_error_names_the_limits() {
    assertThat(Http.text(Http.get(LOW.uri("/gif?width=701&max=1e7"))))
        .contains("\"allowed\":\"Use an integer from 120 to 700.\"")
        .contains("\"detail\":\"max=1e7 is too large (magnitude limit 2e6).\"")
        .contains("magnitude up to 2e6");
  }

  @Test
  void an_error_image_is_never_large() throws IOException {
    for (String size : List.of("width=5000&height=5000", "width=1600&height=1200")) {
      HttpResponse<byte[]> response =
          Http.get(HIGH.uri("/a.png?fps=90&" + size), "Accept", "image/*");
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.body()));
      assertThat(image.getWidth()).isLessThanOrEqualTo(800);
      assertThat(image.getHeight()).isEqualTo(600);
    }
    HttpResponse<byte[]> low =
        Http.get(LOW.uri("/a.png?fps=90&width=800&height=300"), "Accept", "image/*");
    assertThat(ImageIO.read(new ByteArrayInputStream(low.body())).getWidth()).isEqualTo(640);
  }
}
