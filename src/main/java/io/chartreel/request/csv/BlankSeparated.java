package io.chartreel.request.csv;

import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table whose cells are separated by blanks, as R, pandas and database clients print it. Texts
 * with a blank inside are quoted, or else two blanks or more are between all cells. The first line
 * may lack the name of the first column. Names may also end with a colon, as in {@code Tea: 40}.
 *
 * @param mode how cells are separated; empty if this is not clear
 * @param names the number of cells in the first line
 * @param width the number of cells in all other lines
 */
record BlankSeparated(Optional<Mode> mode, int names, int width) {
  /** A sentence about what was guessed. */
  static final String WARNING =
      "The cells were read as separated by blanks, because there is no other separator.";

  private static final int SAMPLE_LINES = 20;
  private static final int GROUP_DIGITS = 3;

  /** How cells are separated. */
  enum Mode {
    /** By blanks; some cells are quoted. */
    QUOTES,
    /** By two blanks or more. */
    COLUMNS,
    /** By blanks, with none in any cell. */
    WORDS,
    /** By a colon and blanks, once in each line. */
    COLONS
  }

  /** Returns how the cells of a text are separated; empty if it is not by blanks. */
  static Optional<BlankSeparated> of(String text, int start) {
    List<String> sample = sample(text, start);
    if (sample.size() < 2 || sample.stream().anyMatch(line -> !hasBlanksOnly(line))) {
      return Optional.empty();
    }
    boolean hasQuotes = sample.stream().anyMatch(line -> line.contains("\""));
    Optional<BlankSeparated> found =
        hasQuotes
            ? of(sample, Mode.QUOTES, true)
            : of(sample, Mode.COLONS, true)
                .or(() -> of(sample, Mode.COLUMNS, false))
                .or(() -> of(sample, Mode.WORDS, false))
                .or(() -> of(sample, Mode.COLUMNS, true));
    boolean isOther = found.isEmpty() && hasSeparator(text, start);
    return isOther
        ? Optional.empty()
        : found.or(() -> Optional.of(new BlankSeparated(Optional.empty(), 0, 0)));
  }

  /**
   * Returns a table if the first lines have equally many cells.
   *
   * @param mayLackName whether the first column may have no name if it has other texts than numbers
   *     of rows
   */
  private static Optional<BlankSeparated> of(List<String> sample, Mode mode, boolean mayLackName) {
    List<List<String>> lines = new ArrayList<>();
    for (String line : sample) {
      Optional<List<String>> cells = cells(line, mode);
      if (cells.isEmpty()) {
        return Optional.empty();
      }
      if (lines.size() != 1 || !isRule(cells.get())) {
        lines.add(cells.get());
      }
    }
    if (lines.size() < 2) {
      return Optional.empty();
    }
    int names = lines.get(0).size();
    int width = lines.get(1).size();
    List<List<String>> rows = lines.subList(1, lines.size());
    boolean isTable =
        width > 1
            && (mode != Mode.COLONS || width == 2)
            && (names == width || names == width - 1 && (mayLackName || areCounted(rows)))
            && rows.stream().allMatch(row -> row.size() == width)
            && (mode != Mode.WORDS || lines.stream().noneMatch(BlankSeparated::hasDigitGroups));
    return isTable
        ? Optional.of(new BlankSeparated(Optional.of(mode), names, width))
        : Optional.empty();
  }

  /**
   * Adds the rows of a text.
   *
   * @return a problem if the text cannot be read
   */
  Optional<Problem> read(String text, int start, RowCollector rows, Deadline deadline) {
    if (mode.isEmpty()) {
      return Optional.of(
          problem("The cells seem to be separated by blanks, but it is not clear where they end."));
    }
    int line = 0;
    for (int from = start; from < text.length(); ) {
      deadline.check();
      int end = endOfLine(text, from);
      String content = text.substring(from, end);
      from = text.startsWith("\r\n", end) ? end + 2 : end + 1;
      if (content.isBlank()) {
        rows.skipLine();
        continue;
      }
      Optional<List<String>> cells = cells(content, mode.get());
      line++;
      if (line == 2 && cells.isPresent() && isRule(cells.get())) {
        rows.skipLine();
        continue;
      }
      int expected = line == 1 ? names : width;
      if (cells.isEmpty() || cells.get().size() != expected) {
        return Optional.of(
            problem(
                cells.isEmpty()
                    ? "Row " + rows.number() + " has an unclosed quote, or text next to a quote."
                    : "Row %d has %d cells, separated by blanks, but the first rows have %d."
                        .formatted(rows.number(), cells.get().size(), expected)));
      }
      if (line == 1 && names < width) {
        rows.cell("");
      }
      cells.get().forEach(rows::cell);
      if (!rows.endRow()) {
        break;
      }
    }
    return Optional.empty();
  }

