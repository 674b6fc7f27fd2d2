package io.chartreel.request.number;

/** What a cell is in a column of numbers. */
public enum CellKind {
  /** A number. */
  NUMBER,
  /** A missing value, see {@link MissingValues}. */
  MISSING,
  /** Neither. */
  OTHER
}
