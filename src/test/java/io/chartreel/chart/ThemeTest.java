package io.chartreel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The palettes by arithmetic: how far their colours stand apart, for everyone who looks at them.
 */
class ThemeTest {
  /**
   * What readers see of red, green and blue light: all of it, or what is left without the cones for
   * red or for green (F. Viénot, H. Brettel, J. Mollon, "Digital video colourmaps for checking the
   * legibility of displays by dichromats", 1999).
   */
  private enum Eyes {
    ALL_CONES(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    NO_RED_CONES(
        new double[][] {
          {0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1},
        }),
    NO_GREEN_CONES(
        new double[][] {
          {0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1},
        });

    private final double[][] matrix;

    Eyes(double[][] matrix) {
      this.matrix = matrix;
    }

    /** The colour as it is seen: lightness, green to red, blue to yellow (CIE 1976 L*a*b*, D65). */
    double[] lab(Rgb color) {
      double[] light = times(matrix, linear(color));
      double[] xyz = times(TO_XYZ, light);
      double x = root(xyz[0] / 0.95047);
      double y = root(xyz[1]);
      double z = root(xyz[2] / 1.08883);
      return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    /** How far two colours stand apart: about 2 is the least that is seen side by side. */
    double distance(Rgb one, Rgb other) {
      double[] a = lab(one);
      double[] b = lab(other);
      return Math.sqrt(IntStream.range(0, 3).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum());
    }
  }

  /** From linear sRGB (IEC 61966-2-1). */
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

  private static double closest(Theme theme, boolean neighbours) {
    List<Rgb> palette = theme.palette();
    double closest = Double.MAX_VALUE;
    for (Eyes eyes : Eyes.values()) {
      for (int i = 0; i < palette.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (!neighbours || i - j == 1) {
            closest = Math.min(closest, eyes.distance(palette.get(i), palette.get(j)));
          }
        }
      }
    }
    return closest;
  }

  @Test
  void without_green_cones_red_and_green_come_together_and_black_and_white_stay_apart() {
    Rgb red = new Rgb(0xCC0000);
    Rgb green = new Rgb(0x008000);
    assertThat(Eyes.ALL_CONES.distance(red, green)).isGreaterThan(100);
    assertThat(Eyes.NO_GREEN_CONES.distance(red, green)).isLessThan(25);
    assertThat(Eyes.NO_GREEN_CONES.distance(new Rgb(0xFFFFFF), new Rgb(0))).isBetween(99.0, 101.0);
    assertThat(Eyes.NO_RED_CONES.distance(new Rgb(0x808080), new Rgb(0x808080))).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void colours_that_follow_each_other_are_far_apart_for_colour_blind_readers_too(Theme theme) {
    assertThat(closest(theme, true)).isGreaterThan(25);
  }

  @ParameterizedTest
  @EnumSource
  void no_two_colours_are_alike_for_colour_blind_readers(Theme theme) {
    assertThat(closest(theme, false)).isGreaterThan(11);
  }

  @ParameterizedTest
  @EnumSource
  void no_colour_is_much_lighter_than_another(Theme theme) {
    double[] lightness =
        theme.palette().stream().mapToDouble(color -> Eyes.ALL_CONES.lab(color)[0]).toArray();
    DoubleSummaryStatistics band = DoubleStream.of(lightness).summaryStatistics();
    assertThat(band.getMax() - band.getMin()).isLessThan(24);
  }

  @ParameterizedTest
  @EnumSource
  void every_colour_stands_out_from_the_paper(Theme theme) {
    assertThat(theme.palette()).allMatch(color -> color.contrast(theme.background()) >= 3);
  }

  @ParameterizedTest
  @EnumSource
  void the_ink_is_read_on_every_colour_and_on_the_paper(Theme theme) {
    assertThat(theme.palette()).allMatch(color -> Theme.inkOn(color).contrast(color) >= 4);
    assertThat(Theme.inkOn(theme.background()).contrast(theme.background())).isGreaterThan(12);
  }

  @Test
  void both_themes_tell_the_same_number_of_things_apart() {
    assertThat(Theme.DARK.palette()).hasSameSizeAs(Theme.LIGHT.palette());
  }
}
