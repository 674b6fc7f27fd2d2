package io.chartreel.request.timing;

import io.chartreel.chart.Style;
import io.chartreel.chart.Timing;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds parameters with which a chart fits the limits although those that are given do not: as few
 * as possible, and never any that were not tried.
 *
 * @param steps what the chart shows
 * @param style the given size
 * @param fields the given parameters and the limits
 */
record FittingParameters(AnimationSize.Steps steps, Style style, ParameterReader fields) {
  /** What is given up, the most dispensable first. */
  private static final List<Parameter> ORDER =
      List.of(Parameter.FPS, Parameter.PERIOD, Parameter.HOLD, Parameter.EVERY);

  /** Returns a sentence that states which parameters to use. */
  String remedy(Timing asked) {
    return Stream.of(style.scale(), 1)
        .distinct()
        .flatMap(scale -> candidates(asked, scale))
        .findFirst()
        .map(changes -> "Use " + String.join("&", changes) + ".")
        .orElse("Reduce width and height, or use fewer periods.");
  }

  private Stream<List<String>> candidates(Timing asked, int scale) {
    Style scaled = style.sized(style.width(), style.height(), scale);
    long pixels = (long) scaled.imageWidth() * scaled.imageHeight();
    return Stream.concat(
            Stream.of(released(0), released(1), released(2), released(3), released(4))
                .flatMap(free -> fitted(asked, pixels, free).stream()),
            relaxed(asked).flatMap(timing -> fitted(timing, pixels, released(4)).stream()))
        .map(timing -> changes(asked, timing, scale));
  }

  private Set<Parameter> released(int count) {
    Set<Parameter> free = EnumSet.noneOf(Parameter.class);
    ORDER.stream().filter(parameter -> !fields.has(parameter)).forEach(free::add);
    free.addAll(ORDER.subList(0, count));
    return free;
  }

  private Optional<Timing> fitted(Timing timing, long pixels, Set<Parameter> free) {
    AnimationFit fit = new AnimationFit(steps, fields.limits(), pixels, free);
    return Optional.of(fit.apply(timing)).filter(fit::fits);
  }

  /** Returns timings without pauses and stagger, and with more time than is given. */
  private Stream<Timing> relaxed(Timing asked) {
    return Stream.of(relaxed(asked, asked.stagger(), 0), relaxed(asked, 0, 0))
        .flatMap(
            timing ->
                asked.duration() == 0
                    ? Stream.of(timing)
                    : Stream.of(timing, relaxed(timing, 0, fields.limits().playTime())));
  }

  private static Timing relaxed(Timing timing, int stagger, int duration) {
    return new Timing(
        timing.period(),
        timing.fps(),
        timing.ease(),
        stagger,
        0,
        timing.hold(),
        timing.loop(),
        timing.poster(),
        duration > 0 ? duration : timing.duration(),
        timing.every(),
        timing.weights(),
        timing.start(),
        timing.swap());
  }

  private List<String> changes(Timing asked, Timing timing, int scale) {
    List<String> changes = new ArrayList<>();
    boolean isLonger = timing.duration() != asked.duration();
    add(changes, Parameter.FPS, timing.fps(), timing.fps() != asked.fps());
    add(changes, Parameter.PERIOD, timing.period(), timing.period() != asked.period());
    add(changes, Parameter.STAGGER, timing.stagger(), timing.stagger() != asked.stagger());
    add(changes, Parameter.PAUSE, timing.pause(), timing.pause() != asked.pause());
    add(changes, Parameter.HOLD, timing.hold(), isLonger || timing.hold() != asked.hold());
    add(changes, Parameter.DURATION, timing.duration(), isLonger);
    add(changes, Parameter.EVERY, timing.every(), timing.every() != asked.every());
    add(changes, Parameter.SCALE, scale, scale != style.scale());
    return changes;
  }

  private static void add(List<String> changes, Parameter parameter, int value, boolean isChanged) {
    if (isChanged) {
      changes.add(parameter.key() + "=" + value);
    }
  }
}
