package io.chartreel.web.page;

import io.chartreel.canonical.CsvConverter;
import io.chartreel.chart.Table;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.form.FormFields;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterType;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.shape.ColumnRole;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.syntax.QueryString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Builds the form of the page: the parameters of a query in their fields, each with its problems.
 * The built-in example is shown by placeholders, so that pasted data replaces all of it.
 */
final class FormModelBuilder {
  private static final int MAX_COLORED_BARS = 20;

  private static final List<Parameter> MAIN =
      List.of(
          Parameter.REF,
          Parameter.TITLE,
          Parameter.SUBTITLE,
          Parameter.CAPTION,
          Parameter.THEME,
          Parameter.DIRECTION,
          Parameter.WIDTH,
          Parameter.HEIGHT);

  private final QueryString query;
  private final Optional<ChartRequest> chart;
  private final List<Problem> problems;
  private final ChartParser parser;
  private final FieldTexts texts;
  private final String table;

  /** Whether the field for the table contains all data, so that those for lists are empty. */
  private final boolean tableIsComplete;

  /**
   * Creates a builder.
   *
   * @param chart of the query; empty if the query has problems
   * @param table the text for the table, if it is known; otherwise the query is written as CSV
   */
  FormModelBuilder(
      QueryString query,
      Optional<ChartRequest> chart,
      List<Problem> problems,
      Optional<String> table,
      ChartParser parser) {
    this.query = query;
    this.chart = chart;
    this.problems = problems;
    this.parser = parser;
    this.texts =
        new FieldTexts(
            chart.map(request -> request.chart().type()), parser.fonts(), parser.limits());
    Optional<String> csv = table.isPresent() ? Optional.empty() : csv();
    this.tableIsComplete = csv.isPresent();
    this.table = table.or(() -> csv).orElseGet(() -> given(Parameter.DATA));
  }

  /**
   * Writes the data of the query as CSV. A table stays as it was written if the query says how to
   * read it, or if a part of it is not used, which the page tells by the rows and columns.
   */
  private Optional<String> csv() {
    boolean isWritable =
        FormFields.hasTable(query)
            && CsvConverter.READING.stream().noneMatch(option -> query.has(option.key()))
            && chart.map(ChartRequest::reading).filter(FormModelBuilder::leavesOut).isEmpty();
    return isWritable ? CsvConverter.of(query, parser) : Optional.empty();
  }

  private static boolean leavesOut(Reading reading) {
    return !reading.skipped().isEmpty()
        || reading.columns().stream().anyMatch(column -> column.role() == ColumnRole.SKIP);
  }

  /** Builds the form. */
  PageModel.Form form() {
    return new PageModel.Form(
        field(Parameter.DATA),
        field(Parameter.TYPE),
        MAIN.stream().map(this::field).toList(),
        List.of(
            group(
                "Data reading",
                Parameter.MISSING,
                Parameter.CUMULATE,
                Parameter.REPEAT,
                Parameter.NUMBERS,
                Parameter.DATES,
                Parameter.COLUMNS,
                Parameter.SHEET),
            group(
                "Animation",
                Parameter.PERIOD,
                Parameter.FPS,
                Parameter.EASE,
                Parameter.STAGGER,
                Parameter.SWAP,
                Parameter.START,
                Parameter.PAUSE,
                Parameter.HOLD,
                Parameter.DURATION,
                Parameter.PACE,
                Parameter.EVERY,
                Parameter.LOOP,
                Parameter.POSTER),
            group(
                "Bars & labels",
                Parameter.TOP,
                Parameter.SORT,
                Parameter.LAYOUT,
                Parameter.SHOW,
                Parameter.NAMES,
                Parameter.RANK,
                Parameter.TICKER,
                Parameter.TOTAL,
                Parameter.NOTE,
                Parameter.RADIUS,
                Parameter.GAP),
            group(
                "Colours & font",
                Parameter.PALETTE,
                Parameter.COLORS,
                Parameter.HIGHLIGHT,
                Parameter.BACKGROUND,
                Parameter.FONT,
                Parameter.TEXT,
                Parameter.COLOR,
                Parameter.IMAGE),
            group("Axis", Parameter.AXIS, Parameter.MIN, Parameter.MAX, Parameter.GRID),
            group(
                "Numbers",
                Parameter.PREFIX,
                Parameter.SUFFIX,
                Parameter.DECIMALS,
                Parameter.LOCALE,
                Parameter.COMPACT),
            group(
                "Output",
                Parameter.SCALE,
                Parameter.BYTES,
                Parameter.ALT,
                Parameter.FRAME,
                Parameter.ERRORS),
            group(
                "Advanced data input",
                Parameter.LABELS,
                Parameter.VALUES,
                Parameter.PERIODS,
                Parameter.SERIES)));
  }

