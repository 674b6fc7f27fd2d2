package io.chartreel.request;

import io.chartreel.chart.AxisStyle;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Easing;
import io.chartreel.chart.NumberLocale;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Order;
import io.chartreel.chart.Poster;
import io.chartreel.chart.Ranking;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Show;
import io.chartreel.chart.Still;
import io.chartreel.chart.Style;
import io.chartreel.chart.Table;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Timing;
import io.chartreel.chart.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Reads a query into a chart: once, strictly, and with every mistake in it. */
public final class ChartParser {
  private final Fields fields;

  private ChartParser(QueryString query) {
    this.fields = new Fields(query);
  }

  /**
   * The chart that a query describes; without any data the built-in example.
   *
   * @throws BadRequestException with every mistake that was found
   */
  public static ChartRequest parse(QueryString query) throws BadRequestException {
    return new ChartParser(query).read();
  }

  private ChartRequest read() throws BadRequestException {
    ChartType type = fields.choice(Parameter.TYPE, ChartType.class);
    requireAllDataOrNone();
    List<String> periods = fields.labels(Parameter.LABELS);
    List<OptionalDouble> values = fields.numbers(Parameter.VALUES);
    Optional<Reference> reference = fields.reference(Parameter.REF);
    Words words =
        new Words(
            fields.text(Parameter.TITLE),
            fields.text(Parameter.SUBTITLE),
            fields.text(Parameter.CAPTION));
    Style style = style();
    Timing timing = timing();
    double[] all =
        DoubleStream.concat(
                values.stream().flatMapToDouble(OptionalDouble::stream),
                reference.stream().mapToDouble(Reference::value))
            .toArray();
    AxisStyle axis = axis(all);
    NumberStyle numbers = numbers(all);
    Still still = still(periods, timing);
    throwProblems();

    if (periods.size() != values.size()) {
      fields.wrong(
          Parameter.VALUES,
          "has " + values.size() + " items for " + periods.size() + " labels",
          "one value for each label, _ where there is none");
    }
    checkWork(style, timing, periods.size());
    throwProblems();
    Table table = new Table(periods, List.of(new Table.Column("", "", values)));
    return new ChartRequest(
        new ChartSpec(
            type,
            table,
            List.of(reference.orElseThrow()),
            new Ranking(10, Order.DESC),
            SeriesLayout.GROUPED,
            axis,
            words,
            style,
            timing,
            numbers),
        still);
  }

  private void throwProblems() throws BadRequestException {
    if (!fields.problems().isEmpty()) {
      throw new BadRequestException(fields.problems());
    }
  }

  private void requireAllDataOrNone() {
    List<Parameter> data = Stream.of(Parameter.values()).filter(Parameter::isData).toList();
    if (data.stream().anyMatch(fields::has)) {
      data.stream()
          .filter(parameter -> !fields.has(parameter))
          .forEach(
              missing ->
                  fields.wrong(
                      missing, "is missing from the chart's data", missing.domain().allowed()));
    }
  }

  private Style style() {
    Theme theme = fields.choice(Parameter.THEME, Theme.class);
    List<Rgb> colors = new ArrayList<>(fields.colors(Parameter.COLORS));
    List<Rgb> defaults = theme.compareColors();
    if (colors.size() < defaults.size()) {
      colors.addAll(defaults.subList(colors.size(), defaults.size()));
    }
    return new Style(
        fields.whole(Parameter.WIDTH),
        fields.whole(Parameter.HEIGHT),
        fields.whole(Parameter.SCALE),
        fields.choice(Parameter.DIRECTION, Direction.class),
        fields.color(Parameter.BACKGROUND).orElse(theme.paper()),
        colors,
        Map.of(),
        fields.choice(Parameter.SHOW, Show.class),
        false,
        0,
        0.25);
  }

