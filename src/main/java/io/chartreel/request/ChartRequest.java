package io.chartreel.request;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Poster;
import io.chartreel.chart.StillFrame;
import java.util.Optional;

/**
 * What a request asks for.
 *
 * @param chart the chart
 * @param still the frame that a still picture of it shows
 * @param alt the chart in words, where the request has them
 * @param download whether a browser is to save the image as a file
 */
public record ChartRequest(
    ChartSpec chart, StillFrame still, Optional<String> alt, boolean download) {
  /** How many frames the film plays. */
  public long frames() {
    return work().frames() + (chart.timing().poster() == Poster.LAST ? 1 : 0);
  }

  /** How long the film plays once, in milliseconds. */
  public long duration() {
    return work().duration();
  }

  private FilmSize work() {
    return FilmSize.of(chart.type(), chart.table(), chart.timing());
  }
}