  private static Problem problem(String detail) {
    return Problem.of(
        Parameter.DATA.key(),
        "",
        detail,
        "Separate the cells by commas or tabs, e.g. save the table as CSV.");
  }

  /** Returns the first lines that are not blank. */
  private static List<String> sample(String text, int start) {
    List<String> sample = new ArrayList<>();
    int from = start;
    while (from < text.length() && sample.size() < SAMPLE_LINES) {
      int end = endOfLine(text, from);
      if (!text.substring(from, end).isBlank()) {
        sample.add(text.substring(from, end));
      }
      from = end + 1;
    }
    return sample;
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static boolean hasSeparator(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (Separators.ALL.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a line has a blank between two cells, no other separator, and whole quotes. */
  private static boolean hasBlanksOnly(String line) {
    String content = line.strip();
    boolean quoted = false;
    boolean hasBlank = false;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      quoted ^= c == '"' && (i == 0 || content.charAt(i - 1) != '\\');
      if (!quoted && Separators.ALL.indexOf(c) >= 0) {
        return false;
      }
      hasBlank |= !quoted && c == ' ';
    }
    return hasBlank && !quoted;
  }

  /** Returns the cells of a line; empty if a quote is not closed or has text next to it. */
  private static Optional<List<String>> cells(String line, Mode mode) {
    List<String> cells = new ArrayList<>();
    String content = line.strip();
    if (mode == Mode.COLONS) {
      return Optional.of(aroundColons(content));
    }
    int i = 0;
    while (i < content.length()) {
      StringBuilder cell = new StringBuilder();
      if (mode == Mode.QUOTES && content.charAt(i) == '"') {
        i = quoted(content, i + 1, cell);
        if (i > content.length() || i < content.length() && content.charAt(i) != ' ') {
          return Optional.empty();
        }
      } else {
        String separator = mode == Mode.COLUMNS ? "  " : " ";
        int end = content.indexOf(separator, i);
        end = end < 0 ? content.length() : end;
        cell.append(content, i, end);
        i = end;
      }
      cells.add(cell.toString());
      while (i < content.length() && content.charAt(i) == ' ') {
        i++;
      }
    }
    return Optional.of(cells);
  }

  private static List<String> aroundColons(String content) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int colon = content.indexOf(": "); colon >= 0; colon = content.indexOf(": ", from)) {
      cells.add(content.substring(from, colon));
      from = colon + 2;
    }
    cells.add(content.substring(from).strip());
    return cells;
  }

  /**
   * Adds the text of a quoted cell, in which a quote is doubled or has a backslash before it.
   *
   * @return the index after the closing quote, or more than the length if there is none
   */
  private static int quoted(String content, int start, StringBuilder cell) {
    int i = start;
    while (i < content.length()) {
      char c = content.charAt(i);
      boolean isEscape = (c == '\\' || c == '"') && content.startsWith("\"", i + 1);
      if (c == '"' && !isEscape) {
        return i + 1;
      }
      cell.append(isEscape ? '"' : c);
      i += isEscape ? 2 : 1;
    }
    return content.length() + 1;
  }

  private static boolean isRule(List<String> cells) {
    return cells.stream().allMatch(cell -> cell.chars().allMatch(c -> c == '-' || c == '='));
  }

  /** Returns whether the first cells number the rows from 0 or 1. */
  private static boolean areCounted(List<List<String>> rows) {
    int first = rows.get(0).get(0).equals("0") ? 0 : 1;
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).get(0).equals(Integer.toString(first + i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether two cells may be one number with a blank between its digits. */
  private static boolean hasDigitGroups(List<String> cells) {
    for (int i = 1; i < cells.size(); i++) {
      if (cells.get(i).length() == GROUP_DIGITS
          && cells.get(i - 1).length() <= GROUP_DIGITS
          && isDigits(cells.get(i))
          && isDigits(cells.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigits(String cell) {
    return cell.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
