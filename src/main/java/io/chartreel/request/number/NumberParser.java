package io.chartreel.request.number;

/** Reads the numbers of one column, whose convention is known. Not thread-safe. */
public final class NumberParser {
  private final Notation notation;
  private final Unit unit;
  private final NumberScan scan = new NumberScan();

  NumberParser(Notation notation, Unit unit) {
    this.notation = notation;
    this.unit = unit;
  }

  /**
   * Returns the number that a part of a text is; {@code NaN} if it is none, or is one in another
   * notation or with another unit than the column has.
   */
  public double parse(CharSequence text, int from, int to) {
    double plain = PlainNumber.parse(text, from, to, notation == Notation.POINT);
    if (!Double.isNaN(plain)) {
      return plain;
    }
    if (!scan.scan(text, from, to)
        || !Digits.isValid(scan.body(), notation)
        || scan.hasExponent() && notation != Notation.POINT
        || !unit.allows(scan)) {
      return Double.NaN;
    }
    double value = Digits.value(scan, notation);
    return Double.isInfinite(value) ? Double.MAX_VALUE * Math.signum(value) : value;
  }
}
