package io.chartreel.request.date;

/**
 * A way to read all labels of a column. A label can have several: {@code 2001-02} is a month or a
 * season, {@code 1/2/2000} puts the month or the day first. The order is the order of preference.
 */
enum Interpretation {
  YEAR(DateKind.YEAR),
  MONTH_FIRST(DateKind.DAY),
  DAY_FIRST(DateKind.DAY),
  MONTH(DateKind.MONTH),
  FISCAL_YEAR(DateKind.FISCAL_YEAR),
  QUARTER(DateKind.QUARTER),
  HALF(DateKind.HALF),
  WEEK(DateKind.WEEK),
  DECADE(DateKind.DECADE),
  /** Years of any length, of which at least one has an era. */
  YEAR_OF_ERA(DateKind.YEAR),
  /** Months in a form that is also a number or a day: {@code Jan 20}, {@code 01.2020}. */
  WEAK_MONTH(DateKind.MONTH),
  /** Seasons in a form that is also a day: {@code 18/19}. */
  WEAK_FISCAL_YEAR(DateKind.FISCAL_YEAR),
  DECIMAL_YEAR(DateKind.DECIMAL_YEAR),
  /** Years of any length, which are also plain numbers. */
  ANY_YEAR(DateKind.YEAR),
  /** Months of no particular year. */
  MONTH_ALONE(DateKind.MONTH),
  QUARTER_ALONE(DateKind.QUARTER),
  HALF_ALONE(DateKind.HALF),
  WEEK_ALONE(DateKind.WEEK);

  private static final Interpretation[] ALL = values();

  private final DateKind kind;

  Interpretation(DateKind kind) {
    this.kind = kind;
  }

  /** Returns all interpretations, the preferred ones first. The array is shared. */
  static Interpretation[] all() {
    return ALL;
  }

  DateKind kind() {
    return kind;
  }

  /** Returns the set of this interpretation alone, as bits. */
  int bit() {
    return 1 << ordinal();
  }

  boolean isIn(int bits) {
    return (bits & bit()) != 0;
  }

  /** Tells whether the year is not part of the label. */
  boolean isAlone() {
    return ordinal() >= MONTH_ALONE.ordinal();
  }

  /** Tells whether a single label suffices, without a hint and whatever the other labels are. */
  boolean isStrong() {
    return ordinal() <= DECADE.ordinal();
  }
}
