package io.chartreel.request.parameter;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.Direction;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.NamePlacement;
import io.chartreel.chart.NamedPalette;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Order;
import io.chartreel.chart.Poster;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Style;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Timing;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The parameters of a chart. The parser, the error messages, the form and the manual are all based
 * on this table.
 */
public enum Parameter {
  /** The chart type. */
  TYPE("type", ParameterType.Choice.of(ChartType.class), DefaultValue.AUTO, "chart type"),
  /** The names of bars, or of the periods in compare. */
  LABELS(
      "labels",
      new ParameterType.Labels(true),
      DefaultValue.of("2014..2020"),
      "bar names; for type=compare, the time steps"),
  /** The values of a single series. */
  VALUES(
      "values",
      new ParameterType.Numbers(),
      DefaultValue.of("20,15,14,13,12,11,10"),
      "one value per label or period"),
  /** The periods. */
  PERIODS("periods", new ParameterType.Labels(true), DefaultValue.NONE, "the time steps, in order"),
  /** A bar and its values. */
  SERIES(
      "series",
      new ParameterType.Series(),
      DefaultValue.NONE,
      "a bar's name and its values, one per period (or per label)"),
  /** The table as CSV. */
  DATA(
      "data",
      new ParameterType.Csv(),
      DefaultValue.NONE,
      "the whole table as CSV, one row per period"),
  /** The roles of CSV columns. */
  COLUMNS(
      "columns",
      new ParameterType.Roles(),
      DefaultValue.AUTO,
      "the role of each column of a table"),
  /** What to do with several values of a bar in one period. */
  REPEAT(
      "repeat",
      new ParameterType.Choice(List.of("error", "sum", "mean", "first", "last", "max", "min")),
      DefaultValue.of("error"),
      "how to combine several values of a bar in one period"),
  /** What a bar shows in a period without a value. */
  MISSING(
      "missing",
      new ParameterType.Choice(List.of("gap", "last", "line", "zero")),
      DefaultValue.of("gap"),
      "what to show for a missing value: no bar, the last value, a straight line or zero"),
  /** Running totals. */
  CUMULATE("cumulate", new ParameterType.Switch(), DefaultValue.of("off"), "show running totals"),
  /** The convention of numbers in a table. */
  NUMBERS(
      "numbers",
      new ParameterType.Choice(List.of("1,234.5", "1.234,5")),
      DefaultValue.AUTO,
      "how numbers are written in the table"),
  /** The worksheet of an Excel file. */
  SHEET(
      "sheet",
      new ParameterType.Text(Limits::label),
      DefaultValue.FIRST_SHEET,
      "the name of the worksheet of an Excel file"),
  /** How periods are displayed. */
  DATES(
      "dates",
      new ParameterType.DatePattern(),
      DefaultValue.of("auto"),
      "how periods that are dates are displayed"),
  /** A reference value. */
  REF(
      "ref",
      new ParameterType.LabelledNumbers(),
      DefaultValue.of("2013:60"),
      "a reference value: a bar in compare, a line elsewhere; mean, median, min and max of all"
          + " bars follow the values"),
  /** The sum of all bars. */
  TOTAL(
      "total",
      new ParameterType.Text(Limits::affix),
      DefaultValue.NONE,
      "label of the sum of all bars of the period, visible or not; without it there is no sum"),
  /** A caption of a period. */
  NOTE(
      "note",
      new ParameterType.Note(),
      DefaultValue.NONE,
      "a caption that is shown while a period plays"),
  /** The title. */
  TITLE("title", new ParameterType.Text(Limits::title, true), DefaultValue.NONE, "chart title"),
  /** The subtitle. */
  SUBTITLE(
      "subtitle",
      new ParameterType.Text(Limits::title, true),
      DefaultValue.NONE,
      "subtitle, below the title"),
  /** The footer. */
  CAPTION(
      "caption",
      new ParameterType.Text(Limits::title, true),
      DefaultValue.NONE,
      "footer text, e.g. the data source"),
  /** The alternative text. */
  ALT(
      "alt",
      new ParameterType.TruncatedText(Limits.MAX_ALT_LENGTH),
      DefaultValue.AUTO,
      "alt text for screen readers"),
  /** The width. */
  WIDTH(
      "width",
      new ParameterType.IntegerRange(Style.MIN_WIDTH, Limits::width),
      DefaultValue.of("640"),
      "width in pixels"),
  /** The height. */
  HEIGHT(
      "height",
      new ParameterType.IntegerRange(Style.MIN_HEIGHT, Limits::height),
      DefaultValue.of("480"),
      "height in pixels"),
  /** The pixel density. */
  SCALE(
      "scale",
      new ParameterType.IntegerRange(1, Limits::scale),
      DefaultValue.of("1"),
      "pixel density; 2 for high-DPI (Retina) screens"),
  /** The orientation of bars. */
  DIRECTION(
      "direction",
      ParameterType.Choice.of(Direction.class),
      DefaultValue.of("horizontal").but("vertical", ChartType.GROW),
      "bar orientation"),
  /** The number of bars in a race. */
  TOP(
      "top",
      new ParameterType.IntegerRange(1, Limits::visible),
      DefaultValue.of("10"),
      "number of bars shown in a race"),
  /** The order of bars. */
  SORT(
      "sort",
      ParameterType.Choice.of(Order.class),
      DefaultValue.of("desc").but("none", ChartType.GROW),
      "bar order in race and grow; none keeps the data order"),
  /** The arrangement of series. */
  LAYOUT(
      "layout",
      ParameterType.Choice.of(SeriesLayout.class),
      DefaultValue.of("grouped"),
      "how the parts of a bar are arranged: side by side, stacked, or as shares of 100 %"),
  /** The duration of a step. */
  PERIOD(
      "period",
      new ParameterType.IntegerRange(40, Limits::playTime),
      DefaultValue.of("1000")
          .but("1200", ChartType.GROW)
          .but("600", ChartType.RACE, ChartType.BARS),
      "duration of each step (in grow: of the whole growth), in ms"),
  /** The frame rate. */
  FPS(
      "fps",
      new ParameterType.IntegerRange(1, 50),
      DefaultValue.of("25").but("1", ChartType.COMPARE),
      "frames per second; 1 jumps from period to period without animation"),
  /** The easing function. */
  EASE(
      "ease",
      ParameterType.Choice.ofEasing(),
      DefaultValue.of("easeInOutCubic")
          .but("easeOutCubic", ChartType.GROW)
          .but("linear", ChartType.RACE),
      "easing function"),
  /** The delay between growing bars. */
  STAGGER(
      "stagger",
      new ParameterType.IntegerRange(0, Limits::playTime),
      DefaultValue.of("0"),
      "delay between bars, in ms"),
  /** The time in which bars change places. */
  SWAP(
      "swap",
      new ParameterType.WordOrInteger("period", Timing.MIN_DELAY, Limits::playTime),
      DefaultValue.of("period"),
      "how long two bars of a race take to change places, in ms, after their values cross"),
  /** The pause before the animation. */
  START(
      "start",
      new ParameterType.IntegerRange(0, Limits::playTime),
      DefaultValue.of("0"),
      "how long the first frame is held, in ms"),
  /** The pause at each period. */
  PAUSE(
      "pause",
      new ParameterType.IntegerRange(0, Limits::playTime),
      DefaultValue.of("0"),
      "pause at each period, in ms"),
  /** The pause at the end. */
  HOLD(
      "hold",
      new ParameterType.IntegerRange(0, Limits::playTime),
      DefaultValue.of("2000").but("0", ChartType.COMPARE),
      "how long the last frame is held, in ms"),
  /** The duration of one play. */
  DURATION(
      "duration",
      new ParameterType.IntegerRange(100, Limits::playTime),
      DefaultValue.AUTO,
      "length of one loop in ms, pauses and hold included; replaces period"),
  /** The proportions of the steps. */
  PACE(
      "pace",
      new ParameterType.Pace(),
      DefaultValue.of("even"),
      "time between periods: the same for all, or in proportion to their dates"),
  /** The periods that are shown. */
  EVERY(
      "every",
      new ParameterType.IntegerRange(1, Limits::periods),
      DefaultValue.of("1"),
      "shows only every nth period and the last; above 1, bars jump"),
  /** The number of plays. */
  LOOP(
      "loop",
      new ParameterType.IntegerRange(0, 65535),
      DefaultValue.of("0"),
      "number of plays; 0 loops forever"),
  /** The first frame. */
  POSTER(
      "poster",
      ParameterType.Choice.of(Poster.class),
      DefaultValue.of("first").but("auto", ChartType.GROW),
      "first frame; last is the finished chart, for email clients that don't animate GIFs (Outlook)"),
  /** The scaling of the value axis. */
  AXIS(
      "axis",
      new ParameterType.Choice(List.of("fixed", "follow", "off")),
      DefaultValue.of("fixed").but("follow", ChartType.RACE),
      "fixed scale, or rescale to the visible bars; off hides the axis"),
  /** The start of the value axis. */
  MIN("min", new ParameterType.Number(), DefaultValue.AUTO, "axis minimum"),
  /** The end of the value axis. */
  MAX("max", new ParameterType.Number(), DefaultValue.AUTO, "axis maximum"),
  /** The gridlines. */
  GRID(
      "grid",
      new ParameterType.Switch(),
      DefaultValue.of("on").but("off", ChartType.COMPARE),
      "show gridlines"),
  /** The colours of bars, in order. */
  COLORS(
      "colors",
      new ParameterType.Colors(),
      DefaultValue.AUTO,
      "bar colours, in order (compare: moving bar, then reference)"),
  /** The colours of bars by name: a family of parameters. */
  COLOR(
      "color.{bar}",
      new ParameterType.Color(),
      DefaultValue.AUTO,
      "colour of the bar or category with that name"),
  /** The default colours of bars. */
  PALETTE(
      "palette",
      ParameterType.Choice.of(NamedPalette.class),
      DefaultValue.AUTO,
      "ten colours for the bars, distinguishable for colour-blind readers"),
  /** The bars that keep their colours. */
  HIGHLIGHT(
      "highlight",
      new ParameterType.Labels(false),
      DefaultValue.NONE,
      "names of bars or categories; all other bars turn grey"),
  /** The images of bars by name: a family of parameters. */
  IMAGE(
      "image.{bar}",
      new ParameterType.Image(),
      DefaultValue.NONE,
      "image at the end of the bar with that name: a flag or a file of the service"),
  /** The background colour. */
  BACKGROUND(
      "background",
      new ParameterType.Background(),
      DefaultValue.AUTO,
      "background colour, or transparent"),
  /** The theme. */
  THEME(
      "theme",
      ParameterType.Choice.of(Theme.class),
      DefaultValue.of("light"),
      "light or dark theme"),
  /** The labels of bars. */
  SHOW(
      "show",
      ParameterType.Choice.of(LabelContent.class),
      DefaultValue.of("value").but("both", ChartType.COMPARE),
      "what to print next to each bar"),
  /** The position of names. */
  NAMES(
      "names",
      ParameterType.Choice.of(NamePlacement.class),
      DefaultValue.of("auto"),
      "where the names of horizontal bars go: left of the axis or inside the bars"),
  /** The rank in front of names. */
  RANK("rank", new ParameterType.Switch(), DefaultValue.of("off"), "show the rank before the name"),
  /** The size of all texts. */
  TEXT("text", new ParameterType.IntegerRange(50, 200), DefaultValue.of("100"), "text size in %"),
  /** The current period in large type. */
  TICKER(
      "ticker",
      new ParameterType.Switch(),
      DefaultValue.of("off").but("on", ChartType.RACE, ChartType.BARS),
      "show the current period in large type"),
  /** The font family. */
  FONT(
      "font",
      new ParameterType.Font(),
      DefaultValue.of("Noto Sans"),
      "font family; missing characters fall back to the built-in fonts"),
  /** The corner radius of bars. */
  RADIUS(
      "radius",
      new ParameterType.IntegerRange(0, 50),
      DefaultValue.of("0"),
      "corner radius at the end of each bar, in pixels"),
  /** The space between bars. */
  GAP(
      "gap",
      new ParameterType.IntegerRange(0, 90),
      DefaultValue.of("25"),
      "space between bars, in % (ignored in compare)"),
  /** The number of decimal places. */
  DECIMALS(
      "decimals",
      new ParameterType.IntegerRange(0, NumberStyle.MAX_DECIMALS),
      DefaultValue.AUTO,
      "number of decimal places"),
  /** The text before numbers. */
  PREFIX(
      "prefix",
      new ParameterType.Text(Limits::affix),
      DefaultValue.NONE,
      "text before each number"),
  /** The text after numbers. */
  SUFFIX(
      "suffix", new ParameterType.Text(Limits::affix), DefaultValue.NONE, "text after each number"),
  /** The locale of numbers. */
  LOCALE(
      "locale",
      new ParameterType.Language(),
      DefaultValue.of("en"),
      "locale for number formatting"),
  /** Short numbers. */
  COMPACT(
      "compact",
      new ParameterType.AutomaticSwitch(),
      DefaultValue.of("auto"),
      "abbreviate numbers: 1.23M instead of 1,234,567; auto does so if they have more than six"
          + " digits"),
  /** The size of the animation. */
  BYTES(
      "bytes",
      new ParameterType.IntegerRange(10_000, Limits::gif),
      DefaultValue.AUTO,
      "size that the GIF must not exceed; frames are dropped to stay below"),
  /** The frame of a still image. */
  FRAME(
      "frame", new ParameterType.Frame(), DefaultValue.of("last"), "which frame to render as PNG"),
  /** The way a browser handles the image. */
  DOWNLOAD(
      "download",
      new ParameterType.Switch(),
      DefaultValue.of("off"),
      "make browsers save the image as a file"),
  /** The HTTP status of error images. */
  ERRORS(
      "errors",
      new ParameterType.Choice(List.of("honest", "200")),
      DefaultValue.of("honest"),
      "HTTP status of error images; 200 for sites that hide images with other statuses");

