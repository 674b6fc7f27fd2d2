package io.chartreel.web.page;

import io.chartreel.canonical.CsvSpelling;
import io.chartreel.chart.Table;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.data.FormDecoder;
import io.chartreel.request.data.FormFields;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterType;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fills in the form of the page for a query and what is wrong with it. */
final class FormModelBuilder {
  private static final int MOST_COLORED_BARS = 20;

  private static final List<Parameter> FIRST =
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
  private final List<String> fonts;
  private final Limits limits;
  private final String table;
  private final boolean tableSaysAll;

  /**
   * A form.
   *
   * @param query what it says
   * @param chart that it makes, or none where it has mistakes
   * @param typed the table as somebody typed it; where nobody did, that of the query is written
   */
  FormModelBuilder(
      QueryString query,
      Optional<ChartRequest> chart,
      List<Problem> problems,
      Optional<String> typed,
      ChartParser parser) {
    this.query = query;
    this.chart = chart;
    this.problems = problems;
    this.fonts = parser.fonts();
    this.limits = parser.limits();
    boolean outright = query.has(Parameter.COLUMNS.spelling());
    Optional<String> written =
        typed.or(
            () ->
                FormFields.hasTable(query)
                    ? CsvSpelling.of(query, parser).filter(csv -> !outright)
                    : Optional.of(FormFields.EXAMPLE_TABLE));
    this.table =
        written.orElseGet(
            () ->
                query.has(Parameter.DATA.spelling())
                    ? FormFields.value(Parameter.DATA, query)
                    : "");
    this.tableSaysAll = typed.isEmpty() && written.isPresent();
  }

  /** The whole form. */
  PageModel.Form form() {
    List<String> lists = FormFields.LISTS.stream().map(this::value).toList();
    return new PageModel.Form(
        FormDecoder.InitialData.of(table, lists).toString(),
        field(Parameter.DATA),
        field(Parameter.TYPE),
        FIRST.stream().map(this::field).toList(),
        List.of(
            group(
                "Motion",
                Parameter.PERIOD,
                Parameter.FPS,
                Parameter.EASE,
                Parameter.STAGGER,
                Parameter.PAUSE,
                Parameter.HOLD,
                Parameter.LOOP,
                Parameter.POSTER),
            group(
                "Bars and labels",
                Parameter.TOP,
                Parameter.SORT,
                Parameter.LAYOUT,
                Parameter.SHOW,
                Parameter.TICKER,
                Parameter.RADIUS,
                Parameter.GAP),
            group(
                "Colours and font",
                Parameter.COLORS,
                Parameter.BACKGROUND,
                Parameter.FONT,
                Parameter.COLOR),
            group("Axis", Parameter.AXIS, Parameter.MIN, Parameter.MAX, Parameter.GRID),
            group(
                "Numbers",
                Parameter.PREFIX,
                Parameter.SUFFIX,
                Parameter.DECIMALS,
                Parameter.LOCALE,
                Parameter.COMPACT),
            group(
                "Picture",
                Parameter.SCALE,
                Parameter.ALT,
                Parameter.FRAME,
                Parameter.DOWNLOAD,
                Parameter.ERRORS),
            group(
                "Data in another way",
                Parameter.LABELS,
                Parameter.VALUES,
                Parameter.PERIODS,
                Parameter.SERIES,
                Parameter.COLUMNS)));
  }

  /** What is wrong, each with its field. */
  List<PageModel.Mistake> mistakes() {
    PageModel.Form form = form();
    List<PageModel.Field> fields = new ArrayList<>(List.of(form.data(), form.kind()));
    fields.addAll(form.first());
    form.groups().forEach(group -> fields.addAll(group.fields()));
    return problems.stream()
        .map(
            problem ->
                new PageModel.Mistake(
                    fields.stream()
                        .filter(field -> field.problems().contains(problem))
                        .map(PageModel.Field::id)
                        .findFirst(),
                    problem.sentence(),
                    problem.count()))
        .toList();
  }

  private PageModel.Group group(String name, Parameter... parameters) {
    List<PageModel.Field> fields = Stream.of(parameters).flatMap(this::fields).toList();
    return new PageModel.Group(name, fields.stream().anyMatch(PageModel.Field::wrong), fields);
  }

