package io.chartreel.scene;

import io.chartreel.chart.NumberStyle;
import java.util.ArrayList;
import java.util.List;

/** Computes ticks at round numbers: multiples of 1, 2 or 5 times a power of ten. */
final class RoundTicks {
  private RoundTicks() {}

  /**
   * Returns the ticks of an axis.
   *
   * @param steps the largest number of steps, at least 1
   * @param numbers the number format; the decimals follow from the step
   */
  static List<Axis.Tick> between(double min, double max, int steps, NumberStyle numbers) {
    double step = roundedUp((max - min) / steps);
    int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
    NumberStyle style = numbers.withDecimals(Math.min(decimals, NumberStyle.MAX_DECIMALS));
    List<Axis.Tick> ticks = new ArrayList<>();
    double slack = 1e-9;
    long last = (long) Math.floor(max / step + slack);
    for (long k = (long) Math.ceil(min / step - slack); k <= last; k++) {
      double value = k * step;
      ticks.add(new Axis.Tick(value, style.format(value), 1));
    }
    return ticks;
  }

  /** Returns the smallest round number that is at least {@code raw}. */
  private static double roundedUp(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= raw * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
