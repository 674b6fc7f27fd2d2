package io.chartreel.request;

import io.chartreel.chart.Annotations;
import io.chartreel.chart.AxisStyle;
import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.NumberLocale;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Order;
import io.chartreel.chart.Ranking;
import io.chartreel.chart.Reference;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.StillFrame;
import io.chartreel.chart.Style;
import io.chartreel.chart.Table;
import io.chartreel.chart.Timing;
import io.chartreel.chart.Titles;
import io.chartreel.image.ImageLibrary;
import io.chartreel.request.csv.CsvField;
import io.chartreel.request.csv.CsvText;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.data.ListTableReader;
import io.chartreel.request.data.RawTableParser;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.parameter.Warnings;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.style.AnnotationReader;
import io.chartreel.request.style.StyleReader;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.table.TableData;
import io.chartreel.request.table.TableReader;
import io.chartreel.request.timing.AnimationSize;
import io.chartreel.request.timing.TimingReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads one request into a chart and collects all its problems. */
final class ChartReader {
  private static final AxisStyle NO_AXIS =
      new AxisStyle(OptionalDouble.empty(), OptionalDouble.empty(), false, false);
  private static final char MINUS = '\u2212';
  private static final Table NO_TABLE = new Table(List.of(""), List.of());

  private final ChartInput input;
  private final List<String> fonts;
  private final ImageLibrary images;
  private final Limits limits;
  private final ProblemList problems = new ProblemList();
  private final Warnings warnings = new Warnings();
  private final ParameterReader fields;

  /** Creates a reader of one request; see {@link ChartParser} for its parameters. */
  ChartReader(
      ChartInput input, List<String> fonts, ImageLibrary images, Limits limits, Deadline deadline) {
    this.input = input;
    this.fonts = fonts;
    this.images = images;
    this.limits = limits;
    input.problems().forEach(problems::add);
    warnings.addAll(input.warnings());
    this.fields = new ParameterReader(input.fields(), limits, problems, deadline);
  }

  /**
   * Returns the chart. Without any data it is the built-in example.
   *
   * @throws BadRequestException with all problems of the request
   */
  ChartRequest read() throws BadRequestException {
    Optional<ChartData> data = data();
    warnOfEmptyData();
    NumberLocale locale = fields.choice(Parameter.LOCALE, NumberLocale.class);
    AnnotationReader annotationReader = annotations();
    List<Reference> references = annotationReader.references();
    ChartType type = ChartTypeRules.choose(fields, data, annotationReader.hasOneReference());
    fields.useDefaultsOf(type);
    Ranking ranking =
        new Ranking(fields.integer(Parameter.TOP), fields.choice(Parameter.SORT, Order.class));
    SeriesLayout layout = fields.choice(Parameter.LAYOUT, SeriesLayout.class);
    input.rows().ifPresent(rows -> warnings.addAll(rows.warnings()));
    data.flatMap(ChartData::rows).ifPresent(rows -> warnings.addAll(rows.warnings()));
    Table table =
        data.map(
                found ->
                    found.shown(
                        type,
                        ranking,
                        annotationReader.needAllBars(),
                        layout != SeriesLayout.GROUPED,
                        locale,
                        fields,
                        warnings))
            .orElse(NO_TABLE);
    data.ifPresent(found -> ChartTypeRules.check(type, table, found, references, fields));
    if (type == ChartType.RACE) {
      data.ifPresent(
          found -> ChartTypeRules.checkStacks(layout, ranking.top(), table, found, fields));
    }
    Annotations annotations =
        annotationReader.annotations(
            table.periods(), data.map(ChartData::written).orElse(List.of()));
    data.ifPresent(
        found ->
            ChartTypeRules.checkAnnotations(
                type,
                layout == SeriesLayout.PERCENT && BarSlots.of(table).areShared(),
                annotations,
                fields));
    Titles titles =
        new Titles(
            fields.text(Parameter.TITLE),
            fields.text(Parameter.SUBTITLE),
            fields.text(Parameter.CAPTION));
    Optional<String> alt = fields.truncatedText(Parameter.ALT);
    Style style =
        new StyleReader(fields, fonts, images, warnings)
            .style(
                type,
                data.map(found -> table),
                data.flatMap(ChartData::rows).map(TableData::colors).orElse(List.of()),
                data.flatMap(ChartData::rows).map(TableData::images).orElse(Map.of()));
    TimingReader timings =
        new TimingReader(type, table, style, data.flatMap(ChartData::times), fields);
    Timing timing = timings.fitting();
    OptionalInt maxBytes = fields.optionalInteger(Parameter.BYTES);
    AxisStyle axis =
        axis(
            type,
            data.isPresent() ? DataRange.of(type, layout, table, references) : DataRange.UNKNOWN);
    NumberStyle numbers =
        numbers(new DrawnNumbers(type, layout, table, references, axis, annotations), locale, data);
    boolean download = fields.isOn(Parameter.DOWNLOAD);
    fields.word(Parameter.ERRORS);
    UnusedOptions.warn(fields, type, style.direction(), table, warnings);
    fields.ignored().ifPresent(warnings::add);
    AnimationSize size = AnimationSize.of(type, table, timing);
    StillFrame still =
        data.isPresent()
            ? still(table.periods(), data.get().written(), size.frames())
            : new StillFrame.Last();
    throwProblems();

    timings.check(timing);
    throwProblems();
    timings.warn(timing, warnings);
    return new ChartRequest(
        new ChartSpec(
            type,
            table,
            references,
            ranking,
            layout,
            axis,
            titles,
            style,
            timing,
            numbers,
            maxBytes,
            annotations),
        still,
        alt,
        download,
        data.orElseThrow().reading(),
        warnings.all());
  }

