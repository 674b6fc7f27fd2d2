package io.chartreel.draw.title;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Titles;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleBlockTest {
  private static final Titles SHORT = new Titles("Title", "Subtitle", "Caption");
  private static final String LONG = "A title of some length. ".repeat(8);

  private final DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);

  private static TitleBlock block(Titles titles, DrawingContext context) {
    return new TitleBlock(titles, context, Margins.of(context));
  }

  private List<Rectangle> draw(Titles titles) {
    context.occupied().clear();
    block(titles, context).draw();
    return List.copyOf(context.occupied().texts());
  }

  @Test
  void all_lines_start_at_the_margin() {
    assertThat(draw(new Titles("One\nTwo", "Subtitle", "Caption")))
        .hasSize(4)
        .allMatch(text -> text.x == 24)
        .first()
        .matches(text -> text.y == 24);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 200})
  void the_margin_does_not_depend_on_the_size_of_the_text(int textSize) {
    DrawingContext other = SampleContext.of(640, 480, Direction.HORIZONTAL, Theme.LIGHT, textSize);
    assertThat(Margins.of(other)).isEqualTo(Margins.of(context));
  }

  @Test
  void text_is_as_large_as_the_chart_says() {
    DrawingContext large = SampleContext.of(640, 480, Direction.HORIZONTAL, Theme.LIGHT, 200);
    int height = block(SHORT, context).bodyTop() - 24;
    assertThat(block(SHORT, large).bodyTop() - 24).isBetween(2 * height - 2, 2 * height + 2);
  }

  @Test
  void line_breaks_are_kept_for_three_lines_and_then_replaced_by_spaces() {
    assertThat(draw(new Titles("One\nTwo\nThree", "", ""))).hasSize(3);
    Titles five = new Titles("One\nTwo\nThree\nFour\nFive", "", "");
    List<Rectangle> lines = draw(five);
    assertThat(lines).hasSize(3);
    int width = context.width(context.bold("Three Four Five", 20));
    assertThat(lines.get(2).width).isEqualTo(width);
    assertThat(block(five, context).warnings()).isEmpty();
  }

  @Test
  void a_long_line_does_not_take_the_space_of_the_one_after_it() {
    List<Rectangle> lines = draw(new Titles(LONG + "\nTwo", "", ""));
    assertThat(lines.get(lines.size() - 1).width).isEqualTo(context.width(context.bold("Two", 20)));
  }

  @Test
  void shortened_texts_cause_warnings() {
    assertThat(block(SHORT, context).warnings()).isEmpty();
    assertThat(block(new Titles(LONG, LONG, LONG + LONG), context).warnings())
        .containsExactly(
            "The title is shortened. Use a larger width or a shorter title.",
            "The caption is shortened. Use a larger width or a shorter caption.");
    assertThat(block(new Titles(LONG + "\nTwo", "", ""), context).warnings()).hasSize(1);
  }
}
