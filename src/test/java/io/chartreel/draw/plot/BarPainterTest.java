package io.chartreel.draw.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarPainterTest {
  @ParameterizedTest
  @CsvSource({
    "10, 20, 30, 5, 10, 20, 30, 5",
    "9.9999999999, 20.0000000001, 30.0000000002, 4.9999999998, 10, 20, 30, 5",
    "0.4, 0.6, 1.0, 1.0, 0, 1, 1, 1",
    "0.6, 0.4, 0.8, 0.0, 1, 0, 0, 0"
  })
  void rounds_both_sides_of_a_frame_to_whole_pixels(
      double x, double y, double width, double height, int left, int top, int columns, int rows) {
    assertThat(BarPainter.snapped(new Rectangle2D.Double(x, y, width, height)))
        .isEqualTo(new Rectangle(left, top, columns, rows));
  }
}
