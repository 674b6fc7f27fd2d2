package io.chartreel.request.date;

/** The part of the calendar that each date of a column names, from the longest to the shortest. */
public enum DateKind {
  /** Ten years: {@code 1990s}. */
  DECADE("decades"),
  /** A calendar year: {@code 2020}. */
  YEAR("years"),
  /** A year or season that starts within a calendar year: {@code 2019/20}, {@code FY2019}. */
  FISCAL_YEAR("fiscal years or seasons"),
  /** Half a year: {@code 2020H1}. */
  HALF("half-years"),
  /** A quarter of a year: {@code Q1 2020}. */
  QUARTER("quarters"),
  /** A month: {@code Jan 2020}. */
  MONTH("months"),
  /** A week, numbered within its year as by ISO 8601: {@code 2020-W01}. */
  WEEK("weeks"),
  /** A day: {@code 2020-01-31}. */
  DAY("days"),
  /** A time of a day: {@code 2020-01-31 10:30}. */
  TIME("times"),
  /** A year with a fraction: {@code 1958.2027}. */
  DECIMAL_YEAR("decimal years");

  private final String plural;

  DateKind(String plural) {
    this.plural = plural;
  }

  /** Returns the name of several dates of this kind in a message: {@code half-years}. */
  public String plural() {
    return plural;
  }
}
