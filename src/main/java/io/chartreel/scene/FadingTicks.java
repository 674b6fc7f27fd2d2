package io.chartreel.scene;

import io.chartreel.chart.NumberStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes ticks at round numbers that fade in and out as the axis changes its length.
 *
 * <p>The steps are 1 and 5 times a power of ten. Every tick of a step is also a tick of the next
 * finer step, so no tick has to disappear for a neighbour; multiples of 5 are not all multiples of
 * 2, so there is no step of 2. A tick keeps its label, whatever the current step is.
 */
final class FadingTicks {
  /** The crowding at which ticks have faded out, as a multiple of the steps that fit. */
  private static final double CROWDED = 1.5;

  /** The number of opacities; few, because each needs its own colours in the palette. */
  private static final int SHADES = 4;

  private static final double SLACK = 1e-9;

  private FadingTicks() {}

  /**
   * Returns the ticks of an axis.
   *
   * @param maxSteps the number of steps that fit before ticks start to fade
   * @param numbers the number format; each label has the decimals it needs
   */
  static List<Axis.Tick> between(double min, double max, int maxSteps, NumberStyle numbers) {
    double smallestStep = (max - min) / (CROWDED * maxSteps);
    int exponent = (int) Math.floor(Math.log10(smallestStep));
    int digit = 5;
    if (digit * Math.pow(10, exponent) <= smallestStep) {
      exponent++;
      digit = 1;
    }
    int coarser = digit == 1 ? 5 : 2;
    double step = digit * Math.pow(10, exponent);
    double strength = strength((max - min) / step / maxSteps);
    List<Axis.Tick> ticks = new ArrayList<>();
    long last = (long) Math.floor(max / step + SLACK);
    for (long k = (long) Math.ceil(min / step - SLACK); k <= last; k++) {
      boolean isFull = k % coarser == 0;
      if (isFull || strength > 0) {
        ticks.add(tick(k * digit, exponent, min, max, isFull ? 1 : strength, numbers));
      }
    }
    return ticks;
  }

  /** Returns the opacity of ticks, given the number of steps as a multiple of those that fit. */
  private static double strength(double crowding) {
    double share = (CROWDED - crowding) / (CROWDED - 1);
    return Math.max(0, Math.min(1, (double) Math.round(share * SHADES) / SHADES));
  }

  /**
   * Returns a tick at a multiple of a power of ten, moved onto the axis if rounding put it outside.
   */
  private static Axis.Tick tick(
      long digits, int exponent, double min, double max, double strength, NumberStyle numbers) {
    double value =
        exponent < 0 ? digits / Math.pow(10, -exponent) : digits * Math.pow(10, exponent);
    int decimals = digits == 0 ? 0 : Math.max(0, -exponent);
    for (long remaining = digits; decimals > 0 && remaining % 10 == 0; remaining /= 10) {
      decimals--;
    }
    NumberStyle style = numbers.withDecimals(Math.min(decimals, NumberStyle.MAX_DECIMALS));
    return new Axis.Tick(Math.max(min, Math.min(value, max)), style.format(value), strength);
  }
}