  /** The field of a parameter; of a family of names those of the chart and those given. */
  private Stream<PageModel.Field> fields(Parameter parameter) {
    if (!parameter.isFamily()) {
      return Stream.of(field(parameter));
    }
    List<QueryString.Field> given = FormFields.family(parameter, query).toList();
    String stem = parameter.spelling().substring(0, parameter.spelling().indexOf('.') + 1);
    List<QueryString.Field> all =
        Stream.concat(
                given.stream(),
                names()
                    .map(name -> stem + name.toLowerCase(Locale.ROOT))
                    .filter(name -> given.stream().noneMatch(one -> one.name().equals(name)))
                    .distinct()
                    .limit(Math.max(0, MOST_COLORED_BARS - given.size()))
                    .map(name -> new QueryString.Field(name, "")))
            .toList();
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                new PageModel.Field(
                    "color-" + i,
                    all.get(i).name(),
                    "Colour of " + all.get(i).name().substring(stem.length()),
                    parameter.domain().allowed(limits),
                    all.get(i).value(),
                    parameter.defaultPhrase(),
                    PageModel.Control.LINE,
                    List.of(),
                    problems(all.get(i).name())));
  }

  /** What has a colour of its own: the categories, or else the bars. */
  private Stream<String> names() {
    List<Table.Column> columns =
        chart.map(request -> request.chart().table().columns()).orElse(List.of());
    boolean categories = columns.stream().anyMatch(column -> !column.category().isEmpty());
    return columns.stream()
        .map(column -> categories ? column.category() : column.name())
        .filter(name -> !name.isEmpty());
  }

  private PageModel.Field field(Parameter parameter) {
    String value = value(parameter);
    return new PageModel.Field(
        parameter.spelling(),
        parameter.spelling(),
        label(parameter),
        help(parameter),
        value,
        placeholder(parameter),
        control(parameter),
        options(parameter, value),
        problems(parameter.spelling()));
  }

  private String value(Parameter parameter) {
    if (parameter == Parameter.DATA) {
      return table;
    }
    boolean given = query.has(parameter.spelling());
    if (FormFields.LISTS.contains(parameter)) {
      return given && !tableSaysAll ? FormFields.value(parameter, query) : "";
    }
    boolean shownByDefault =
        parameter == Parameter.REF || control(parameter) == PageModel.Control.CHOICE;
    return given || shownByDefault ? FormFields.value(parameter, query) : "";
  }

  /** The mistakes of a name; of data that have no field of theirs at the table. */
  private List<Problem> problems(String name) {
    return problems.stream().filter(problem -> fieldOf(problem).equals(name)).toList();
  }

  private String fieldOf(Problem problem) {
    boolean hidden =
        FormFields.LISTS.stream()
            .anyMatch(
                list ->
                    list.spelling().equals(problem.parameter())
                        && !query.has(list.spelling())
                        && FormFields.LISTS.stream().noneMatch(one -> query.has(one.spelling())));
    return hidden || problem.parameter().equals("body")
        ? Parameter.DATA.spelling()
        : problem.parameter();
  }

  private static String label(Parameter parameter) {
    return switch (parameter) {
      case REF -> "Reference";
      case FPS -> "FPS";
      case TYPE -> "Kind of chart";
      case COLORS -> "Colours";
      default -> {
        String name = parameter.spelling();
        yield name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      }
    };
  }

  private String help(Parameter parameter) {
    return switch (parameter) {
      case DATA -> "Cells of a spreadsheet, CSV or JSON; or drop a file here.";
      case REF -> "label:value, " + parameter.help();
      default -> parameter.help() + bounds(parameter.domain());
    };
  }

  private String bounds(ParameterType domain) {
    if (domain instanceof ParameterType.Whole whole) {
      return "; " + whole.min() + " to " + whole.max(limits);
    }
    boolean bounded =
        domain instanceof ParameterType.Text || domain instanceof ParameterType.Number;
    return bounded ? "; " + domain.allowed(limits) : "";
  }

  private static String placeholder(Parameter parameter) {
    boolean said = parameter.domain() instanceof ParameterType.Text || parameter.isData();
    return said && !parameter.defaultPhrase().equals("none") && parameter != Parameter.REF || !said
        ? parameter.defaultPhrase()
        : "";
  }

  private static PageModel.Control control(Parameter parameter) {
    ParameterType domain = parameter.domain();
    if (!domain.words().isEmpty() || domain instanceof ParameterType.Font) {
      return PageModel.Control.CHOICE;
    }
    if (domain instanceof ParameterType.Whole) {
      return PageModel.Control.NUMBER;
    }
    return parameter.isData() ? PageModel.Control.AREA : PageModel.Control.LINE;
  }

  /** What can be chosen; what is chosen comes first where it is none of it. */
  private List<String> options(Parameter parameter, String chosen) {
    List<String> words =
        parameter.domain() instanceof ParameterType.Font ? fonts : parameter.domain().words();
    boolean byData = parameter == Parameter.TYPE;
    List<String> all = byData ? Stream.concat(Stream.of(""), words.stream()).toList() : words;
    return all.isEmpty() || all.stream().anyMatch(chosen::equalsIgnoreCase)
        ? all
        : Stream.concat(Stream.of(chosen), all.stream()).toList();
  }
}
