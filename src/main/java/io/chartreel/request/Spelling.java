package io.chartreel.request;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of the request language, and what somebody probably meant who misspelt one. */
final class Spelling {
  private Spelling() {}

  /** How a constant is written in a request. */
  static String of(Enum<?> constant) {
    String text = constant.toString();
    return text.equals(constant.name()) ? text.toLowerCase(Locale.ROOT) : text;
  }

  /** The constant that is written as a word, in any case. */
  static <E extends Enum<E>> Optional<E> constant(String word, Class<E> constants) {
    return Stream.of(constants.getEnumConstants())
        .filter(constant -> of(constant).equalsIgnoreCase(word))
        .findFirst();
  }

  /**
   * The word that was probably meant: within two letters of what was written, or within one where
   * the word has fewer than five, for half of a short word is not a slip; of a language with its
   * country the language.
   */
  static Optional<String> meant(String written, Collection<String> words) {
    String lower = written.toLowerCase(Locale.ROOT);
    Optional<String> beginning =
        words.stream()
            .filter(word -> word.length() == 2)
            .filter(word -> lower.startsWith(word + "-") || lower.startsWith(word + "_"))
            .findFirst();
    return beginning.isPresent() ? beginning : near(lower, words);
  }

  private static Optional<String> near(String lower, Collection<String> words) {
    return words.stream()
        .filter(word -> word.length() > 2)
        .filter(word -> Math.abs(word.length() - lower.length()) <= 2)
        .filter(
            word -> distance(lower, word.toLowerCase(Locale.ROOT)) <= (word.length() < 5 ? 1 : 2))
        .min(Comparator.comparingInt(word -> distance(lower, word.toLowerCase(Locale.ROOT))));
  }

  /**
   * How many letters must be put in, left out, changed or swapped with their neighbour to make one
   * word of another: the optimal string alignment distance.
   */
  private static int distance(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[one.length()][other.length()];
  }
}
