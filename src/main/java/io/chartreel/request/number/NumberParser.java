package io.chartreel.request.number;

import io.chartreel.request.number.cell.Notation;
import io.chartreel.request.number.cell.NumberScanner;
import java.util.Optional;

/**
 * Parses the cells of a column, in one notation. {@link #read} tells what a cell is, {@link #value}
 * returns its number. An ordinary number creates no objects. Not safe for use by several threads.
 */
public final class NumberParser {
  private final Notation notation;

  /** The only unit that is accepted; if it is absent, any. */
  private final Optional<ColumnUnit> unit;

  private final NumberScanner scanner = new NumberScanner();
  private double value = Double.NaN;

  /**
   * Creates a parser of numbers in a notation, with any unit.
   *
   * @param notation the notation
   */
  public NumberParser(Notation notation) {
    this.notation = notation;
    unit = Optional.empty();
  }

  /** Creates a parser of numbers in a notation that have a unit or none. */
  NumberParser(Notation notation, ColumnUnit unit) {
    this.notation = notation;
    this.unit = Optional.of(unit);
  }

  /** Returns the notation. */
  public Notation notation() {
    return notation;
  }

  /**
   * Reads a cell.
   *
   * @param cell without spaces around it
   */
  public CellKind read(String cell) {
    return read(cell, 0, cell.length());
  }

  /**
   * Reads a cell that is a range of a text.
   *
   * @param text a text with a cell, without spaces around it
   * @param from the start of the cell
   * @param to the end of the cell
   */
  public CellKind read(CharSequence text, int from, int to) {
    value = Double.NaN;
    if (MissingValues.isMissing(text, from, to)) {
      return CellKind.MISSING;
    }
    if (!scanner.scan(text, from, to).allows(notation) || !hasExpectedUnit()) {
      return CellKind.OTHER;
    }
    value = scanner.value(notation);
    return CellKind.NUMBER;
  }

  private boolean hasExpectedUnit() {
    return unit.isEmpty() || ColumnUnit.NONE.matches(scanner) || unit.get().matches(scanner);
  }

  /**
   * Returns the number in the cell that was read last: the nearest {@code double}, finite and never
   * -0.0. NaN if the cell is not a number.
   */
  public double value() {
    return value;
  }

  /** Tells whether a cell is a number. */
  public boolean isNumber(String cell) {
    return read(cell) == CellKind.NUMBER;
  }

  /** Returns the number in a cell, or NaN if the cell is missing or not a number. */
  public double parse(String cell) {
    read(cell);
    return value;
  }

  /** Returns the number in a range of a text, or NaN if it is missing or not a number. */
  public double parse(CharSequence text, int from, int to) {
    read(text, from, to);
    return value;
  }
}
