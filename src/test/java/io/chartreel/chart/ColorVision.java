package io.chartreel.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Colour vision as a matrix on linear RGB: normal, or without the cones for red or for green (F.
 * Viénot, H. Brettel, J. Mollon, "Digital video colourmaps for checking the legibility of displays
 * by dichromats", 1999), or without those for blue (G. Machado, M. Oliveira, L. Fernandes, "A
 * physiologically-based model for simulation of color vision deficiency", 2009).
 */
enum ColorVision {
  NORMAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
  WITHOUT_RED_CONES(
      new double[][] {
        {0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1},
      }),
  WITHOUT_GREEN_CONES(
      new double[][] {
        {0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1},
      }),
  WITHOUT_BLUE_CONES(
      new double[][] {
        {1.255528, -0.076749, -0.178779},
        {-0.078411, 0.930809, 0.147602},
        {0.004733, 0.691367, 0.303900},
      });

  private final double[][] matrix;

  ColorVision(double[][] matrix) {
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

  /** Returns the smallest difference of two colours of a list. */
  double closest(List<Rgb> colors) {
    return closest(colors, colors.size());
  }

  /** Returns the smallest difference of two colours that follow each other in a list. */
  double closestNeighbours(List<Rgb> colors) {
    return closest(colors, 1);
  }

  private double closest(List<Rgb> colors, int farthest) {
    double closest = Double.MAX_VALUE;
    for (int i = 0; i < colors.size(); i++) {
      for (int j = Math.max(0, i - farthest); j < i; j++) {
        closest = Math.min(closest, distance(colors.get(i), colors.get(j)));
      }
    }
    return closest;
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
}
