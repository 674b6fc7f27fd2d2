package io.chartreel.request.number;

import io.chartreel.request.number.cell.Notation;
import io.chartreel.request.number.cell.NumberScanner;
import io.chartreel.request.number.cell.PlainNumber;
import io.chartreel.request.number.cell.Reading;

/**
 * Tells whether single texts are numbers, whatever the notation and the unit of their column are.
 */
public final class NumberSyntax {
  private NumberSyntax() {}

  /** Tells whether a range of a text is a number in some notation, with or without a unit. */
  public static boolean isNumber(CharSequence text, int from, int to) {
    return new PlainNumber().scan(text, from, to)
        || new NumberScanner().scan(text, from, to) != Reading.NONE;
  }

  /**
   * Returns the number in a range of a text, in {@link Notation#POINT} if it has two readings. NaN
   * if it is not a number.
   */
  public static double parse(CharSequence text, int from, int to) {
    NumberScanner scanner = new NumberScanner();
    Reading reading = scanner.scan(text, from, to);
    if (reading == Reading.NONE) {
      return Double.NaN;
    }
    return scanner.value(reading.allows(Notation.POINT) ? Notation.POINT : Notation.COMMA);
  }
}
