package io.chartreel.request.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lists in a query. They are split at their commas before their items are decoded, so that {@code
 * %2C} is a comma inside an item.
 */
public final class ListSyntax {
  /** The longest last value of a series, in characters, including spaces around it. */
  private static final int MAX_VALUE_LENGTH = 40;

  private ListSyntax() {}

  /**
   * Splits a decoded text into its series. A semicolon separates two of them only after a value,
   * because names may contain semicolons.
   */
  public static List<String> series(String text) {
    List<String> series = new ArrayList<>();
    int start = 0;
    int value = Integer.MAX_VALUE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ';' && i > value && i - value <= MAX_VALUE_LENGTH) {
        series.add(text.substring(start, i));
        start = i + 1;
      }
      if (c == ':' || c == ',') {
        value = i + 1;
      } else if (!isPartOfValue(c)) {
        value = Integer.MAX_VALUE;
      }
    }
    series.add(text.substring(start));
    return series.stream().filter(one -> !one.isBlank()).toList();
  }

  private static boolean isPartOfValue(char c) {
    return c >= '0' && c <= '9' || "-+.eE_ ".indexOf(c) >= 0;
  }

  /** Returns the decoded and stripped items, or nothing if one cannot be decoded. */
  public static Optional<List<String>> items(String encoded) {
    List<Optional<String>> items =
        Splitter.split(encoded, ',').stream().map(PercentEncoding::decode).toList();
    return items.stream().allMatch(Optional::isPresent)
        ? Optional.of(items.stream().map(item -> item.orElseThrow().strip()).toList())
        : Optional.empty();
  }

  /** Returns the {@link #items} of a list in which {@code %2C} is a separator, too. */
  public static Optional<List<String>> flatItems(String encoded) {
    return items(encoded)
        .map(
            items ->
                items.stream()
                    .flatMap(item -> Splitter.split(item, ',').stream())
                    .map(String::strip)
                    .toList());
  }

  /**
   * Counts the labels of a list, with its ranges expanded, without creating them.
   *
   * @param encoded the list, still percent-encoded
   */
  public static long count(String encoded) {
    return Splitter.split(encoded, ',').stream()
        .mapToLong(item -> Range.of(item).map(Range::count).orElse(1L))
        .sum();
  }

  /**
   * Returns the labels of a list, with its ranges expanded: {@code 2014..2016} is 2014, 2015, 2016;
   * a number after a colon is the step; a range from a larger to a smaller number counts down.
   *
   * @return nothing if an item cannot be decoded
   */
  public static Optional<List<String>> labels(String encoded) {
    List<String> labels = new ArrayList<>();
    for (String item : Splitter.split(encoded, ',')) {
      Optional<Range> range = Range.of(item);
      if (range.isPresent()) {
        range.get().addTo(labels);
      } else {
        Optional<String> label = PercentEncoding.decode(item);
        if (label.isEmpty()) {
          return Optional.empty();
        }
        labels.add(label.get().strip());
      }
    }
    return Optional.of(labels);
  }

  /** Returns a range of at least three labels, or nothing if they do not form one. */
  public static Optional<String> range(List<String> labels) {
    if (labels.size() < 3 || !labels.stream().allMatch(ListSyntax::isFromRange)) {
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

  /** Tells whether a range could produce a label, which has no leading zeros then. */
  private static boolean isFromRange(String label) {
    return DecimalNumber.isInteger(label) && Long.toString(Long.parseLong(label)).equals(label);
  }

  /**
   * Integers with equal steps, such as {@code 2014..2020} or {@code 2000..2020:5}.
   *
   * @param step the distance of two of them, above 0
   */
  private record Range(long from, long to, long step) {
    /** Parses an item, and returns nothing if it is a label. */
    static Optional<Range> of(String item) {
      String text = item.strip();
      int dots = text.indexOf("..");
      int colon = text.indexOf(':');
      String from = text.substring(0, Math.max(0, dots));
      String to = dots < 0 ? "" : text.substring(dots + 2, colon > dots ? colon : text.length());
      String step = colon > dots ? text.substring(colon + 1) : "1";
      boolean valid =
          DecimalNumber.isInteger(from)
              && DecimalNumber.isInteger(to)
              && DecimalNumber.isInteger(step)
              && Long.parseLong(step) > 0;
      return valid
          ? Optional.of(new Range(Long.parseLong(from), Long.parseLong(to), Long.parseLong(step)))
          : Optional.empty();
    }

    long count() {
      return Math.abs(to - from) / step + 1;
    }

    void addTo(List<String> labels) {
      long change = to < from ? -step : step;
      for (long i = 0; i < count(); i++) {
        labels.add(Long.toString(from + i * change));
      }
    }
  }
}
