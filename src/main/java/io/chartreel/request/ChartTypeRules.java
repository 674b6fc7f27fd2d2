package io.chartreel.request;

import io.chartreel.chart.Annotations;
import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Reference;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Table;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.EnumNames;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Chooses the chart type for the data, and checks that the type can show them. */
final class ChartTypeRules {
  /** The limit of bars per frame: drawing time grows with their square. */
  private static final int MAX_BARS = 10_000;

  private ChartTypeRules() {}

  /**
   * Returns the type that a request specifies or, failing that, the one that suits its data.
   *
   * @param data empty if they have problems
   * @param hasOneReference whether there is one reference, and it has a fixed value
   */
  static ChartType choose(
      ParameterReader fields, Optional<ChartData> data, boolean hasOneReference) {
    return fields
        .optionalChoice(Parameter.TYPE, ChartType.class)
        .orElseGet(() -> data.map(found -> ofData(found, hasOneReference)).orElse(ChartType.GROW));
  }

  private static ChartType ofData(ChartData data, boolean hasOneReference) {
    if (hasOneReference && data.bars() == 1) {
      return ChartType.COMPARE;
    }
    return data.isList() || data.periods() == 1 ? ChartType.GROW : ChartType.RACE;
  }

  /** Returns the table that a type shows: except in compare, each pair is a bar in one period. */
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

  /**
   * Adds problems with data that a type cannot show.
   *
   * @param table that the type shows
   */
  static void check(
      ChartType type,
      Table table,
      ChartData data,
      List<Reference> references,
      ParameterReader fields) {
    switch (type) {
      case COMPARE -> checkCompare(table, references, fields);
      case GROW -> {
        if (table.periods().size() > 1) {
          fields.reject(
              Parameter.TYPE,
              "type=grow shows a single period, but the data has " + table.periods().size() + ".",
              "Use race or bars.");
        }
        checkNumberOfBars(type, table, data.parameter(), fields);
      }
      case BARS -> checkNumberOfBars(type, table, data.parameter(), fields);
      case RACE -> {}
    }
    if (data.isList() && type != ChartType.COMPARE) {
      checkNames(table, data.parameter(), fields);
    }
  }

  /**
   * Adds problems with annotations that a type does not have.
   *
   * @param areShares whether bars are stacked as shares of 100 %
   */
  static void checkAnnotations(
      ChartType type, boolean areShares, Annotations annotations, ParameterReader fields) {
    if (areShares && !annotations.lines().isEmpty()) {
      fields.reject(
          Parameter.REF,
          "All bars are equally long in layout=percent, so ref cannot follow them.",
          "Use a number, or layout=stacked.");
    }
    if (type != ChartType.COMPARE) {
      return;
    }
    if (!annotations.total().isEmpty()) {
      fields.reject(
          Parameter.TOTAL,
          "type=compare shows a single bar, so it has no total.",
          "Remove total, or use another chart type.");
    }
    for (Annotations.StatisticLine line : annotations.lines()) {
      fields.rejectItem(
          Parameter.REF,
          EnumNames.of(line.statistic()),
          "type=compare shows a single bar, so ref cannot be its "
              + EnumNames.of(line.statistic())
              + ".");
    }
  }

  private static void checkCompare(
      Table table, List<Reference> references, ParameterReader fields) {
    if (table.columns().size() > 1) {
      fields.reject(
          Parameter.TYPE,
          "type=compare shows a single bar, but the data has " + table.columns().size() + ".",
          table.periods().size() > 1 ? "Use race or bars." : "Use race, bars or grow.");
    }
    if (references.isEmpty() && !fields.has(Parameter.REF)) {
      fields.reject(Parameter.REF, "type=compare needs a reference.", "Add one, e.g. ref=2013:60.");
    } else if (references.size() > 1) {
      fields.reject(
          Parameter.REF,
          "type=compare shows a single reference, but ref is given "
              + references.size()
              + " times.",
          "Use one ref or another chart type.");
    }
  }

  private static void checkNumberOfBars(
      ChartType type, Table table, Parameter data, ParameterReader fields) {
    int places = BarSlots.of(table).count();
    checkLimit(type, places, "places for bars", fields.limits().visible(), data, fields);
    checkLimit(type, table.columns().size(), "bars at once", MAX_BARS, data, fields);
  }

  /** Adds a problem with the stacks of a race, if they have more parts than can be drawn. */
  static void checkStacks(
      SeriesLayout layout, int top, Table table, ChartData data, ParameterReader fields) {
    if (layout != SeriesLayout.GROUPED) {
      BarSlots slots = BarSlots.of(table);
      int bars = Math.min(top, slots.count()) * slots.largest();
      checkLimit(ChartType.RACE, bars, "bars at once", MAX_BARS, data.parameter(), fields);
    }
  }

  private static void checkLimit(
      ChartType type, int count, String bars, int limit, Parameter data, ParameterReader fields) {
    if (count > limit) {
      fields
          .problems()
          .add(
              Problem.overLimit(
                  data.key(),
                  "",
                  String.format(
                      Locale.ROOT,
                      "type=%s would need %,d %s (limit %,d).",
                      EnumNames.of(type),
                      count,
                      bars,
                      limit),
                  type == ChartType.RACE
                      ? "Use a smaller top, or fewer parts of a bar."
                      : "Use fewer bars, or type=race, which shows only the top ones."));
    }
  }

  private static void checkNames(Table table, Parameter data, ParameterReader fields) {
    Set<String> names = new HashSet<>();
    Optional<String> duplicate =
        table.columns().stream()
            .map(Table.Column::name)
            .filter(name -> !names.add(name))
            .findFirst();
    duplicate.ifPresent(
        name ->
            fields
                .problems()
                .add(
                    Problem.of(
                        data.key(),
                        "",
                        "The bar " + Excerpt.quoted(name) + " appears twice.",
                        "Give one value per label, or use type=compare, in which labels are"
                            + " periods.")));
  }
}