  private void throwProblems() throws BadRequestException {
    if (problems.count() > 0) {
      throw new BadRequestException(problems.all());
    }
  }

  private Optional<ChartData> data() {
    List<Parameter> lists =
        Stream.of(Parameter.values())
            .filter(parameter -> parameter.isTable() && fields.has(parameter))
            .toList();
    boolean hasCsv = input.rows().isPresent() || fields.has(Parameter.DATA);
    if (!hasCsv && fields.has(Parameter.COLUMNS)) {
      fields.reject(
          Parameter.COLUMNS,
          "columns only applies to CSV data, but there is none.",
          "Send CSV in data or in the body, or remove columns.");
    }
    if (!hasCsv && areDataUnreadable()) {
      return Optional.empty();
    }
    if (!hasCsv) {
      UnusedOptions.warnOfTableOptions(fields, warnings);
      return ListTableReader.read(fields, input.series())
          .flatMap(raw -> RawTableParser.parse(raw, fields).map(table -> ChartData.of(raw, table)));
    }
    if (lists.size() > (fields.has(Parameter.DATA) ? 1 : 0) || !input.series().isEmpty()) {
      fields.reject(
          Parameter.DATA,
          "The data is given in two ways.",
          "Give it once: as values, as series or as a table.");
      return Optional.empty();
    }
    if (input.rows().isPresent()) {
      return TableReader.read(input.rows().get(), fields).map(ChartData::of);
    }
    String encoded = fields.raw(Parameter.DATA).get(0);
    Optional<String> text = CsvField.decode(encoded);
    if (text.isEmpty()) {
      fields.rejectUndecodable(Parameter.DATA, encoded);
    }
    return text.flatMap(found -> TableReader.read(CsvText.field(found), fields)).map(ChartData::of);
  }

  /** Tells whether there are data, but none could be read: then they are not missing either. */
  private boolean areDataUnreadable() {
    return input.series().isEmpty()
        && !fields.has(Parameter.SERIES)
        && !fields.has(Parameter.VALUES)
        && input.problems().stream()
            .anyMatch(
                problem ->
                    Parameter.named(problem.parameter()).filter(Parameter::isTable).isPresent());
  }

  /**
   * Returns a reader of references, totals and notes. Without any data the references are those of
   * the built-in example.
   */
  private AnnotationReader annotations() {
    return isExample()
        ? new AnnotationReader(fields, ParameterReader.ofExample(limits))
        : new AnnotationReader(fields, fields);
  }

  private boolean isExample() {
    return input.rows().isEmpty()
        && input.series().isEmpty()
        && Stream.of(Parameter.values()).noneMatch(p -> p.isData() && fields.has(p));
  }

  private void warnOfEmptyData() {
    List<String> empty =
        Stream.of(Parameter.values())
            .filter(parameter -> parameter.isTable() && fields.isEmpty(parameter))
            .map(Parameter::key)
            .toList();
    if (isExample() && !empty.isEmpty()) {
      warnings.add(
          "This is the built-in example, because there is nothing in " + Excerpt.list(empty) + ".");
    }
  }

