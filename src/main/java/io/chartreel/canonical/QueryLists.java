package io.chartreel.canonical;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Table;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Writes the table of a chart as the lists of a query: labels, values, periods and series. */
final class QueryLists {
  private QueryLists() {}

  /** Returns the lists; nothing if they cannot express the categories of the bars. */
  static List<QueryString.Field> of(ChartSpec chart) {
    CanonicalData data = CanonicalData.of(chart.type(), chart.table());
    if (data.series().stream().anyMatch(bar -> !bar.category().isEmpty())) {
      return List.of();
    }
    List<QueryString.Field> fields = new ArrayList<>();
    add(fields, Parameter.LABELS, labels(data.labels()));
    add(fields, Parameter.VALUES, values(data.values()));
    add(fields, Parameter.PERIODS, labels(data.periods()));
    for (Table.Column bar : data.series()) {
      add(
          fields,
          Parameter.SERIES,
          PercentEncoding.encode(bar.name(), "") + ":" + values(bar.values()));
    }
    return fields;
  }

  private static void add(List<QueryString.Field> fields, Parameter parameter, String items) {
    if (!items.isEmpty()) {
      fields.add(new QueryString.Field(parameter.key(), items));
    }
  }

  private static String labels(List<String> labels) {
    return labels.stream()
        .map(label -> PercentEncoding.encode(label, ":"))
        .collect(Collectors.joining(","));
  }

  private static String values(List<OptionalDouble> values) {
    return values.stream()
        .map(value -> value.isPresent() ? DecimalNumber.shortest(value.getAsDouble()) : "_")
        .map(Object::toString)
        .collect(Collectors.joining(","));
  }
}
