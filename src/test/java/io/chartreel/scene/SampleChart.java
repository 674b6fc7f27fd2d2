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
import java.util.Set;
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
                "Noto Sans"),
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

  /** Returns a comparison of one bar with a reference named R, whose axis has no gridlines. */
  static SampleChart compare(double reference, double... values) {
    return of(ChartType.COMPARE, column("", "", values))
        .reference("R", reference)
        .axis(new AxisStyle(OptionalDouble.empty(), OptionalDouble.empty(), false, false))
        .show(LabelContent.BOTH);
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
    return chart.with(layout, s.references(), s.ranking(), s.axis(), s.style(), s.timing());
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

  private SampleChart with(
      SeriesLayout layout,
      List<Reference> references,
      Ranking ranking,
      AxisStyle axis,
      Style style,
      Timing timing) {
    return new SampleChart(
        new ChartSpec(
            spec.type(),
            spec.table(),
            references,
            ranking,
            layout,
            axis,
            spec.titles(),
            style,
            timing,
            spec.numbers()));
  }

  SampleChart stacked() {
    return with(
        SeriesLayout.STACKED,
        spec.references(),
        spec.ranking(),
        spec.axis(),
        spec.style(),
        spec.timing());
  }

  SampleChart shares() {
    return with(
        SeriesLayout.PERCENT,
        spec.references(),
        spec.ranking(),
        spec.axis(),
        spec.style(),
        spec.timing());
  }

  SampleChart ranked(int top, Order order) {
    Ranking ranking = new Ranking(top, order);
    return with(
        spec.layout(), spec.references(), ranking, spec.axis(), spec.style(), spec.timing());
  }

  SampleChart axis(double min, double max, boolean rescales) {
    return axis(new AxisStyle(end(min), end(max), rescales, true));
  }

  SampleChart axis(AxisStyle axis) {
    return with(
        spec.layout(), spec.references(), spec.ranking(), axis, spec.style(), spec.timing());
  }

  private static OptionalDouble end(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  SampleChart rescaling() {
    return axis(MISSING, MISSING, true);
  }

  SampleChart reference(String label, double value) {
    List<Reference> references = List.of(new Reference(label, value));
    return with(
        spec.layout(), references, spec.ranking(), spec.axis(), spec.style(), spec.timing());
  }

  SampleChart show(LabelContent show) {
    Style s = spec.style();
    Style style =
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
            s.font());
    return with(
        spec.layout(), spec.references(), spec.ranking(), spec.axis(), style, spec.timing());
  }

  /** Returns the same chart with the ranks of bars. */
  SampleChart withRanks() {
    return styled(spec.style(), true, spec.style().highlighted());
  }

  /** Returns the same chart with all bars grey except for some. */
  SampleChart highlighting(String... names) {
    return styled(spec.style(), spec.style().rank(), Set.of(names));
  }

  private SampleChart styled(Style s, boolean rank, Set<String> highlighted) {
    return new SampleChart(
        spec.with(
            new Style(
                s.width(),
                s.height(),
                s.scale(),
                s.direction(),
                s.background(),
                s.colors(),
                s.colorsByName(),
                s.show(),
                s.ticker(),
                s.radius(),
                s.gap(),
                s.font(),
                s.transparent(),
                s.names(),
                rank,
                s.textSize(),
                s.images(),
                highlighted)));
  }

  SampleChart timed(Timing timing) {
    return with(
        spec.layout(), spec.references(), spec.ranking(), spec.axis(), spec.style(), timing);
  }

  SampleChart eased(Easing ease) {
    Timing t = spec.timing();
    return timed(
        new Timing(
            t.period(), t.fps(), ease, t.stagger(), t.pause(), t.hold(), t.loop(), t.poster()));
  }

  /** Returns the same chart with a different timing; periods still take 400 ms. */
  SampleChart timed(int fps, int stagger, int pause, int hold, Poster poster) {
    Timing t = spec.timing();
    return timed(new Timing(t.period(), fps, t.ease(), stagger, pause, hold, t.loop(), poster));
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
