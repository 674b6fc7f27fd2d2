package io.chartreel.scene;

import io.chartreel.chart.AxisStyle;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Easing;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.NumberLocale;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Order;
import io.chartreel.chart.Poster;
import io.chartreel.chart.Ranking;
import io.chartreel.chart.Reference;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Style;
import io.chartreel.chart.Table;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Timing;
import io.chartreel.chart.Titles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Builds charts for tests: 640 x 480, ten frames per period, linear easing, with a gap of a
 * quarter.
 */
record SampleChart(ChartSpec spec) {
  static final double MISSING = Double.NaN;

  static SampleChart of(ChartType type, Table.Column... columns) {
    int periods = columns.length == 0 ? 1 : columns[0].values().size();
    return new SampleChart(
        new ChartSpec(
            type,
            new Table(
                IntStream.range(0, periods).mapToObj(i -> "P" + i).toList(), List.of(columns)),
            List.of(),
            new Ranking(10, type == ChartType.GROW ? Order.NONE : Order.DESC),
            SeriesLayout.GROUPED,
            new AxisStyle(OptionalDouble.empty(), OptionalDouble.empty(), false, true),
            new Titles("", "", ""),
            new Style(
                640,
                480,
                1,
                Direction.HORIZONTAL,
                Theme.LIGHT.background(),
                Theme.LIGHT.palette(),
                Map.of(),
                LabelContent.VALUE,
                true,
                0,
                0.25,
                "DejaVu Sans"),
            new Timing(400, 25, Easing.LINEAR, 0, 0, 0, 0, Poster.FIRST),
            new NumberStyle(0, "", "", NumberLocale.EN, false)));
  }

  /** Returns a chart of bars named A, B, C and so on, each with its values. */
  static SampleChart of(ChartType type, double[]... bars) {
    return of(
        type,
        IntStream.range(0, bars.length)
            .mapToObj(i -> column(String.valueOf((char) ('A' + i)), "", bars[i]))
            .toArray(Table.Column[]::new));
  }

  static SampleChart race(double[]... bars) {
    return of(ChartType.RACE, bars);
  }

  /** Returns a chart with a bar for each value. */
  static SampleChart grow(double... values) {
    return of(
        ChartType.GROW,
        DoubleStream.of(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new));
  }

  /** Returns a chart of series named X, Y, Z, each with a value for slots A, B, C. */
  static SampleChart series(SeriesLayout layout, double[]... series) {
    List<Table.Column> columns = new ArrayList<>();
    for (int i = 0; i < series.length; i++) {
      for (int place = 0; place < series[i].length; place++) {
        String name = String.valueOf((char) ('A' + place));
        columns.add(column(name, String.valueOf((char) ('X' + i)), series[i][place]));
      }
    }
    SampleChart chart = of(ChartType.GROW, columns.toArray(Table.Column[]::new));
    ChartSpec s = chart.spec;
    return new SampleChart(
        new ChartSpec(
            s.type(),
            s.table(),
            s.references(),
            s.ranking(),
            layout,
            s.axis(),
            s.titles(),
            s.style(),
            s.timing(),
            s.numbers()));
  }

  static Table.Column column(String name, String category, double... values) {
    return new Table.Column(
        name,
        category,
        DoubleStream.of(values)
            .mapToObj(v -> Double.isNaN(v) ? OptionalDouble.empty() : OptionalDouble.of(v))
            .toList());
  }

  static double[] values(double... values) {
    return values;
  }

  SampleChart ranked(int top, Order order) {
    return with(spec.references(), new Ranking(top, order), spec.axis(), spec.style());
  }

  SampleChart axis(double min, double max, boolean rescales) {
    return with(
        spec.references(),
        spec.ranking(),
        new AxisStyle(end(min), end(max), rescales, true),
        spec.style());
  }

  private static OptionalDouble end(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  SampleChart rescaling() {
    return axis(MISSING, MISSING, true);
  }

  SampleChart reference(String label, double value) {
    return with(List.of(new Reference(label, value)), spec.ranking(), spec.axis(), spec.style());
  }

  SampleChart show(LabelContent show) {
    Style s = spec.style();
    return with(
        spec.references(),
        spec.ranking(),
        spec.axis(),
        new Style(
            s.width(),
            s.height(),
            s.scale(),
            s.direction(),
            s.background(),
            s.colors(),
            s.colorsByName(),
            show,
            s.ticker(),
            s.radius(),
            s.gap(),
            s.font()));
  }

  private SampleChart with(
      List<Reference> references, Ranking ranking, AxisStyle axis, Style style) {
    return new SampleChart(
        new ChartSpec(
            spec.type(),
            spec.table(),
            references,
            ranking,
            spec.layout(),
            axis,
            spec.titles(),
            style,
            spec.timing(),
            spec.numbers()));
  }

  SampleChart timed(UnaryOperator<Timing> change) {
    return new SampleChart(
        new ChartSpec(
            spec.type(),
            spec.table(),
            spec.references(),
            spec.ranking(),
            spec.layout(),
            spec.axis(),
            spec.titles(),
            spec.style(),
            change.apply(spec.timing()),
            spec.numbers()));
  }

  SampleChart eased(Easing ease) {
    return timed(
        t ->
            new Timing(
                t.period(), t.fps(), ease, t.stagger(), t.pause(), t.hold(), t.loop(), t.poster()));
  }

  /** Returns the same chart with a different timing; periods still take 400 ms. */
  SampleChart timed(int fps, int stagger, int pause, int hold, Poster poster) {
    return timed(
        t -> new Timing(t.period(), fps, t.ease(), stagger, pause, hold, t.loop(), poster));
  }

  Animation animation() {
    return new Animation(spec);
  }

  /** Returns the scene of a frame in playback order. */
  Scene scene(int frame) {
    return animation().scene(frame);
  }

  /** Returns all scenes in playback order. */
  List<Scene> scenes() {
    List<Scene> scenes = new ArrayList<>();
    animation().forEach(scenes::add);
    return scenes;
  }

  static Bar bar(Scene scene, String name) {
    return scene.bars().stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
  }

  static boolean has(Scene scene, String name) {
    return scene.bars().stream().anyMatch(b -> b.name().equals(name));
  }

  /** Returns the names from the first place to the last. */
  static String order(Scene scene) {
    StringBuilder names = new StringBuilder();
    scene.bars().stream()
        .sorted(Comparator.comparingDouble(Bar::place))
        .forEach(bar -> names.append(bar.name()));
    return names.toString();
  }
}
