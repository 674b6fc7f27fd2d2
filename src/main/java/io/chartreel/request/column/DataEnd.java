package io.chartreel.request.column;

import io.chartreel.request.grid.Grid;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Finds the end of the data of a table, which totals, notes and sources may follow. */
final class DataEnd {
  /** The most rows that may follow the data. */
  private static final int MAX_FOOTER = 40;

  /** The largest relative difference between a total and the sum, because of rounding. */
  private static final double ROUNDING = 0.005;

  private static final List<String> NOTES =
      List.of(
          "source",
          "note",
          "data from",
          "data source",
          "last updated",
          "updated",
          "copyright",
          "footnote",
          "quelle",
          "hinweis",
          "anmerkung",
          "fuente",
          "nota",
          "fonte",
          "*",
          "\u2020",
          "\u00a9",
          "(c)",
          "http",
          "www.",
          "stand:",
          "stand ",
          "fortschreibung",
          "retrieved",
          "accessed",
          "generated",
          "licen",
          "see ",
          "\u6765\u6e90",
          "\u6ce8");

  private final Grid grid;
  private final int first;

  private DataEnd(Grid grid, int first) {
    this.grid = grid;
    this.first = first;
  }

  /**
   * The ends of two parts of a table, each as the number of the row after it.
   *
   * @param data the end of the data
   * @param totals the end of the totals, after which come notes
   */
  record Rows(int data, int totals) {}

  /** Finds the end of the data that begins at a row. */
  static Rows find(Grid grid, int first) {
    return new DataEnd(grid, first).find();
  }

  private Rows find() {
    int end = grid.rows();
    int earliest = Math.max(first + 1, end - MAX_FOOTER);
    while (end > earliest && isNote(end - 1)) {
      end--;
    }
    end = beforeRemarks(end, earliest);
    int totals = end;
    while (end > earliest + 1 && isTotal(end - 1)) {
      end--;
    }
    return new Rows(end, totals);
  }

  private boolean mayBeDate(int row, int column) {
    return CellKinds.mayBeDate(grid, row, column);
  }

  /**
   * Returns whether a row has a single text, which is a remark: it begins like one, a blank row
   * precedes it, or it is not a date where the other rows have dates.
   */
  private boolean isNote(int row) {
    if (CellKinds.filled(grid, row) != 1) {
      return false;
    }
    int column = grid.width(row) - 1;
    String text = grid.cell(row, column);
    if (CellKinds.isNumber(grid, row, column)) {
      return false;
    }
    boolean isRemark = isRemark(text);
    boolean isApart = grid.number(row) > grid.number(row - 1) + 1;
    boolean isNoDate = mayBeDate(first, column) && !mayBeDate(row, column);
    return column == 0 && (isRemark || isApart || isNoDate) || column > 0 && isRemark;
  }

  /**
   * Returns the end of the data if the last rows have a single text each, of which one begins like
   * a remark, or if they have texts in columns of numbers and no number.
   */
  private int beforeRemarks(int end, int earliest) {
    int start = end;
    boolean hasRemark = false;
    while (start > earliest && CellKinds.filled(grid, start - 1) == 1 && isText(start - 1, 0)) {
      start--;
      hasRemark |= isRemark(grid.cell(start, 0));
    }
    if (hasRemark) {
      return start;
    }
    BitSet numeric = numericColumns();
    start = end;
    while (start > earliest && numeric.cardinality() > 0 && isOutOfPlace(start - 1, numeric)) {
      start--;
    }
    return start;
  }

  private boolean isText(int row, int column) {
    return CellKinds.isText(grid, row, column);
  }

  private static boolean isRemark(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return NOTES.stream().anyMatch(lower::startsWith) || lower.startsWith("__");
  }

  /** Returns the columns in which nearly all of the first rows have a number. */
  private BitSet numericColumns() {
    int end = Math.min(grid.rows(), first + CellKinds.SAMPLE);
    BitSet numeric = new BitSet();
    for (int column = 0; column < grid.width(); column++) {
      int numbers = 0;
      for (int row = first; row < end; row++) {
        numbers += CellKinds.isNumber(grid, row, column) ? 1 : 0;
      }
      numeric.set(column, 10 * numbers >= 9 * (end - first));
    }
    return numeric;
  }

  /** Returns whether a row has a text in a column of numbers, and a number in none. */
  private boolean isOutOfPlace(int row, BitSet numeric) {
    return numeric.stream().noneMatch(column -> CellKinds.isNumber(grid, row, column))
        && numeric.stream().anyMatch(column -> isText(row, column));
  }

  /** Returns whether a row has the totals of the rows above it. */
  private boolean isTotal(int row) {
    int column = 0;
    while (column < grid.width(row) && grid.isEmpty(row, column)) {
      column++;
    }
    String text = grid.cell(row, column);
    if (!Totals.isWord(text)) {
      return false;
    }
    int below = column;
    boolean isNoDate =
        IntStream.range(first, Math.min(row, first + CellKinds.SAMPLE))
            .allMatch(r -> mayBeDate(r, below));
    return isNoDate || !Totals.isAmbiguous(text) || isSum(row);
  }

  /** Returns whether a row has the sums of all its columns of numbers. */
  private boolean isSum(int row) {
    int sums = 0;
    for (int column = 0; column < grid.width(row); column++) {
      if (!CellKinds.isNumber(grid, row, column)) {
        continue;
      }
      double total = CellKinds.number(grid, row, column);
      double sum = 0;
      for (int above = first; above < row; above++) {
        sum += CellKinds.number(grid, above, column);
      }
      if (Math.abs(sum - total) > ROUNDING * Math.abs(total)) {
        return false;
      }
      sums++;
    }
    return sums > 0;
  }
}
