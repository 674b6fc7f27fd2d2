package io.chartreel.request.csv;

import java.util.Arrays;

/**
 * Finds the separator of a CSV text by its first lines: the character that most of them have, and
 * most of them equally often. Quoted cells do not count.
 */
final class Separators {
  /** The separators; of two that are equally likely the first one is preferred. */
  static final String ALL = "\t;|,";

  /** The lines that are examined; lines without text do not count. */
  private static final int SAMPLE_LINES = 20;

  private final int[][] counts = new int[ALL.length()][SAMPLE_LINES];
  private int lines;

  private Separators() {}

  /** Returns the separator that fits a text best; a comma if it has none at all. */
  static char mostLikely(String text, int start) {
    Separators separators = new Separators();
    separators.count(text, start);
    int best = ALL.indexOf(',');
    int highest = 0;
    for (int i = 0; i < ALL.length(); i++) {
      int score = separators.score(i);
      if (score > highest) {
        best = i;
        highest = score;
      }
    }
    return ALL.charAt(best);
  }

  private void count(String text, int start) {
    boolean quoted = false;
    boolean cellStarts = true;
    boolean hasText = false;
    for (int i = start; i < text.length() && lines < SAMPLE_LINES; i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && text.startsWith("\"", i + 1)) {
          i++;
        } else {
          quoted = c != '"';
        }
        continue;
      }
      int separator = ALL.indexOf(c);
      if (c == '\n' || c == '\r') {
        endLine(hasText);
        hasText = false;
      } else if (separator >= 0) {
        counts[separator][lines]++;
      } else {
        hasText |= c > ' ';
        quoted = c == '"' && cellStarts;
      }
      cellStarts = separator >= 0 || c == '\n' || c == '\r';
    }
    if (lines < SAMPLE_LINES) {
      endLine(hasText);
    }
  }

  private void endLine(boolean hasText) {
    if (hasText) {
      lines++;
    } else {
      for (int[] count : counts) {
        count[lines] = 0;
      }
    }
  }

  /** Returns the number of lines that have a separator, plus those that have it equally often. */
  private int score(int separator) {
    int[] sorted = Arrays.copyOf(counts[separator], lines);
    Arrays.sort(sorted);
    int some = 0;
    int equal = 0;
    int longest = 0;
    for (int i = 0; i < lines; i++) {
      if (sorted[i] > 0) {
        some++;
        equal = i > 0 && sorted[i] == sorted[i - 1] ? equal + 1 : 1;
        longest = Math.max(longest, equal);
      }
    }
    return some + longest;
  }
}
