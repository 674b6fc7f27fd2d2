package io.chartreel.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RgbTest {
  private static final Rgb WHITE = new Rgb(0xFFFFFF);
  private static final Rgb BLACK = new Rgb(0);

  @Test
  void contrast_matches_wcag() {
    assertThat(BLACK.contrast(WHITE)).isCloseTo(21, within(0.001));
    assertThat(new Rgb(0x777777).contrast(WHITE)).isCloseTo(4.48, within(0.005));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00BFBF, 0xFFFF00, 0xFFFFFF, 0x1F77B4, 0xFF0000, 0x000000})
  void text_in_the_colour_of_a_bar_is_readable(int bar) {
    for (Rgb paper : new Rgb[] {WHITE, new Rgb(0x16181D), new Rgb(0xFFE4B5)}) {
      Rgb ink = Theme.textColorOn(paper);
      assertThat(new Rgb(bar).readableOn(paper, ink).contrast(paper)).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void keeps_a_colour_that_is_already_readable() {
    assertThat(new Rgb(0x003366).readableOn(WHITE, BLACK)).isEqualTo(new Rgb(0x003366));
  }

  @ParameterizedTest
  @EnumSource
  void the_text_colour_of_a_theme_contrasts_with_its_background(Theme theme) {
    assertThat(Theme.textColorOn(theme.background()).contrast(theme.background()))
        .isGreaterThan(14);
  }
}
