package io.chartreel.request.syntax;

import io.chartreel.chart.StillFrame;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The syntax of a frame of an animation. The label of a period always means that period, even if it
 * is a number or one of the words {@code first} and {@code last}. The frames that these would mean
 * otherwise are then written with leading zeros or capitals, such as {@code 03} or {@code LAST},
 * because numbers and words match regardless of both.
 */
public final class FrameSyntax {
  private static final int MAX_DIGITS = 9;

  private FrameSyntax() {}

  /**
   * Returns the text of a frame.
   *
   * @param periods the labels of the animation's periods
   */
  public static String of(StillFrame still, List<String> periods) {
    if (still instanceof StillFrame.AtPeriod period) {
      return periods.get(period.index());
    }
    Stream<String> variants =
        still instanceof StillFrame.Frame frame
            ? numbers(frame.number())
            : words(still instanceof StillFrame.First ? "first" : "last");
    return variants.filter(Predicate.not(periods::contains)).findFirst().orElseThrow();
  }

  private static Stream<String> numbers(int number) {
    return IntStream.rangeClosed(0, MAX_DIGITS)
        .mapToObj(zeros -> "0".repeat(zeros) + number)
        .filter(text -> text.length() <= MAX_DIGITS);
  }

  /** Returns the word in lower case, and then with every other choice of capitals. */
  private static Stream<String> words(String word) {
    return IntStream.range(0, 1 << word.length())
        .mapToObj(
            capitals ->
                IntStream.range(0, word.length())
                    .mapToObj(
                        i -> {
                          String letter = word.substring(i, i + 1);
                          boolean isCapital = (capitals >> i & 1) == 1;
                          return isCapital ? letter.toUpperCase(Locale.ROOT) : letter;
                        })
                    .reduce("", String::concat));
  }
}
