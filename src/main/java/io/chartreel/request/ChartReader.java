package io.chartreel.request;

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
import io.chartreel.chart.Rgb;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.StillFrame;
import io.chartreel.chart.Style;
import io.chartreel.chart.Table;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Timing;
import io.chartreel.chart.Titles;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.data.CsvField;
import io.chartreel.request.data.CsvRows;
import io.chartreel.request.data.ListTableReader;
import io.chartreel.request.data.NamedColors;
import io.chartreel.request.data.RawTable;
import io.chartreel.request.data.RawTableParser;
import io.chartreel.request.data.SheetReader;
import io.chartreel.request.parameter.ColorReader;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import io.chartreel.request.syntax.DecimalNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reads one request into a chart, and notes every mistake in it. */
public final class ChartReader {
  private static final AxisStyle NO_AXIS =
      new AxisStyle(OptionalDouble.empty(), OptionalDouble.empty(), false, false);
  private static final Table NO_TABLE = new Table(List.of(""), List.of());

  private final ChartInput asked;
  private final List<String> fonts;
  private final Limits limits;
  private final ProblemList mistakes = new ProblemList();
  private final ParameterReader fields;

  /**
   * A request.
   *
   * @param parser knows what there is and how much is allowed
   */
  ChartReader(ChartInput asked, ChartParser parser) {
    this.asked = asked;
    this.fonts = parser.fonts();
    this.limits = parser.limits();
    asked.problems().forEach(mistakes::add);
    this.fields = new ParameterReader(asked.fields(), limits, mistakes, parser.deadline());
  }

  /**
   * The chart; without any data the built-in example.
   *
   * @throws BadRequestException with every mistake that was found
   */
  ChartRequest read() throws BadRequestException {
    Optional<RawTable> written = written();
    Optional<Table> read = written.flatMap(table -> RawTableParser.read(table, fields));
    boolean pairs = read.isPresent() && written.filter(RawTable::pairs).isPresent();
    List<Reference> references = references();
    ChartType type = ChartTypeRules.of(fields, read.orElse(NO_TABLE), pairs, references);
    fields.useDefaultsOf(type);
    Table table = ChartTypeRules.shown(type, read.orElse(NO_TABLE), pairs);
    read.ifPresent(
        found ->
            ChartTypeRules.check(
                type, table, pairs, references, written.orElseThrow().valuing(), fields));
    Titles words =
        new Titles(
            fields.text(Parameter.TITLE),
            fields.text(Parameter.SUBTITLE),
            fields.text(Parameter.CAPTION));
    Optional<String> alt = fields.beginning(Parameter.ALT);
    SeriesLayout layout = fields.choice(Parameter.LAYOUT, SeriesLayout.class);
    Ranking ranking =
        new Ranking(fields.whole(Parameter.TOP), fields.choice(Parameter.SORT, Order.class));
    Style style = style(type, table, read.isPresent());
    Timing timing = timing();
    AxisStyle axis =
        axis(read.isPresent() ? DataRange.of(type, layout, table, references) : DataRange.UNKNOWN);
    NumberStyle numbers = numbers(table, references);
    boolean download = fields.on(Parameter.DOWNLOAD);
    fields.word(Parameter.ERRORS);
    FilmSize work = FilmSize.of(type, table, timing);
    StillFrame still =
        read.isPresent() ? still(table.periods(), work.frames()) : new StillFrame.Last();
    throwProblems();

    work.check(fields, style, timing);
    throwProblems();
    return new ChartRequest(
        new ChartSpec(
            type, table, references, ranking, layout, axis, words, style, timing, numbers),
        still,
        alt,
        download);
  }

  private void throwProblems() throws BadRequestException {
    if (mistakes.count() > 0) {
      throw new BadRequestException(mistakes.all());
    }
  }

  private Optional<RawTable> written() {
    List<Parameter> lists =
        Stream.of(Parameter.values())
            .filter(parameter -> parameter.isTable() && fields.has(parameter))
            .toList();
    boolean csv = asked.rows().isPresent() || fields.has(Parameter.DATA);
    if (!csv && fields.has(Parameter.COLUMNS)) {
      fields.wrong(
          Parameter.COLUMNS,
          "says what columns of CSV hold, and there is no CSV",
          "data=… or a body of CSV beside it");
    }
    if (!csv && nothingLeft()) {
      return Optional.empty();
    }
    if (!csv) {
      return ListTableReader.read(fields, asked.series());
    }
    if (lists.size() > (fields.has(Parameter.DATA) ? 1 : 0) || !asked.series().isEmpty()) {
      fields.wrong(
          Parameter.DATA, "stands beside another spelling of the data", "one of the spellings");
      return Optional.empty();
    }
    if (asked.rows().isPresent()) {
      return SheetReader.read(asked.rows().get(), fields);
    }
    String encoded = fields.raw(Parameter.DATA).get(0);
    Optional<String> text = CsvField.decode(encoded);
    if (text.isEmpty()) {
      fields.broken(Parameter.DATA, encoded);
    }
    return text.flatMap(found -> SheetReader.read(new CsvRows(found), fields));
  }

  /** Whether there were data of which nothing could be read: then nothing is missing either. */
  private boolean nothingLeft() {
    return asked.series().isEmpty()
        && !fields.has(Parameter.SERIES)
        && !fields.has(Parameter.VALUES)
        && asked.problems().stream()
            .anyMatch(
                problem ->
                    Parameter.named(problem.parameter()).filter(Parameter::isTable).isPresent());
  }

