package io.chartreel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStyleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | 0",
        "20 | 0 | 20",
        "1234.5 | 1 | 1,234.5",
        "-5 | 0 | \u22125",
        "-0.4 | 0 | 0",
        "0.005 | 2 | 0.01",
        "1000000000000000 | 0 | 1,000,000,000,000,000",
        "2.5 | 0 | 3"
      })
  void formats_numbers_by_locale(double value, int decimals, String text) {
    assertThat(new NumberStyle(decimals, "", "", NumberLocale.EN, false).format(value))
        .isEqualTo(text);
  }

  @Test
  void puts_the_minus_sign_before_the_prefix() {
    assertThat(new NumberStyle(0, "€", " m", NumberLocale.EN, false).format(-7))
        .isEqualTo("\u2212€7 m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "hi-IN-u-nu-deva", "de-CH"})
  void ignores_the_default_locale(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(new NumberStyle(1, "", "", NumberLocale.EN, false).format(1234.5))
          .isEqualTo("1,234.5");
    } finally {
      Locale.setDefault(before);
    }
  }
}
