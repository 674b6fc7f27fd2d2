package io.chartreel.request.parameter;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.Direction;
import io.chartreel.chart.Easing;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.NumberLocale;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Order;
import io.chartreel.chart.Poster;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Style;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Titles;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Every parameter of a chart: the parser, the error texts, the form and the manual all read this
 * one table.
 */
public enum Parameter {
  /** The kind of chart. */
  TYPE(
      "type",
      ParameterType.Choice.of(ChartType.class),
      DefaultValue.phrase("by the data"),
      "the kind of chart"),
  /** The labels. */
  LABELS(
      "labels",
      new ParameterType.Labels(),
      DefaultValue.of("2014..2020"),
      "the bars of one moment; with type=compare the periods"),
  /** The values. */
  VALUES(
      "values",
      new ParameterType.Numbers(),
      DefaultValue.of("20,15,14,13,12,11,10"),
      "a value for each label or period"),
  /** The periods. */
  PERIODS(
      "periods",
      new ParameterType.Labels(),
      DefaultValue.NONE,
      "the moments of the film, one after the other"),
  /** The series. */
  SERIES(
      "series",
      new ParameterType.Series(),
      DefaultValue.NONE,
      "a bar with a value for each period; with labels a value for each label"),
  /** The table. */
  DATA(
      "data", new ParameterType.Csv(), DefaultValue.NONE, "the whole table, a row for each period"),
  /** The meaning of columns. */
  COLUMNS(
      "columns",
      new ParameterType.Roles(),
      DefaultValue.phrase("by the data"),
      "what the columns of CSV hold that has a row for each value"),
  /** The references. */
  REF(
      "ref",
      new ParameterType.LabelledNumbers(),
      DefaultValue.of("2013:60"),
      "the reference bar of compare; a line in other charts"),
  /** The title. */
  TITLE("title", new ParameterType.Text(Limits::title), DefaultValue.NONE, "text above the chart"),
  /** The subtitle. */
  SUBTITLE(
      "subtitle", new ParameterType.Text(Limits::title), DefaultValue.NONE, "text under the title"),
  /** The caption. */
  CAPTION(
      "caption",
      new ParameterType.Text(Limits::title),
      DefaultValue.NONE,
      "text at the foot: the source of the data"),
  /** The words for those who do not see the chart. */
  ALT(
      "alt",
      new ParameterType.Beginning(Titles.MAX_ALT_LENGTH),
      DefaultValue.phrase("by the data"),
      "the text for people who cannot see the chart"),
  /** The width. */
  WIDTH(
      "width",
      new ParameterType.Whole(Style.LEAST_WIDTH, Limits::width),
      DefaultValue.of("640"),
      "width in pixels"),
  /** The height. */
  HEIGHT(
      "height",
      new ParameterType.Whole(Style.LEAST_HEIGHT, Limits::height),
      DefaultValue.of("480"),
      "height in pixels"),
  /** The density. */
  SCALE(
      "scale",
      new ParameterType.Whole(1, Limits::scale),
      DefaultValue.of("1"),
      "2 draws twice the pixels each way, for dense screens"),
  /** The direction. */
  DIRECTION(
      "direction",
      ParameterType.Choice.of(Direction.class),
      DefaultValue.of("horizontal").but("vertical", ChartType.GROW),
      "which way bars grow"),
  /** The length of the ranking. */
  TOP(
      "top",
      new ParameterType.Whole(1, Limits::visible),
      DefaultValue.of("10"),
      "how many bars of a race are seen at once"),
  /** The ranking. */
  SORT(
      "sort",
      ParameterType.Choice.of(Order.class),
      DefaultValue.of("desc").but("none", ChartType.GROW),
      "the order of bars in race and grow; none is that of the data"),
  /** The places of series. */
  LAYOUT(
      "layout",
      ParameterType.Choice.of(SeriesLayout.class),
      DefaultValue.of("grouped"),
      "how several series share the place of a label in grow"),
  /** The pace. */
  PERIOD(
      "period",
      new ParameterType.Whole(40, Limits::playTime),
      DefaultValue.of("1000")
          .but("1200", ChartType.GROW)
          .but("600", ChartType.RACE, ChartType.BARS),
      "milliseconds from one period to the next; in grow, of a bar's growing"),
  /** The smoothness. */
  FPS(
      "fps",
      new ParameterType.Whole(1, 50),
      DefaultValue.of("25").but("1", ChartType.COMPARE),
      "frames a second while something moves; 1 cuts from period to period"),
  /** The movement. */
  EASE(
      "ease",
      ParameterType.Choice.of(Easing.class),
      DefaultValue.of("easeInOutCubic")
          .but("easeOutCubic", ChartType.GROW)
          .but("linear", ChartType.RACE),
      "how a movement is spread over its time"),
  /** One bar after the other. */
  STAGGER(
      "stagger",
      new ParameterType.Whole(0, Limits::playTime),
      DefaultValue.of("0"),
      "milliseconds from the start of one growing bar to that of the next"),
  /** The rest at each period. */
  PAUSE(
      "pause",
      new ParameterType.Whole(0, Limits::playTime),
      DefaultValue.of("0"),
      "milliseconds to rest at each period"),
  /** The rest at the end. */
  HOLD(
      "hold",
      new ParameterType.Whole(0, Limits::playTime),
      DefaultValue.of("2000").but("0", ChartType.COMPARE),
      "milliseconds to rest on the last frame"),
  /** The repetition. */
  LOOP(
      "loop",
      new ParameterType.Whole(0, 65535),
      DefaultValue.of("0"),
      "how often it plays; 0 is for ever"),
  /** The first frame. */
  POSTER(
      "poster",
      ParameterType.Choice.of(Poster.class),
      DefaultValue.of("first"),
      "last starts with the finished chart, for mail clients that show only one frame"),
  /** The scale of the axis. */
  AXIS(
      "axis",
      new ParameterType.Choice(List.of("fixed", "follow")),
      DefaultValue.of("fixed").but("follow", ChartType.RACE),
      "whether the value axis keeps one scale or follows the bars that are seen"),
  /** The beginning of the axis. */
  MIN(
      "min",
      new ParameterType.Number(),
      DefaultValue.phrase("by the data"),
      "where the value axis begins"),
  /** The end of the axis. */
  MAX(
      "max",
      new ParameterType.Number(),
      DefaultValue.phrase("by the data"),
      "where the value axis ends"),
  /** The lines across the bars. */
  GRID(
      "grid",
      new ParameterType.Switch(),
      DefaultValue.of("on").but("off", ChartType.COMPARE),
      "a line across the bars at each mark of the axis"),
  /** The colours. */
  COLORS(
      "colors",
      new ParameterType.Colors(),
      DefaultValue.phrase("by the theme"),
      "the colours of the bars, in their order; in compare of the moving bar, then of the"
          + " reference bar"),
  /** The colours of single bars: a family of names. */
  COLOR(
      "color.{bar}",
      new ParameterType.Color(),
      DefaultValue.phrase("by the theme"),
      "the colour of a bar or a category of that name"),
  /** The paper. */
  BACKGROUND(
      "background",
      new ParameterType.Color(),
      DefaultValue.phrase("by the theme"),
      "the colour behind everything"),
  /** The theme. */
  THEME(
      "theme",
      ParameterType.Choice.of(Theme.class),
      DefaultValue.of("light"),
      "light or dark paper"),
  /** The labels beside bars. */
  SHOW(
      "show",
      ParameterType.Choice.of(LabelContent.class),
      DefaultValue.of("value").but("both", ChartType.COMPARE),
      "what is written beside a bar"),
  /** The period in large type. */
  TICKER(
      "ticker",
      new ParameterType.Switch(),
      DefaultValue.of("off").but("on", ChartType.RACE, ChartType.BARS),
      "the period in large type"),
  /** The letters. */
  FONT(
      "font",
      new ParameterType.Font(),
      DefaultValue.of("DejaVu Sans"),
      "the font of all words, as far as it has their letters"),
  /** The corners. */
  RADIUS(
      "radius",
      new ParameterType.Whole(0, 50),
      DefaultValue.of("0"),
      "the radius of the corners at the end of a bar, in pixels"),
  /** The room between bars. */
  GAP(
      "gap",
      new ParameterType.Whole(0, 90),
      DefaultValue.of("25"),
      "the room between bars, in per cent of a bar's place; compare keeps its own"),
  /** The digits behind the point. */
  DECIMALS(
      "decimals",
      new ParameterType.Whole(0, NumberStyle.MOST_DECIMALS),
      DefaultValue.phrase("by the data"),
      "how many digits stand behind the point"),
  /** What stands before numbers. */
  PREFIX(
      "prefix",
      new ParameterType.Text(Limits::label),
      DefaultValue.NONE,
      "text before each number"),
  /** What stands behind numbers. */
  SUFFIX(
      "suffix",
      new ParameterType.Text(Limits::label),
      DefaultValue.NONE,
      "text behind each number"),
  /** The signs in numbers. */
  LOCALE(
      "locale",
      ParameterType.Choice.of(NumberLocale.class),
      DefaultValue.of("en"),
      "the language whose signs stand between the digits"),
  /** Short numbers. */
  COMPACT("compact", new ParameterType.Switch(), DefaultValue.of("off"), "1.2M for 1,234,567"),
  /** The still. */
  FRAME("frame", new ParameterType.Frame(), DefaultValue.of("last"), "which still, for png"),
  /** The file. */
  DOWNLOAD(
      "download",
      new ParameterType.Switch(),
      DefaultValue.of("off"),
      "a browser saves the image as a file"),
  /** The status of mistakes. */
  ERRORS(
      "errors",
      new ParameterType.Choice(List.of("honest", "200")),
      DefaultValue.of("honest"),
      "the status of an image that names mistakes: 200 for places that drop images with any other");

