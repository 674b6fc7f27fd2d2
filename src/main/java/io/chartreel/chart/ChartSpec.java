package io.chartreel.chart;

import java.util.List;

/**
 * Everything that decides how a chart looks and moves: equal specs make equal pictures.
 *
 * @param type the kind of chart
 * @param table the data
 * @param references the fixed values to compare with; exactly one for {@link ChartType#COMPARE}
 * @param ranking which bars are shown, and in which order
 * @param layout how bars of one name share their place, in {@link ChartType#GROW}
 * @param axis what the value axis shows
 * @param words the texts around the chart
 * @param style how it looks
 * @param timing how it moves
 * @param numbers how its numbers read
 */
public record ChartSpec(
    ChartType type,
    Table table,
    List<Reference> references,
    Ranking ranking,
    SeriesLayout layout,
    AxisStyle axis,
    Titles words,
    Style style,
    Timing timing,
    NumberStyle numbers) {
  /** Copies. */
  public ChartSpec {
    references = List.copyOf(references);
  }

  /** The same chart with another look. */
  public ChartSpec with(Style style) {
    return new ChartSpec(
        type, table, references, ranking, layout, axis, words, style, timing, numbers);
  }

  /** The same chart that runs otherwise. */
  public ChartSpec with(Timing timing) {
    return new ChartSpec(
        type, table, references, ranking, layout, axis, words, style, timing, numbers);
  }
}
