package io.chartreel.web.form;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Style;
import io.chartreel.chart.Timing;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.QueryString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What applies to a chart where its query leaves an option out: the default of its type, or what
 * was chosen to suit its data.
 */
record EffectiveDefaults(ChartRequest request, QueryString query) {
  private static final int MAX_COLORS = 4;

  /** Returns the value of a parameter, as users would write it; empty if there is none. */
  String of(Parameter parameter) {
    String fixed = parameter.defaultValue(request.chart().type());
    return query.has(parameter.key()) ? fixed : chosen(parameter).orElse(fixed);
  }

  /** Returns a value that may depend on the data. */
  private Optional<String> chosen(Parameter parameter) {
    ChartSpec chart = request.chart();
    Style style = chart.style();
    Timing timing = chart.timing();
    Object value =
        switch (parameter) {
          case PERIOD -> timing.period();
          case FPS -> timing.fps();
          case PAUSE -> timing.pause();
          case HOLD -> timing.hold();
          case EVERY -> timing.every();
          case DURATION -> request.duration();
          case DECIMALS -> chart.numbers().decimals();
          case PREFIX -> chart.numbers().prefix();
          case SUFFIX -> chart.numbers().suffix();
          case COLORS -> colors(style.colors());
          case BACKGROUND -> style.transparent() ? "transparent" : plain(style.background());
          case TYPE -> chart.type().name().toLowerCase(Locale.ROOT);
          default -> null;
        };
    return Optional.ofNullable(value).map(Object::toString);
  }

  private static String colors(List<Rgb> colors) {
    return colors.stream()
        .limit(MAX_COLORS)
        .map(EffectiveDefaults::plain)
        .collect(Collectors.joining(",", "", colors.size() > MAX_COLORS ? ",…" : ""));
  }

  private static String plain(Rgb color) {
    return Hex.of(color).substring(1);
  }
}
