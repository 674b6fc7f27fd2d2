package io.chartreel.request;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Table;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Decides which kind of chart some data are, and which of their shapes it shows. */
final class ChartTypeRules {
  /** Bars in all places of a moment: the time for one picture grows as the square of them does. */
  private static final int MOST_AT_ONCE = 10_000;

  private ChartTypeRules() {}

  /**
   * The kind that a request names, or that its data are.
   *
   * @param pairs whether the table is a list of labels with a value each
   */
  static ChartType of(
      ParameterReader fields, Table table, boolean pairs, List<Reference> references) {
    return fields
        .optionalChoice(Parameter.TYPE, ChartType.class)
        .orElseGet(() -> byData(table, pairs, references.size() == 1));
  }

  private static ChartType byData(Table table, boolean pairs, boolean oneReference) {
    if (oneReference && table.columns().size() == 1) {
      return ChartType.COMPARE;
    }
    return pairs || table.periods().size() == 1 ? ChartType.GROW : ChartType.RACE;
  }

  /** Pairs are one moment in every kind of chart but one: a bar for each label. */
  static Table shown(ChartType type, Table table, boolean pairs) {
    if (!pairs || type == ChartType.COMPARE) {
      return table;
    }
    Table.Column column = table.columns().get(0);
    return new Table(
        List.of(""),
        IntStream.range(0, table.periods().size())
            .mapToObj(
                i -> new Table.Column(table.periods().get(i), "", List.of(column.values().get(i))))
            .toList());
  }

  /** Notes what a kind of chart cannot show. */
  static void check(
      ChartType type,
      Table table,
      boolean pairs,
      List<Reference> references,
      Parameter data,
      ParameterReader fields) {
    switch (type) {
      case COMPARE -> checkCompare(table, references, fields);
      case GROW -> {
        if (table.periods().size() > 1) {
          fields.wrong(
              Parameter.TYPE,
              "shows one moment, and there are " + table.periods().size() + " periods",
              "one period, or type=race or type=bars, which move from period to period");
        }
        checkPlaces(type, table, data, fields);
      }
      case BARS -> checkPlaces(type, table, data, fields);
      case RACE -> {}
    }
    if (pairs && type != ChartType.COMPARE) {
      checkNames(table, data, fields);
    }
  }

  private static void checkCompare(
      Table table, List<Reference> references, ParameterReader fields) {
    if (table.columns().size() > 1) {
      fields.wrong(
          Parameter.TYPE,
          "shows one bar, and there are " + table.columns().size(),
          "one bar, or type=race, type=bars or type=grow, which show several");
    }
    if (references.isEmpty() && !fields.has(Parameter.REF)) {
      fields.wrong(
          Parameter.REF,
          "is missing: in compare the bar lies over a reference bar",
          fields.allowed(Parameter.REF));
    } else if (references.size() > 1) {
      fields.wrong(
          Parameter.REF,
          "is given " + references.size() + " times; compare has one reference bar",
          "one ref; other kinds of chart show several");
    }
  }

  private static void checkPlaces(
      ChartType type, Table table, Parameter data, ParameterReader fields) {
    String kind = type.name().toLowerCase(Locale.ROOT);
    int places = BarSlots.of(table).count();
    limit(places, "places for bars in " + kind, fields.limits().visible(), data, fields);
    limit(table.columns().size(), "bars at once in " + kind, MOST_AT_ONCE, data, fields);
  }

  private static void limit(
      int count, String what, int most, Parameter data, ParameterReader fields) {
    if (count > most) {
      fields
          .mistakes()
          .add(
              Problem.tooMuch(
                  data.spelling(),
                  "",
                  Problem.over(count, what, most),
                  "fewer bars, or type=race, which shows the top of many"));
    }
  }

  private static void checkNames(Table table, Parameter data, ParameterReader fields) {
    Set<String> names = new HashSet<>();
    Optional<String> twice =
        table.columns().stream()
            .map(Table.Column::name)
            .filter(name -> !names.add(name))
            .findFirst();
    twice.ifPresent(
        name ->
            fields
                .mistakes()
                .add(
                    Problem.wrong(
                        data.spelling(),
                        "",
                        "has the bar " + Excerpt.quoted(name) + " twice",
                        "one value for each label; with type=compare labels are periods")));
  }
}
