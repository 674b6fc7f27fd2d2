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
    return new MarginNames(
        context, RowFonts.of(context, slot, slot), List.of(names), List.of(), START, slot);
  }

  @Test
  void the_margin_is_as_wide_as_the_widest_name() {
    MarginNames names = names(40, "Oslo", "Rio de Janeiro");
    assertThat(names.width()).isEqualTo(context.width(context.regular("Rio de Janeiro", 13)));
    assertThat(names.truncated()).isEmpty();
  }

  @Test
  void names_end_at_the_same_x_in_the_middle_of_their_row() {
    MarginNames names = names(40, "Oslo", "Rio de Janeiro");
    for (String name : List.of("Oslo", "Rio de Janeiro")) {
      Rectangle area = names.area(name, "", ROW);
      assertThat(area.x + area.width).isEqualTo(START + names.width());
      assertThat(area.getCenterY()).isBetween(ROW.getCenterY() - 1, ROW.getCenterY() + 1);
    }
  }

  @Test
  void a_long_name_has_two_lines_in_a_high_row() {
    MarginNames names = names(40, "Oslo", TWO_LINES);
    assertThat(names.truncated()).isEmpty();
    assertThat(names.width()).isLessThanOrEqualTo((int) Math.round(640 * 0.3));
    assertThat(names.area(TWO_LINES, "", ROW).height)
        .isGreaterThan(2 * names.area("Oslo", "", ROW).height);
  }

  @Test
  void a_name_has_two_lines_in_any_row_that_is_high_enough_for_them() {
    int twoLines = 2 * context.regular("0", 13).capHeight();
    for (int slot = 33; slot < 40; slot++) {
      assertThat(names(slot, TWO_LINES).area(TWO_LINES, "", ROW).height)
          .as("slot of %d", slot)
          .isBetween(twoLines, slot - 6);
    }
  }

  @Test
  void a_longer_name_makes_the_column_wider_before_the_font_shrinks() {
    String longer = "A longer name that needs two lines even in the wider one of the columns";
    MarginNames names = names(40, longer);
    assertThat(names.truncated()).isEmpty();
    assertThat(names.width()).isBetween((int) (640 * 0.3) + 1, (int) Math.round(640 * 0.38));
  }

  @Test
  void the_font_shrinks_before_a_name_is_truncated() {
    String name = "A name that needs smaller letters in a row";
    MarginNames names = names(20, name);
    assertThat(names.truncated()).isEmpty();
    assertThat(names.width()).isLessThan(context.width(context.regular(name, 13)));
  }

  @Test
  void a_name_that_no_style_fits_is_truncated() {
    String name = TWO_LINES + " and more of them in a low row";
    MarginNames names = names(20, "Oslo", name);
    assertThat(names.truncated()).containsExactly(name);
    assertThat(names.width()).isLessThanOrEqualTo((int) Math.round(640 * 0.38));
    assertThat(names.area(name, "", ROW).height).isEqualTo(names.area("Oslo", "", ROW).height);
  }

  @Test
  void ranks_are_aligned_right_left_of_all_names_and_move_none() {
    MarginNames names =
        new MarginNames(
            context,
            RowFonts.of(context, 40, 40),
            List.of("Oslo", "Rio de Janeiro"),
            List.of("9", "10"),
            START,
            40);
    Rectangle nine = names.area("Oslo", "9", ROW);
    Rectangle ten = names.area("Oslo", "10", ROW);
    assertThat(nine).isEqualTo(ten);
    assertThat(nine.x).isEqualTo(START);
    names.draw("Oslo", "9", ROW);
    names.draw("Oslo", "10", new Rectangle(300, 200, 50, 40));
    List<Rectangle> texts = context.occupied().texts();
    assertThat(texts).hasSize(4);
    assertThat(texts.get(0).x).isEqualTo(texts.get(2).x);
    assertThat(texts.get(1).getMaxX()).isEqualTo(texts.get(3).getMaxX());
    assertThat(texts.get(3).getMaxX()).isLessThan(texts.get(0).x - 24);
  }

  @Test
  void rows_too_low_to_read_have_no_margin() {
    MarginNames names = names(5, "Oslo", "Rio de Janeiro");
    assertThat(names.width()).isZero();
    assertThat(names.area("Oslo", "", ROW).isEmpty()).isTrue();
  }
}
