package io.chartreel.scene;

import io.chartreel.chart.Annotations;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.NumberStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The total and the moving reference lines of a chart. They are computed from the values of all
 * bars at each period, visible or not, and move between periods as the bars do. Missing values do
 * not count.
 */
final class PeriodTotals {
  private final Annotations annotations;
  private final NumberStyle numbers;

  /** The sum of each period. */
  private final double[] sums;

  /** The position of each line at each period; {@code NaN} in a period without values. */
  private final double[][] lines;

  /**
   * Computes the numbers of all periods.
   *
   * @param values of the bars, or of the stacks they form
   */
  PeriodTotals(ChartSpec chart, TableValues values) {
    this.annotations = chart.annotations();
    this.numbers = chart.numbers();
    int periods = chart.table().periods().size();
    this.sums = new double[annotations.needAllBars() ? periods : 0];
    this.lines = new double[annotations.lines().size()][sums.length];
    for (int period = 0; period < sums.length; period++) {
      double[] present = values.present(period);
      sums[period] = Arrays.stream(present).sum();
      for (int line = 0; line < lines.length; line++) {
        lines[line][period] =
            present.length == 0
                ? Double.NaN
                : annotations.lines().get(line).statistic().of(present);
      }
    }
  }

  /** Returns the sum with its label; empty if the chart does not show it. */
  String total(PointInTime time) {
    return annotations.total().isEmpty() ? "" : total(between(sums, time));
  }

  /** Returns a sum with its label; empty if the chart does not show it. */
  String total(double sum) {
    return annotations.total().isEmpty() ? "" : annotations.total() + " " + numbers.format(sum);
  }

  /** Returns the lines; those of a period without values are at zero. */
  List<Scene.Line> lines(PointInTime time) {
    List<Scene.Line> shown = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      double value = between(lines[i], time);
      Annotations.StatisticLine line = annotations.lines().get(i);
      String label = line.label();
      String number = numbers.of(line.statistic()).format(value);
      shown.add(new Scene.Line(value, label.isEmpty() ? number : label + " (" + number + ")"));
    }
    return shown;
  }

  /** Returns an extent that also contains the lines. */
  Extent with(Extent extent, PointInTime time) {
    Extent all = extent;
    for (double[] line : lines) {
      all = all.with(between(line, time));
    }
    return all;
  }

  /** Interpolates between two periods; if one of them has no value, the other one is used. */
  private static double between(double[] values, PointInTime time) {
    double from = values[time.period()];
    if (time.atRest()) {
      return Double.isNaN(from) ? 0 : from;
    }
    double to = values[time.period() + 1];
    if (Double.isNaN(from) || Double.isNaN(to)) {
      double known = Double.isNaN(from) ? to : from;
      return Double.isNaN(known) ? 0 : known;
    }
    return from + (to - from) * time.share();
  }
}
