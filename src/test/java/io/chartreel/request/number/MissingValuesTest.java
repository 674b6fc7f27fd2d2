package io.chartreel.request.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingValuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "_",
        "NA",
        "N/A",
        "NaN",
        "null",
        "none",
        ".",
        "..",
        "...",
        "-",
        "--",
        "\u2013",
        "\u2014",
        ":",
        "#N/A",
        "x",
        "n.a.",
        "nil",
        "undefined",
        "?",
        "(NA)",
        "\u2026"
      })
  void knows_missing_values_in_any_case(String cell) {
    assertThat(MissingValues.isMissing(cell)).isTrue();
    assertThat(MissingValues.isMissing(cell.toLowerCase(Locale.ROOT))).isTrue();
    assertThat(MissingValues.isMissing(cell.toUpperCase(Locale.ROOT))).isTrue();
    String text = "7" + cell + "7";
    assertThat(MissingValues.isMissing(new StringBuilder(text), 1, text.length() - 1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "5",
        "-5",
        "Nan Goldin",
        "Noname",
        "X1",
        "xx",
        "....",
        "----",
        "n/b",
        "nul",
        "Name",
        "undefine",
        "undefined1",
        "\u212AA",
        "#NAME?"
      })
  void takes_nothing_else_for_missing(String cell) {
    assertThat(MissingValues.isMissing(cell)).isFalse();
  }
}
