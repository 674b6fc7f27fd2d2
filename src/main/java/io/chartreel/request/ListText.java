package io.chartreel.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A list in a query: split at its commas first, its items decoded after, so %2C is a comma. */
final class ListText {
  private static final Pattern RANGE =
      Pattern.compile("(-?[0-9]{1,9})\\.\\.(-?[0-9]{1,9})(?::([0-9]{1,9}))?");

  /** The end of a series in decoded text: a semicolon behind a value, for names may have some. */
  private static final Pattern END_OF_SERIES = Pattern.compile("(?<=[:,][-+0-9.eE_ ]{1,40});");

  private ListText() {}

  /** The series in a text that is decoded. */
  static List<String> series(String text) {
    return END_OF_SERIES.splitAsStream(text).filter(one -> !one.isBlank()).toList();
  }

  /** The items, decoded and without the spaces around them; empty where one cannot be decoded. */
  static Optional<List<String>> items(String encoded) {
    List<Optional<String>> items =
        Arrays.stream(encoded.split(",", -1)).map(Percent::decode).toList();
    return items.stream().allMatch(Optional::isPresent)
        ? Optional.of(items.stream().map(item -> item.orElseThrow().strip()).toList())
        : Optional.empty();
  }

  /**
   * As {@link #items}, for items that have no comma of their own: an encoded one separates, too.
   */
  static Optional<List<String>> flatItems(String encoded) {
    return items(encoded)
        .map(
            items ->
                items.stream()
                    .flatMap(item -> Arrays.stream(item.split(",", -1)))
                    .map(String::strip)
                    .toList());
  }

  /**
   * How many labels a list makes once its ranges are written out: counted before anything is.
   *
   * @param encoded the list, still percent-encoded
   */
  static long count(String encoded) {
    return Arrays.stream(encoded.split(",", -1)).mapToLong(ListText::countOf).sum();
  }

  /**
   * The labels of a list, its ranges written out: {@code 2014..2016} is 2014, 2015, 2016; a number
   * behind a colon is the step; from a larger to a smaller number it counts down.
   *
   * @return empty where an item cannot be decoded
   */
  static Optional<List<String>> labels(String encoded) {
    List<String> labels = new ArrayList<>();
    for (String item : encoded.split(",", -1)) {
      Matcher range = RANGE.matcher(item.strip());
      if (range.matches() && step(range) > 0) {
        long from = Long.parseLong(range.group(1));
        long sign = Long.parseLong(range.group(2)) < from ? -1 : 1;
        for (long i = 0; i < countOf(item); i++) {
          labels.add(Long.toString(from + sign * i * step(range)));
        }
      } else {
        Optional<String> label = Percent.decode(item);
        if (label.isEmpty()) {
          return Optional.empty();
        }
        labels.add(label.get().strip());
      }
    }
    return Optional.of(labels);
  }

  /** The range that makes some labels; nothing where none does, or where it saves nothing. */
  static Optional<String> range(List<String> labels) {
    if (labels.size() < 3 || !labels.stream().allMatch(ListText::isOfRange)) {
      return Optional.empty();
    }
    long[] numbers = labels.stream().mapToLong(Long::parseLong).toArray();
    long step = numbers[1] - numbers[0];
    if (step == 0
        || IntStream.range(1, numbers.length).anyMatch(i -> numbers[i] - numbers[i - 1] != step)) {
      return Optional.empty();
    }
    String ends = numbers[0] + ".." + numbers[numbers.length - 1];
    return Optional.of(Math.abs(step) == 1 ? ends : ends + ":" + Math.abs(step));
  }

  /** Whether a label is written as those that a range makes. */
  private static boolean isOfRange(String label) {
    return DecimalNumber.isWhole(label) && Long.toString(Long.parseLong(label)).equals(label);
  }

  private static long countOf(String item) {
    Matcher range = RANGE.matcher(item.strip());
    if (!range.matches() || step(range) == 0) {
      return 1;
    }
    return Math.abs(Long.parseLong(range.group(2)) - Long.parseLong(range.group(1))) / step(range)
        + 1;
  }

  private static long step(Matcher range) {
    return range.group(3) == null ? 1 : Long.parseLong(range.group(3));
  }
}
