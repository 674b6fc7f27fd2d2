package io.chartreel.request.json.syntax;

import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.Locale;

/**
 * Describes why a text is not JSON. Most often it is a part of a JavaScript program.
 *
 * @param text without a byte order mark
 */
record JsonSyntaxProblem(String text) {
  private static final String BODY = "body";
  private static final String ONLY_THE_JSON =
      "Send only the object, from { to }, or the array of records.";

  /** The longest quotation, in characters (code points). */
  private static final int MAX_QUOTE_LENGTH = 60;

  /** Characters that begin or follow JavaScript functions, templates and regular expressions. */
  private static final String OF_PROGRAMS = "(`=/.";

  /** Returns the index of the next character that is not white space or part of a comment. */
  int skip(int from) {
    int at = from;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = endOfLine(at);
      } else if (text.startsWith("/*", at) && text.indexOf("*/", at + 2) > 0) {
        at = text.indexOf("*/", at + 2) + 2;
      } else {
        return at;
      }
    }
    return at;
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Returns the problem of a text that does not begin with an object or an array. */
  Problem beforeJson(int start) {
    if (start == text.length()) {
      return problem("The JSON has no object.", ONLY_THE_JSON);
    }
    int json = start;
    while (json < text.length() && "{[".indexOf(text.charAt(json)) < 0) {
      json++;
    }
    return json == text.length()
        ? problem(
            "The JSON starts with " + firstLine(start, json) + " instead of an object or array.",
            "Send an object of parameters, an array of records or a Chart.js configuration; for"
                + " CSV, set Content-Type: text/csv.")
        : problem(
            "Unexpected text before the JSON: " + firstLine(start, json) + ".", ONLY_THE_JSON);
  }

  /** Returns the problem of a text that does not end after the object or array. */
  Problem afterJson(int end) {
    return problem(
        "Unexpected text after the JSON: " + firstLine(end, text.length()) + at(end) + ".",
        ONLY_THE_JSON);
  }

  /**
   * Returns the problem of an unexpected character: the end of the text, a word or another part of
   * a JavaScript program, or a stray comma or bracket.
   */
  Problem unexpected(int offset) {
    if (offset == text.length()) {
      return problem(
          "Invalid JSON: unexpected end" + at(offset) + ".", "Close every {, [ and quote.");
    }
    int first = text.codePointAt(offset);
    boolean isEscape = offset > 0 && text.charAt(offset - 1) == '\\';
    boolean isWord = Character.isUnicodeIdentifierStart(first) || first == '_' || first == '$';
    if (!isEscape && isWord) {
      return ofProgram(offset, wordAt(offset));
    }
    if (!isEscape && OF_PROGRAMS.indexOf(first) >= 0) {
      return ofProgram(offset, Character.toString(first));
    }
    String character =
        Character.isISOControl(first)
            ? String.format(Locale.ROOT, "character U+%04X", first)
            : Excerpt.quoted(Character.toString(first));
    return problem(
        "Invalid JSON: unexpected " + character + at(offset) + ".",
        "Put one comma between items, close every { and [, and write line breaks as \\n.");
  }

  private Problem ofProgram(int offset, String word) {
    return problem(
        "Invalid JSON: unexpected " + Excerpt.quoted(word) + at(offset) + ".",
        "JavaScript is not evaluated: use numbers, texts in quotes and null, separated by commas.");
  }

  private String wordAt(int offset) {
    int end = offset;
    while (end < text.length()
        && (Character.isUnicodeIdentifierPart(text.charAt(end))
            || "$.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return Excerpt.of(text.substring(offset, end), MAX_QUOTE_LENGTH);
  }

  /** Returns the problem of an object that has a name twice. */
  Problem repeatedName(String name, int offset) {
    return problem(
        "Invalid JSON: repeated name " + Excerpt.quoted(name) + at(offset) + ".",
        "Remove one of them.");
  }

  /** Returns the problem of a request whose JSON has more of something than is read. */
  static Problem overLimit(String detail, String remedy) {
    return Problem.overLimit(BODY, "", detail, remedy);
  }

  /** Returns a problem of the text as a whole. */
  static Problem problem(String detail, String remedy) {
    return Problem.of(BODY, "", detail, remedy);
  }

  private String at(int offset) {
    String before = text.substring(0, offset);
    return String.format(
        Locale.ROOT,
        " at line %d, column %d",
        1 + before.chars().filter(c -> c == '\n').count(),
        offset - before.lastIndexOf('\n'));
  }

  private String firstLine(int from, int to) {
    String line = text.substring(from, Math.min(to, endOfLine(from))).strip();
    return Excerpt.quoted(Excerpt.of(line, MAX_QUOTE_LENGTH));
  }
}
