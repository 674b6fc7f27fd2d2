package io.chartreel.chart;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** The order of bars, from the top or from the left. */
public enum Order {
  /** The largest value first. */
  DESC,
  /** The smallest value first. */
  ASC,
  /** The order of the table. */
  NONE;

  /** Whether a value puts its bar before a bar with another value; false if they are equal. */
  public boolean isAhead(double value, double other) {
    return switch (this) {
      case DESC -> value > other;
      case ASC -> value < other;
      case NONE -> false;
    };
  }

  /**
   * Returns a comparator by value, for a stable sort of bars in the order of the table.
   *
   * @param value of a bar; not {@code NaN}
   */
  public <T> Comparator<T> by(ToDoubleFunction<? super T> value) {
    Comparator<T> ascending = Comparator.comparingDouble(value);
    return switch (this) {
      case DESC -> ascending.reversed();
      case ASC -> ascending;
      case NONE -> (one, other) -> 0;
    };
  }
}
