package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When an animation reaches a period: the bars have its values from then on until they move again.
 *
 * @param label of the period as it is displayed
 * @param milliseconds since the start of a play, which begins with the finished chart if that is
 *     shown first; a multiple of 10
 */
public record PeriodTime(String label, int milliseconds) {
  /**
   * Returns the times of a chart, in order. Periods that the animation skips are left out. If bars
   * grow, there are two: that of the empty chart, without a label, and that of the finished one.
   *
   * <p>If the file is too large and frames are dropped, those at periods are the last to go; the
   * times stay the same.
   */
  public static List<PeriodTime> of(ChartSpec chart) {
    Timeline timeline = Timeline.of(chart);
    List<String> labels = chart.table().periods();
    if (chart.type() == ChartType.GROW) {
      return List.of(
          new PeriodTime("", timeline.appearance(0)),
          new PeriodTime(labels.get(0), timeline.appearance(timeline.frameAt(0))));
    }
    return IntStream.of(timeline.shownPeriods())
        .mapToObj(
            period ->
                new PeriodTime(labels.get(period), timeline.appearance(timeline.frameAt(period))))
        .toList();
  }
}
