package io.chartreel.draw.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.draw.raster.Canvas;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpwardTextTest {
  private static final int SIZE = 100;

  private final DrawingContext context = SampleContext.of(SIZE, SIZE, Direction.VERTICAL);

  /** Returns the ink in each row of pixels, from the top. */
  private double[] inkByRow(StyledText text) {
    Canvas canvas = context.canvas();
    canvas.fill(new Rectangle(SIZE, SIZE), new Rgb(0));
    GlyphCache.upwards(text).paint(canvas, 50, 90, 0xFFFFFF);
    int[] pixels = Canvas.pixels(canvas.image());
    double[] ink = new double[SIZE];
    for (int i = 0; i < pixels.length; i++) {
      ink[i / SIZE] += pixels[i] & 0xFF;
    }
    return ink;
  }

  /** Returns the centres of groups of rows with ink. */
  private static List<Double> centres(double[] ink) {
    List<Double> centres = new ArrayList<>();
    double sum = 0;
    double weighted = 0;
    for (int row = 0; row < ink.length; row++) {
      sum += ink[row];
      weighted += row * ink[row];
      if (ink[row] == 0 && sum > 0) {
        centres.add(weighted / sum);
        sum = 0;
        weighted = 0;
      }
    }
    return centres;
  }

  @Test
  void characters_of_a_text_that_runs_upwards_are_evenly_spaced() {
    List<Double> centres = centres(inkByRow(context.regular("llllllll", 23)));
    assertThat(centres).hasSize(8);
    double mean = (centres.get(7) - centres.get(0)) / 7;
    for (int i = 1; i < centres.size(); i++) {
      assertThat(centres.get(i) - centres.get(i - 1)).isBetween(mean - 0.2, mean + 0.2);
    }
  }

  @Test
  void the_first_character_of_a_text_that_runs_upwards_is_at_the_bottom() {
    double[] ink = inkByRow(context.regular("l...", 23));
    List<Double> centres = centres(ink);
    double bottom = ink[(int) Math.round(centres.get(centres.size() - 1))];
    assertThat(bottom).isGreaterThan(3 * ink[(int) Math.round(centres.get(0))]);
  }
}
