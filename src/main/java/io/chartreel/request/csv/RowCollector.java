package io.chartreel.request.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.chartreel.request.grid.Grid;

/**
 * Collects the cells of a text row by row, and only counts the rows that are too many. It answers
 * for each row whether the next one may be read.
 */
final class RowCollector extends AbstractBaseCsvCallbackHandler<Boolean> {
  private final Grid.Builder grid;
  private final int max;
  private int number;
  private int further;
  private boolean hasText;
  private boolean hasTooManyCells;

  /**
   * Creates a collector without rows.
   *
   * @param characters the length of the text
   * @param firstNumber the number of the first row, from 1
   * @param max rows that are kept
   */
  RowCollector(Grid.Origin origin, int characters, int firstNumber, int max) {
    this.grid = new Grid.Builder(origin, characters);
    this.number = firstNumber;
    this.max = max;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    hasText = false;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (grid.rows() == max) {
      for (int i = offset; i < offset + length && !hasText; i++) {
        hasText = !Character.isWhitespace(buffer[i]);
      }
    } else if (hasRoom()) {
      grid.cell(buffer, offset, length);
    }
  }

  /** Adds a cell to the current row. */
  void cell(CharSequence cell) {
    if (grid.rows() == max) {
      hasText |= !cell.toString().isBlank();
    } else if (hasRoom()) {
      grid.cell(cell);
    }
  }

  private boolean hasRoom() {
    hasTooManyCells |= grid.cellsInRow() == CsvText.MAX_CELLS_PER_ROW;
    return !hasTooManyCells;
  }

  @Override
  protected Boolean buildRecord() {
    return endRow();
  }

  /** Ends the current row; returns whether the next one may be read. */
  boolean endRow() {
    if (hasTooManyCells) {
      return false;
    }
    further += hasText ? 1 : 0;
    hasText = false;
    grid.endRow(number++);
    return true;
  }

  /** Counts a line that is no row of the table. */
  void skipLine() {
    number++;
  }

  /** Returns the number of the row that is being read, from 1. */
  int number() {
    return number;
  }

  /** Returns the number of rows that are not blank. */
  long count() {
    return (long) grid.rows() + further;
  }

  /** Returns whether a row has more cells than allowed. */
  boolean hasTooManyCells() {
    return hasTooManyCells;
  }

  /** Returns the rows. */
  Grid grid() {
    return grid.build();
  }
}
