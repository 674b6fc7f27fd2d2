package io.chartreel.request.column;

import io.chartreel.request.grid.Grid;
import io.chartreel.request.problem.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds the header of a table and its first and last row with data. Titles and remarks before the
 * header, a row of units below it, and notes, sources and totals after the data are left out.
 */
public final class TableAreaFinder {
  /** The most rows that may precede the header. */
  private static final int MAX_PREAMBLE = 40;

  /** The longest unit in a row of units, in characters. */
  private static final int MAX_UNIT = 24;

  private final Grid grid;
  private final List<String> skipped = new ArrayList<>();

  private TableAreaFinder(Grid grid) {
    this.grid = grid;
  }

  /** Returns the table in a grid that has at least one row. */
  public static TableArea find(Grid grid) {
    return new TableAreaFinder(grid).find();
  }

  private TableArea find() {
    int header = grid.hasNames() ? 0 : header();
    int first = header + 1;
    boolean hasHeader = grid.hasNames() || !isData(header);
    if (!hasHeader) {
      first = header;
      header = -1;
    } else if (first + 1 < grid.rows() && isUnits(header, first)) {
      skip(first, first + 1, "units");
      first++;
    }
    int end = grid.origin() == Grid.Origin.RECORDS ? grid.rows() : end(first);
    return new TableArea(header, first, end, skipped);
  }

  /** Returns the first row of the table, and notes the rows before it. */
  private int header() {
    int[] widths = IntStream.range(0, grid.rows()).map(grid::writtenWidth).sorted().toArray();
    int typical = Math.max(2, widths[(widths.length - 1) / 2]);
    int last = Math.min(grid.rows() - 1, MAX_PREAMBLE);
    int start = 0;
    while (start < last && isRemark(start, typical)) {
      start++;
    }
    start = isRemark(start, typical) ? 0 : afterRemarks(start, grid.width());
    if (start > 0) {
      skip(0, start, "before the header");
    }
    return start;
  }

  /** Returns whether a row before the header has fewer cells than the table, or a single text. */
  private boolean isRemark(int row, int typical) {
    return grid.writtenWidth(row) < typical || CellKinds.filled(grid, row) < 2;
  }

  /**
   * Returns the header if remarks with as many cells as the table precede it: the last row without
   * any number in the columns of numbers, when all rows before it have none either.
   */
  private int afterRemarks(int start, int width) {
    int sampleEnd = Math.min(grid.rows(), start + MAX_PREAMBLE + CellKinds.SAMPLE);
    int header = -1;
    for (int column = 0; column < width; column++) {
      int lastText = lastTextBeforeNumbers(column, start, sampleEnd);
      if (lastText < 0) {
        continue;
      }
      if (header >= 0 && header != lastText) {
        return start;
      }
      header = lastText;
    }
    boolean isHeader =
        header > start && !isUnits(start, header) && isApartOrBeforeDates(start, header);
    return isHeader ? header : start;
  }

  /**
   * Returns whether a blank row precedes a header, or dates follow it that the rows before lack.
   */
  private boolean isApartOrBeforeDates(int start, int header) {
    int end = Math.min(grid.rows(), header + 1 + CellKinds.SAMPLE);
    boolean isApart = grid.number(header) > grid.number(header - 1) + 1;
    return isApart
        || IntStream.range(header + 1, end).allMatch(row -> mayBeDate(row, 0))
            && IntStream.rangeClosed(start, header).noneMatch(row -> mayBeDate(row, 0));
  }

  /**
   * Returns the last row with a text in a column of numbers, if no row before it has a number and
   * most after it do; otherwise -1.
   */
  private int lastTextBeforeNumbers(int column, int start, int end) {
    int row = start;
    int lastText = -1;
    while (row < end && !CellKinds.isNumber(grid, row, column)) {
      if (CellKinds.isText(grid, row, column)) {
        lastText = row;
      }
      row++;
    }
    int numbers = 0;
    int texts = 0;
    for (; row < end; row++) {
      if (CellKinds.isNumber(grid, row, column)) {
        numbers++;
      } else if (CellKinds.isText(grid, row, column)) {
        texts++;
      }
    }
    return numbers > 2 * texts ? lastText : -1;
  }