  /** Those that are given; those of the built-in example where no data are. */
  private List<Reference> references() {
    boolean example =
        asked.rows().isEmpty()
            && asked.series().isEmpty()
            && Stream.of(Parameter.values()).noneMatch(p -> p.isData() && fields.has(p));
    return example
        ? ParameterReader.ofExample(limits).references(Parameter.REF)
        : fields.references(Parameter.REF);
  }

  private Style style(ChartType type, Table table, boolean checkNames) {
    Theme theme = fields.choice(Parameter.THEME, Theme.class);
    Rgb paper =
        new ColorReader(fields, theme.paper()).color(Parameter.BACKGROUND).orElse(theme.paper());
    ColorReader given = new ColorReader(fields, paper);
    Map<String, Rgb> named = given.family(Parameter.COLOR);
    return new Style(
        fields.whole(Parameter.WIDTH),
        fields.whole(Parameter.HEIGHT),
        fields.whole(Parameter.SCALE),
        fields.choice(Parameter.DIRECTION, Direction.class),
        paper,
        colors(type, theme, given.colors(Parameter.COLORS)),
        checkNames ? NamedColors.of(named, table, mistakes) : Map.of(),
        fields.choice(Parameter.SHOW, LabelContent.class),
        fields.on(Parameter.TICKER),
        fields.whole(Parameter.RADIUS),
        fields.whole(Parameter.GAP) / 100.0,
        font());
  }

  private String font() {
    String name = fields.decoded(Parameter.FONT).strip();
    Optional<String> family = fonts.stream().filter(name::equalsIgnoreCase).findFirst();
    if (family.isEmpty()) {
      mistakes.add(
          Problem.wrong(
                  Parameter.FONT.spelling(),
                  name,
                  "is no font that this service has",
                  Excerpt.list(fonts))
              .suggest(Suggestion.meant(name, fonts)));
    }
    return family.orElse(Parameter.FONT.defaultValue());
  }

  /** In compare each of the two bars has one; else the given ones are all. */
  private static List<Rgb> colors(ChartType type, Theme theme, List<Rgb> given) {
    if (type != ChartType.COMPARE) {
      return given.isEmpty() ? theme.palette() : given;
    }
    List<Rgb> colors = new ArrayList<>(given);
    List<Rgb> defaults = theme.compareColors();
    if (colors.size() < defaults.size()) {
      colors.addAll(defaults.subList(colors.size(), defaults.size()));
    }
    return colors;
  }

  private Timing timing() {
    return new Timing(
        fields.whole(Parameter.PERIOD),
        fields.whole(Parameter.FPS),
        fields.choice(Parameter.EASE, Easing.class),
        fields.whole(Parameter.STAGGER),
        fields.whole(Parameter.PAUSE),
        fields.whole(Parameter.HOLD),
        fields.whole(Parameter.LOOP),
        fields.choice(Parameter.POSTER, Poster.class));
  }

  private AxisStyle axis(DataRange extent) {
    boolean follows = fields.word(Parameter.AXIS).equals("follow");
    boolean grid = fields.on(Parameter.GRID);
    OptionalDouble min = fields.number(Parameter.MIN);
    OptionalDouble max = fields.number(Parameter.MAX);
    double highest = max.orElse(extent.highest());
    double lowest = min.orElse(extent.lowest());
    if (min.isPresent() && min.getAsDouble() >= highest) {
      fields.wrong(
          Parameter.MIN, "leaves nothing to see below " + plain(highest), "less than that");
      return NO_AXIS;
    }
    if (max.isPresent() && max.getAsDouble() <= lowest) {
      fields.wrong(Parameter.MAX, "leaves nothing to see above " + plain(lowest), "more than that");
      return NO_AXIS;
    }
    return new AxisStyle(min, max, follows, grid);
  }

  private static String plain(double number) {
    return new NumberStyle(
            Math.min(DecimalNumber.decimals(number), 10), "", "", NumberLocale.EN, false)
        .format(number);
  }

  private NumberStyle numbers(Table table, List<Reference> references) {
    int decimals = DecimalNumber.decimals(table, references);
    return new NumberStyle(
        fields.optionalWhole(Parameter.DECIMALS).orElse(decimals),
        fields.text(Parameter.PREFIX),
        fields.text(Parameter.SUFFIX),
        fields.choice(Parameter.LOCALE, NumberLocale.class),
        fields.on(Parameter.COMPACT));
  }

  private StillFrame still(List<String> periods, long frames) {
    String text = fields.decoded(Parameter.FRAME).strip();
    int period = periods.indexOf(text);
    if (period >= 0) {
      return new StillFrame.AtPeriod(period);
    }
    switch (text.toLowerCase(Locale.ROOT)) {
      case "first":
        return new StillFrame.First();
      case "last":
        return new StillFrame.Last();
      default:
        if (DecimalNumber.isWhole(text)
            && Integer.parseInt(text) >= 1
            && Integer.parseInt(text) <= frames) {
          return new StillFrame.Frame(Integer.parseInt(text));
        }
        fields.wrong(
            Parameter.FRAME,
            "is no frame of this chart",
            "first, last, one of the periods, or a number from 1 to " + frames);
        return new StillFrame.Last();
    }
  }
}
