package io.chartreel.chart;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import java.util.stream.DoubleStream;

/** A list of finite numbers, some of which are missing, in eight bytes each. Immutable. */
public final class OptionalDoubles extends AbstractList<OptionalDouble> implements RandomAccess {
  private final double[] values;

  private OptionalDoubles(double[] values) {
    this.values = values;
  }

  /**
   * Returns a list of numbers.
   *
   * @param values which are copied; {@code NaN} is a missing value
   */
  public static OptionalDoubles of(double... values) {
    return new OptionalDoubles(values.clone());
  }

  /** Returns a list with the same numbers as another one, which may be the same object. */
  public static OptionalDoubles copyOf(List<OptionalDouble> list) {
    return list instanceof OptionalDoubles compact
        ? compact
        : new OptionalDoubles(
            list.stream().mapToDouble(value -> value.orElse(Double.NaN)).toArray());
  }

  @Override
  public OptionalDouble get(int index) {
    double value = values[index];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Returns a number; {@code NaN} if it is missing. */
  public double at(int index) {
    return values[index];
  }

  @Override
  public int size() {
    return values.length;
  }

  /** Returns the numbers that are not missing. */
  public DoubleStream present() {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value));
  }
}