  /** Returns whether a row has data like those below it, so that the table has no header. */
  private boolean isData(int row) {
    int end = Math.min(grid.rows(), row + 1 + CellKinds.SAMPLE);
    if (end - row < 2) {
      return false;
    }
    boolean hasNumbers = false;
    boolean hasTexts = false;
    List<String> headings = new ArrayList<>();
    for (int column = 0; column < grid.width(row); column++) {
      boolean numeric = isMostly(column, row + 1, end);
      if (numeric && !CellKinds.isNumber(grid, row, column)) {
        return false;
      }
      if (numeric) {
        hasNumbers = true;
        headings.add(grid.cell(row, column));
      } else {
        boolean date = mayBeDate(row, column);
        if (date != mayBeDate(row + 1, column) || grid.isEmpty(row, column)) {
          return false;
        }
        hasTexts = true;
      }
    }
    return hasNumbers
        && hasTexts
        && !(headings.size() > 1 && Headings.areDates(headings))
        && !(headings.size() == 1
            && grid.width(row) == 2
            && Headings.isYear(headings.get(0))
            && !isMostlyYears(row + 1, end));
  }

  private boolean mayBeDate(int row, int column) {
    return CellKinds.mayBeDate(grid, row, column);
  }

  private boolean isMostlyYears(int first, int end) {
    return IntStream.range(first, end)
        .allMatch(
            row ->
                IntStream.range(0, grid.width(row))
                    .filter(column -> CellKinds.isNumber(grid, row, column))
                    .allMatch(column -> Headings.isYear(grid.cell(row, column))));
  }

  /** Returns whether most of the cells in a column that have a text are numbers. */
  private boolean isMostly(int column, int first, int end) {
    int numbers = 0;
    int texts = 0;
    for (int row = first; row < end; row++) {
      if (CellKinds.isNumber(grid, row, column)) {
        numbers++;
      } else if (CellKinds.isText(grid, row, column)) {
        texts++;
      }
    }
    return numbers > texts;
  }

  /** Returns whether a row below a header has the units of the columns. */
  private boolean isUnits(int header, int row) {
    if (row + 1 >= grid.rows() || row != header + 1) {
      return false;
    }
    int units = 0;
    int end = Math.min(grid.rows(), row + 1 + CellKinds.SAMPLE);
    for (int column = 0; column < grid.width(row); column++) {
      if (grid.isEmpty(row, column)) {
        continue;
      }
      if (CellKinds.isNumber(grid, row, column)
          || CellKinds.mayBeDate(grid, row, column)
          || grid.cell(row, column).length() > MAX_UNIT) {
        return false;
      }
      if (isMostly(column, row + 1, end)) {
        units++;
      } else if (column > 0 && !isInParentheses(grid.cell(row, column))) {
        return false;
      }
    }
    String firstCell = grid.cell(row, 0).toLowerCase(Locale.ROOT);
    boolean labelled =
        firstCell.isEmpty()
            || firstCell.startsWith("unit")
            || firstCell.startsWith("einheit")
            || isInParentheses(firstCell);
    return units > 0 && labelled && !areAllMissing(row);
  }

  private boolean areAllMissing(int row) {
    return IntStream.range(0, grid.width(row))
        .allMatch(column -> CellKinds.isMissing(grid, row, column));
  }

  private static boolean isInParentheses(String text) {
    return text.startsWith("(") && text.endsWith(")") || text.startsWith("[") && text.endsWith("]");
  }

  /** Returns the row after the last one with data, and notes the rows after the data. */
  private int end(int first) {
    DataEnd.Rows end = DataEnd.find(grid, first);
    if (end.data() < end.totals()) {
      skip(end.data(), end.totals(), end.totals() - end.data() == 1 ? "a total" : "totals");
    }
    if (end.totals() < grid.rows()) {
      skip(end.totals(), grid.rows(), "after the data");
    }
    return end.data();
  }

  private void skip(int from, int to, String why) {
    int firstNumber = grid.number(from);
    int lastNumber = grid.number(to - 1);
    String rows =
        firstNumber == lastNumber ? "row " + firstNumber : "rows " + firstNumber + "-" + lastNumber;
    String quoted = to - from == 1 ? " (" + Excerpt.quoted(firstText(from)) + ")" : "";
    skipped.add(rows + ": " + why + quoted);
  }

  private String firstText(int row) {
    return IntStream.range(0, grid.width(row))
        .filter(column -> !grid.isEmpty(row, column))
        .mapToObj(column -> grid.cell(row, column))
        .findFirst()
        .orElse("");
  }
}
