package io.chartreel.request.column;

import io.chartreel.request.grid.Grid;
import io.chartreel.request.problem.Excerpt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the header of a table and its first and last row with data. Titles and remarks before the
 * header, a row of units below it, and notes, sources and totals after the data are left out.
 */
public final class TableAreaFinder {
  /** The most rows that may precede the header. */
  private static final int MAX_PREAMBLE = 40;

  /** The most rows that may follow the data. */
  private static final int MAX_FOOTER = 40;

  /** The rows that are looked at to see what a column contains. */
  private static final int SAMPLE = 60;

  /** The longest unit in a row of units, in characters. */
  private static final int MAX_UNIT = 24;

  /** The largest relative difference between a total and the sum, because of rounding. */
  private static final double ROUNDING = 0.005;

  private static final Set<String> TOTALS =
      Set.of(
          "total",
          "totals",
          "grand total",
          "average",
          "mean",
          "median",
          "sum",
          "overall",
          "overall total",
          "subtotal",
          "all",
          "gesamt",
          "summe",
          "insgesamt",
          "totale",
          "total g\u00e9n\u00e9ral",
          "ensemble",
          "suma",
          "\u5408\u8ba1",
          "\u603b\u8ba1",
          "\u5408\u8a08");

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
    return grid.writtenWidth(row) < typical || filled(row) < 2;
  }

  private int filled(int row) {
    return (int)
        IntStream.range(0, grid.width(row)).filter(column -> !grid.isEmpty(row, column)).count();
  }

  /**
   * Returns the header if remarks with as many cells as the table precede it: the last row without
   * any number in the columns of numbers, when all rows before it have none either.
   */
  private int afterRemarks(int start, int width) {
    int sampleEnd = Math.min(grid.rows(), start + MAX_PREAMBLE + SAMPLE);
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
    int end = Math.min(grid.rows(), header + 1 + SAMPLE);
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
    int end = Math.min(grid.rows(), row + 1 + SAMPLE);
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
    int end = Math.min(grid.rows(), row + 1 + SAMPLE);
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
    int end = grid.rows();
    int earliest = Math.max(first + 1, end - MAX_FOOTER);
    while (end > earliest && isNote(first, end - 1)) {
      end--;
    }
    end = beforeRemarks(first, end, earliest);
    int afterTotals = end;
    while (end > earliest + 1 && isTotal(first, end - 1)) {
      end--;
    }
    if (end < afterTotals) {
      skip(end, afterTotals, afterTotals - end == 1 ? "a total" : "totals");
    }
    if (afterTotals < grid.rows()) {
      skip(afterTotals, grid.rows(), "after the data");
    }
    return end;
  }

  /**
   * Returns whether a row has a single text, which is a remark: it begins like one, a blank row
   * precedes it, or it is not a date where the other rows have dates.
   */
  private boolean isNote(int first, int row) {
    if (filled(row) != 1) {
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
  private int beforeRemarks(int first, int end, int earliest) {
    int start = end;
    boolean hasRemark = false;
    while (start > earliest && filled(start - 1) == 1 && isText(start - 1, 0)) {
      start--;
      hasRemark |= isRemark(grid.cell(start, 0));
    }
    if (hasRemark) {
      return start;
    }
    BitSet numeric = numericColumns(first);
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
  private BitSet numericColumns(int first) {
    int end = Math.min(grid.rows(), first + SAMPLE);
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

  /** Returns whether a text is a word for a total. */
  public static boolean isTotal(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return TOTALS.contains(
        word.endsWith(":") ? word.substring(0, word.length() - 1).strip() : word);
  }

  /** Returns whether a row has the totals of the rows above it. */
  private boolean isTotal(int first, int row) {
    int column = 0;
    while (column < grid.width(row) && grid.isEmpty(row, column)) {
      column++;
    }
    String word = grid.cell(row, column).toLowerCase(Locale.ROOT);
    String name = word.endsWith(":") ? word.substring(0, word.length() - 1).strip() : word;
    if (!TOTALS.contains(name)) {
      return false;
    }
    int below = column;
    boolean isNoDate =
        IntStream.range(first, Math.min(row, first + SAMPLE)).allMatch(r -> mayBeDate(r, below));
    return isNoDate || !name.equals("total") && !name.equals("all") || isSum(first, row);
  }

  /** Returns whether a row has the sums of all its columns of numbers. */
  private boolean isSum(int first, int row) {
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
