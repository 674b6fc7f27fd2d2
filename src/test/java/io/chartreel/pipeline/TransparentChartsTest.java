package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.draw.ChartDrawing;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.gif.Player;
import io.chartreel.gif.Player.ShownFrame;
import io.chartreel.render.ImageFormat;
import io.chartreel.request.AnyChart;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.scene.Animation;
import io.chartreel.scene.Scene;
import io.chartreel.testing.SmallChart;
import io.chartreel.testing.TestService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts on a transparent background, compared with the same charts on an opaque one. */
class TransparentChartsTest {
  private static final ChartRenderer IMAGES = new ChartRenderer(TestService.FONTS);
  private static final String TRANSPARENT = "&background=transparent";
  private static final int CLEAR = -1;

  /** Each edge over another is rounded once. */
  private static final int ROUNDING = 3;

  private static final String LANGUAGES =
      "&width=200&height=150&radius=4&periods=2019..2021&series=Java:20,18,16"
          + "&series=Python:15,19,25&series=Rust:_,2,19&series=C:9,9,_&title=Languages";

  @Provide
  Arbitrary<AnyChart.Sent> charts() {
    return AnyChart.sent(TestService.PARSER.fonts().toArray(String[]::new))
        .map(sent -> new AnyChart.Sent(sent.body(), sent.names(), withoutBackground(sent.query())));
  }

  private static String withoutBackground(String query) {
    StringJoiner others = new StringJoiner("&");
    StringTokenizer pairs = new StringTokenizer(query, "&");
    while (pairs.hasMoreTokens()) {
      String pair = pairs.nextToken();
      if (!pair.startsWith("background=")) {
        others.add(pair);
      }
    }
    return others.toString();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void any_animation_shows_the_opaque_frames_without_their_background(
      @ForAll("charts") AnyChart.Sent sent) {
    Optional<ChartRequest> opaque = small(sent, "");
    Optional<ChartRequest> clear = small(sent, TRANSPARENT);
    Assume.that(opaque.isPresent() && clear.isPresent());
    checkAnimation(opaque.get(), clear.get());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void any_still_image_looks_like_the_opaque_one_over_its_background(
      @ForAll("charts") AnyChart.Sent sent) throws IOException {
    Optional<ChartRequest> opaque = small(sent, "");
    Optional<ChartRequest> clear = small(sent, TRANSPARENT);
    Assume.that(opaque.isPresent() && clear.isPresent());
    checkStill(opaque.get(), clear.get());
  }

  private static Optional<ChartRequest> small(AnyChart.Sent sent, String background) {
    return new AnyChart.Sent(sent.body(), sent.names(), sent.query() + background)
        .request(TestService.PARSER)
        .flatMap(SmallChart::of);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=race",
        "type=race&theme=dark&axis=follow&scale=2",
        "type=race&direction=vertical&theme=dark&ref=Goal:12",
        "type=bars&direction=vertical&colors=white,black",
        "type=bars&fps=50"
      })
  void every_type_of_chart_looks_the_same_over_its_background(String query)
      throws BadRequestException, IOException {
    checkAnimation(chart(query + LANGUAGES), chart(query + LANGUAGES + TRANSPARENT));
    checkStill(chart(query + LANGUAGES), chart(query + LANGUAGES + TRANSPARENT));
  }

  @Test
  void a_bar_in_the_colour_of_the_page_is_opaque() throws BadRequestException {
    ChartRequest white =
        chart("type=bars&grid=off&show=none&color.Java=white" + LANGUAGES + TRANSPARENT);
    List<ShownFrame> frames = play(white);
    assertThat(frames.get(0).pixels()).contains(CLEAR);
    assertThat(Arrays.stream(frames.get(0).pixels()).filter(pixel -> pixel == 0xFFFFFF).count())
        .isGreaterThan(500);
  }

  @Test
  void a_text_over_a_bar_has_a_hole_around_it() throws BadRequestException {
    String query =
        "type=race&direction=vertical&swap=period&width=200&height=150&gap=0&periods=1..3"
            + "&series=A:10,1,9&series=B:9,9,1&series=C:1,5,5&series=D:5,2,9";
    List<ShownFrame> clear = play(chart(query + TRANSPARENT));
    List<ShownFrame> opaque = play(chart(query));
    long holes = 0;
    for (int i = 0; i < opaque.size(); i++) {
      for (int pixel : opaque.get(i).pixels()) {
        holes += pixel == 0xFFFFFF ? 1 : 0;
      }
      for (int pixel : clear.get(i).pixels()) {
        holes -= pixel == CLEAR ? 1 : 0;
      }
    }
    assertThat(holes).as("white pixels that are not transparent").isZero();
  }

  @Test
  void an_opaque_chart_has_no_alpha() throws BadRequestException, IOException {
    assertThat(play(chart(LANGUAGES))).noneMatch(frame -> contains(frame.pixels(), CLEAR));
    assertThat(still(chart(LANGUAGES)).getColorModel().hasAlpha()).isFalse();
    assertThat(still(chart(LANGUAGES + TRANSPARENT)).getColorModel().hasAlpha()).isTrue();
  }

  private static ChartRequest chart(String query) throws BadRequestException {
    return TestService.PARSER.parse(QueryString.of(query));
  }

  private static List<ShownFrame> play(ChartRequest chart) {
    return Player.merged(
        Player.playStrictly(IMAGES.render(chart, ImageFormat.GIF, Deadline.NONE).bytes()));
  }

  private static BufferedImage still(ChartRequest chart) throws IOException {
    return ImageIO.read(
        new ByteArrayInputStream(IMAGES.render(chart, ImageFormat.PNG, Deadline.NONE).bytes()));
  }

  private static void checkAnimation(ChartRequest opaque, ChartRequest clear) {
    List<int[]> drawn = drawn(clear);
    int background = clear.chart().style().background().value();
    List<ShownFrame> filled = new ArrayList<>();
    for (ShownFrame frame : play(clear)) {
      int[] pixels = frame.pixels().clone();
      Arrays.setAll(pixels, i -> pixels[i] == CLEAR ? background : pixels[i]);
      filled.add(new ShownFrame(pixels, frame.delay()));
    }
    List<ShownFrame> expected = play(opaque);
    List<ShownFrame> actual = Player.merged(filled);
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.size(); i++) {
      assertThat(actual.get(i).delay()).isEqualTo(expected.get(i).delay());
      assertThat(Arrays.equals(actual.get(i).pixels(), expected.get(i).pixels()))
          .as("frame " + i)
          .isTrue();
    }
    for (ShownFrame frame : play(clear)) {
      assertThat(drawn).anyMatch(pixels -> Arrays.equals(pixels, frame.pixels()));
    }
  }

