package io.chartreel.request.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.chartreel.request.data.RawTable.Grouping;
import io.chartreel.request.data.RowSource;
import io.chartreel.request.data.Rows;
import io.chartreel.request.data.Rows.Row;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A CSV text as RFC 4180 describes it, with cells separated by commas, semicolons or tabs.
 *
 * @param text with its line ends
 */
public record CsvRows(String text) implements RowSource {
  private static final int MAX_CELLS_PER_ROW = 16_384;

  /** The line that tells Excel the separator, as in {@code sep=;}. It counts as a row. */
  private static final String SEPARATOR_LINE = "sep=";

  @Override
  public Optional<Rows> rows(Limits limits, ProblemList problems, Deadline deadline) {
    return rows(limits.values(), problems, deadline);
  }

  /**
   * Returns the rows that are not blank.
   *
   * @param max rows below the header; further rows are only counted
   * @return empty if the text cannot be read, which is added to the problems
   */
  Optional<Rows> rows(int max, ProblemList problems, Deadline deadline) {
    String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int start = endOfSeparatorLine(csv);
    boolean hasSeparatorLine = start > 0;
    char separator = hasSeparatorLine ? csv.charAt(csv.indexOf('=') + 1) : mostLikelySeparator(csv);
    CsvReader.CsvReaderBuilder reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false);
    List<Row> rows = new ArrayList<>();
    long belowHeader = -1;
    int number = hasSeparatorLine ? 2 : 1;
    try {
      for (List<String> cells :
          reader.build(new CellCollector(), hasSeparatorLine ? csv.substring(start) : csv)) {
        deadline.check();
        if (cells.size() > MAX_CELLS_PER_ROW) {
          problems.add(tooManyCells(number));
          return Optional.empty();
        }
        if (!cells.stream().allMatch(String::isBlank) && ++belowHeader <= max) {
          rows.add(new Row("row " + number, cells.stream().map(Rows::singleLine).toList()));
        }
        number++;
      }
    } catch (CsvParseException badQuote) {
      addProblem(
          problems,
          "Row " + number + " has an unclosed quote, or text after a closing quote.",
          "End a cell that starts with \" with another, and write \"\" for a quote inside it.");
      return Optional.empty();
    }
    if (belowHeader > max) {
      problems.tooMany(Parameter.DATA, "", belowHeader, "rows", max);
      return Optional.empty();
    }
    if (rows.size() < 2) {
      addProblem(
          problems,
          rows.isEmpty() ? "The data is empty." : "There is a header but no data below it.",
          "Send a row with names, and below it a row for each period or value.");
      return Optional.empty();
    }
    return Optional.of(
        new Rows(separator == ';' ? Grouping.AMBIGUOUS : Grouping.THOUSANDS, false, rows));
  }

  private static Problem tooManyCells(int row) {
    String limit = String.format(Locale.ROOT, "%,d cells", MAX_CELLS_PER_ROW);
    return Problem.overLimit(
        Parameter.DATA.key(),
        "",
        "Row " + row + " has more than " + limit + ".",
        "Use at most " + limit + " in a row.");
  }

  private static void addProblem(ProblemList problems, String detail, String remedy) {
    problems.add(Problem.of(Parameter.DATA.key(), "", detail, remedy));
  }

  /** Collects the cells of a row, and one more than are allowed if there are too many. */
  private static final class CellCollector extends AbstractBaseCsvCallbackHandler<List<String>> {
    private List<String> cells = new ArrayList<>();

    @Override
    protected void handleBegin(long startingLineNumber) {
      cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (cells.size() <= MAX_CELLS_PER_ROW) {
        cells.add(length == 0 ? "" : new String(buffer, offset, length));
      }
    }

    @Override
    protected List<String> buildRecord() {
      return cells;
    }
  }

  /** Returns the index after a separator line such as {@code sep=;}, or 0 if there is none. */
  private static int endOfSeparatorLine(String csv) {
    int start = csv.startsWith("\"") ? 1 : 0;
    int end = start + SEPARATOR_LINE.length() + 1;
    if (end >= csv.length()
        || !csv.regionMatches(true, start, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
        || ",;\t".indexOf(csv.charAt(end - 1)) < 0) {
      return 0;
    }
    if (csv.startsWith("\"", end)) {
      end++;
    }
    if (csv.startsWith("\r\n", end)) {
      return end + 2;
    }
    return end < csv.length() && isLineEnd(csv.charAt(end)) ? end + 1 : 0;
  }

  /** Returns whether a character ends a line in any of the ways that Unicode knows. */
  static boolean isLineEnd(char c) {
    return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /**
   * Returns a tab if the first line has one, otherwise the more frequent of comma and semicolon.
   */
  private static char mostLikelySeparator(String csv) {
    String line = csv.lines().filter(row -> !row.isBlank()).findFirst().orElse("");
    int commas = 0;
    int semicolons = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (quoted) {
        continue;
      }
      if (c == '\t') {
        return '\t';
      }
      commas += c == ',' ? 1 : 0;
      semicolons += c == ';' ? 1 : 0;
    }
    return semicolons > commas ? ';' : ',';
  }
}
