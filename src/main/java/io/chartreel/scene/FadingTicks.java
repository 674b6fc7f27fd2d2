package io.chartreel.scene;

import io.chartreel.chart.NumberStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks at round numbers that fade in and out as an axis becomes shorter and longer.
 *
 * <p>Their steps are 1 and 5 times a power of ten: the marks of every step are among those of the
 * next finer one, so that none ever has to make way for a neighbour. A step of 2 would not lie
 * among those of 5. For the same reason a mark is always called the same, whatever is between it
 * and the next.
 */
final class FadingTicks {
  /** How many times as many steps as have room it takes until their marks are gone. */
  private static final double CROWDED = 1.5;

  /** Shades of a mark; few, for each is a colour of its own in the picture. */
  private static final int SHADES = 4;

  private static final double SLACK = 1e-9;

  private FadingTicks() {}

  /**
   * The marks of an axis.
   *
   * @param room how many steps the axis may be divided into before their marks begin to fade
   * @param numbers how their labels read; each has the decimals that it needs
   */
  static List<Axis.Tick> between(double min, double max, int room, NumberStyle numbers) {
    double gone = (max - min) / (CROWDED * room);
    int exponent = (int) Math.floor(Math.log10(gone));
    int digit = 5;
    if (digit * Math.pow(10, exponent) <= gone) {
      exponent++;
      digit = 1;
    }
    int coarser = digit == 1 ? 5 : 2;
    double step = digit * Math.pow(10, exponent);
    double strength = strength((max - min) / step / room);
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

  /** How much is seen of marks, by how many times as many steps there are as have room. */
  private static double strength(double crowd) {
    double share = (CROWDED - crowd) / (CROWDED - 1);
    return Math.max(0, Math.min(1, (double) Math.round(share * SHADES) / SHADES));
  }

  /** A mark at so many times a power of ten; what rounding puts beyond an end is at the end. */
  private static Axis.Tick tick(
      long digits, int exponent, double min, double max, double strength, NumberStyle numbers) {
    double value =
        exponent < 0 ? digits / Math.pow(10, -exponent) : digits * Math.pow(10, exponent);
    int decimals = digits == 0 ? 0 : Math.max(0, -exponent);
    for (long rest = digits; decimals > 0 && rest % 10 == 0; rest /= 10) {
      decimals--;
    }
    NumberStyle style = numbers.withDecimals(Math.min(decimals, NumberStyle.MOST_DECIMALS));
    return new Axis.Tick(Math.max(min, Math.min(value, max)), style.format(value), strength);
  }
}
