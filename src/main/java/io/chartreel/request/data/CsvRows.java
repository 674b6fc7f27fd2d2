package io.chartreel.request.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.chartreel.request.data.RawTable.Grouping;
import io.chartreel.request.data.Rows.Row;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A CSV text: RFC 4180, separated by commas, semicolons or tabs.
 *
 * @param text with its line ends
 */
public record CsvRows(String text) implements RowSource {
  /** Rows of a field that are written with bare marks: in a URL there is no room for more. */
  private static final int MOST_BARE = 30_000;

  /** Cells of a row. */
  private static final int MOST_CELLS = 16_384;

  /** How Excel is told the separator; it is a row for who counts rows. */
  private static final String SEPARATOR_LINE = "sep=";

  /**
   * The CSV that a field of a query says. A bare ; is a line end and %2C a comma within a cell,
   * unless the text has line ends of its own or was encoded as a whole.
   *
   * @return empty where it cannot be decoded
   */
  public static Optional<String> ofField(String encoded) {
    Optional<String> text = PercentEncoding.decode(encoded);
    boolean lines = text.filter(decoded -> hasAny(decoded, "\r\n")).isPresent();
    boolean bare = encoded.contains(",") || encoded.contains(";");
    if (lines || text.isEmpty()) {
      return text;
    }
    return bare
        ? Optional.of(
            Splitter.splitTrimmed(encoded, ';').stream()
                .map(CsvRows::line)
                .collect(Collectors.joining("\n")))
        : text.map(whole -> whole.replace(';', '\n'));
  }

  private static String line(String encoded) {
    return Splitter.split(encoded, ',').stream()
        .map(cell -> PercentEncoding.decode(cell).orElse(cell))
        .map(cell -> cell.contains(",") && !cell.contains("\"") ? '"' + cell + '"' : cell)
        .collect(Collectors.joining(","));
  }

  /** The shortest field of a query that {@link #ofField} reads as the same table. */
  public static String toField(String text) {
    if (!text.contains("\n")) {
      return PercentEncoding.encode(text, ",:;");
    }
    return bareCells(text).orElseGet(() -> PercentEncoding.encode(text, ",:"));
  }

  /**
   * Bare commas between cells and a bare ; for each line end. Nothing where a row would get another
   * number, or a cell another meaning: commas within cells say more between tabs or commas than
   * between semicolons.
   */
  private static Optional<String> bareCells(String text) {
    Optional<Rows> read = new CsvRows(text).rows(MOST_BARE, new ProblemList(), Deadline.NONE);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = read.get().all();
    String marks = read.get().grouping() == Grouping.DOUBTFUL ? ";\"\t\r\n," : ";\"\t\r\n";
    boolean plain =
        IntStream.range(0, rows.size())
            .allMatch(
                i ->
                    rows.get(i).place().equals("row " + (i + 1))
                        && rows.get(i).cells().stream().noneMatch(cell -> hasAny(cell, marks)));
    return plain
        ? Optional.of(
            rows.stream()
                .map(
                    row ->
                        row.cells().stream()
                            .map(cell -> PercentEncoding.encode(cell, ":"))
                            .collect(Collectors.joining(",")))
                .collect(Collectors.joining(";")))
        : Optional.empty();
  }

  /** Whether a text has any of some characters. */
  private static boolean hasAny(String text, String characters) {
    return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
  }

  /** A table without the blank lines before it, and the spaces and line ends after it. */
  public static String withoutBlankEdges(String text) {
    int start = 0;
    for (int i = 0;
        i < text.length() && (text.charAt(i) == ' ' || isLineEnd(text.charAt(i)));
        i++) {
      if (isLineEnd(text.charAt(i))) {
        start = i + 1;
      }
    }
    int end = text.length();
    while (end > start && " \r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isLineEnd(char c) {
    return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  @Override
  public Optional<Rows> rows(Limits limits, ProblemList mistakes, Deadline deadline) {
    return rows(limits.values(), mistakes, deadline);
  }

  /**
   * The rows.
   *
   * @param most of them below the header; more are counted and not kept
   */
  private Optional<Rows> rows(int most, ProblemList mistakes, Deadline deadline) {
    String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int start = endOfSeparatorLine(csv);
    boolean says = start > 0;
    char separator = says ? csv.charAt(csv.indexOf('=') + 1) : separator(csv);
    CsvReader.CsvReaderBuilder reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false);
    List<Row> rows = new ArrayList<>();
    long below = -1;
    int number = says ? 2 : 1;
    try {
      for (CsvRecord read :
          reader.build(
              CsvRecordHandler.of(handler -> handler.maxFields(MOST_CELLS)),
              says ? csv.substring(start) : csv)) {
        deadline.check();
        if (!isBlank(read) && ++below <= most) {
          rows.add(new Row("row " + number, read.getFields().stream().map(CsvRows::cell).toList()));
        }
        number++;
      }
    } catch (CsvParseException broken) {
      if (String.valueOf(broken.getMessage()).endsWith(" fields")) {
        String limit = String.format(Locale.ROOT, "%,d cells", MOST_CELLS);
        String detail = "row " + number + " has more than " + limit;
        mistakes.add(Problem.tooMuch(Parameter.DATA.spelling(), "", detail, "up to " + limit));
        return Optional.empty();
      }
      mistakes.addInData(
          Parameter.DATA,
          "",
          "row " + number + " has a quote that is not closed, or something behind one that is",
          "a cell that begins with \" ends with \"; a quote within it is written twice");
      return Optional.empty();
    }
    if (below > most) {
      mistakes.tooMany(Parameter.DATA, "", below, "rows", most);
      return Optional.empty();
    }
    if (rows.size() < 2) {
      mistakes.addInData(
          Parameter.DATA,
          "",
          rows.isEmpty() ? "is empty" : "has no row below its header",
          "a row with the names, and a row for each period or value below it");
      return Optional.empty();
    }
    Grouping grouping = separator == ';' ? Grouping.DOUBTFUL : Grouping.THOUSANDS;
    return Optional.of(new Rows(grouping, false, rows));
  }

  /** Where the text goes on behind a line such as {@code sep=;}; 0 where it has none. */
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

  private static boolean isBlank(CsvRecord row) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      if (!row.getField(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** A cell on one line: spreadsheets break the lines of a long header within its cell. */
  public static String cell(String text) {
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return text.strip();
    }
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The mark that separates the cells of the first line: a tab, or the more frequent other. */
  private static char separator(String csv) {
    String line = csv.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
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
