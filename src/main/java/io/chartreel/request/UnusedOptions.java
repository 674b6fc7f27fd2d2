package io.chartreel.request;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Table;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.Warnings;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Knows which options a type of chart does not use. */
public final class UnusedOptions {
  private static final Set<Parameter> TABLE_OPTIONS =
      EnumSet.of(
          Parameter.MISSING,
          Parameter.CUMULATE,
          Parameter.REPEAT,
          Parameter.NUMBERS,
          Parameter.SHEET);

  private UnusedOptions() {}

  /**
   * Adds a warning for each option that is set and has no effect in a type of chart.
   *
   * @param table that the chart shows; without bars if the data have problems
   */
  static void warn(
      ParameterReader fields, ChartType type, Direction direction, Table table, Warnings warnings) {
    for (Parameter parameter : Parameter.values()) {
      if (!isUsed(parameter, type) && fields.differsFromDefault(parameter)) {
        warnings.add(parameter.key() + " has no effect in " + phrase(type));
      }
    }
    if (isUsed(Parameter.NAMES, type)
        && direction == Direction.VERTICAL
        && fields.differsFromDefault(Parameter.NAMES)) {
      warnings.add("names has no effect with direction=vertical");
    }
    if (isUsed(Parameter.LAYOUT, type)
        && fields.differsFromDefault(Parameter.LAYOUT)
        && !table.columns().isEmpty()
        && !BarSlots.of(table).areShared()) {
      warnings.add("layout has no effect, because no two bars have the same name");
    }
  }

  /** Adds a warning for each option of tables that is set, for data that are lists. */
  static void warnOfTableOptions(ParameterReader fields, Warnings warnings) {
    for (Parameter parameter : TABLE_OPTIONS) {
      if (fields.differsFromDefault(parameter)) {
        warnings.add(parameter.key() + " has no effect without a table");
      }
    }
  }

  /** Returns whether a parameter has an effect on a chart. */
  public static boolean isUsed(Parameter parameter, ChartSpec chart) {
    return isUsed(parameter, chart.type())
        && switch (parameter) {
          case NAMES -> chart.style().direction() != Direction.VERTICAL;
          case LAYOUT -> BarSlots.of(chart.table()).areShared();
          default -> true;
        };
  }

  private static boolean isUsed(Parameter parameter, ChartType type) {
    return users(parameter).contains(type);
  }

  /** Returns the types of chart in which a parameter has an effect. */
  private static Set<ChartType> users(Parameter parameter) {
    return switch (parameter) {
      case STAGGER -> EnumSet.of(ChartType.GROW);
      case TOP, SWAP -> EnumSet.of(ChartType.RACE);
      case SORT -> EnumSet.of(ChartType.RACE, ChartType.GROW);
      case TICKER, NOTE -> EnumSet.of(ChartType.RACE, ChartType.BARS);
      case PACE, EVERY -> EnumSet.complementOf(EnumSet.of(ChartType.GROW));
      case GAP, LAYOUT, NAMES, RANK, HIGHLIGHT, IMAGE ->
          EnumSet.complementOf(EnumSet.of(ChartType.COMPARE));
      default -> EnumSet.allOf(ChartType.class);
    };
  }

  private static String phrase(ChartType type) {
    return switch (type) {
      case RACE -> "a race";
      case COMPARE, GROW, BARS -> "type=" + type.name().toLowerCase(Locale.ROOT);
    };
  }
}
