package io.chartreel.request.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that cannot be drawn as they are. */
class TextRulesTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 9, 0xA, 0xD, 0x1F, 0x7F, 0x9F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800,
        0xDFFF
      })
  void rejects_control_characters(int character) {
    assertThat(TextRules.fault("a" + Character.toString(character), 10, 4))
        .contains("has the control character U+%04X, which cannot be drawn".formatted(character));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x20, 0x7E, 0xA0, 0x2027, 0x202F, 0x2065, 0x206A, 0x1F680})
  void accepts_the_neighbours_of_control_characters(int character) {
    assertThat(TextRules.fault("a" + Character.toString(character), 10, 4)).isEmpty();
  }

  @Test
  void measures_the_length_in_code_points() {
    String rocket = Character.toString(0x1F680);
    assertThat(TextRules.fault(rocket.repeat(10), 10, 4)).isEmpty();
    assertThat(TextRules.fault(rocket.repeat(12), 10, 4)).contains("has 12 characters (limit 10)");
  }

  @Test
  void counts_combining_marks_per_character() {
    String mark = "\u0301";
    assertThat(TextRules.fault("a" + mark.repeat(4) + "b" + mark.repeat(4), 20, 4)).isEmpty();
    assertThat(TextRules.fault("a" + mark.repeat(5), 20, 4))
        .contains("has a character with more than 4 combining marks");
    assertThat(TextRules.fault("a\u20DD\u20DD", 20, 1)).isPresent();
  }
}
