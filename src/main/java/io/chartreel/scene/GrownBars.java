package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Order;
import io.chartreel.chart.Places;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The finished chart of bars that grow: where each stands in the end. Bars of one name stand side
 * by side in their place or on each other; then the name belongs to the place.
 */
final class GrownBars {
  private final ChartSpec chart;
  private final SceneLabels labels;
  private final Places places;
  private final TableValues values;
  private final Palette palette;
  private final List<String> categories;
  private final List<Scene.Name> names = new ArrayList<>();
  private final List<Finished> bars = new ArrayList<>();

  /**
   * A bar that has grown.
   *
   * @param turn when it grows: its place, from 0
   * @param bar as it stands in the end, its number left out
   * @param value that its number tells
   */
  record Finished(int turn, Bar bar, double value) {}

  GrownBars(ChartSpec chart, SceneLabels labels) {
    this.chart = chart;
    this.labels = labels;
    this.places = Places.of(chart.table());
    this.values = new TableValues(chart.table());
    this.palette = new Palette(chart, true);
    this.categories =
        chart.table().columns().stream().map(Table.Column::category).distinct().toList();
    List<Integer> order = order();
    for (int turn = 0; turn < order.size(); turn++) {
      stand(order.get(turn), turn);
    }
  }

  /** The places in the order in which they stand; where they are sorted, empty ones are last. */
  private List<Integer> order() {
    Order order = chart.ranking().order();
    return IntStream.range(0, places.count())
        .boxed()
        .sorted(
            Comparator.<Integer, Boolean>comparing(
                    place -> order != Order.NONE && columns(place).isEmpty())
                .thenComparing(Ranks.by(order, this::sum)))
        .toList();
  }

  private double sum(int place) {
    return columns(place).stream().mapToDouble(this::value).sum();
  }

  /** The bars of a place that are there. */
  private List<Integer> columns(int place) {
    return IntStream.range(0, values.columns())
        .filter(column -> places.ofColumns().get(column) == place)
        .filter(column -> values.isThere(column, last()))
        .boxed()
        .toList();
  }

  private int last() {
    return chart.table().periods().size() - 1;
  }

  private double value(int column) {
    return values.at(column, last());
  }

  private void stand(int place, int turn) {
    String name = labels.name(places.names().get(place));
    if (places.areShared() && !name.isEmpty()) {
      names.add(new Scene.Name(turn, name));
    }
    if (places.areShared() && chart.layout() == SeriesLayout.STACKED) {
      stack(columns(place), turn);
      return;
    }
    int abreast = places.areShared() ? categories.size() : 1;
    double thickness = thickness() / abreast;
    for (int column : columns(place)) {
      int seat = places.areShared() ? seat(column) : 0;
      double middle = turn + (seat - (abreast - 1) / 2.0) * thickness;
      add(
          turn,
          new Bar(
              bars.size(),
              middle,
              thickness,
              0,
              value(column),
              places.areShared() ? "" : name,
              "",
              color(column),
              Bar.Label.BESIDE),
          value(column));
    }
  }

  /** Lays bars on each other, and a bar without length at their end that tells their sum. */
  private void stack(List<Integer> columns, int turn) {
    double above = 0;
    double below = 0;
    for (int column : columns) {
      double value = value(column);
      double from = value < 0 ? below : above;
      double to = from + value;
      if (value < 0) {
        below = to;
      } else {
        above = to;
      }
      add(
          turn,
          new Bar(
              bars.size(), turn, thickness(), from, to, "", "", color(column), Bar.Label.INSIDE),
          value);
    }
    if (!columns.isEmpty() && labels.showsNumbers()) {
      double sum = above + below;
      double end = sum < 0 ? below : above;
      Rgb color = color(columns.get(columns.size() - 1));
      add(
          turn,
          new Bar(bars.size(), turn, thickness(), end, end, "", "", color, Bar.Label.BESIDE),
          sum);
    }
  }

  private void add(int turn, Bar bar, double value) {
    bars.add(new Finished(turn, bar, value));
  }

  private double thickness() {
    return 1 - chart.style().gap();
  }

  private int seat(int column) {
    return categories.indexOf(chart.table().columns().get(column).category());
  }

  private Rgb color(int column) {
    return palette.of(chart.table().columns().get(column));
  }

  /** How many places there are side by side, at least 1. */
  int slots() {
    return Math.max(1, places.count());
  }

  /** The names of places that several bars share. */
  List<Scene.Name> names() {
    return names;
  }

  /** The bars, from the one furthest back to the one in front. */
  List<Finished> bars() {
    return bars;
  }

  /** What the colours mean. */
  List<LegendEntry> legend() {
    return palette.legend();
  }
}
