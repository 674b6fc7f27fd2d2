package io.chartreel.request.csv;

import io.chartreel.request.grid.Grid;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.Splitter;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Converts between CSV texts and the query field {@code data}. In the field, an unencoded {@code ;}
 * is a line end and {@code %2C} a comma inside a cell, unless the decoded text has line ends of its
 * own or was percent-encoded as a whole.
 */
public final class CsvField {
  /** The most rows that are written with unencoded separators: more do not fit into a URL. */
  private static final int MAX_SHORT_ROWS = 30_000;

  private CsvField() {}

  /**
   * Returns the CSV text of a field.
   *
   * @param encoded the value of the field, percent-encoded
   * @return empty if the value cannot be decoded
   */
  public static Optional<String> decode(String encoded) {
    Optional<String> text = PercentEncoding.decode(encoded);
    boolean hasLineEnds = text.filter(decoded -> containsAny(decoded, "\r\n")).isPresent();
    boolean hasSeparators = encoded.contains(",") || encoded.contains(";");
    if (hasLineEnds || text.isEmpty()) {
      return text;
    }
    return hasSeparators
        ? Optional.of(
            Splitter.splitTrimmed(encoded, ';').stream()
                .map(CsvField::decodeLine)
                .collect(Collectors.joining("\n")))
        : text.map(whole -> whole.replace(';', '\n'));
  }

  private static String decodeLine(String encoded) {
    return Splitter.split(encoded, ',').stream()
        .map(cell -> PercentEncoding.decode(cell).orElse(cell))
        .map(cell -> cell.contains(",") && !cell.contains("\"") ? '"' + cell + '"' : cell)
        .collect(Collectors.joining(","));
  }

  /** Returns the shortest field value that {@link #decode} turns back into the same table. */
  public static String encode(String text) {
    if (!text.contains("\n")) {
      return PercentEncoding.encode(text, ",:;");
    }
    return encodeShort(text).orElseGet(() -> PercentEncoding.encode(text, ",:"));
  }

  /**
   * Returns the field value with unencoded commas and semicolons. Empty if a row would get another
   * number or a cell another meaning: a comma inside a cell may group digits in a text separated by
   * tabs or commas, but not in one separated by semicolons.
   */
  private static Optional<String> encodeShort(String text) {
    Optional<Grid> parsed =
        CsvText.field(text).grid(MAX_SHORT_ROWS, new ProblemList(), Deadline.NONE);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    Grid grid = parsed.get();
    String special = grid.origin() == Grid.Origin.SEMICOLONS ? ";\"\t\r\n|," : ";\"\t\r\n|";
    StringBuilder field = new StringBuilder();
    for (int row = 0; row < grid.rows(); row++) {
      if (grid.number(row) != row + 1) {
        return Optional.empty();
      }
      field.append(row == 0 ? "" : ";");
      for (int column = 0; column < grid.writtenWidth(row); column++) {
        String cell = grid.cell(row, column);
        if (containsAny(cell, special)) {
          return Optional.empty();
        }
        field.append(column == 0 ? "" : ",").append(PercentEncoding.encode(cell, ":"));
      }
    }
    return Optional.of(field.toString());
  }

  private static boolean containsAny(String text, String characters) {
    return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
  }

  /** Returns a text without its leading blank lines and its trailing spaces and line ends. */
  public static String trimBlankLines(String text) {
    int start = 0;
    for (int i = 0;
        i < text.length() && (text.charAt(i) == ' ' || CsvText.isLineEnd(text.charAt(i)));
        i++) {
      if (CsvText.isLineEnd(text.charAt(i))) {
        start = i + 1;
      }
    }
    int end = text.length();
    while (end > start && " \r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
