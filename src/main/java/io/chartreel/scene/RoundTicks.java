package io.chartreel.scene;

import io.chartreel.chart.NumberStyle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Computes ticks at round numbers: multiples of 1, 2 or 5 times a power of ten. */
final class RoundTicks {
  private static final double SLACK = 1e-9;

  private RoundTicks() {}

  /**
   * Returns the ticks of an axis.
   *
   * @param steps the largest number of steps, at least 1
   * @param numbers the number format; the decimals follow from the step
   */
  static List<Axis.Tick> between(double min, double max, int steps, NumberStyle numbers) {
    double step = step(min, max, steps);
    int decimals = decimals(step);
    return ticks(min, max, step, value -> label(value, decimals, numbers));
  }

  /**
   * Returns the ticks of an axis whose labels have only the decimals that they need, so that they
   * are the same for every step.
   *
   * @param step the distance of ticks
   */
  static List<Axis.Tick> every(double step, double min, double max, NumberStyle numbers) {
    int most = decimals(step);
    return ticks(
        min,
        max,
        step,
        value -> {
          BigDecimal rounded =
              BigDecimal.valueOf(value).setScale(most, RoundingMode.HALF_UP).stripTrailingZeros();
          return label(value, Math.max(0, rounded.scale()), numbers);
        });
  }

  private static String label(double value, int decimals, NumberStyle numbers) {
    return numbers.withDecimals(Math.min(decimals, NumberStyle.MAX_DECIMALS)).format(value);
  }

  private static List<Axis.Tick> ticks(
      double min, double max, double step, DoubleFunction<String> label) {
    List<Axis.Tick> ticks = new ArrayList<>();
    long last = (long) Math.floor(max / step + SLACK);
    for (long k = (long) Math.ceil(min / step - SLACK); k <= last; k++) {
      double value = k * step;
      ticks.add(new Axis.Tick(value, label.apply(value), 1));
    }
    return ticks;
  }

  /** Returns the distance of ticks on an axis with at most a number of steps. */
  static double step(double min, double max, int steps) {
    return roundedUp((max - min) / steps);
  }

  private static int decimals(double step) {
    return Math.max(0, -(int) Math.floor(Math.log10(step) + SLACK));
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
