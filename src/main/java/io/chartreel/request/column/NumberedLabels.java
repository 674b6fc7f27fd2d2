package io.chartreel.request.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Labels that differ only in their numbers, such as {@code Week 9} and {@code Week 10}, or {@code
 * S01E02} and {@code S01E03}.
 *
 * @param numbers the numbers in each label
 */
public record NumberedLabels(List<long[]> numbers) {
  private static final int MAX_LENGTH = 60;
  private static final int MAX_DIGITS = 9;

  /** The endings of ordinal numbers, which count as the same text. */
  private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th");

  /** Returns the numbers of labels; empty if their texts differ, or if one has no number. */
  public static Optional<NumberedLabels> of(List<String> labels) {
    List<long[]> numbers = new ArrayList<>();
    String common = "";
    for (String label : labels) {
      if (label.length() > MAX_LENGTH) {
        return Optional.empty();
      }
      StringBuilder text = new StringBuilder();
      List<Long> found = new ArrayList<>();
      int index = 0;
      while (index < label.length()) {
        int end = endOfDigits(label, index);
        if (end > index) {
          if (end - index > MAX_DIGITS) {
            return Optional.empty();
          }
          found.add(Long.valueOf(label.substring(index, end)));
          text.append('0');
          index = afterOrdinal(label, end);
        } else {
          text.append(label.charAt(index));
          index++;
        }
      }
      String skeleton = text.toString().toLowerCase(Locale.ROOT);
      if (found.isEmpty() || !numbers.isEmpty() && !skeleton.equals(common)) {
        return Optional.empty();
      }
      common = skeleton;
      numbers.add(found.stream().mapToLong(Long::longValue).toArray());
    }
    return numbers.isEmpty() ? Optional.empty() : Optional.of(new NumberedLabels(numbers));
  }

  private static int endOfDigits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int afterOrdinal(String label, int index) {
    return ORDINALS.stream().anyMatch(ending -> label.startsWith(ending, index))
        ? index + 2
        : index;
  }

  /** Returns the indices of the labels in the order of their numbers. */
  public int[] order() {
    return IntStream.range(0, numbers.size())
        .boxed()
        .sorted(Comparator.comparing(numbers::get, Arrays::compare))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Returns whether the numbers increase from label to label, or decrease. */
  public boolean isMonotonic() {
    boolean increases = true;
    boolean decreases = true;
    for (int i = 1; i < numbers.size(); i++) {
      int comparison = Arrays.compare(numbers.get(i - 1), numbers.get(i));
      increases &= comparison < 0;
      decreases &= comparison > 0;
    }
    return increases || decreases;
  }
}
