package io.chartreel.request.column;

import io.chartreel.request.date.DateColumn;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.number.MissingValues;
import io.chartreel.request.number.NumberSyntax;
import java.util.stream.IntStream;

/** Tells what single cells of a grid are, whatever their columns are. */
public final class CellKinds {
  /** The rows that are looked at to see what a column contains. */
  static final int SAMPLE = 60;

  private CellKinds() {}

  /** Returns how many cells of a row are not empty. */
  static int filled(Grid grid, int row) {
    return (int)
        IntStream.range(0, grid.width(row)).filter(column -> !grid.isEmpty(row, column)).count();
  }

  /** Returns whether a cell is a number in some convention, with or without a unit. */
  public static boolean isNumber(Grid grid, int row, int column) {
    return !grid.isEmpty(row, column)
        && NumberSyntax.isNumber(grid.text(), grid.start(row, column), grid.end(row, column));
  }

  /** Returns the number in a cell with a decimal point; 0 if it is none. */
  public static double number(Grid grid, int row, int column) {
    if (!isNumber(grid, row, column)) {
      return 0;
    }
    double number = NumberSyntax.parse(grid.text(), grid.start(row, column), grid.end(row, column));
    return Double.isNaN(number) ? 0 : number;
  }

  /** Returns whether a cell is empty or means that there is no value. */
  public static boolean isMissing(Grid grid, int row, int column) {
    return grid.isEmpty(row, column) || MissingValues.isMissing(grid.cell(row, column));
  }

  /** Returns whether a cell has a text that is neither a number nor stands for a missing value. */
  public static boolean isText(Grid grid, int row, int column) {
    return !isNumber(grid, row, column) && !isMissing(grid, row, column);
  }

  /** Returns whether a cell may be a date of some kind. */
  public static boolean mayBeDate(Grid grid, int row, int column) {
    return !grid.isEmpty(row, column) && DateColumn.mayBeDate(grid.cell(row, column));
  }
}
