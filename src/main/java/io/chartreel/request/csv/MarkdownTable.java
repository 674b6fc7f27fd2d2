package io.chartreel.request.csv;

import io.chartreel.request.parameter.Deadline;
import java.util.List;

/**
 * A table in Markdown, as the GitHub Flavored Markdown specification describes it (section 4.10):
 * vertical bars between cells, and optionally at both ends of a line, and a line of hyphens below
 * the header. Frames of hyphens and plus signs, as database clients draw them, are left out, too.
 * Emphasis, code marks and links around a whole cell are replaced by their text.
 */
final class MarkdownTable {
  /** The lines in which a line of hyphens or a vertical bar at the start is searched. */
  private static final int SAMPLE_LINES = 20;

  /** The marks of strong text, emphasis and code, the longest ones first. */
  private static final List<String> MARKS = List.of("**", "__", "*", "`");

  private MarkdownTable() {}

  /**
   * Returns whether a text has a line of hyphens, or vertical bars at both ends of a line. A text
   * that starts with a quote is CSV, in whose cells there may be such lines.
   */
  static boolean isOne(String text, int start) {
    if (text.startsWith("\"", start)) {
      return false;
    }
    int from = start;
    for (int line = 0; line < SAMPLE_LINES && from < text.length(); line++) {
      int end = endOfLine(text, from);
      String content = text.substring(from, end).strip();
      if (isRule(content) || isFramed(content)) {
        return true;
      }
      from = next(text, end);
    }
    return false;
  }

  private static boolean isFramed(String line) {
    return line.length() > 2 && line.startsWith("|") && line.endsWith("|");
  }

  /** Reads the rows. Returns true: every text is a table. */
  static boolean read(String text, int start, RowCollector rows, Deadline deadline) {
    int from = start;
    boolean hasRule = false;
    while (from < text.length()) {
      deadline.check();
      int end = endOfLine(text, from);
      String line = text.substring(from, end).strip();
      from = next(text, end);
      if (line.startsWith("+") && isRule(line) || !hasRule && rows.count() > 0 && isRule(line)) {
        hasRule |= !line.startsWith("+");
        rows.skipLine();
      } else {
        addCells(line, rows);
        if (!rows.endRow()) {
          return true;
        }
      }
    }
    return true;
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int next(String text, int end) {
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  /** Returns whether a line consists of hyphens, and of colons, bars, plus signs and spaces. */
  private static boolean isRule(String line) {
    boolean hasSeparator = false;
    boolean hasHyphen = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      hasSeparator |= c == '|' || c == '+';
      hasHyphen |= c == '-' || c == '=';
      if ("|+-=: \t".indexOf(c) < 0) {
        return false;
      }
    }
    return hasSeparator && hasHyphen;
  }

  private static void addCells(String line, RowCollector rows) {
    StringBuilder cell = new StringBuilder();
    int start = line.startsWith("|") ? 1 : 0;
    boolean endsWithBar = false;
    for (int i = start; i < line.length(); i++) {
      char c = line.charAt(i);
      endsWithBar = c == '|';
      if (endsWithBar) {
        rows.cell(plain(cell));
        cell.setLength(0);
      } else if (c == '\\' && line.startsWith("|", i + 1)) {
        cell.append('|');
        i++;
      } else {
        cell.append(c);
      }
    }
    if (!endsWithBar || start == 0) {
      rows.cell(plain(cell));
    }
  }

  /** Returns the text of a cell without the marks around all of it. */
  private static String plain(CharSequence cell) {
    String text = cell.toString().strip();
    for (String plain = unmarked(text); plain.length() < text.length(); plain = unmarked(text)) {
      text = plain;
    }
    return text;
  }

  /** Returns a text without one pair of marks, or a link without its address. */
  private static String unmarked(String text) {
    for (String mark : MARKS) {
      int end = text.length() - mark.length();
      if (end > mark.length() && text.startsWith(mark) && text.endsWith(mark)) {
        String inner = text.substring(mark.length(), end);
        if (!inner.contains(mark)) {
          return inner.strip();
        }
      }
    }
    int address = text.indexOf("](");
    return text.startsWith("[")
            && text.endsWith(")")
            && address > 1
            && text.indexOf("](", address + 1) < 0
        ? text.substring(1, address).strip()
        : text;
  }
}
