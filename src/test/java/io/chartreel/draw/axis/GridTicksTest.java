package io.chartreel.draw.axis;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.scene.Axis;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridTicksTest {
  private final DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);

  /** Draws eleven ticks with labels of equal width on a plot of some pixels. */
  private List<Rectangle> labels(int length) {
    Axis axis =
        new Axis(
            0,
            10,
            IntStream.rangeClosed(0, 10)
                .mapToObj(i -> new Axis.Tick(i, "%04d".formatted(i), 1))
                .toList(),
            true);
    context.occupied().clear();
    new GridTicks(context, true)
        .draw(
            axis,
            new Rectangle(50, 50, length, 300),
            value -> (int) Math.round(50 + length * value / 10));
    return context.occupied().texts();
  }

  private int required() {
    return labels(500).get(0).width + context.scaling().text(8);
  }

  @Test
  void every_tick_has_a_label_if_there_is_space() {
    assertThat(labels(500)).hasSize(11);
  }

  @Test
  void every_second_label_is_omitted_before_labels_touch() {
    assertThat(labels(10 * required())).hasSize(11);
    assertThat(labels(10 * required() - 10)).hasSize(6);
    assertThat(labels(5 * required() - 10)).hasSize(3);
  }

  @Test
  void labels_never_touch() {
    for (int length = 60; length < 500; length += 7) {
      List<Rectangle> labels = labels(length);
      for (int i = 1; i < labels.size(); i++) {
        assertThat(labels.get(i - 1).x + labels.get(i - 1).width).isLessThan(labels.get(i).x);
      }
    }
  }

  @Test
  void labels_are_centred_above_their_ticks() {
    Rectangle third = labels(500).get(2);
    assertThat(third.getCenterX()).isBetween(149.0, 151.0);
    assertThat(third.y + third.height).isEqualTo(50 - context.gap());
  }
}
