package io.chartreel.request;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Poster;
import io.chartreel.chart.Style;
import io.chartreel.chart.Table;
import io.chartreel.chart.Timing;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The number of frames and the duration of an animation.
 *
 * @param frames without the poster
 * @param duration of one play, in milliseconds
 */
record AnimationSize(long frames, long duration) {
  /** Computes the size of a chart's animation without drawing it. */
  static AnimationSize of(ChartType type, Table table, Timing timing) {
    if (type != ChartType.GROW) {
      int periods = table.periods().size();
      return new AnimationSize(timing.frames(periods), timing.duration(periods));
    }
    int slots = BarSlots.of(table).count();
    return new AnimationSize(timing.growthFrames(slots), timing.growthDuration(slots));
  }

  /** Returns the number of frames, including the poster. */
  long framesWithPoster(Timing timing) {
    return frames + (timing.poster() == Poster.LAST ? 1 : 0);
  }

  /** Returns a problem for every limit that an animation exceeds. */
  List<Problem> problems(Limits limits, Style style, Timing timing) {
    List<Problem> problems = new ArrayList<>();
    long count = framesWithPoster(timing);
    if (count > limits.frames()) {
      problems.add(
          problem(
              Parameter.FPS,
              timing.fps(),
              String.format(
                  Locale.ROOT,
                  "The animation would have %,d frames (limit %,d).",
                  count,
                  limits.frames()),
              "Lower fps, shorten period or stagger, or use fewer periods."));
    }
    long pixels = count * style.imageWidth() * style.imageHeight();
    if (pixels > limits.pixels()) {
      problems.add(
          problem(
              Parameter.WIDTH,
              style.width(),
              String.format(
                  Locale.ROOT,
                  "The animation is too large: %,d frames of %d x %d pixels are %,d pixels"
                      + " (limit %,d).",
                  count,
                  style.imageWidth(),
                  style.imageHeight(),
                  pixels,
                  limits.pixels()),
              "Reduce width, height, scale or fps."));
    }
    if (duration > limits.playTime()) {
      problems.add(
          problem(
              Parameter.PERIOD,
              timing.period(),
              String.format(
                  Locale.ROOT,
                  "The animation would last %,d ms (limit %,d ms).",
                  duration,
                  limits.playTime()),
              "Shorten period, stagger, pause or hold, or use fewer periods."));
    }
    return problems;
  }

  private static Problem problem(Parameter parameter, int value, String detail, String allowed) {
    return Problem.overLimit(parameter.key(), Integer.toString(value), detail, allowed);
  }
}
