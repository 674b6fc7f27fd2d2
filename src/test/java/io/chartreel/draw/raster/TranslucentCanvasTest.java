package io.chartreel.draw.raster;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Rgb;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TranslucentCanvasTest {
  private static final int SIDE = 24;
  private static final int RGB = 0xFFFFFF;

  /** Two edges over one another are each rounded once. */
  private static final int ROUNDING = 2;

  private static Canvas canvas(Rgb background, boolean translucent) {
    Canvas canvas = new Canvas(SIDE, SIDE);
    canvas.fill(new Rectangle(SIDE, SIDE), background);
    canvas.markBackground();
    canvas.blend(translucent);
    return canvas;
  }

  private static AlphaMask disc(double x, double y) {
    return AlphaMask.of(new Ellipse2D.Double(x, y, 13.3, 11.7));
  }

  private static int channel(int pixel, int shift) {
    return pixel >> shift & 0xFF;
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void over_its_background_a_translucent_image_looks_like_the_opaque_one(
      @ForAll @IntRange(max = RGB) int background,
      @ForAll @IntRange(max = RGB) int first,
      @ForAll @IntRange(max = RGB) int second,
      @ForAll @IntRange(max = 9) int x) {
    Canvas opaque = canvas(new Rgb(background), false);
    Canvas translucent = canvas(new Rgb(background), true);
    for (Canvas canvas : new Canvas[] {opaque, translucent}) {
      disc(1.4, 2.6).paint(canvas, 0, 0, first);
      disc(x + 0.5, x).paint(canvas, 0, 0, second);
    }
    for (int i = 0; i < SIDE * SIDE; i++) {
      int pixel = translucent.pixels()[i];
      int alpha = pixel >>> 24;
      for (int shift = 0; shift <= 16; shift += 8) {
        int shown =
            (channel(pixel, shift) * alpha + channel(background, shift) * (255 - alpha) + 127)
                / 255;
        assertThat(Math.abs(shown - channel(opaque.pixels()[i], shift)))
            .isLessThanOrEqualTo(ROUNDING);
      }
    }
  }

  @Test
  void an_edge_over_nothing_has_the_colour_of_the_ink() {
    Canvas canvas = canvas(new Rgb(RGB), true);
    disc(3.2, 3.2).paint(canvas, 0, 0, 0x123456);
    assertThat(Arrays.stream(canvas.pixels()).boxed())
        .filteredOn(pixel -> pixel >>> 24 != 0)
        .allMatch(pixel -> (pixel & RGB) == 0x123456)
        .anyMatch(pixel -> pixel >>> 24 == 0xFF)
        .anyMatch(pixel -> pixel >>> 24 == 255 * 3 / 8 + 1);
  }

  @Test
  void an_edge_over_something_opaque_is_opaque() {
    Canvas canvas = canvas(new Rgb(RGB), true);
    canvas.fill(new Rectangle(SIDE, SIDE), new Rgb(0x808080));
    disc(3.2, 3.2).paint(canvas, 0, 0, 0x123456);
    assertThat(Arrays.stream(canvas.pixels())).allMatch(pixel -> pixel >>> 24 == 0xFF);
  }

  @Test
  void the_background_is_transparent_and_what_is_painted_in_its_colour_is_not() {
    Canvas canvas = canvas(new Rgb(0xABCDEF), true);
    canvas.fill(new Rectangle(0, 0, 2, 1), new Rgb(0xABCDEF));
    Graphics2D g2 = canvas.image().createGraphics();
    g2.setColor(new Color(0xABCDEF));
    g2.fillRect(4, 0, 2, 1);
    g2.dispose();
    canvas.erase(new Rectangle(1, 0, 1, 1), new Rgb(0xABCDEF));
    assertThat(Arrays.copyOf(canvas.pixels(), 7))
        .containsExactly(
            0xFFABCDEF, 0xABCDEF, 0xABCDEF, 0xABCDEF, 0xFFABCDEF, 0xFFABCDEF, 0xABCDEF);
  }
}