  private static final String BAR = "{bar}";

  private final String spelling;
  private final ParameterType domain;
  private final DefaultValue whenAbsent;
  private final String help;

  Parameter(String spelling, ParameterType domain, DefaultValue whenAbsent, String help) {
    this.spelling = spelling;
    this.domain = domain;
    this.whenAbsent = whenAbsent;
    this.help = help;
  }

  /** The parameter of a name in lower case. */
  public static Optional<Parameter> named(String name) {
    return Stream.of(values())
        .filter(
            parameter ->
                parameter.isFamily()
                    ? name.startsWith(parameter.stem())
                    : parameter.spelling.equals(name))
        .findFirst();
  }

  /** The name, as it is written in a URL. */
  public String spelling() {
    return spelling;
  }

  /** What it may be. */
  public ParameterType domain() {
    return domain;
  }

  /**
   * What it is where a request does not say, decoded; empty where nothing is, or where the data or
   * the kind of chart decide.
   */
  public String defaultValue() {
    return whenAbsent.exceptions().isEmpty() ? whenAbsent.value() : "";
  }

  /** What it is in one kind of chart where a request does not say. */
  public String defaultValue(ChartType type) {
    return whenAbsent.in(type);
  }

  /** The default as people read it. */
  public String defaultPhrase() {
    return defaultPhrase(UnaryOperator.identity());
  }

  /**
   * The default as people read it.
   *
   * @param typed makes what can be typed look like it
   */
  public String defaultPhrase(UnaryOperator<String> typed) {
    return whenAbsent.phrase(typed);
  }

  /** What it means, in a phrase. */
  public String help() {
    return help;
  }

  /** Whether it is part of the data. */
  public boolean isData() {
    return isTable() || this == REF;
  }

  /** Whether a table can come from it. */
  public boolean isTable() {
    return switch (this) {
      case LABELS, VALUES, PERIODS, SERIES, DATA -> true;
      default -> false;
    };
  }

  /** Whether it says something of the chart, and not only of how it is sent. */
  public boolean isOfChart() {
    return this != DOWNLOAD && this != ERRORS;
  }

  /** Whether it can be given several times. */
  public boolean isRepeatable() {
    return this == SERIES || this == REF;
  }

  /** Whether it is many: what stands in braces in its spelling is chosen by who asks. */
  public boolean isFamily() {
    return spelling.endsWith(BAR);
  }

  /** What all names of a family begin with. */
  public String stem() {
    return spelling.substring(0, spelling.length() - BAR.length());
  }
}
