package io.chartreel.draw.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarginNamesTest {
  private static final int START = 24;
  private static final Rectangle ROW = new Rectangle(300, 100, 50, 40);
  private static final String TWO_LINES = "A name that needs two lines in the margin";

  private final DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);

  private MarginNames names(double slot, String... names) {
    return new MarginNames(context, RowFonts.of(context, slot, slot), List.of(names), START, slot);
  }

  @Test
  void the_margin_is_as_wide_as_the_widest_name() {
    MarginNames names = names(40, "Oslo", "Rio de Janeiro");
    assertThat(names.width()).isEqualTo(context.width(context.regular("Rio de Janeiro", 13)));
    assertThat(names.truncates()).isFalse();
  }

  @Test
  void names_end_at_the_same_x_in_the_middle_of_their_row() {
    MarginNames names = names(40, "Oslo", "Rio de Janeiro");
    for (String name : List.of("Oslo", "Rio de Janeiro")) {
      Rectangle area = names.area(name, ROW);
      assertThat(area.x + area.width).isEqualTo(START + names.width());
      assertThat(area.getCenterY()).isBetween(ROW.getCenterY() - 1, ROW.getCenterY() + 1);
    }
  }

  @Test
  void a_long_name_has_two_lines_in_a_high_row() {
    MarginNames names = names(40, "Oslo", TWO_LINES);
    assertThat(names.truncates()).isFalse();
    assertThat(names.width()).isLessThanOrEqualTo((int) Math.round(640 * 0.3));
    assertThat(names.area(TWO_LINES, ROW).height).isGreaterThan(2 * names.area("Oslo", ROW).height);
  }

  @Test
  void a_long_name_is_truncated_in_a_low_row() {
    MarginNames names = names(20, "Oslo", TWO_LINES);
    assertThat(names.truncates()).isTrue();
    assertThat(names.width()).isLessThanOrEqualTo((int) Math.round(640 * 0.3));
    assertThat(names.area(TWO_LINES, ROW).height).isEqualTo(names.area("Oslo", ROW).height);
  }

  @Test
  void rows_too_low_to_read_have_no_margin() {
    MarginNames names = names(5, "Oslo", "Rio de Janeiro");
    assertThat(names.width()).isZero();
    assertThat(names.area("Oslo", ROW).isEmpty()).isTrue();
  }
}
