package io.chartreel.draw;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Easing;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.NumberLocale;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Style;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Titles;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.LegendEntry;
import io.chartreel.scene.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Builds animations from a table, with everything that scenes may contain: bars that enter and
 * leave, fall below zero or share a place, tickers and reference lines.
 */
public final class AnimationBuilder {
  static final Titles TITLES =
      new Titles(
          "Population of the largest cities",
          "Millions of people in the urban area",
          "Source: numbers made for looking at");
  static final Titles NONE = new Titles("", "", "");

  /** Milliseconds. */
  private static final int FRAME = 40;

  private final List<String> names;
  private final double[][] values;
  private List<String> periods = List.of();
  private Titles titles = NONE;
  private int width = 640;
  private int height = 480;
  private int scale = 1;
  private int radius;
  private Direction direction = Direction.HORIZONTAL;
  private Theme theme = Theme.LIGHT;
  private NumberStyle numbers = new NumberStyle(0, "", "", NumberLocale.EN, false);
  private int framesPerPeriod = 10;
  private int top = Integer.MAX_VALUE;
  private boolean ranks = true;
  private boolean rescales;
  private List<Scene.Line> lines = List.of();
  private List<LegendEntry> legend = List.of();

  /** Starts with a table: a row of values per period, one value per name. */
  public AnimationBuilder(List<String> names, double[][] values) {
    this.names = names;
    this.values = values;
  }

  /** Returns values that rise and fall, each at its own pace. */
  static double[][] waves(int bars, int periods, double low, double high) {
    double[][] made = new double[periods][bars];
    for (int p = 0; p < periods; p++) {
      for (int i = 0; i < bars; i++) {
        double share = 0.5 + 0.5 * Math.sin(1.3 * i + 0.35 * p * (1 + 0.4 * Math.cos(i)));
        made[p][i] = low + (high - low) * share;
      }
    }
    return made;
  }

