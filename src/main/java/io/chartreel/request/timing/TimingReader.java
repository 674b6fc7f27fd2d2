package io.chartreel.request.timing;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.Easing;
import io.chartreel.chart.Poster;
import io.chartreel.chart.Style;
import io.chartreel.chart.Table;
import io.chartreel.chart.Timing;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.Warnings;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the timing of a chart. What the request gives is not changed; the rest is reduced to stay
 * within the limits, with a warning for each reduction.
 */
public final class TimingReader {
  /** The parameters that may be reduced if they are not given. */
  private static final Set<Parameter> FLEXIBLE =
      EnumSet.of(Parameter.FPS, Parameter.PERIOD, Parameter.HOLD, Parameter.EVERY);

  /** The largest share of a given duration that the default of hold takes, as a divisor. */
  private static final int HOLD_PART = 5;

  private final ParameterReader fields;
  private final Style style;
  private final AnimationSize.Steps steps;
  private final Timing asked;

  /**
   * Reads the parameters of a timing.
   *
   * @param style which decides the pixels of a frame
   * @param times of the periods, in any unit; nothing if they are no dates
   */
  public TimingReader(
      ChartType type, Table table, Style style, Optional<double[]> times, ParameterReader fields) {
    this.fields = fields;
    this.style = style;
    this.steps = AnimationSize.Steps.of(type, table);
    int duration = fields.optionalInteger(Parameter.DURATION).orElse(0);
    int hold = fields.integer(Parameter.HOLD);
    int every = fields.integer(Parameter.EVERY);
    int fps = fields.integer(Parameter.FPS);
    boolean skips = every > 1 && type != ChartType.GROW;
    if (duration > 0 && fields.has(Parameter.PERIOD)) {
      fields.reject(
          Parameter.DURATION,
          "duration and period cannot be combined: one follows from the other.",
          "Remove duration or period.");
    }
    List<Integer> weights = new PaceReader(fields).weights(table.periods(), times);
    this.asked =
        new Timing(
            fields.integer(Parameter.PERIOD),
            skips && !fields.has(Parameter.FPS) ? 1 : fps,
            fields.choice(Parameter.EASE, Easing.class),
            fields.integer(Parameter.STAGGER),
            fields.integer(Parameter.PAUSE),
            duration > 0 && !fields.has(Parameter.HOLD) ? holdWithin(duration, hold) : hold,
            fields.integer(Parameter.LOOP),
            fields.choice(Parameter.POSTER, Poster.class).in(type),
            duration,
            skips ? every : 1,
            type == ChartType.GROW ? List.of() : weights,
            fields.integer(Parameter.START),
            fields.integerUnlessWord(Parameter.SWAP).orElse(0));
  }

  /**
   * Returns the default of hold for a given duration. If there are more periods than frames can
   * show, the last frame still needs some time.
   */
  private int holdWithin(int duration, int hold) {
    boolean isCrowded = !steps.grows() && (long) steps.count() * Timing.MIN_PERIOD > duration;
    return Math.max(Math.min(hold, duration / HOLD_PART), isCrowded ? Timing.MIN_PERIOD : 0);
  }

  private long pixels() {
    return (long) style.imageWidth() * style.imageHeight();
  }

  /** Returns the parameters that are not given and may be reduced. */
  private Set<Parameter> free() {
    Set<Parameter> free = EnumSet.copyOf(FLEXIBLE);
    free.removeIf(fields::has);
    return free;
  }

  /** Returns the timing, which fits the limits unless what is given makes that impossible. */
  public Timing fitting() {
    return new AnimationFit(steps, fields.limits(), pixels(), free()).apply(asked);
  }

  /** Adds a warning for each number that is not what the request would otherwise get. */
  public void warn(Timing timing, Warnings warnings) {
    String time = within("%,d ms", fields.limits().playTime());
    long images = fields.limits().pixels() / pixels();
    String frames =
        images < fields.limits().frames()
            ? within("%,d pixels", fields.limits().pixels())
            : within("%,d frames", fields.limits().frames());
    boolean isLong = steps.size(asked).duration() > fields.limits().playTime();
    warn(Parameter.FPS, asked.fps(), timing.fps(), frames, warnings);
    warn(Parameter.PERIOD, asked.period(), timing.period(), isLong ? time : frames, warnings);
    warn(
        Parameter.HOLD,
        asked.hold(),
        timing.hold(),
        timing.duration() > 0 ? "to leave time for the periods" : time,
        warnings);
    if (timing.every() > asked.every()) {
      String reason =
          timing.duration() > 0 && images > steps.count() ? "to stay within duration" : frames;
      warnings.add("only one in " + timing.every() + " periods is shown " + reason);
    }
  }

  private static void warn(
      Parameter parameter, int from, int to, String reason, Warnings warnings) {
    if (to < from) {
      warnings.add(parameter.key() + " was reduced from " + from + " to " + to + " " + reason);
    }
  }

  private static String within(String format, long limit) {
    return "to stay within " + String.format(Locale.ROOT, format, limit);
  }

  /** Adds the problems of a timing that does not fit, with numbers that do. */
  public void check(Timing timing) {
    AnimationFit fit = new AnimationFit(steps, fields.limits(), pixels(), free());
    if (fit.fits(timing)) {
      return;
    }
    String remedy = new FittingParameters(steps, style, fields).remedy(asked);
    if (!steps.isPlayable(timing)) {
      fields.reject(
          Parameter.DURATION,
          "duration="
              + asked.duration()
              + " is too short for "
              + steps.count()
              + (steps.grows() ? " bars" : " periods")
              + " with these pauses and frames.",
          remedy);
      return;
    }
    steps
        .size(asked)
        .problems(fields.limits(), style, asked, remedy)
        .forEach(fields.problems()::add);
  }
}
