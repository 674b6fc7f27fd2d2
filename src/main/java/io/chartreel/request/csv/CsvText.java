package io.chartreel.request.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.chartreel.request.grid.DecodedText;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table in a text: CSV as RFC 4180 describes it, with commas, semicolons, tabs or vertical bars
 * between cells, or a Markdown table, or a table with blanks between cells.
 *
 * @param decoded the text and its encoding
 * @param isFile whether it is a file; a text in a field has no encoding of its own
 */
public record CsvText(DecodedText decoded, boolean isFile) implements GridSource {
  /** The most cells in a row: as many as in a row of a spreadsheet. */
  static final int MAX_CELLS_PER_ROW = 16_384;

  /** Rows without a value that a table may have in addition to those with one: notes, headings. */
  private static final int MAX_OTHER_ROWS = 1000;

  /** The line that tells Excel the separator, as in {@code sep=;}. It counts as a row. */
  private static final String SEPARATOR_LINE = "sep=";

  /** Creates the table of a file. */
  public static CsvText file(DecodedText file) {
    return new CsvText(file, true);
  }

  /** Creates the table in a field of a query, a form or a JSON object. */
  public static CsvText field(String text) {
    return new CsvText(new DecodedText(text, "UTF-8", Optional.empty()), false);
  }

  @Override
  public Optional<String> encoding() {
    return isFile ? Optional.of(decoded.encoding()) : Optional.empty();
  }

  @Override
  public List<String> warnings() {
    String text = decoded.text();
    int start = startOfText(text);
    boolean hasBlanks =
        endOfSeparatorLine(text, start) == start
            && BlankSeparated.of(text, start)
                .flatMap(BlankSeparated::mode)
                .filter(mode -> mode != BlankSeparated.Mode.COLONS)
                .isPresent();
    return Stream.concat(
            decoded.warning().stream(),
            hasBlanks ? Stream.of(BlankSeparated.WARNING) : Stream.empty())
        .toList();
  }

  @Override
  public Optional<Grid> grid(Limits limits, ProblemList problems, Deadline deadline) {
    return grid(limits.values() + MAX_OTHER_ROWS, problems, deadline);
  }

  /**
   * Returns the rows that are not blank.
   *
   * @param max rows; further rows are only counted
   * @return empty if the text cannot be read, which is added to the problems
   */
  Optional<Grid> grid(int max, ProblemList problems, Deadline deadline) {
    String text = decoded.text();
    int mark = startOfText(text);
    int start = endOfSeparatorLine(text, mark);
    boolean hasSeparatorLine = start > mark;
    char separator =
        hasSeparatorLine
            ? text.charAt(text.indexOf('=', mark) + 1)
            : Separators.mostLikely(text, mark);
    RowCollector rows =
        new RowCollector(
            separator == ';' ? Grid.Origin.SEMICOLONS : Grid.Origin.TEXT,
            text.length(),
            hasSeparatorLine ? 2 : 1,
            max);
    Optional<BlankSeparated> blanks =
        hasSeparatorLine ? Optional.empty() : BlankSeparated.of(text, start);
    Optional<Problem> unclear = blanks.flatMap(table -> table.read(text, start, rows, deadline));
    if (unclear.isPresent()) {
      problems.add(unclear.get());
      return Optional.empty();
    }
    boolean parsed =
        blanks.isPresent()
            || (separator == '|' && MarkdownTable.isOne(text, start)
                ? MarkdownTable.read(text, start, rows, deadline)
                : read(text, start, separator, rows, deadline));
    if (rows.hasTooManyCells()) {
      problems.add(tooManyCells(rows.number()));
    } else if (!parsed) {
      addProblem(
          problems,
          "Row " + rows.number() + " has an unclosed quote, or text after a closing quote.",
          "End a cell that starts with \" with another, and write \"\" for a quote inside it.");
    } else if (rows.count() > max) {
      problems.tooMany(Parameter.DATA, "", rows.count(), "rows", max);
    } else if (rows.count() == 0) {
      addProblem(
          problems,
          "The data is empty.",
          "Send a row with names, and below it a row for each period or value.");
    } else {
      return Optional.of(rows.grid());
    }
    return Optional.empty();
  }

  /** Reads CSV. Returns false if a quote is not closed or has text after it. */
  private static boolean read(
      String text, int start, char separator, RowCollector rows, Deadline deadline) {
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false);
    try (StringReader in = new StringReader(text)) {
      in.skip(start);
      for (boolean fits : builder.build(rows, in)) {
        deadline.check();
        if (!fits) {
          break;
        }
      }
      return true;
    } catch (CsvParseException bad) {
      // FastCSV wraps errors, too
      if (bad.getCause() instanceof Error error) {
        throw error;
      }
      return false;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
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

  private static int startOfText(String text) {
    return text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** Returns the index after a separator line such as {@code sep=;}, or the start without one. */
  private static int endOfSeparatorLine(String text, int start) {
    int quote = text.startsWith("\"", start) ? 1 : 0;
    int end = start + quote + SEPARATOR_LINE.length() + 1;
    if (end >= text.length()
        || !text.regionMatches(true, start + quote, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
        || Separators.ALL.indexOf(text.charAt(end - 1)) < 0) {
      return start;
    }
    if (text.startsWith("\"", end)) {
      end++;
    }
    if (text.startsWith("\r\n", end)) {
      return end + 2;
    }
    return end < text.length() && isLineEnd(text.charAt(end)) ? end + 1 : start;
  }

  /** Returns whether a character ends a line in any of the ways that Unicode knows. */
  static boolean isLineEnd(char c) {
    return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
