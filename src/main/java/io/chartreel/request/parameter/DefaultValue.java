package io.chartreel.request.parameter;

import io.chartreel.chart.ChartType;
import io.chartreel.request.syntax.EnumNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The default of a parameter.
 *
 * @param value decoded; may be empty
 * @param phrase the description of a default without a value; empty if there is a value
 * @param exceptions other defaults in some chart types
 */
record DefaultValue(String value, String phrase, List<InSomeTypes> exceptions) {
  /** The default of a parameter that may be absent. */
  static final DefaultValue NONE = new DefaultValue("", "none", List.of());

  /** A default that depends on the data or on the theme. */
  static final DefaultValue AUTO = new DefaultValue("", "auto", List.of());

  /** The first worksheet that has data. */
  static final DefaultValue FIRST_SHEET = new DefaultValue("", "the first with data", List.of());

  /** Copies the list. */
  DefaultValue {
    exceptions = List.copyOf(exceptions);
  }

  /**
   * Another default in some chart types.
   *
   * @param value decoded
   * @param types the chart types
   */
  record InSomeTypes(String value, List<ChartType> types) {
    private String phrase(UnaryOperator<String> code) {
      return types.stream().map(EnumNames::of).collect(Collectors.joining(", "))
          + " "
          + code.apply(value);
    }
  }

  /** Returns a default value in all chart types. */
  static DefaultValue of(String value) {
    return new DefaultValue(value, "", List.of());
  }

  /** Returns this default with another value in some chart types. */
  DefaultValue but(String other, ChartType... types) {
    List<InSomeTypes> more = new ArrayList<>(exceptions);
    more.add(new InSomeTypes(other, List.of(types)));
    return new DefaultValue(value, phrase, more);
  }

  /** Returns the value in a chart type; may be empty. */
  String in(ChartType type) {
    return exceptions.stream()
        .filter(exception -> exception.types().contains(type))
        .map(InSomeTypes::value)
        .findFirst()
        .orElse(value);
  }

  /**
   * Returns a description: {@code 1000; grow 1200}.
   *
   * @param code marks up values
   */
  String phrase(UnaryOperator<String> code) {
    return value.isEmpty()
        ? phrase
        : Stream.concat(
                Stream.of(code.apply(value)),
                exceptions.stream().map(exception -> exception.phrase(code)))
            .collect(Collectors.joining("; "));
  }
}
