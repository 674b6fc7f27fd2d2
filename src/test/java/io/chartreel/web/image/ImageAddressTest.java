package io.chartreel.web.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.DecodedGif;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageAddressTest {
  private static final int BACKGROUND = 0xFFFFFF;
  private static final int CYAN = 0x00BFBF;
  private static final int BLUE = 0x1F77B4;
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static HttpResponse<byte[]> get(String address) {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri(address));
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(200);
    return response;
  }

  private static DecodedGif gif(String address) {
    return DecodedGif.of(get(address).body());
  }

  private static BufferedImage png(String address) {
    try {
      return ImageIO.read(new ByteArrayInputStream(get(address).body()));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static int[] pixels(BufferedImage image) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(all).map(pixel -> pixel & 0xFFFFFF).toArray();
  }

  @Test
  void without_parameters_shows_the_built_in_example() {
    DecodedGif gif = gif("/gif");
    assertThat(gif.frames()).hasSize(7);
    assertThat(gif.delays()).containsOnly(1000);
    assertThat(gif.repeats()).hasValue(0);
    assertThat(gif.frames().get(0).getWidth()).isEqualTo(640);
    assertThat(gif.frames().get(0).getHeight()).isEqualTo(480);
  }

  @Test
  void a_bar_ends_at_the_pixel_of_its_value() {
    DecodedGif gif = gif("/gif");
    int[] values = {20, 15, 14, 13, 12, 11, 10};
    int zero = 24;
    double pixelsForOne = 592 / 63.0;
    for (int frame = 0; frame < values.length; frame++) {
      int end = (int) Math.round(zero + values[frame] * pixelsForOne);
      int referenceEnd = (int) Math.round(zero + 60 * pixelsForOne);
      for (int y : new int[] {151, 240, 333}) {
        for (int x = 10; x < 620; x++) {
          int color = x < zero || x >= referenceEnd ? BACKGROUND : x < end ? CYAN : BLUE;
          assertThat(gif.pixel(frame, x, y))
              .as("frame %d, x %d, y %d", frame, x, y)
              .isEqualTo(color);
        }
      }
    }
  }

  @Test
  void the_triangles_point_at_the_ends_of_the_bars() {
    DecodedGif gif = gif("/gif");
    assertThat(gif.pixel(0, 212, 116)).isEqualTo(CYAN);
    assertThat(gif.pixel(0, 212 - 10, 101)).isEqualTo(CYAN);
    assertThat(gif.pixel(0, 212 - 12, 115)).isEqualTo(BACKGROUND);
    assertThat(gif.pixel(6, 118, 116)).isEqualTo(CYAN);
    for (int frame = 0; frame < 7; frame++) {
      assertThat(gif.pixel(frame, 588, 338)).isEqualTo(BLUE);
      assertThat(gif.pixel(frame, 588 + 10, 353)).isEqualTo(BLUE);
      assertThat(gif.pixel(frame, 588 + 12, 338)).isEqualTo(BACKGROUND);
    }
  }

  @Test
  void a_vertical_bar_ends_at_the_pixel_of_its_value() {
    BufferedImage picture =
        png("/png?direction=vertical&labels=a&values=25&ref=r:100&min=0&max=100&show=none");
    int[] column = IntStream.range(0, 480).map(y -> picture.getRGB(320, y) & 0xFFFFFF).toArray();
    long cyan = Arrays.stream(column).filter(pixel -> pixel == CYAN).count();
    long blue = Arrays.stream(column).filter(pixel -> pixel == BLUE).count();
    assertThat(cyan + blue).isEqualTo(456 - 24);
    assertThat(cyan).isBetween((cyan + blue) / 4, (cyan + blue) / 4 + 1);
    assertThat(column[455]).isEqualTo(CYAN);
    assertThat(column[456]).isEqualTo(BACKGROUND);
  }

  @Test
  void no_label_is_cut_off_at_an_edge() {
    List<String> charts =
        List.of(
            "/png?labels=" + "W".repeat(100) + "&values=1&ref=" + "M".repeat(100) + ":60",
            "/png?labels=A+long+label+at+the+left+edge&values=0&ref=And+one+at+the+right+edge:60",
            "/png?direction=vertical&labels=" + "W".repeat(100) + "&values=1&ref=r:60",
            "/png?title="
                + "W".repeat(200)
                + "&subtitle="
                + "M".repeat(200)
                + "&caption="
                + "W".repeat(200),
            "/png?width=120&height=90&title=" + "W".repeat(200),
            "/png?suffix=" + "W".repeat(100),
            "/png?values=-1e15,1e15,0.0000000001&labels=a,b,c&ref=r:-999999999999999");
    for (String chart : charts) {
      BufferedImage picture = png(chart);
      int right = picture.getWidth() - 1;
      int bottom = picture.getHeight() - 1;
      for (int y = 0; y <= bottom; y++) {
        assertThat(picture.getRGB(0, y) & 0xFFFFFF)
            .as("left edge of %s", chart)
            .isEqualTo(BACKGROUND);
        assertThat(picture.getRGB(right, y) & 0xFFFFFF)
            .as("right of %s", chart)
            .isEqualTo(BACKGROUND);
      }
      for (int x = 0; x <= right; x++) {
        assertThat(picture.getRGB(x, 0) & 0xFFFFFF)
            .as("top edge of %s", chart)
            .isEqualTo(BACKGROUND);
        assertThat(picture.getRGB(x, bottom) & 0xFFFFFF)
            .as("foot of %s", chart)
            .isEqualTo(BACKGROUND);
      }
    }
  }

  @Test
  void a_glide_moves_the_bar_between_the_periods() {
    DecodedGif gif = gif("/gif?labels=a,b&values=0,60&ref=r:60&fps=10&ease=linear&show=none");
    assertThat(gif.frames()).hasSize(11);
    assertThat(gif.delays().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2000);
    for (int frame = 0; frame <= 10; frame++) {
      int end = (int) Math.round(24 + frame * 6 * 592 / 63.0);
      assertThat(gif.pixel(frame, end, 240)).isEqualTo(frame == 10 ? BACKGROUND : BLUE);
      if (frame > 0) {
        assertThat(gif.pixel(frame, end - 1, 240)).isEqualTo(CYAN);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/gif?fps=25&period=700&pause=130&hold=555, 6370",
    "/gif?fps=50&period=333, 2330",
    "/gif?fps=30&period=1000&hold=7, 7010",
    "/gif?period=40, 280",
    "/gif?fps=24&poster=last&hold=1500, 8500"
  })
  void delays_add_up_and_none_is_too_short(String address, int milliseconds) {
    DecodedGif gif = gif(address);
    assertThat(gif.delays()).allSatisfy(delay -> assertThat(delay).isGreaterThanOrEqualTo(20));
    int sum = gif.delays().stream().mapToInt(Integer::intValue).sum();
    assertThat(Math.abs(sum - milliseconds)).isLessThanOrEqualTo(10);
  }

  @Test
  void plays_as_often_as_requested() {
    assertThat(gif("/gif?loop=0").repeats()).hasValue(0);
    assertThat(gif("/gif?loop=1").repeats()).isEmpty();
    assertThat(gif("/gif?loop=3").repeats()).hasValue(2);
  }

  @Test
  void a_still_equals_its_frame_of_the_animation() {
    String chart = "labels=a,b,c&values=3,9,4&ref=r:7&fps=5&title=T&theme=dark&scale=2&width=300";
    DecodedGif gif = gif("/gif?" + chart);
    assertThat(gif.frames()).hasSize(11);
    assertThat(pixels(png("/png?" + chart + "&frame=first")))
        .isEqualTo(pixels(gif.frames().get(0)));
    assertThat(pixels(png("/png?" + chart + "&frame=b"))).isEqualTo(pixels(gif.frames().get(5)));
    assertThat(pixels(png("/png?" + chart + "&frame=4"))).isEqualTo(pixels(gif.frames().get(3)));
    assertThat(pixels(png("/png?" + chart))).isEqualTo(pixels(gif.frames().get(10)));
  }

  @Test
  void a_poster_starts_with_the_finished_chart() {
    DecodedGif gif = gif("/gif?poster=last");
    assertThat(gif.frames()).hasSize(8);
    assertThat(pixels(gif.frames().get(0))).isEqualTo(pixels(png("/png")));
    assertThat(pixels(gif.frames().get(1))).isEqualTo(pixels(png("/png?frame=first")));
    assertThat(pixels(gif.frames().get(7))).isEqualTo(pixels(gif.frames().get(0)));
  }

  @Test
  void colours_come_out_exactly() {
    BufferedImage picture = png("/png?colors=e15759,4e79a7&background=fafafa&show=none");
    DecodedGif gif = gif("/gif?colors=e15759,4e79a7&background=fafafa&show=none");
    assertThat(picture.getRGB(90, 240) & 0xFFFFFF).isEqualTo(0xE15759);
    assertThat(picture.getRGB(500, 240) & 0xFFFFFF).isEqualTo(0x4E79A7);
    assertThat(picture.getRGB(5, 5) & 0xFFFFFF).isEqualTo(0xFAFAFA);
    assertThat(gif.pixel(6, 90, 240)).isEqualTo(0xE15759);
    assertThat(gif.pixel(6, 500, 240)).isEqualTo(0x4E79A7);
    assertThat(gif.pixel(6, 5, 5)).isEqualTo(0xFAFAFA);
  }

  @ParameterizedTest
  @CsvSource({
    "/gif, image/gif, chart.gif",
    "/prices.gif?width=640, image/gif, prices.gif",
    "/png, image/png, chart.png",
    "/prices.png?width=640, image/png, prices.png"
  })
  void an_image_has_its_type_its_length_and_its_name(String address, String type, String name) {
    HttpResponse<byte[]> response = get(address);
    assertThat(Http.header(response, "Content-Type")).isEqualTo(type);
    assertThat(Http.header(response, "Content-Length")).isEqualTo("" + response.body().length);
    assertThat(Http.header(response, "Transfer-Encoding")).isEmpty();
    assertThat(Http.header(response, "Content-Disposition"))
        .isEqualTo("inline; filename=\"" + name + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gif?fps=25", "/a.gif", "/png?frame=2015", "/b.png", "/datauri", "/"})
  void head_responds_like_get_without_the_body(String address) {
    HttpResponse<byte[]> get = get(address);
    HttpResponse<byte[]> head = Http.send("HEAD", SERVICE.uri(address));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : List.of("Content-Type", "Content-Length", "Content-Disposition")) {
      assertThat(Http.header(head, name)).as(name).isEqualTo(Http.header(get, name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gif", "/a.gif", "/png", "/a.png", "/datauri"})
  void warns_of_characters_that_no_font_covers(String address) {
    String chart = address + "?title=%F0%93%80%80+%E6%97%A5&labels=%F0%92%80%80&values=1&ref=r:2";
    for (String method : List.of("GET", "HEAD")) {
      assertThat(Http.header(Http.send(method, SERVICE.uri(chart)), "X-Chart-Warning"))
          .as(method)
          .isEqualTo(
              "U+13000 U+12000 can't be drawn with the installed fonts."
                  + " Add one to CHARTREEL_FONTS.");
    }
  }

  @Test
  void names_at_most_ten_characters_that_no_font_covers() {
    String some =
        "%F0%93%80%80+%F0%93%80%81%F0%93%80%82%F0%93%80%83%F0%93%80%84%F0%93%80%85%F0%93%80%86"
            + "%F0%93%80%80";
    String more = "%F0%93%80%87%F0%93%80%88%F0%93%80%89%F0%93%80%8A%F0%93%80%8B";
    assertThat(Http.header(get("/gif?caption=" + some + "&suffix=" + more), "X-Chart-Warning"))
        .startsWith("U+13000 U+13001 U+13002 U+13003 ")
        .contains(" U+13009 and 2 more can't be drawn ");
  }

  @Test
  void a_chart_in_bundled_scripts_has_no_warning() {
    String title = "%CE%A9+%D0%96+%D7%A9+%D8%B3+%E6%97%A5+%E3%81%82+%ED%95%9C";
    assertThat(get("/gif?title=" + title).headers().firstValue("X-Chart-Warning")).isEmpty();
  }

  @Test
  void characters_that_no_font_covers_are_drawn_as_the_same_square() {
    assertThat(pixels(png("/png?title=a%F0%93%80%80b")))
        .isEqualTo(pixels(png("/png?title=a%F0%92%80%80b")))
        .isNotEqualTo(pixels(png("/png?title=ab")));
  }

  @Test
  void a_data_uri_holds_the_same_animation() {
    HttpResponse<byte[]> response = get("/datauri?width=200");
    String prefix = "data:image/gif;base64,";
    assertThat(Http.header(response, "Content-Type")).startsWith("text/plain");
    assertThat(Http.text(response)).startsWith(prefix);
    assertThat(
            Base64.getDecoder()
                .decode(
                    Http.text(response)
                        .substring(prefix.length())
                        .getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(get("/gif?width=200").body());
  }

  @Test
  void a_name_cannot_add_a_header() {
    HttpResponse<byte[]> response = get("/a%0d%0aX-Evil:%201%22%3b.gif?width=200");
    assertThat(response.headers().firstValue("X-Evil")).isEmpty();
    assertThat(Http.header(response, "Content-Disposition"))
        .isEqualTo(
            "inline; filename=\"a__X-Evil__1__.gif\";"
                + " filename*=UTF-8''a%0D%0AX-Evil%3A%201%22%3B.gif");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai"})
  void the_locale_of_the_machine_changes_no_byte(String language) {
    String address = "/gif?values=1234.5,2.25&labels=I,i&ref=R:-9&prefix=%24&title=TITLE+title";
    byte[] before = get(address).body();
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(get(address).body()).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
    }
  }
}
