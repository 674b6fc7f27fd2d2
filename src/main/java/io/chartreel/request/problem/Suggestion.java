package io.chartreel.request.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class Suggestion {
  /** The largest edit distance of a typo. */
  private static final int MAX_DISTANCE = 2;

  /** Stands for every distance that is too large. */
  private static final int TOO_FAR = MAX_DISTANCE + 1;

  /** In shorter words only one edit is a typo: two would replace half of the word. */
  private static final int SHORT_WORD = 5;

  private Suggestion() {}

  /**
   * Returns the known word that was probably meant, regardless of case: the nearest within two
   * edits, or within one if the known word has fewer than five characters. A language tag such as
   * {@code de-AT} suggests its language, {@code de}.
   *
   * @param written the unknown word
   * @param words the known words; words of one or two characters only match as language tags
   */
  public static Optional<String> closest(String written, Collection<String> words) {
    String lower = written.toLowerCase(Locale.ROOT);
    Optional<String> language =
        words.stream()
            .filter(word -> word.length() == 2)
            .filter(word -> lower.startsWith(word + "-") || lower.startsWith(word + "_"))
            .findFirst();
    return language.isPresent() ? language : nearest(lower, words);
  }

  private static Optional<String> nearest(String lower, Collection<String> words) {
    return words.stream()
        .filter(word -> word.length() > 2)
        .filter(word -> Math.abs(word.length() - lower.length()) <= MAX_DISTANCE)
        .filter(word -> distance(lower, word.toLowerCase(Locale.ROOT)) <= allowedDistance(word))
        .min(Comparator.comparingInt(word -> distance(lower, word.toLowerCase(Locale.ROOT))));
  }

  private static int allowedDistance(String word) {
    return word.length() < SHORT_WORD ? 1 : MAX_DISTANCE;
  }

  /**
   * Returns the optimal string alignment distance: the number of insertions, deletions,
   * substitutions and swaps of neighbours that turn one word into the other. Distances above {@link
   * #MAX_DISTANCE} are all {@link #TOO_FAR}, so that only a diagonal band of the table is computed,
   * in time linear in the length of the words.
   */
  private static int distance(String one, String other) {
    int[][] rows = new int[3][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      int[] row = rows[i % 3];
      int[] previous = rows[(i + 2) % 3];
      int[] beforePrevious = rows[(i + 1) % 3];
      int from = Math.max(0, i - MAX_DISTANCE);
      int to = Math.min(other.length(), i + MAX_DISTANCE);
      int smallest = TOO_FAR;
      for (int j = from; j <= to; j++) {
        if (i == 0 || j == 0) {
          row[j] = i + j;
        } else {
          int substitution = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
          int left = j == from ? TOO_FAR : row[j - 1];
          int above = j == i + MAX_DISTANCE ? TOO_FAR : previous[j];
          row[j] =
              Math.min(
                  TOO_FAR, Math.min(Math.min(left, above) + 1, previous[j - 1] + substitution));
          if (i > 1
              && j > 1
              && one.charAt(i - 1) == other.charAt(j - 2)
              && one.charAt(i - 2) == other.charAt(j - 1)) {
            row[j] = Math.min(row[j], beforePrevious[j - 2] + 1);
          }
        }
        smallest = Math.min(smallest, row[j]);
      }
      if (smallest == TOO_FAR) {
        return TOO_FAR;
      }
    }
    return rows[one.length() % 3][other.length()];
  }
}
