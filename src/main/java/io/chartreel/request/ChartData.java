package io.chartreel.request;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.NumberLocale;
import io.chartreel.chart.Ranking;
import io.chartreel.chart.Table;
import io.chartreel.request.data.RawTable;
import io.chartreel.request.date.DateColumn;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.Warnings;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.shape.Shape;
import io.chartreel.request.table.TableData;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The data of a request, from lists or from a table.
 *
 * @param bars the number of bars; 1 if it is a list of labels with a value each
 * @param periods the number of periods, or of labels
 * @param isList whether it is a list of labels with a value each; a label is a period in compare,
 *     and a bar in other charts
 * @param parameter that the values are from
 * @param written the labels of the periods as they were written
 */
record ChartData(
    int bars,
    int periods,
    boolean isList,
    Parameter parameter,
    List<String> written,
    Optional<Table> lists,
    Optional<TableData> rows) {
  /** The most bars of which all are kept, even those that are never visible. */
  private static final int ALL_KEPT = 200;

  private static final double MILLISECONDS = 1000;

  private static final List<String> ONE_PERIOD = List.of("");

  /** Returns the data of lists. */
  static ChartData of(RawTable raw, Table table) {
    return new ChartData(
        table.columns().size(),
        table.periods().size(),
        raw.pairs(),
        raw.valueParameter(),
        raw.pairs() ? ONE_PERIOD : table.periods(),
        Optional.of(table),
        Optional.empty());
  }

  /** Returns the data of a table. */
  static ChartData of(TableData data) {
    return new ChartData(
        data.isList() ? 1 : data.bars(),
        data.isList() ? data.bars() : data.periods(),
        data.isList(),
        Parameter.DATA,
        data.labels(),
        Optional.empty(),
        Optional.of(data));
  }

  /** Returns how the data were understood. */
  Reading reading() {
    return rows.map(TableData::reading).orElseGet(this::readingOfLists);
  }

  /** Returns the text before all values of a table; may be empty. */
  String prefix() {
    return rows.map(TableData::prefix).orElse("");
  }

  /** Returns the text after all values of a table; may be empty. */
  String suffix() {
    return rows.map(TableData::suffix).orElse("");
  }

  /** Returns the times of the periods in seconds, if they are dates of one kind. */
  Optional<double[]> times() {
    return dates()
        .map(
            dates ->
                LongStream.of(dates.times()).mapToDouble(time -> time / MILLISECONDS).toArray());
  }

  private Optional<DateColumn> dates() {
    return rows.isPresent() ? rows.get().dates() : DateColumn.of(written);
  }

  private Reading readingOfLists() {
    Table table = lists.orElseThrow();
    List<String> labels = isList ? ONE_PERIOD : table.periods();
    return new Reading(
        Shape.LISTS,
        "",
        0,
        List.of(),
        List.of(),
        labels.size(),
        labels.get(0),
        labels.get(labels.size() - 1),
        isList ? periods : bars,
        isList ? periods : BarSlots.of(table).count(),
        Math.toIntExact(table.values().count()));
  }

  /**
   * Returns the table that a chart type shows. Bars that are never visible are left out.
   *
   * @param locale of the names of months
   * @param all whether bars that are never visible are needed, too
   * @param isStacked whether bars with the same name are stacked
   * @param warnings receives what is left out
   */
  Table shown(
      ChartType type,
      Ranking ranking,
      boolean all,
      boolean isStacked,
      NumberLocale locale,
      ParameterReader fields,
      Warnings warnings) {
    if (lists.isPresent()) {
      Table table = ChartTypeRules.shown(type, lists.get(), isList);
      List<String> labels =
          PeriodLabels.displayed(table.periods(), DateColumn.of(table.periods()), locale, fields);
      boolean isAutomatic = labels.equals(PeriodLabels.automatic(table.periods(), locale));
      return new Table(labels, table.columns(), isAutomatic ? table.periods() : labels);
    }
    TableData data = rows.orElseThrow();
    if (isList && type == ChartType.COMPARE) {
      return transposed(data.table(ONE_PERIOD, bar -> true));
    }
    List<String> labels = PeriodLabels.displayed(data.labels(), data.dates(), locale, fields);
    BitSet kept = kept(type, ranking, all, isStacked, fields, data, warnings);
    long cells = (long) kept.cardinality() * labels.size();
    if (cells > fields.limits().cells()) {
      fields
          .problems()
          .tooMany(
              Parameter.DATA, "", cells, "cells for bars and periods", fields.limits().cells());
      return new Table(labels, List.of());
    }
    Table table = data.table(labels, kept::get);
    long characters =
        table.columns().stream()
            .mapToLong(bar -> bar.name().length() + bar.category().length())
            .sum();
    if (characters > fields.limits().json()) { // many bars may share a long text
      fields
          .problems()
          .tooMany(
              Parameter.DATA,
              "",
              characters,
              "characters in names and categories",
              fields.limits().json());
      return new Table(labels, List.of());
    }
    return table;
  }

  private static BitSet kept(
      ChartType type,
      Ranking ranking,
      boolean needsAll,
      boolean isStacked,
      ParameterReader fields,
      TableData data,
      Warnings warnings) {
    BitSet all = new BitSet();
    all.set(0, data.bars());
    Limits limits = fields.limits();
    boolean isRace = type == ChartType.RACE && data.bars() > ALL_KEPT && !needsAll;
    boolean isOnePeriod = data.periods() == 1 && type != ChartType.COMPARE;
    if (!isRace && (!isOnePeriod || data.bars() <= limits.visible())) {
      return all;
    }
    boolean areShared = isStacked || type == ChartType.GROW;
    BarSlots slots = areShared ? data.slots() : BarSlots.single(data.names());
    if (!isRace && slots.count() <= limits.visible()) {
      return all;
    }
    BitSet kept = VisibleBars.of(data, slots, ranking, fields.deadline());
    if (!isRace) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "Only %,d of %,d bars are shown%s. Set top, up to %d, to show more.",
              Math.min(ranking.top(), slots.count()),
              slots.count(),
              needsAll ? " and count in the total and in moving references" : "",
              limits.visible()));
    }
    return kept;
  }

  /** Returns a table in which each bar is a period of a single bar without a name. */
  private static Table transposed(Table bars) {
    return new Table(
        bars.columns().stream().map(Table.Column::name).toList(),
        List.of(
            new Table.Column(
                "", "", bars.columns().stream().map(column -> column.values().get(0)).toList())));
  }
}
