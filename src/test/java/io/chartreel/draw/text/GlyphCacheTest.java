package io.chartreel.draw.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.font.Typeface;
import io.chartreel.draw.raster.AlphaMask;
import io.chartreel.draw.raster.Canvas;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pixels of a text are drawn. */
class GlyphCacheTest {
  private static final Fonts FONTS = Fonts.load();
  private static final Rgb WHITE = new Rgb(0xFFFFFF);
  private static final int EM = 24;
  private static final int WIDTH = 400;
  private static final int HEIGHT = 360;
  private static final int X = 60;
  private static final int BASELINE = 180;

  /** Returns the pixels of a text as a chart draws it. */
  private static int[] drawn(StyledText text) {
    Canvas canvas = new Canvas(WIDTH, HEIGHT);
    new GlyphCache().write(canvas, text, X, BASELINE, WHITE);
    return canvas.image().getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
  }

  /** Returns all pixels of a text. */
  private static int[] complete(StyledText text) {
    Canvas canvas = new Canvas(WIDTH, HEIGHT);
    AlphaMask.of(new Rectangle(-X, -BASELINE, WIDTH, HEIGHT), 0, ShapedText.of(text).pen())
        .paint(canvas, X, BASELINE, WHITE.value());
    return canvas.image().getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u1EBE\u1ED4\u00C5j\u00E7",
        "A\u0302\u0302\u0302\u0302\u0302",
        "q\u0323\u0323\u0323\u0323",
        "\u0E19\u0E49\u0E33\u0E17\u0E35\u0E48\u0E1B\u0E39\u0E48\u0E0D\u0E39",
        "\u1781\u17D2\u1789\u17BB\u17C6\u179F\u17D2\u178F\u17D2\u179A\u17B8",
        "\u1002\u1039\u1002\u102D\u102F\u1000\u1039\u1000\u103D\u103E",
        "\u0CB0\u0CBE\u0CB7\u0CCD\u0C9F\u0CCD\u0CB0",
        "\u0936\u094D\u0930\u0940\u0902",
        "\u0F48f",
        "\uD83D\uDE80",
        "\u0627\u0644\u0644\u0651\u0670\u0647"
      })
  void no_mark_is_cut_off(String text) {
    for (Typeface typeface : List.of(FONTS.regular(EM), FONTS.bold(EM))) {
      StyledText styled = new StyledText(text, typeface);
      assertThat(drawn(styled)).isEqualTo(complete(styled)).contains(0xFFFFFFFF);
    }
  }

  @Test
  void a_mark_far_above_the_line_needs_no_large_mask() {
    StyledText text = new StyledText("A" + "\u0302".repeat(50), FONTS.regular(EM));
    int[] rows = drawn(text);
    int top = first(rows) / WIDTH;
    assertThat(first(complete(text)) / WIDTH).isZero();
    assertThat(BASELINE - top).isBetween(2 * EM, 4 * EM);
  }

  private static int first(int[] pixels) {
    int first = 0;
    while ((pixels[first] & 0xFFFFFF) == 0) {
      first++;
    }
    return first;
  }

  @Test
  void counting_digits_do_not_move_the_others() {
    assertThat(Arrays.equals(drawn(number("1711")), drawn(number("1117")))).isFalse();
    for (String text : List.of("7117", "1.417", "-4,741%", "\u22121471")) {
      int width = new GlyphCache().width(number(text));
      for (int digit = 0; digit < 10; digit++) {
        String other = text.replace("1", Integer.toString(digit));
        assertThat(new GlyphCache().width(number(other))).as(other).isEqualTo(width);
      }
    }
  }

  private static StyledText number(String text) {
    return new StyledText(text, FONTS.bold(EM));
  }
}
