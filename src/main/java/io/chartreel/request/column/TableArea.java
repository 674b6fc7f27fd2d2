package io.chartreel.request.column;

import java.util.List;

/**
 * The part of a grid that is the table.
 *
 * @param header the row with the names of the columns; -1 if the first row has data
 * @param first the first row with data
 * @param end the row after the last one with data
 * @param skipped the rows around the table that are not read, as parts of a sentence: {@code rows
 *     1-4: before the header}
 */
public record TableArea(int header, int first, int end, List<String> skipped) {
  /** Copies the list. */
  public TableArea {
    skipped = List.copyOf(skipped);
  }

  /** Returns the number of rows with data. */
  public int rows() {
    return end - first;
  }

  /** Returns whether the columns have names. */
  public boolean hasHeader() {
    return header >= 0;
  }
}
