package io.chartreel.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Computes the bars that are visible at the end of an animation, without drawing it. */
public final class FinalBars {
  private FinalBars() {}

  /**
   * A bar at the end of an animation.
   *
   * @param name empty if it has none; in compare, the period or the label of the reference
   * @param category empty if it has none
   * @param value not rounded
   */
  public record FinalBar(String name, String category, double value) {}

  /** Returns the bars of a chart in their order, the first slot first. */
  public static List<FinalBar> of(ChartSpec chart) {
    return switch (chart.type()) {
      case COMPARE -> compared(chart);
      case GROW -> bars(sorted(chart));
      case RACE -> bars(ranked(chart, moving(chart)));
      case BARS -> bars(inOrderOfTable(chart, moving(chart)).stream());
    };
  }

  private static List<FinalBar> compared(ChartSpec chart) {
    List<FinalBar> bars = new ArrayList<>();
    Table table = chart.table();
    int last = table.periods().size() - 1;
    OptionalDouble value = table.columns().get(0).values().get(last);
    if (value.isPresent()) {
      bars.add(new FinalBar(table.periods().get(last), "", value.getAsDouble()));
    }
    Reference reference = chart.references().get(0);
    bars.add(new FinalBar(reference.label(), "", reference.value()));
    return bars;
  }

  /** Returns the slots of bars that move from period to period: of their own unless stacked. */
  private static BarSlots moving(ChartSpec chart) {
    return chart.isStacked()
        ? BarSlots.of(chart.table())
        : BarSlots.single(chart.table().columns().stream().map(Table.Column::name).toList());
  }

  private static List<FinalBar> bars(Stream<List<FinalBar>> slots) {
    return slots.flatMap(List::stream).toList();
  }

  /** Returns the bars of each slot that has any, the slots ordered by their totals. */
  private static Stream<List<FinalBar>> sorted(ChartSpec chart) {
    return inOrderOfTable(chart, BarSlots.of(chart.table())).stream()
        .filter(slot -> !slot.isEmpty())
        .sorted(chart.ranking().order().by(FinalBars::total));
  }

  /** Returns the bars of each slot that is visible at the end of a race, by rank. */
  private static Stream<List<FinalBar>> ranked(ChartSpec chart, BarSlots slots) {
    List<List<FinalBar>> bars = inOrderOfTable(chart, slots);
    int periods = chart.table().periods().size();
    List<OptionalDoubles> sums =
        slots.sums(chart.table()).columns().stream().map(Table.Column::values).toList();
    int[] visible = new Standings(sums, periods, chart.ranking()).visible(periods - 1);
    return IntStream.of(visible).mapToObj(bars::get);
  }

  /** Returns the bars of each slot, in the order of the table. */
  private static List<List<FinalBar>> inOrderOfTable(ChartSpec chart, BarSlots slots) {
    List<List<FinalBar>> bars = new ArrayList<>();
    slots.names().forEach(name -> bars.add(new ArrayList<>()));
    List<Table.Column> columns = chart.table().columns();
    for (int i = 0; i < columns.size(); i++) {
      List<FinalBar> slot = bars.get(slots.ofColumns().get(i));
      bar(columns.get(i)).ifPresent(slot::add);
    }
    return bars;
  }

  private static double total(List<FinalBar> slot) {
    return slot.stream().mapToDouble(FinalBar::value).sum();
  }

  private static Optional<FinalBar> bar(Table.Column column) {
    OptionalDouble value = column.values().get(column.values().size() - 1);
    return value.isPresent()
        ? Optional.of(
            // never a negative zero
            new FinalBar(column.name(), column.category(), value.getAsDouble() + 0.0))
        : Optional.empty();
  }
}
