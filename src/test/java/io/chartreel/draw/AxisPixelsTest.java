package io.chartreel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Style;
import io.chartreel.chart.Titles;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.draw.label.EndLabels;
import io.chartreel.draw.layout.Layout;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an axis looks like next to labels and bars. */
class AxisPixelsTest {
  private static final int WIDTH = 640;
  private static final int WHITE = 0xFFFFFF;
  private static final Rgb BLUE = new Rgb(0x4477AA);
  private static final int BLACK_AT_ITS_STRONGEST = 0x808080;

  /** A drawing of one scene and its pixels. */
  private record Drawn(Scene scene, Layout layout, int[] pixels) {
    int at(int x, int y) {
      return pixels[y * WIDTH + x] & WHITE;
    }

    Rectangle shape(int bar) {
      return layout.plot().shape(scene.axis(), scene.bars().get(bar));
    }

    Rectangle number(int bar) {
      Bar one = scene.bars().get(bar);
      int end = layout.plot().along(scene.axis(), one.to());
      return ((EndLabels) layout.labels()).endArea(one, shape(bar), end);
    }
  }

  private static Drawn draw(Direction direction, Axis axis, double... values) {
    List<Bar> bars =
        IntStream.range(0, values.length)
            .mapToObj(i -> new Bar(i, i, 0.75, 0, values[i], "Oslo", "982", BLUE, Bar.Label.BESIDE))
            .toList();
    Scene scene = new Scene(0, true, axis, bars.size(), bars);
    Style style = SampleContext.of(WIDTH, 480, direction).style();
    ChartDrawing drawing =
        new SampleAnimation("axis", new Titles("", "", ""), style, List.of(scene), List.of())
            .drawing();
    int[] pixels = drawing.pixels(scene);
    return new Drawn(scene, drawing.layout(), pixels);
  }

  private static Axis axis(double min, double max, boolean visible) {
    List<Axis.Tick> ticks =
        IntStream.rangeClosed(0, 20)
            .mapToObj(i -> new Axis.Tick(min + (max - min) * i / 20, "" + i, 1))
            .toList();
    return visible ? new Axis(min, max, ticks, true) : new Axis(min, max, List.of(), true, false);
  }

  @Test
  void no_gridline_touches_a_number_beside_a_bar() {
    Drawn drawn = draw(Direction.HORIZONTAL, axis(0, 100, true), 40, 47, 53, 58);
    int crossing = 0;
    for (int bar = 0; bar < 4; bar++) {
      Rectangle number = drawn.number(bar);
      for (int x = number.x; x < number.x + number.width; x++) {
        boolean isGridline = drawn.at(x, drawn.shape(bar).y - 2) != WHITE;
        crossing += isGridline ? 1 : 0;
        assertThat(drawn.at(x, number.y - 2)).as("above the number").isEqualTo(WHITE);
        assertThat(drawn.at(x, number.y + number.height + 1)).as("below it").isEqualTo(WHITE);
      }
    }
    assertThat(crossing).as("gridlines that the numbers would cross").isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void bars_of_an_axis_that_starts_after_zero_are_broken_near_its_start(Direction direction) {
    assertThat(brokenNearStart(draw(direction, axis(100, 200, true), 150, 180))).isTrue();
    assertThat(brokenNearStart(draw(direction, axis(0, 200, true), 150, 180))).isFalse();
  }

  /** Returns whether a line along the middle of the first bar is interrupted near its start. */
  private static boolean brokenNearStart(Drawn drawn) {
    Rectangle shape = drawn.shape(0);
    boolean horizontal = drawn.layout().plot().horizontal();
    return IntStream.range(0, 20)
        .map(
            i ->
                horizontal
                    ? drawn.at(shape.x + i, (int) shape.getCenterY())
                    : drawn.at((int) shape.getCenterX(), shape.y + shape.height - 1 - i))
        .anyMatch(color -> color == WHITE);
  }

  @Test
  void a_bar_that_exceeds_the_axis_is_broken_near_its_end() {
    Drawn drawn = draw(Direction.HORIZONTAL, axis(0, 100, true), 150, 100);
    for (int bar = 0; bar < 2; bar++) {
      Rectangle shape = drawn.shape(bar);
      int y = (int) shape.getCenterY();
      boolean isBroken =
          IntStream.range(shape.x + shape.width - 20, shape.x + shape.width)
              .anyMatch(x -> drawn.at(x, y) == WHITE);
      assertThat(isBroken).isEqualTo(bar == 0);
    }
  }

  @Test
  void an_axis_that_starts_after_zero_has_a_line_at_its_start() {
    Drawn drawn = draw(Direction.HORIZONTAL, axis(100, 200, true), 150, 180);
    int between = (drawn.shape(0).y + drawn.shape(0).height + drawn.shape(1).y) / 2;
    int start = drawn.layout().plot().area().x;
    assertThat(drawn.at(start - 1, between)).isLessThan(BLACK_AT_ITS_STRONGEST);
  }

  @ParameterizedTest
  @EnumSource
  void an_invisible_axis_leaves_no_pixels_and_takes_no_space(Direction direction) {
    Drawn invisible = draw(direction, axis(0, 100, false), 0, 0);
    Drawn visible = draw(direction, axis(0, 100, true), 0, 0);
    Rectangle area = invisible.layout().plot().area();
    assertThat(drawnPixels(invisible, area)).isZero();
    assertThat(drawnPixels(visible, visible.layout().plot().area())).isPositive();
    int start = direction == Direction.HORIZONTAL ? area.y : area.x;
    Rectangle other = visible.layout().plot().area();
    assertThat(start)
        .isEqualTo(24)
        .isLessThan(direction == Direction.HORIZONTAL ? other.y : other.x);
  }

  /** Counts the pixels of the plot, without the numbers in it. */
  private static long drawnPixels(Drawn drawn, Rectangle area) {
    long count = 0;
    for (int y = area.y; y < area.y + area.height; y++) {
      for (int x = area.x - 1; x < area.x + area.width; x++) {
        boolean isNumber = isNear(drawn.number(0), x, y) || isNear(drawn.number(1), x, y);
        count += !isNumber && drawn.at(x, y) != WHITE ? 1 : 0;
      }
    }
    return count;
  }

  /**
   * Returns whether a pixel may belong to a number, whose digits are a bit larger than its area.
   */
  private static boolean isNear(Rectangle number, int x, int y) {
    number.grow(2, 2);
    return number.contains(x, y);
  }
}
