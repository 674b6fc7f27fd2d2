package io.chartreel.request.number;

/** Tells whether texts are numbers, whatever the convention of their column is. */
public final class NumberSyntax {
  private NumberSyntax() {}

  /** Returns whether a part of a text is a number in some notation, perhaps with a unit. */
  public static boolean isNumber(CharSequence text, int from, int to) {
    if (!Double.isNaN(PlainNumber.parse(text, from, to, true))) {
      return true;
    }
    NumberScan scan = new NumberScan();
    return scan.scan(text, from, to) && Digits.evidence(scan) != Digits.Evidence.INVALID;
  }

  /** Returns the number that a part of a text is; {@code NaN} if it is none. */
  public static double parse(CharSequence text, int from, int to) {
    NumberScan scan = new NumberScan();
    if (!scan.scan(text, from, to)) {
      return Double.NaN;
    }
    for (Notation notation : Notation.values()) {
      if (Digits.isValid(scan.body(), notation)) {
        return Digits.value(scan, notation);
      }
    }
    return Double.NaN;
  }
}
