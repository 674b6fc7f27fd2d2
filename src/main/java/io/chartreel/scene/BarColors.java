package io.chartreel.scene;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** The colours in which a chart draws its bars. */
public final class BarColors {
  private BarColors() {}

  /**
   * Returns the colours by name, in the order of the table: by category if there are any, otherwise
   * by bar.
   *
   * @return empty in compare, where the colours belong to no name
   */
  public static Map<String, Rgb> of(ChartSpec chart) {
    Map<String, Rgb> colors = new LinkedHashMap<>();
    if (chart.type() == ChartType.COMPARE) {
      return colors;
    }
    Palette palette =
        chart.type() == ChartType.GROW
            ? Palette.standing(chart)
            : Palette.moving(chart, TableValues.of(chart, BarSlots.of(chart.table())));
    boolean byCategory =
        chart.table().columns().stream().anyMatch(column -> !column.category().isEmpty());
    for (Table.Column column : chart.table().columns()) {
      colors.putIfAbsent(byCategory ? column.category() : column.name(), palette.of(column));
    }
    return colors;
  }
}
