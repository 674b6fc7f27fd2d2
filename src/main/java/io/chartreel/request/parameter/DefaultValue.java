package io.chartreel.request.parameter;

import io.chartreel.chart.ChartType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a parameter is where a request does not say.
 *
 * @param value decoded; empty where nothing is, or where something else decides
 * @param words who or what decides; empty where there is a value
 * @param exceptions the kinds of chart in which it is another
 */
record DefaultValue(String value, String words, List<InSomeTypes> exceptions) {
  /** Nothing. */
  static final DefaultValue NONE = phrase("none");

  /** Copies. */
  DefaultValue {
    exceptions = List.copyOf(exceptions);
  }

  /**
   * Another value in some kinds of chart.
   *
   * @param value decoded
   * @param types the kinds
   */
  record InSomeTypes(String value, List<ChartType> types) {
    private String phrase(UnaryOperator<String> typed) {
      return types.stream()
              .map(type -> type.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "))
          + " "
          + typed.apply(value);
    }
  }

  static DefaultValue of(String value) {
    return new DefaultValue(value, "", List.of());
  }

  /** A default that is no value. */
  static DefaultValue phrase(String words) {
    return new DefaultValue("", words, List.of());
  }

  /** The same with another value in some kinds of chart. */
  DefaultValue but(String other, ChartType... types) {
    List<InSomeTypes> more = new ArrayList<>(exceptions);
    more.add(new InSomeTypes(other, List.of(types)));
    return new DefaultValue(value, words, more);
  }

  /** The value in one kind of chart. */
  String in(ChartType type) {
    return exceptions.stream()
        .filter(exception -> exception.types().contains(type))
        .map(InSomeTypes::value)
        .findFirst()
        .orElse(value);
  }

  /** All of it as people read it: {@code 1000; grow 1200}. */
  String phrase(UnaryOperator<String> typed) {
    return value.isEmpty()
        ? words
        : Stream.concat(
                Stream.of(typed.apply(value)),
                exceptions.stream().map(exception -> exception.phrase(typed)))
            .collect(Collectors.joining("; "));
  }
}
