package io.chartreel.request;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.StillFrame;
import io.chartreel.chart.Timing;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.shape.Shape;
import io.chartreel.request.timing.AnimationSize;
import java.util.List;
import java.util.Optional;

/**
 * A valid request for a chart.
 *
 * @param chart what to draw
 * @param still the frame of a still image
 * @param alt the alternative text of the request, if it has one
 * @param download whether browsers save the image as a file
 * @param reading how the data were understood
 * @param warnings what the request contains that the chart does not show, as bounded phrases that
 *     may quote the request; they are no part of the chart's identity
 */
public record ChartRequest(
    ChartSpec chart,
    StillFrame still,
    Optional<String> alt,
    boolean download,
    Reading reading,
    List<String> warnings) {
  private static final Reading UNKNOWN =
      new Reading(Shape.LISTS, "", 0, List.of(), List.of(), 0, "", "", 0, 0, 0);

  /** Copies the list. */
  public ChartRequest {
    warnings = List.copyOf(warnings);
  }

  /** Creates a request of which nothing else is known. */
  public ChartRequest(ChartSpec chart, StillFrame still, Optional<String> alt, boolean download) {
    this(chart, still, alt, download, UNKNOWN, List.of());
  }

  /** Returns the same request for another chart. */
  public ChartRequest with(ChartSpec other) {
    return new ChartRequest(other, still, alt, download, reading, warnings);
  }

  /** Returns the same request without anything about how it was written. */
  public ChartRequest withoutNotes() {
    return new ChartRequest(chart, still, alt, download);
  }

  /**
   * Returns the number of frames of the animation, including the poster, before equal neighbours
   * are merged and frames are dropped for the size of the file.
   */
  public long frames() {
    return size().framesWithPoster(chart.timing());
  }

  /** Returns the duration of one play, in milliseconds: the sum of all delays in the GIF. */
  public long duration() {
    return Timing.played(size().duration());
  }

  private AnimationSize size() {
    return AnimationSize.of(chart.type(), chart.table(), chart.timing());
  }
}
