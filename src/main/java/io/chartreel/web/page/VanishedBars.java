package io.chartreel.web.page;

import io.chartreel.chart.ChartSpec;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.form.FormFields;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a form for the colours and images of bars that its data no longer have. The page
 * made these fields for earlier data, so they are left out, with a warning.
 *
 * @param names of the fields
 */
record VanishedBars(List<String> names) {
  static final VanishedBars NONE = new VanishedBars(List.of());

  private static final List<Parameter> FAMILIES = List.of(Parameter.COLOR, Parameter.IMAGE);

  /** Returns whether a form has values for single bars. */
  static boolean arePossible(QueryString form) {
    return FAMILIES.stream()
        .flatMap(family -> FormFields.family(family, form))
        .anyMatch(field -> !field.value().isBlank());
  }

  /** Returns a form without the fields for single bars. */
  static QueryString withoutBars(QueryString form) {
    List<QueryString.Field> fields = new ArrayList<>(form.fields());
    fields.removeIf(field -> Parameter.named(field.name()).filter(FAMILIES::contains).isPresent());
    return new QueryString(fields);
  }

  /** Finds the fields for bars that a chart does not have. */
  static VanishedBars of(QueryString form, ChartSpec chart) {
    Set<String> bars = lower(chart.table().columns().stream().map(column -> column.name()));
    Set<String> groups = lower(chart.table().columns().stream().map(column -> column.category()));
    List<String> names = new ArrayList<>();
    for (Parameter family : FAMILIES) {
      FormFields.family(family, form)
          .filter(field -> !field.value().isBlank())
          .map(QueryString.Field::name)
          .filter(
              field -> {
                String bar = field.substring(family.stem().length()).toLowerCase(Locale.ROOT);
                return !bars.contains(bar) && !(family == Parameter.COLOR && groups.contains(bar));
              })
          .forEach(names::add);
    }
    return new VanishedBars(names);
  }

  private static Set<String> lower(Stream<String> names) {
    return names.map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** Returns a form without these fields. */
  QueryString withoutFields(QueryString form) {
    Set<String> left = Set.copyOf(names);
    return new QueryString(
        form.fields().stream().filter(field -> !left.contains(field.name())).toList());
  }

  /** Adds a warning about these fields. */
  ChartRequest warn(ChartRequest request) {
    if (names.isEmpty()) {
      return request;
    }
    List<String> warnings = new ArrayList<>(request.warnings());
    warnings.add("left out, because the data have no such bar: " + Excerpt.list(names));
    return new ChartRequest(
        request.chart(),
        request.still(),
        request.alt(),
        request.download(),
        request.reading(),
        warnings);
  }
}
