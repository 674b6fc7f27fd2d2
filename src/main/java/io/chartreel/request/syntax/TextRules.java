package io.chartreel.request.syntax;

import java.util.Locale;
import java.util.Optional;

/** What a text may hold that will be drawn. */
public final class TextRules {
  private TextRules() {}

  /**
   * What is wrong with a text, as a sentence without its subject.
   *
   * @param longest how many characters (code points) it may have
   * @param mostMarks how many combining marks a letter may have
   */
  public static Optional<String> fault(String text, int longest, int mostMarks) {
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      return Optional.of("has " + length + " characters, " + (length - longest) + " too many");
    }
    int marks = 0;
    for (int c : text.codePoints().toArray()) {
      if (isControl(c)) {
        return Optional.of(
            String.format(
                Locale.ROOT, "has the control character U+%04X, which cannot be drawn", c));
      }
      marks = isCombining(c) ? marks + 1 : 0;
      if (marks > mostMarks) {
        return Optional.of("has more than " + mostMarks + " combining marks on one letter");
      }
    }
    return Optional.empty();
  }

  /** Control characters, line ends among them, and those that turn the reading direction. */
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
