package io.chartreel.request.syntax;

import java.util.Locale;
import java.util.Optional;

/** Checks that a text can be drawn: its length, control characters and combining marks. */
public final class TextRules {
  private TextRules() {}

  /**
   * Returns what is wrong with a text, as a predicate that a sentence about it can use: {@code has
   * 12 characters (limit 10)}. Returns nothing if the text can be drawn.
   *
   * @param longest the limit of its length, in characters (code points)
   * @param maxMarks the limit of combining marks per character
   */
  public static Optional<String> fault(String text, int longest, int maxMarks) {
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      return Optional.of(
          String.format(Locale.ROOT, "has %,d characters (limit %,d)", length, longest));
    }
    int marks = 0;
    for (int c : text.codePoints().toArray()) {
      if (isControl(c)) {
        return Optional.of(
            String.format(
                Locale.ROOT, "has the control character U+%04X, which cannot be drawn", c));
      }
      marks = isCombining(c) ? marks + 1 : 0;
      if (marks > maxMarks) {
        return Optional.of("has a character with more than " + maxMarks + " combining marks");
      }
    }
    return Optional.empty();
  }

  /** Tells whether a character controls lines or the reading direction, or is half of a pair. */
  private static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    };
  }

  private static boolean isCombining(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }
}
