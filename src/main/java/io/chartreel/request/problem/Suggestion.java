package io.chartreel.request.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of the request language, and what somebody probably meant who misspelt one. */
public final class Suggestion {
  /** How many letters of a word may be a slip. */
  private static final int SLIP = 2;

  private static final int FAR = SLIP + 1;

  private Suggestion() {}

  /** How a constant is written in a request. */
  public static String of(Enum<?> constant) {
    String text = constant.toString();
    return text.equals(constant.name()) ? text.toLowerCase(Locale.ROOT) : text;
  }

  /** The constant that is written as a word, in any case. */
  public static <E extends Enum<E>> Optional<E> constant(String word, Class<E> constants) {
    return Stream.of(constants.getEnumConstants())
        .filter(constant -> of(constant).equalsIgnoreCase(word))
        .findFirst();
  }

  /**
   * The word that was probably meant: within two letters of what was written, or within one where
   * the word has fewer than five, for half of a short word is not a slip; of a language with its
   * country the language.
   */
  public static Optional<String> meant(String written, Collection<String> words) {
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
        .filter(word -> Math.abs(word.length() - lower.length()) <= SLIP)
        .filter(
            word ->
                distance(lower, word.toLowerCase(Locale.ROOT)) <= (word.length() < 5 ? 1 : SLIP))
        .min(Comparator.comparingInt(word -> distance(lower, word.toLowerCase(Locale.ROOT))));
  }

  /**
   * How many letters must be put in, left out, changed or swapped with their neighbour to make one
   * word of another: the optimal string alignment distance. Where it is more than a slip, it is
   * {@link #FAR}, so that long words are compared in a time that grows as their length does.
   */
  private static int distance(String one, String other) {
    int[][] d = new int[3][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      int[] row = d[i % 3];
      int[] last = d[(i + 2) % 3];
      int[] beforeLast = d[(i + 1) % 3];
      int from = Math.max(0, i - SLIP);
      int to = Math.min(other.length(), i + SLIP);
      int least = FAR;
      for (int j = from; j <= to; j++) {
        if (i == 0 || j == 0) {
          row[j] = i + j;
        } else {
          int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
          int left = j == from ? FAR : row[j - 1];
          int above = j == i + SLIP ? FAR : last[j];
          row[j] = Math.min(FAR, Math.min(Math.min(left, above) + 1, last[j - 1] + change));
          if (i > 1
              && j > 1
              && one.charAt(i - 1) == other.charAt(j - 2)
              && one.charAt(i - 2) == other.charAt(j - 1)) {
            row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
          }
        }
        least = Math.min(least, row[j]);
      }
      if (least == FAR) {
        return FAR;
      }
    }
    return d[one.length() % 3][other.length()];
  }
}
