package io.chartreel.request.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A list in a query: split at its commas first, its items decoded after, so %2C is a comma. */
public final class ListSyntax {
  /** How many characters the last value of a series has at most, spaces around it included. */
  private static final int LONGEST_VALUE = 40;

  private ListSyntax() {}

  /**
   * The series in a text that is decoded. One ends at a semicolon behind a value, for names may
   * have semicolons.
   */
  public static List<String> series(String text) {
    List<String> series = new ArrayList<>();
    int start = 0;
    int value = Integer.MAX_VALUE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ';' && i > value && i - value <= LONGEST_VALUE) {
        series.add(text.substring(start, i));
        start = i + 1;
      }
      if (c == ':' || c == ',') {
        value = i + 1;
      } else if (!isOfValue(c)) {
        value = Integer.MAX_VALUE;
      }
    }
    series.add(text.substring(start));
    return series.stream().filter(one -> !one.isBlank()).toList();
  }

  private static boolean isOfValue(char c) {
    return c >= '0' && c <= '9' || "-+.eE_ ".indexOf(c) >= 0;
  }

  /** The items, decoded and without the spaces around them; empty where one cannot be decoded. */
  public static Optional<List<String>> items(String encoded) {
    List<Optional<String>> items =
        Splitter.split(encoded, ',').stream().map(PercentEncoding::decode).toList();
    return items.stream().allMatch(Optional::isPresent)
        ? Optional.of(items.stream().map(item -> item.orElseThrow().strip()).toList())
        : Optional.empty();
  }

  /**
   * As {@link #items}, for items that have no comma of their own: an encoded one separates, too.
   */
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
   * How many labels a list makes once its ranges are written out: counted before anything is.
   *
   * @param encoded the list, still percent-encoded
   */
  public static long count(String encoded) {
    return Splitter.split(encoded, ',').stream()
        .mapToLong(item -> Range.of(item).map(Range::count).orElse(1L))
        .sum();
  }

  /**
   * The labels of a list, its ranges written out: {@code 2014..2016} is 2014, 2015, 2016; a number
   * behind a colon is the step; from a larger to a smaller number it counts down.
   *
   * @return empty where an item cannot be decoded
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

  /** The range that makes some labels; nothing where none does, or where it saves nothing. */
  public static Optional<String> range(List<String> labels) {
    if (labels.size() < 3 || !labels.stream().allMatch(ListSyntax::isOfRange)) {
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

  /**
   * Whole numbers from one to another, such as {@code 2014..2020} or {@code 2000..2020:5}.
   *
   * @param step between two of them, above 0
   */
  private record Range(long from, long to, long step) {
    /** The range that an item is; nothing where it is a label. */
    static Optional<Range> of(String item) {
      String text = item.strip();
      int dots = text.indexOf("..");
      int colon = text.indexOf(':');
      String from = text.substring(0, Math.max(0, dots));
      String to = dots < 0 ? "" : text.substring(dots + 2, colon > dots ? colon : text.length());
      String step = colon > dots ? text.substring(colon + 1) : "1";
      boolean whole =
          DecimalNumber.isWhole(from)
              && DecimalNumber.isWhole(to)
              && DecimalNumber.isWhole(step)
              && Long.parseLong(step) > 0;
      return whole
          ? Optional.of(new Range(Long.parseLong(from), Long.parseLong(to), Long.parseLong(step)))
          : Optional.empty();
    }

    public long count() {
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