  private PageModel.Group group(String name, Parameter... parameters) {
    List<PageModel.Field> fields = Stream.of(parameters).flatMap(this::fields).toList();
    return new PageModel.Group(name, fields.stream().anyMatch(PageModel.Field::invalid), fields);
  }

  private Stream<PageModel.Field> fields(Parameter parameter) {
    return parameter.isFamily() ? family(parameter) : Stream.of(field(parameter));
  }

  /** Returns the fields of a family of parameters: the ones in the query, and one per bar. */
  private Stream<PageModel.Field> family(Parameter parameter) {
    List<QueryString.Field> given = FormFields.family(parameter, query).toList();
    List<QueryString.Field> all =
        Stream.concat(
                given.stream(),
                names(parameter)
                    .map(name -> parameter.stem() + name.toLowerCase(Locale.ROOT))
                    .filter(name -> given.stream().noneMatch(one -> one.name().equals(name)))
                    .distinct()
                    .limit(Math.max(0, MAX_COLORED_BARS - given.size()))
                    .map(name -> new QueryString.Field(name, "")))
            .toList();
    return IntStream.range(0, all.size())
        .mapToObj(i -> familyField(parameter, parameter.stem().replace(".", "-") + i, all.get(i)));
  }

  private PageModel.Field familyField(Parameter parameter, String id, QueryString.Field field) {
    String bar = field.name().substring(parameter.stem().length());
    String name = names(parameter).filter(bar::equalsIgnoreCase).findFirst().orElse(bar);
    return new PageModel.Field(
        id,
        field.name(),
        texts.familyLabel(parameter) + " of " + name,
        parameter.type().allowed(parser.limits()),
        field.value(),
        texts.placeholder(parameter),
        PageModel.Control.LINE,
        List.of(),
        problemsOf(field.name()));
  }

  /** Returns the names that a family has fields for: for colours the categories, or else bars. */
  private Stream<String> names(Parameter family) {
    List<Table.Column> columns =
        chart.map(request -> request.chart().table().columns()).orElse(List.of());
    boolean categories =
        family == Parameter.COLOR
            && columns.stream().anyMatch(column -> !column.category().isEmpty());
    return columns.stream()
        .map(column -> categories ? column.category() : column.name())
        .filter(name -> !name.isEmpty());
  }

  private PageModel.Field field(Parameter parameter) {
    String value = value(parameter);
    return new PageModel.Field(
        parameter.key(),
        parameter.key(),
        texts.label(parameter),
        texts.help(parameter),
        value,
        parameter == Parameter.DATA ? FormFields.EXAMPLE_TABLE : texts.placeholder(parameter),
        value.contains("\n") ? PageModel.Control.AREA : control(parameter),
        texts.options(parameter, value),
        problemsOf(parameter.key()));
  }

  private String value(Parameter parameter) {
    if (parameter == Parameter.DATA) {
      return table;
    }
    if (tableIsComplete && FormFields.LISTS.contains(parameter)) {
      return "";
    }
    return control(parameter) == PageModel.Control.CHOICE
        ? FormFields.value(parameter, query)
        : given(parameter);
  }

  private String given(Parameter parameter) {
    return query.has(parameter.key()) ? FormFields.value(parameter, query) : "";
  }

  private static PageModel.Control control(Parameter parameter) {
    ParameterType type = parameter.type();
    if (!type.words().isEmpty() || type instanceof ParameterType.Font) {
      return PageModel.Control.CHOICE;
    }
    if (type instanceof ParameterType.IntegerRange) {
      return PageModel.Control.NUMBER;
    }
    return parameter.isData() || parameter.isRepeatable()
        ? PageModel.Control.AREA
        : PageModel.Control.LINE;
  }

  private List<Problem> problemsOf(String name) {
    return problems.stream().filter(problem -> fieldOf(problem).equals(name)).toList();
  }

  /** Returns the name of the field that shows a problem: for data, the one that was filled in. */
  private String fieldOf(Problem problem) {
    String name = problem.parameter();
    boolean ofLists = FormFields.LISTS.stream().anyMatch(list -> list.key().equals(name));
    boolean listsAreEmpty = FormFields.LISTS.stream().noneMatch(list -> query.has(list.key()));
    return ofLists && listsAreEmpty || name.equals("body") ? Parameter.DATA.key() : name;
  }

  /** Lists all problems, each with a link to its field. */
  static List<PageModel.ListedProblem> listed(List<Problem> problems, PageModel.Form form) {
    List<PageModel.Field> fields =
        Stream.of(
                Stream.of(form.data(), form.type()),
                form.main().stream(),
                form.groups().stream().flatMap(group -> group.fields().stream()))
            .flatMap(part -> part)
            .toList();
    return problems.stream()
        .map(
            problem ->
                new PageModel.ListedProblem(
                    fields.stream()
                        .filter(field -> field.problems().contains(problem))
                        .map(PageModel.Field::id)
                        .findFirst(),
                    problem.sentence(),
                    problem.count()))
        .toList();
  }
}
