package io.chartreel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Computes how distinguishable the colours of the palettes are, also for colour-blind readers. */
class ThemeTest {
  /**
   * Colour vision as a matrix on linear RGB: normal, or without the cones for red or for green (F.
   * Viénot, H. Brettel, J. Mollon, "Digital video colourmaps for checking the legibility of
   * displays by dichromats", 1999).
   */
  private enum Vision {
    NORMAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    WITHOUT_RED_CONES(
        new double[][] {
          {0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1},
        }),
    WITHOUT_GREEN_CONES(
        new double[][] {
          {0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1},
        });

    private final double[][] matrix;

    Vision(double[][] matrix) {
      this.matrix = matrix;
    }

    /**
     * Returns the perceived colour: lightness, green to red, blue to yellow (CIE 1976 L*a*b*, D65).
     */
    double[] lab(Rgb color) {
      double[] light = times(matrix, linear(color));
      double[] xyz = times(TO_XYZ, light);
      double x = root(xyz[0] / 0.95047);
      double y = root(xyz[1]);
      double z = root(xyz[2] / 1.08883);
      return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    /** Returns the difference of two colours; about 2 is just noticeable side by side. */
    double distance(Rgb one, Rgb other) {
      double[] a = lab(one);
      double[] b = lab(other);
      return Math.sqrt(IntStream.range(0, 3).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum());
    }
  }

  /** Converts linear sRGB (IEC 61966-2-1) to XYZ. */
  private static final double[][] TO_XYZ = {
    {0.4124564, 0.3575761, 0.1804375},
    {0.2126729, 0.7151522, 0.0721750},
    {0.0193339, 0.1191920, 0.9503041},
  };

  private static double[] linear(Rgb color) {
    return IntStream.of(color.red(), color.green(), color.blue())
        .mapToDouble(channel -> channel / 255.0)
        .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
        .toArray();
  }

  private static double[] times(double[][] matrix, double[] vector) {
    return IntStream.range(0, 3)
        .mapToDouble(
            row ->
                Math.max(
                    0, IntStream.range(0, 3).mapToDouble(i -> matrix[row][i] * vector[i]).sum()))
        .toArray();
  }

  private static double root(double share) {
    return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
  }

  private static double closest(List<Rgb> palette, boolean neighbours) {
    double closest = Double.MAX_VALUE;
    for (Vision vision : Vision.values()) {
      for (int i = 0; i < palette.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (!neighbours || i - j == 1) {
            closest = Math.min(closest, vision.distance(palette.get(i), palette.get(j)));
          }
        }
      }
    }
    return closest;
  }

  @Test
  void deuteranopia_merges_red_and_green_but_not_black_and_white() {
    Rgb red = new Rgb(0xCC0000);
    Rgb green = new Rgb(0x008000);
    assertThat(Vision.NORMAL.distance(red, green)).isGreaterThan(100);
    assertThat(Vision.WITHOUT_GREEN_CONES.distance(red, green)).isLessThan(25);
    assertThat(Vision.WITHOUT_GREEN_CONES.distance(new Rgb(0xFFFFFF), new Rgb(0)))
        .isBetween(99.0, 101.0);
    assertThat(Vision.WITHOUT_RED_CONES.distance(new Rgb(0x808080), new Rgb(0x808080))).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void consecutive_colours_are_far_apart_even_for_colour_blind_readers(Theme theme) {
    assertThat(closest(theme.palette(), true)).isGreaterThan(25);
  }

  @ParameterizedTest
  @EnumSource
  void colour_blind_readers_can_distinguish_all_colours(Theme theme) {
    assertThat(closest(theme.palette(), false)).isGreaterThan(11);
  }

  @ParameterizedTest
  @EnumSource
  void no_colour_is_much_lighter_than_another(Theme theme) {
    double[] lightness =
        theme.palette().stream().mapToDouble(color -> Vision.NORMAL.lab(color)[0]).toArray();
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

  @ParameterizedTest
  @EnumSource
  void named_palettes_have_ten_colours_that_everybody_can_distinguish(NamedPalette palette) {
    assertThat(palette.colors()).hasSize(10);
    assertThat(closest(palette.colors(), true)).isGreaterThan(25);
    assertThat(closest(palette.colors(), false)).isGreaterThan(11);
  }

  @ParameterizedTest
  @EnumSource
  void named_palettes_are_readable_in_both_themes(NamedPalette palette) {
    for (Theme theme : Theme.values()) {
      assertThat(palette.colors()).allMatch(color -> color.contrast(theme.background()) >= 3);
    }
    assertThat(palette.colors()).allMatch(color -> Theme.textColorOn(color).contrast(color) >= 4);
  }

  @Test
  void both_themes_have_the_same_number_of_colours() {
    assertThat(Theme.DARK.palette()).hasSameSizeAs(Theme.LIGHT.palette());
  }
}
