package io.chartreel.request.shape;

/** The shape of a table: what its rows and columns are. */
public enum Shape {
  /** A row for each period, and a column for each bar. */
  WIDE,
  /** On its side: a row for each bar, and a column for each period. */
  SIDE,
  /** A row for each value, with its period and the name of its bar. */
  LONG,
  /** A row for each bar of a single period. */
  LIST,
  /** Lists of labels or periods with lists of values, which have no rows. */
  LISTS
}