  private static final String BAR = "{bar}";

  private final String key;
  private final ParameterType type;
  private final DefaultValue defaultValue;
  private final String help;

  Parameter(String key, ParameterType type, DefaultValue defaultValue, String help) {
    this.key = key;
    this.type = type;
    this.defaultValue = defaultValue;
    this.help = help;
  }

  /** Returns the parameter with a name, which must be in lower case. */
  public static Optional<Parameter> named(String name) {
    return Stream.of(values())
        .filter(
            parameter ->
                parameter.isFamily()
                    ? name.startsWith(parameter.stem())
                    : parameter.key.equals(name))
        .findFirst();
  }

  /** Returns the name in a URL, such as {@code fps} or {@code color.{bar}}. */
  public String key() {
    return key;
  }

  /** Returns the type of its values. */
  public ParameterType type() {
    return type;
  }

  /**
   * Returns the decoded default value. Empty if the parameter has none, or if it depends on the
   * data or on the chart type.
   */
  public String defaultValue() {
    return defaultValue.exceptions().isEmpty() ? defaultValue.value() : "";
  }

  /** Returns the decoded default value in a chart type; may be empty. */
  public String defaultValue(ChartType type) {
    return defaultValue.in(type);
  }

  /** Returns a description of the default: {@code 1000; grow 1200; race, bars 600}. */
  public String defaultPhrase() {
    return defaultPhrase(UnaryOperator.identity());
  }