  public static List<String> numbered(String name, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> name + " " + i).toList();
  }

  AnimationBuilder periods(List<String> labels) {
    periods = labels;
    return this;
  }

  AnimationBuilder titles(Titles shown) {
    titles = shown;
    return this;
  }

  public AnimationBuilder size(int newWidth, int newHeight, int newScale) {
    width = newWidth;
    height = newHeight;
    scale = newScale;
    return this;
  }

  AnimationBuilder radius(int pixels) {
    radius = pixels;
    return this;
  }

  public AnimationBuilder vertical() {
    direction = Direction.VERTICAL;
    return this;
  }

  AnimationBuilder dark() {
    theme = Theme.DARK;
    return this;
  }

  AnimationBuilder numbers(NumberStyle style) {
    numbers = style;
    return this;
  }

  public AnimationBuilder perPeriod(int frames) {
    framesPerPeriod = frames;
    return this;
  }

  AnimationBuilder top(int bars) {
    top = bars;
    return this;
  }

  AnimationBuilder fixedPlaces() {
    ranks = false;
    return this;
  }

  AnimationBuilder rescales() {
    rescales = true;
    return this;
  }

  AnimationBuilder lines(Scene.Line... others) {
    lines = List.of(others);
    return this;
  }

  AnimationBuilder legend(List<String> entries) {
    legend =
        IntStream.range(0, entries.size())
            .mapToObj(i -> new LegendEntry(entries.get(i), color(i)))
            .toList();
    return this;
  }

  private Rgb color(int i) {
    return theme.palette().get(i % theme.palette().size());
  }

  private Style style() {
    return new Style(
        width,
        height,
        scale,
        direction,
        theme.background(),
        theme.palette(),
        Map.of(),
        LabelContent.VALUE,
        true,
        radius,
        0.25,
        "Noto Sans");
  }

  /** Builds a race, or a chart whose bars keep their places. */
  public SampleAnimation build(String name) {
    List<Scene> scenes = new ArrayList<>();
    int frames = (values.length - 1) * framesPerPeriod + 1;
    for (int frame = 0; frame < frames; frame++) {
      scenes.add(scene(frame));
    }
    return new SampleAnimation(name, titles, style(), scenes, legend);
  }

  private int slots() {
    return Math.min(top, names.size());
  }

  private Scene scene(int frame) {
    int period = frame / framesPerPeriod;
    double share = (double) (frame % framesPerPeriod) / framesPerPeriod;
    int next = Math.min(period + 1, values.length - 1);
    double moved = Easing.EASE_IN_OUT_CUBIC.at(Math.max(0, Math.min(1, 2 * share - 0.5)));
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double from = Math.min(slots(), ranks ? rank(i, period) : i);
      double to = Math.min(slots(), ranks ? rank(i, next) : i);
      double value = values[period][i] * (1 - share) + values[next][i] * share;
      double place = from + (to - from) * moved;
      if (place < slots()) {
        bars.add(bar(i, place, 0.75, 0, value, names.get(i), numbers.format(value), color(i)));
      }
    }
    bars.sort(Comparator.comparingDouble(Bar::place).reversed());
    String ticker = periods.isEmpty() ? "" : periods.get(share < 0.5 ? period : next);
    return new Scene(
        FRAME * frame, share == 0, axis(bars), slots(), bars, List.of(), lines, ticker);
  }

  private static Bar bar(
      int id,
      double place,
      double thickness,
      double from,
      double to,
      String name,
      String number,
      Rgb color) {
    return new Bar(id, place, thickness, from, to, name, number, color, Bar.Label.BESIDE);
  }

  private int rank(int bar, int period) {
    double value = values[period][bar];
    return (int)
        IntStream.range(0, names.size())
            .filter(
                other ->
                    values[period][other] > value || values[period][other] == value && other < bar)
            .count();
  }

  private Axis axis(List<Bar> bars) {
    double low = 0;
    double high = 0;
    if (rescales) {
      for (Bar bar : bars) {
        low = Math.min(low, bar.to());
        high = Math.max(high, bar.to());
      }
    } else {
      for (double[] row : values) {
        for (double value : row) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    for (Scene.Line line : lines) {
      high = Math.max(high, line.value());
      low = Math.min(low, line.value());
    }
    return axis(low, high);
  }

  private Axis axis(double low, double high) {
    double end = high > low ? high : low + 1;
    double raw = (end - low) / 6;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step =
        raw <= power
            ? power
            : raw <= 2 * power ? 2 * power : raw <= 5 * power ? 5 * power : 10 * power;
    List<Axis.Tick> ticks = new ArrayList<>();
    int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
    for (double k = Math.ceil(low / step); k * step <= end * (1 + 1e-9); k++) {
      ticks.add(new Axis.Tick(k * step, numbers.withDecimals(decimals).format(k * step), 1));
    }
    return new Axis(low, end, ticks, true);
  }

  /** Builds groups or stacks: a place for each name with a bar for each period. */
  SampleAnimation together(String name, boolean stacked) {
    int series = values.length;
    double highest = 0;
    double lowest = 0;
    for (int i = 0; i < names.size(); i++) {
      double sum = 0;
      double below = 0;
      for (double[] row : values) {
        sum += Math.max(0, row[i]);
        below += Math.min(0, row[i]);
        highest = Math.max(highest, stacked ? sum : row[i]);
        lowest = Math.min(lowest, stacked ? below : row[i]);
      }
    }
    List<Scene> scenes = new ArrayList<>();
    for (int frame = 0; frame <= framesPerPeriod; frame++) {
      double share = (double) frame / framesPerPeriod;
      List<Bar> bars = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        double up = 0;
        double down = 0;
        for (int s = 0; s < series; s++) {
          double value = values[s][i] * share;
          if (stacked) {
            double from = value < 0 ? down : up;
            bars.add(
                new Bar(
                    bars.size(),
                    i,
                    0.75,
                    from,
                    from + value,
                    "",
                    numbers.format(value),
                    color(s),
                    Bar.Label.INSIDE));
            up += Math.max(0, value);
            down += Math.min(0, value);
          } else {
            double thickness = 0.75 / series;
            double place = i + (s - (series - 1) / 2.0) * thickness;
            bars.add(
                bar(bars.size(), place, thickness, 0, value, "", numbers.format(value), color(s)));
          }
        }
        if (stacked) {
          double total = up + down;
          bars.add(bar(bars.size(), i, 0.75, total, total, "", numbers.format(total), color(0)));
        }
      }
      List<Scene.Name> places =
          IntStream.range(0, names.size()).mapToObj(i -> new Scene.Name(i, names.get(i))).toList();
      scenes.add(
          new Scene(
              FRAME * frame,
              share == 0 || share == 1,
              axis(lowest, highest),
              names.size(),
              bars,
              places,
              lines,
              ""));
    }
    return new SampleAnimation(name, titles, style(), scenes, legend);
  }
}
