package io.chartreel.request;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.StillFrame;
import java.util.Optional;

/**
 * A valid request for a chart.
 *
 * @param chart what to draw
 * @param still the frame of a still image
 * @param alt the alternative text of the request, if it has one
 * @param download whether browsers save the image as a file
 */
public record ChartRequest(
    ChartSpec chart, StillFrame still, Optional<String> alt, boolean download) {
  /** Returns the number of frames of the animation, including the poster. */
  public long frames() {
    return size().framesWithPoster(chart.timing());
  }

  /** Returns the duration of one play of the animation, in milliseconds. */
  public long duration() {
    return size().duration();
  }

  private AnimationSize size() {
    return AnimationSize.of(chart.type(), chart.table(), chart.timing());
  }
}
