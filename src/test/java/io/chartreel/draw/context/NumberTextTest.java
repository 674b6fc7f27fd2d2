package io.chartreel.draw.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  private final DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
  private final NumberText numbers = new NumberText(context, text -> context.regular(text, 13));

  private List<Rectangle> parts(NumberText writer, String text) {
    context.occupied().clear();
    writer.write(text, 100, 100, new Rgb(0));
    return context.occupied().texts();
  }

  @Test
  void texts_that_differ_only_in_digits_have_the_same_width() {
    assertThat(numbers.width("$1,111 m")).isEqualTo(numbers.width("$8,408 m"));
  }

  @Test
  void prefix_digits_and_suffix_are_adjacent() {
    List<Rectangle> parts = parts(numbers, "about 12 people");
    assertThat(parts).hasSize(3);
    assertThat(parts.get(1).x).isEqualTo(100 + parts.get(0).width);
    assertThat(parts.get(2).x).isEqualTo(parts.get(1).x + parts.get(1).width);
  }

  @Test
  void prefix_and_suffix_are_truncated_before_the_digits() {
    int digits = numbers.width("1234");
    NumberText narrow = numbers.withMaxWidth(digits + 40);
    String text = "a long prefix 1234 a long suffix";
    assertThat(narrow.fits(text)).isTrue();
    assertThat(narrow.width(text)).isLessThanOrEqualTo(digits + 40);
    assertThat(parts(narrow, text)).anyMatch(part -> part.width == digits);
  }

  @Test
  void digits_that_do_not_fit_are_not_drawn() {
    NumberText narrow = numbers.withMaxWidth(numbers.width("1234"));
    assertThat(narrow.fits("123456")).isFalse();
    assertThat(narrow.width("123456")).isZero();
    assertThat(parts(narrow, "123456")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "\u22124.2M, \u22124.2M",
    "Mean of all (\u2212$4.2B) here, ' (\u2212$4.2B'",
    "Average (595.9 ms), ' (595.9'"
  })
  void a_number_keeps_its_sign_and_unit_and_a_bracket_before_it(String text, String number) {
    int smallest = numbers.smallestWidth(text);
    assertThat(smallest).isBetween(numbers.width(number) - 2, numbers.width(number) + 2);
    assertThat(numbers.withMaxWidth(smallest).fits(text)).isTrue();
    assertThat(numbers.withMaxWidth(smallest).width(text)).isEqualTo(smallest);
    assertThat(numbers.withMaxWidth(smallest - 1).fits(text)).isFalse();
    assertThat(numbers.withMaxWidth(smallest - 1).width(text)).isZero();
  }
}
