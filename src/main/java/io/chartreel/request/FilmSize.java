package io.chartreel.request;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Poster;
import io.chartreel.chart.Style;
import io.chartreel.chart.Table;
import io.chartreel.chart.Timing;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.problem.Problem;

/**
 * How much a film is.
 *
 * @param frames in the order of time
 * @param duration milliseconds that it plays
 */
record FilmSize(long frames, long duration) {
  static FilmSize of(ChartType type, Table table, Timing timing) {
    if (type != ChartType.GROW) {
      int periods = table.periods().size();
      return new FilmSize(timing.frames(periods), timing.duration(periods));
    }
    int places = BarSlots.of(table).count();
    return new FilmSize(timing.growthFrames(places), timing.growthDuration(places));
  }

  /** Notes what is over a limit. */
  void check(ParameterReader fields, Style style, Timing timing) {
    Limits limits = fields.limits();
    long played = frames + (timing.poster() == Poster.LAST ? 1 : 0);
    limit(
        fields,
        Parameter.FPS,
        played,
        limits.frames(),
        "frames",
        "a lower fps, a shorter period or stagger, or fewer periods");
    limit(
        fields,
        Parameter.WIDTH,
        played * style.imageWidth() * style.imageHeight(),
        limits.pixels(),
        "pixels in all frames together",
        "a smaller picture, a lower scale or fewer frames");
    limit(
        fields,
        Parameter.PERIOD,
        duration,
        limits.playTime(),
        "milliseconds of playing time",
        "a shorter period, stagger, pause or hold, or fewer periods");
  }

  private static void limit(
      ParameterReader fields,
      Parameter parameter,
      long asked,
      long limit,
      String unit,
      String remedy) {
    if (asked > limit) {
      fields
          .mistakes()
          .add(
              Problem.tooMuch(
                  parameter.spelling(),
                  fields.echo(parameter),
                  Problem.over(asked, unit, limit),
                  remedy));
    }
  }
}