  private AxisStyle axis(ChartType type, DataRange range) {
    String scaling = fields.word(Parameter.AXIS);
    boolean isVisible = !scaling.equals("off");
    boolean isFollowing =
        (isVisible ? scaling : Parameter.AXIS.defaultValue(type)).equals("follow");
    boolean grid = fields.isOn(Parameter.GRID);
    OptionalDouble min = fields.number(Parameter.MIN);
    OptionalDouble max = fields.number(Parameter.MAX);
    double highest = max.orElse(range.highest());
    double lowest = min.orElse(range.lowest());
    if (min.isPresent() && min.getAsDouble() >= highest) {
      String end = max.isPresent() ? "max" : "the highest value";
      fields.reject(
          Parameter.MIN,
          "min must be less than " + end + " (" + plain(highest) + ").",
          "Lower min.");
      return NO_AXIS;
    }
    if (max.isPresent() && max.getAsDouble() <= lowest) {
      fields.reject(
          Parameter.MAX,
          "max must be greater than the start of the axis (" + plain(lowest) + ").",
          "Raise max, or lower min.");
      return NO_AXIS;
    }
    if (highest < range.highest()) {
      warnAboutEnd("max", highest, range.highest());
    }
    if (lowest > range.lowest() && range.lowest() < 0) {
      warnAboutEnd("min", lowest, range.lowest());
    }
    return new AxisStyle(min, max, isFollowing, grid, isVisible);
  }

  private void warnAboutEnd(String parameter, double end, double reached) {
    if (!Double.isFinite(reached)) {
      return;
    }
    String warning = parameter + "=" + plain(end) + " cuts bars off: the data reach ";
    warnings.add((warning + plain(reached)).replace(MINUS, '-'));
  }

  private static String plain(double number) {
    return new NumberStyle(
            Math.min(DecimalNumber.decimals(number), 10), "", "", NumberLocale.EN, false)
        .format(number);
  }

  /** Reads the style of numbers. A unit that all values of a table share is the default. */
  private NumberStyle numbers(DrawnNumbers drawn, NumberLocale locale, Optional<ChartData> data) {
    Optional<Boolean> asked = fields.automaticSwitch(Parameter.COMPACT);
    OptionalInt given = fields.optionalInteger(Parameter.DECIMALS);
    int decimals = given.orElse(DecimalPlaces.of(drawn.table(), drawn.references()));
    boolean isLong = drawn.areLong(decimals);
    boolean compact = asked.orElse(isLong);
    return new NumberStyle(
        decimals,
        given.isPresent() || compact ? decimals : drawn.averageDecimals(decimals),
        unit(Parameter.PREFIX, data.map(ChartData::prefix)),
        unit(Parameter.SUFFIX, data.map(ChartData::suffix)),
        locale,
        compact,
        asked.isEmpty() || !compact && !isLong);
  }

  private String unit(Parameter parameter, Optional<String> ofData) {
    boolean isGiven = fields.has(Parameter.PREFIX) || fields.has(Parameter.SUFFIX);
    return isGiven ? fields.text(parameter) : ofData.orElse("");
  }

  /**
   * Reads the frame of a still image.
   *
   * @param periods the labels as they are displayed
   * @param written the labels as they were written
   */
  private StillFrame still(List<String> periods, List<String> written, long frames) {
    String text = fields.decoded(Parameter.FRAME).strip();
    int period = Math.max(periods.indexOf(text), written.indexOf(text));
    if (period >= 0) {
      return new StillFrame.AtPeriod(period);
    }
    boolean isNumber = DecimalNumber.isInteger(text);
    long number = isNumber ? Long.parseLong(text) : 0;
    if (number >= 1 && number <= frames) {
      return new StillFrame.Frame(Math.toIntExact(number));
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "first" -> new StillFrame.First();
      case "last" -> new StillFrame.Last();
      default -> {
        fields.reject(
            Parameter.FRAME,
            isNumber
                ? "There is no frame " + number + "; the animation has " + frames + "."
                : "frame=" + Excerpt.of(text) + " is not a frame or a period label.",
            "Use first, last, a period label or a number from 1 to " + frames + ".");
        yield new StillFrame.Last();
      }
    };
  }
}
