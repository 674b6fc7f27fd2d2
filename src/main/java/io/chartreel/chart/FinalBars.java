package io.chartreel.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
      case GROW -> grown(chart);
      case RACE ->
          present(chart)
              .sorted(by(chart.ranking().order(), Comparator.comparingDouble(FinalBar::value)))
              .limit(chart.ranking().top())
              .toList();
      case BARS -> present(chart).toList();
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

  /** Returns the bars of each slot, the slots ordered by their totals. */
  private static List<FinalBar> grown(ChartSpec chart) {
    BarSlots slots = BarSlots.of(chart.table());
    List<List<FinalBar>> bars = new ArrayList<>();
    slots.names().forEach(name -> bars.add(new ArrayList<>()));
    List<Table.Column> columns = chart.table().columns();
    for (int i = 0; i < columns.size(); i++) {
      List<FinalBar> slot = bars.get(slots.ofColumns().get(i));
      bar(columns.get(i)).ifPresent(slot::add);
    }
    return bars.stream()
        .filter(slot -> !slot.isEmpty())
        .sorted(by(chart.ranking().order(), Comparator.comparingDouble(FinalBars::total)))
        .flatMap(List::stream)
        .toList();
  }

  private static double total(List<FinalBar> slot) {
    return slot.stream().mapToDouble(FinalBar::value).sum();
  }

  private static <T> Comparator<T> by(Order order, Comparator<T> ascending) {
    return switch (order) {
      case ASC -> ascending;
      case DESC -> ascending.reversed();
      case NONE -> (one, other) -> 0;
    };
  }

  /** Returns the bars that have a value in the last period, in the order of the table. */
  private static Stream<FinalBar> present(ChartSpec chart) {
    return chart.table().columns().stream().flatMap(column -> bar(column).stream());
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
