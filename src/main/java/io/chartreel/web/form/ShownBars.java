package io.chartreel.web.form;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.FinalBars;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Table;
import io.chartreel.scene.BarColors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bars of a chart that options can name, those first that are visible at the end.
 *
 * @param names of the bars
 * @param colored what has colours of its own: the categories, or else the bars
 * @param colors by the names of what has colours
 */
record ShownBars(List<String> names, List<String> colored, Map<String, Rgb> colors) {
  static final ShownBars NONE = new ShownBars(List.of(), List.of(), Map.of());

  static ShownBars of(ChartSpec chart) {
    List<FinalBars.FinalBar> last =
        chart.type() == ChartType.COMPARE ? List.of() : FinalBars.of(chart);
    List<Table.Column> columns = chart.table().columns();
    List<String> names =
        named(
            Stream.concat(
                last.stream().map(FinalBars.FinalBar::name),
                columns.stream().map(Table.Column::name)));
    Map<String, Rgb> colors = BarColors.of(chart);
    List<String> colored =
        named(
            Stream.concat(
                Stream.concat(
                    last.stream().map(FinalBars.FinalBar::category),
                    last.stream().map(FinalBars.FinalBar::name)),
                colors.keySet().stream()));
    List<String> own = colored.stream().filter(colors::containsKey).toList();
    return new ShownBars(names, own.isEmpty() ? names : own, colors);
  }

  private static List<String> named(Stream<String> names) {
    return names.filter(name -> !name.isEmpty()).distinct().toList();
  }

  /** Returns the colour of a bar or category; empty if it has no name of its own. */
  Optional<Rgb> color(String name) {
    return Optional.ofNullable(colors.get(name));
  }
}
