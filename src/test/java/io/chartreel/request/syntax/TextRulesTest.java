package io.chartreel.request.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that would be drawn as something else than it says. */
class TextRulesTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 9, 0xA, 0xD, 0x1F, 0x7F, 0x9F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800,
        0xDFFF
      })
  void what_steers_is_refused(int character) {
    assertThat(TextRules.fault("a" + Character.toString(character), 10, 4))
        .contains("has the control character U+%04X, which cannot be drawn".formatted(character));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x20, 0x7E, 0xA0, 0x2027, 0x202F, 0x2065, 0x206A, 0x1F680})
  void what_stands_beside_it_is_text(int character) {
    assertThat(TextRules.fault("a" + Character.toString(character), 10, 4)).isEmpty();
  }

  @Test
  void its_length_is_counted_in_characters() {
    String rocket = Character.toString(0x1F680);
    assertThat(TextRules.fault(rocket.repeat(10), 10, 4)).isEmpty();
    assertThat(TextRules.fault(rocket.repeat(12), 10, 4)).contains("has 12 characters, 2 too many");
  }

  @Test
  void the_marks_on_one_letter_are_counted_anew_for_the_next() {
    String mark = "\u0301";
    assertThat(TextRules.fault("a" + mark.repeat(4) + "b" + mark.repeat(4), 20, 4)).isEmpty();
    assertThat(TextRules.fault("a" + mark.repeat(5), 20, 4))
        .contains("has more than 4 combining marks on one letter");
    assertThat(TextRules.fault("a\u20DD\u20DD", 20, 1)).isPresent();
  }
}