  private Timing timing() {
    return new Timing(
        fields.whole(Parameter.PERIOD),
        fields.whole(Parameter.FPS),
        fields.choice(Parameter.EASE, Easing.class),
        0,
        fields.whole(Parameter.PAUSE),
        fields.whole(Parameter.HOLD),
        fields.whole(Parameter.LOOP),
        fields.choice(Parameter.POSTER, Poster.class));
  }

  private AxisStyle axis(double[] values) {
    OptionalDouble min = fields.number(Parameter.MIN);
    OptionalDouble max = fields.number(Parameter.MAX);
    double highest = max.orElse(Math.max(0, DoubleStream.of(values).max().orElse(0)));
    double lowest = min.orElse(Math.min(0, DoubleStream.of(values).min().orElse(0)));
    if (min.isPresent() && min.getAsDouble() >= highest) {
      fields.wrong(
          Parameter.MIN, "leaves nothing to see below " + plain(highest), "less than that");
      return new AxisStyle(OptionalDouble.empty(), OptionalDouble.empty(), false, false);
    }
    if (max.isPresent() && max.getAsDouble() <= lowest) {
      fields.wrong(Parameter.MAX, "leaves nothing to see above " + plain(lowest), "more than that");
      return new AxisStyle(OptionalDouble.empty(), OptionalDouble.empty(), false, false);
    }
    return new AxisStyle(min, max, false, false);
  }

  private static String plain(double number) {
    return new NumberStyle(
            Math.min(DecimalNumber.decimals(number), 10), "", "", NumberLocale.EN, false)
        .format(number);
  }

  /** By the data: as many decimals as the number with the most of them has. */
  private NumberStyle numbers(double[] values) {
    int decimals =
        DoubleStream.of(values)
            .mapToInt(DecimalNumber::decimals)
            .map(digits -> Math.min(digits, NumberStyle.MOST_DECIMALS))
            .max()
            .orElse(0);
    return new NumberStyle(
        fields.optionalWhole(Parameter.DECIMALS).orElse(decimals),
        fields.text(Parameter.PREFIX),
        fields.text(Parameter.SUFFIX),
        NumberLocale.EN,
        false);
  }

  private Still still(List<String> periods, Timing timing) {
    String text = fields.decoded(Parameter.FRAME).strip();
    int period = periods.indexOf(text);
    if (period >= 0) {
      return new Still.AtPeriod(period);
    }
    switch (text.toLowerCase(Locale.ROOT)) {
      case "first":
        return new Still.First();
      case "last":
        return new Still.Last();
      default:
        long frames = timing.frames(Math.max(1, periods.size()));
        if (DecimalNumber.isWhole(text)
            && Integer.parseInt(text) >= 1
            && Integer.parseInt(text) <= frames) {
          return new Still.Frame(Integer.parseInt(text));
        }
        fields.wrong(
            Parameter.FRAME,
            "is no frame of this chart",
            "first, last, one of the labels, or a number from 1 to " + frames);
        return new Still.Last();
    }
  }

  private void checkWork(Style style, Timing timing, int periods) {
    long frames = timing.frames(periods) + (timing.poster() == Poster.LAST ? 1 : 0);
    long pixels = frames * style.imageWidth() * style.imageHeight();
    limit(
        Parameter.FPS,
        frames,
        Limits.MAX_FRAMES,
        "frames",
        "a lower fps, a shorter period or fewer periods");
    limit(
        Parameter.WIDTH,
        pixels,
        Limits.MAX_PIXELS,
        "pixels in all frames together",
        "a smaller picture, a lower scale or fewer frames");
    limit(
        Parameter.PERIOD,
        timing.duration(periods),
        Limits.MAX_DURATION,
        "milliseconds of playing time",
        "a shorter period, pause or hold, or fewer periods");
  }

  private void limit(Parameter parameter, long asked, long limit, String unit, String remedy) {
    if (asked > limit) {
      fields.add(
          Problem.tooMuch(
              parameter.spelling(),
              fields.echo(parameter),
              Problem.over(asked, unit, limit),
              remedy));
    }
  }
}
