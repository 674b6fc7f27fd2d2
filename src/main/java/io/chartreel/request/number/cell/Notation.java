package io.chartreel.request.number.cell;

import io.chartreel.request.syntax.EnumNames;
import java.util.Optional;

/**
 * The meaning of points and commas in numbers. In both notations spaces and apostrophes may
 * separate groups as well. The name of a constant in a request is an example of its notation.
 */
public enum Notation {
  /** A point is the decimal separator, a comma separates groups of digits: {@code 1,234.5}. */
  POINT('.', "1,234.5"),
  /** A comma is the decimal separator, a point separates groups of digits: {@code 1.234,5}. */
  COMMA(',', "1.234,5");

  private final char decimal;
  private final String example;

  Notation(char decimal, String example) {
    this.decimal = decimal;
    this.example = example;
  }

  /** Returns the decimal separator. */
  public char decimal() {
    return decimal;
  }

  /**
   * Returns the notation that a value of the parameter {@code numbers} declares, or nothing if the
   * value is neither {@code 1,234.5} nor {@code 1.234,5}.
   */
  public static Optional<Notation> declared(String value) {
    return EnumNames.parse(value, Notation.class);
  }

  /** Returns an example, which is also the name of this notation in a request. */
  @Override
  public String toString() {
    return example;
  }
}
