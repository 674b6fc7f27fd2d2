package io.chartreel.request.timing;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartType;
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
public record AnimationSize(long frames, long duration) {
  /** Computes the size of a chart's animation without drawing it. */
  public static AnimationSize of(ChartType type, Table table, Timing timing) {
    return Steps.of(type, table).size(timing);
  }

  /**
   * What a chart has to show one after the other.
   *
   * @param grows whether bars grow, instead of changing from period to period
   * @param count slots of growing bars, or periods
   */
  record Steps(boolean grows, int count) {
    /** Returns the steps of a chart. */
    static Steps of(ChartType type, Table table) {
      boolean grows = type == ChartType.GROW;
      return new Steps(grows, grows ? BarSlots.of(table).count() : table.periods().size());
    }

    /** Computes the size of an animation. */
    AnimationSize size(Timing timing) {
      return grows
          ? new AnimationSize(timing.growthFrames(count), timing.growthDuration(count))
          : new AnimationSize(timing.frames(count), timing.duration(count));
    }

    /** Whether a timing leaves enough time for each frame. */
    boolean isPlayable(Timing timing) {
      if (grows) {
        return timing.growthOfBar(count) >= Timing.MIN_PERIOD;
      }
      long movement = timing.movement(count);
      long last = movement / count + timing.pause() + timing.hold();
      return movement * Math.min(timing.every(), count) >= (long) Timing.MIN_PERIOD * count
          && last >= Timing.MIN_PERIOD;
    }
  }

  /** Returns the number of frames, including the poster. */
  public long framesWithPoster(Timing timing) {
    return frames + (timing.poster().showsFinishedChart() ? 1 : 0);
  }

  /** Whether an animation of images with some pixels is within all limits. */
  boolean fits(Limits limits, long pixels, Timing timing) {
    long count = framesWithPoster(timing);
    return count <= limits.frames()
        && count * pixels <= limits.pixels()
        && duration <= limits.playTime();
  }

  /**
   * Returns a problem for every limit that an animation exceeds.
   *
   * @param remedy a sentence that states what to do
   */
  List<Problem> problems(Limits limits, Style style, Timing timing, String remedy) {
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
              remedy));
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
              remedy));
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
              remedy));
    }
    return problems;
  }

  private static Problem problem(Parameter parameter, int value, String detail, String remedy) {
    return Problem.overLimit(parameter.key(), Integer.toString(value), detail, remedy);
  }
}
