package io.chartreel.alt;

import java.util.stream.Stream;

/**
 * The time from the first to the last period.
 *
 * @param first the label of the first period
 * @param last the label of the last period; equal to {@code first} if there is only one
 */
record Span(String first, String last) {
  /** Whether there is no label to mention. */
  boolean isEmpty() {
    return first.isEmpty() && last.isEmpty();
  }

  /** Returns {@code 1950–1980} for years and {@code a to c} for other labels. */
  @Override
  public String toString() {
    if (first.equals(last)) {
      return last;
    }
    return isYear(first) && isYear(last) ? first + "–" + last : first + " to " + last;
  }

  private static boolean isYear(String label) {
    return label.length() == 4 && label.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether a title mentions this span, in any of the usual notations. */
  boolean isIn(String title) {
    return first.equals(last)
        ? containsWords(title, last)
        : Stream.of("–", " – ", "-", " to ", " until ")
            .anyMatch(separator -> containsWords(title, first + separator + last));
  }

  /** Whether a text contains some words that do not continue before or after. */
  private static boolean containsWords(String text, String words) {
    for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
      int end = i + words.length();
      boolean begins = i == 0 || !isPartOfWord(text.codePointBefore(i));
      boolean ends = end == text.length() || !isPartOfWord(text.codePointAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character is a letter, or a digit in any script. */
  private static boolean isPartOfWord(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(c);
    };
  }
}
