package io.chartreel.draw.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Bars on a plot of 100 x 100 pixels with five slots; names are left of it, numbers right of their
 * bar.
 */
class OverlapCheckTest {
  private static final Axis AXIS = new Axis(0, 100, List.of(), false);
  private static final int NUMBER_WIDTH = 20;

  private final OverlapCheck check =
      new OverlapCheck(
          new PlotArea(new Rectangle(100, 0, 100, 100), true, 0, 1, 5, true), new FixedLabels());

  /**
   * Names of 50 x 10 pixels left of the plot, and numbers of 20 x 10 pixels at the end of the bar.
   */
  private static final class FixedLabels implements EndLabels {
    @Override
    public int imageSpace(Bar bar) {
      return 0;
    }

    @Override
    public Rectangle imageArea(Bar bar, Rectangle shape, int end) {
      return new Rectangle();
    }

    @Override
    public int spaceBeyond(Bar bar) {
      return NUMBER_WIDTH;
    }

    @Override
    public int spaceBefore(Bar bar) {
      return 0;
    }

    @Override
    public Rectangle nameArea(Bar bar, Rectangle shape) {
      return bar.name().isEmpty() ? new Rectangle() : new Rectangle(40, shape.y + 2, 50, 10);
    }

    @Override
    public Rectangle endArea(Bar bar, Rectangle shape, int end) {
      return new Rectangle(end, shape.y + 2, NUMBER_WIDTH, 10);
    }

    @Override
    public void draw(Bar bar, Rectangle shape, int end, boolean whole) {
      throw new AssertionError("A check draws nothing");
    }
  }

  private static Bar bar(int id, String name, double place, double value) {
    return new Bar(id, place, 0.75, 0, value, name, "1", new Rgb(0), Bar.Label.BESIDE);
  }

  private static Bar segment(int id, double place, double from, double to) {
    return new Bar(id, place, 0.75, from, to, "", "1", new Rgb(0), Bar.Label.INSIDE);
  }

  @Test
  void the_number_in_a_segment_that_another_stack_covers_is_not_readable() {
    Bar back = segment(0, 1, 0, 50);
    assertThat(readable(back, segment(1, 1, 50, 90)).get(OverlapCheck.number(back))).isTrue();
    assertThat(readable(back, segment(1, 1.2, 40, 90)).get(OverlapCheck.number(back))).isFalse();
    assertThat(readable(segment(1, 1.2, 40, 90), back).get(OverlapCheck.number(back))).isTrue();
  }

  private BitSet readable(Bar... bars) {
    return check.readable(new Scene(0, false, AXIS, 5, List.of(bars)));
  }

  private static boolean[] texts(BitSet readable, Bar bar) {
    return new boolean[] {
      readable.get(OverlapCheck.name(bar)), readable.get(OverlapCheck.number(bar))
    };
  }

  @Test
  void all_texts_of_bars_in_slots_of_their_own_are_readable() {
    Bar first = bar(0, "A", 0, 50);
    Bar second = bar(1, "B", 1, 50);
    BitSet readable = readable(first, second);
    assertThat(texts(readable, first)).containsExactly(true, true);
    assertThat(texts(readable, second)).containsExactly(true, true);
  }

  @Test
  void a_longer_bar_in_front_covers_the_number_and_name_of_the_bar_behind_it() {
    Bar behind = bar(0, "A", 1, 40);
    Bar inFront = bar(1, "B", 1.3, 80);
    BitSet readable = readable(behind, inFront);
    assertThat(texts(readable, behind)).containsExactly(false, false);
    assertThat(texts(readable, inFront)).containsExactly(true, true);
  }

  @Test
  void a_shorter_bar_in_front_leaves_the_number_behind_it_readable() {
    Bar behind = bar(0, "A", 1, 80);
    Bar inFront = bar(1, "B", 1.3, 40);
    assertThat(texts(readable(behind, inFront), behind)).containsExactly(false, true);
  }

  @Test
  void a_name_beyond_the_end_of_its_bar_is_as_readable_as_the_number() {
    Bar behind = bar(0, "", 1, 40);
    assertThat(texts(readable(behind, bar(1, "", 1.3, 80)), behind)).containsExactly(false, false);
    assertThat(texts(readable(behind, bar(1, "", 1.3, 10)), behind)).containsExactly(true, true);
  }
}
