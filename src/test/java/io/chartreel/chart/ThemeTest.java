package io.chartreel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.DoubleSummaryStatistics;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Computes how distinguishable the colours of the palettes are, also for colour-blind readers. */
class ThemeTest {
  private static final Set<ColorVision> RED_AND_GREEN =
      EnumSet.complementOf(EnumSet.of(ColorVision.WITHOUT_BLUE_CONES));

  @Test
  void deuteranopia_merges_red_and_green_but_not_black_and_white() {
    Rgb red = new Rgb(0xCC0000);
    Rgb green = new Rgb(0x008000);
    assertThat(ColorVision.NORMAL.distance(red, green)).isGreaterThan(100);
    assertThat(ColorVision.WITHOUT_GREEN_CONES.distance(red, green)).isLessThan(25);
    assertThat(ColorVision.WITHOUT_GREEN_CONES.distance(new Rgb(0xFFFFFF), new Rgb(0)))
        .isBetween(99.0, 101.0);
    assertThat(ColorVision.WITHOUT_RED_CONES.distance(new Rgb(0x808080), new Rgb(0x808080)))
        .isZero();
  }

  @ParameterizedTest
  @EnumSource
  void consecutive_colours_are_far_apart_even_for_colour_blind_readers(Theme theme) {
    assertThat(RED_AND_GREEN).allMatch(vision -> vision.closestNeighbours(theme.palette()) > 25);
  }

  @ParameterizedTest
  @EnumSource
  void colour_blind_readers_can_distinguish_all_colours(Theme theme) {
    assertThat(RED_AND_GREEN).allMatch(vision -> vision.closest(theme.palette()) > 11);
  }

  @ParameterizedTest
  @EnumSource
  void no_colour_is_much_lighter_than_another(Theme theme) {
    double[] lightness =
        theme.palette().stream().mapToDouble(color -> ColorVision.NORMAL.lab(color)[0]).toArray();
    DoubleSummaryStatistics band = DoubleStream.of(lightness).summaryStatistics();
    assertThat(band.getMax() - band.getMin()).isLessThan(24);
  }

  @ParameterizedTest
  @EnumSource
  void every_colour_contrasts_with_the_background(Theme theme) {
    assertThat(theme.palette()).allMatch(color -> color.contrast(theme.background()) >= 3);
  }

  @ParameterizedTest
  @EnumSource
  void text_is_readable_on_every_colour_and_on_the_background(Theme theme) {
    assertThat(theme.palette()).allMatch(color -> Theme.textColorOn(color).contrast(color) >= 4);
    assertThat(Theme.textColorOn(theme.background()).contrast(theme.background()))
        .isGreaterThan(12);
  }

  @Test
  void both_themes_have_the_same_number_of_colours() {
    assertThat(Theme.DARK.palette()).hasSameSizeAs(Theme.LIGHT.palette());
  }
}
