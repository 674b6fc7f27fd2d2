package io.chartreel.request.column;

import io.chartreel.request.parameter.Deadline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The different texts of a column, numbered in the order in which they first appear. */
public final class Labels {
  /** The number of a row whose cell is empty. */
  public static final int NONE = -1;

  private final List<String> texts = new ArrayList<>();
  private final int[] ofRows;
  private final boolean tooMany;
  private int empty;

  /**
   * Numbers the texts of rows.
   *
   * @param textOf the text of a row, from 0; may be empty
   * @param max the most texts; if there are more, the others have no number
   */
  public Labels(int rows, IntFunction<String> textOf, int max, Deadline deadline) {
    Map<String, Integer> numbers = new HashMap<>();
    this.ofRows = new int[rows];
    boolean exceeded = false;
    String previous = "";
    int previousNumber = NONE;
    for (int i = 0; i < ofRows.length; i++) {
      deadline.check();
      String text = textOf.apply(i);
      if (text.isEmpty()) {
        ofRows[i] = NONE;
        empty++;
      } else if (text.equals(previous)) {
        ofRows[i] = previousNumber;
      } else {
        Integer known = numbers.get(text);
        if (known == null && numbers.size() == max) {
          exceeded = true;
          ofRows[i] = NONE;
          continue;
        }
        if (known == null) {
          known = texts.size();
          numbers.put(text, known);
          texts.add(text);
        }
        ofRows[i] = known;
        previous = text;
        previousNumber = known;
      }
    }
    this.tooMany = exceeded;
  }

  /** Returns the texts in the order in which they first appear. */
  public List<String> texts() {
    return texts;
  }

  /** Returns the number of rows. */
  public int rows() {
    return ofRows.length;
  }

  /** Returns the number of different texts. */
  public int count() {
    return texts.size();
  }

  /** Returns whether there are more texts than allowed. */
  public boolean areTooMany() {
    return tooMany;
  }

  /** Returns the number of the text in a row of the area; {@link #NONE} if the cell is empty. */
  public int of(int row) {
    return ofRows[row];
  }

  /** Returns the number of empty cells. */
  public int empty() {
    return empty;
  }

  /** Returns whether every row has a text of its own. */
  public boolean areUnique() {
    return !tooMany && empty == 0 && texts.size() == ofRows.length;
  }

  /**
   * Returns whether no two rows have the same pair of texts. Rows with an empty cell are left out.
   */
  public boolean areUniqueWith(Labels other) {
    return countPairs(other) == 0;
  }

  /**
   * Returns whether no two rows have the same three texts. Rows with an empty cell are left out.
   */
  public boolean areUniqueWith(Labels second, Labels third) {
    long[] pairs = new long[ofRows.length];
    Arrays.setAll(pairs, row -> pair(ofRows[row], second.ofRows[row]));
    long[] sorted = pairs.clone();
    Arrays.sort(sorted);
    long[] triples = new long[ofRows.length];
    int count = 0;
    for (int row = 0; row < pairs.length; row++) {
      if (ofRows[row] != NONE && second.ofRows[row] != NONE && third.ofRows[row] != NONE) {
        triples[count++] = pair(firstIndex(sorted, pairs[row]), third.ofRows[row]);
      }
    }
    Arrays.sort(triples, 0, count);
    for (int i = 1; i < count; i++) {
      if (triples[i] == triples[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private static long pair(int first, int second) {
    return (long) first << Integer.SIZE | second & 0xFFFF_FFFFL;
  }

  /** Returns the index of the first number in a sorted array that is not less than another one. */
  private static int firstIndex(long[] sorted, long number) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < number) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Returns the number of rows that repeat the pair of texts of another row. */
  public int countPairs(Labels other) {
    long[] pairs = new long[ofRows.length];
    int count = 0;
    for (int i = 0; i < ofRows.length; i++) {
      if (ofRows[i] != NONE && other.ofRows[i] != NONE) {
        pairs[count++] = pair(ofRows[i], other.ofRows[i]);
      }
    }
    Arrays.sort(pairs, 0, count);
    int repeated = 0;
    for (int i = 1; i < count; i++) {
      repeated += pairs[i] == pairs[i - 1] ? 1 : 0;
    }
    return repeated;
  }

  /**
   * Returns whether each text of another column always comes with the same text of this one, as a
   * continent comes with a country. Empty cells agree with all texts.
   */
  public boolean areDeterminedBy(Labels names) {
    if (tooMany || names.tooMany) {
      return false;
    }
    int[] ofNames = new int[names.count()];
    Arrays.fill(ofNames, NONE);
    for (int i = 0; i < ofRows.length; i++) {
      int name = names.ofRows[i];
      if (name == NONE || ofRows[i] == NONE) {
        continue;
      }
      if (ofNames[name] == NONE) {
        ofNames[name] = ofRows[i];
      } else if (ofNames[name] != ofRows[i]) {
        return false;
      }
    }
    return true;
  }
}