  /** Returns the frames with {@link #CLEAR} for what is not painted. */
  private static List<int[]> drawn(ChartRequest request) {
    Animation animation = new Animation(request.chart());
    Canvas canvas =
        new Canvas(request.chart().style().imageWidth(), request.chart().style().imageHeight());
    ChartDrawing drawing =
        new ChartDrawing(
            request.chart().titles(),
            request.chart().style(),
            animation,
            animation.legend(),
            TestService.FONTS,
            canvas,
            () -> {});
    List<int[]> frames = new ArrayList<>();
    for (Scene scene : animation) {
      int[] pixels = drawing.pixels(scene).clone();
      Arrays.setAll(pixels, i -> pixels[i] >>> 24 == 0 ? CLEAR : pixels[i] & 0xFFFFFF);
      frames.add(pixels);
    }
    return frames;
  }

  private static void checkStill(ChartRequest opaque, ChartRequest clear) throws IOException {
    BufferedImage plain = still(opaque);
    BufferedImage alpha = still(clear);
    int background = clear.chart().style().background().value();
    int largest = 0;
    for (int y = 0; y < plain.getHeight(); y++) {
      for (int x = 0; x < plain.getWidth(); x++) {
        int pixel = alpha.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
          int opacity = pixel >>> 24;
          int shown =
              ((pixel >> shift & 0xFF) * opacity
                      + (background >> shift & 0xFF) * (255 - opacity)
                      + 127)
                  / 255;
          largest = Math.max(largest, Math.abs(shown - (plain.getRGB(x, y) >> shift & 0xFF)));
        }
      }
    }
    assertThat(largest).isLessThanOrEqualTo(ROUNDING);
  }

  private static boolean contains(int[] pixels, int pixel) {
    return Arrays.stream(pixels).anyMatch(any -> any == pixel);
  }
}
