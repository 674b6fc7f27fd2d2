package io.chartreel.request.syntax;

import io.chartreel.chart.StillFrame;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a still is written. The label of a period means that period, even where it is a word or a
 * number: those are written in another way beside it, such as {@code LAST} or {@code 03}.
 */
public final class FrameSyntax {
  private static final int LONGEST_NUMBER = 9;

  private FrameSyntax() {}

  /** The text that means a still of a film with some periods. */
  public static String of(StillFrame still, List<String> periods) {
    if (still instanceof StillFrame.AtPeriod moment) {
      return periods.get(moment.index());
    }
    Stream<String> spellings =
        still instanceof StillFrame.Frame frame
            ? numbers(frame.number())
            : words(still instanceof StillFrame.First ? "first" : "last");
    return spellings.filter(Predicate.not(periods::contains)).findFirst().orElseThrow();
  }

  private static Stream<String> numbers(int number) {
    return IntStream.rangeClosed(0, LONGEST_NUMBER)
        .mapToObj(zeros -> "0".repeat(zeros) + number)
        .filter(text -> text.length() <= LONGEST_NUMBER);
  }

  /** The word in small letters, then with one, two and more capital ones. */
  private static Stream<String> words(String word) {
    return IntStream.range(0, 1 << word.length())
        .mapToObj(
            capitals ->
                IntStream.range(0, word.length())
                    .mapToObj(
                        i -> {
                          String letter = word.substring(i, i + 1);
                          boolean capital = (capitals >> i & 1) == 1;
                          return capital ? letter.toUpperCase(Locale.ROOT) : letter;
                        })
                    .reduce("", String::concat));
  }
}