  /**
   * Returns a description of the default.
   *
   * @param code marks up values
   */
  public String defaultPhrase(UnaryOperator<String> code) {
    return defaultValue.phrase(code);
  }

  /** Returns the help text, a phrase. */
  public String help() {
    return help;
  }

  /** Tells whether it is part of the data. */
  public boolean isData() {
    return isTable() || this == REF;
  }

  /** Tells whether it is part of the table. */
  public boolean isTable() {
    return switch (this) {
      case LABELS, VALUES, PERIODS, SERIES, DATA -> true;
      default -> false;
    };
  }

  /** Tells whether it describes the chart, and not only its delivery. */
  public boolean isOfChart() {
    return this != DOWNLOAD && this != ERRORS;
  }

  /** Tells whether it may be repeated. */
  public boolean isRepeatable() {
    return this == SERIES || this == REF || this == NOTE;
  }

  /** Tells whether it is a family of parameters, named by what replaces the braces. */
  public boolean isFamily() {
    return key.endsWith(BAR);
  }

  /** Returns the prefix of all names of a family. */
  public String stem() {
    return key.substring(0, key.length() - BAR.length());
  }

  /** Returns a name without special characters: {@code fps}, {@code color} for a family. */
  public String plainName() {
    return isFamily() ? stem().substring(0, stem().length() - 1) : key;
  }
}
