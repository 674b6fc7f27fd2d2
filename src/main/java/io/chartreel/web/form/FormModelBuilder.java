package io.chartreel.web.form;

import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.UnusedOptions;
import io.chartreel.request.form.FormFields;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterType;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Builds the form of the page: the parameters of a query in their fields, each with its problems.
 * The built-in example is shown by placeholders, so that pasted data replaces all of it.
 */
public final class FormModelBuilder {
  /** The fields of a family: one for each bar, but not for all bars of a large table. */
  private static final int MAX_FAMILY_FIELDS = 20;

  private final QueryString query;
  private final Optional<ChartRequest> chart;
  private final List<Problem> problems;
  private final ChartParser parser;
  private final FieldTexts texts;
  private final ShownBars bars;
  private final String table;

  /**
   * Creates a builder.
   *
   * @param chart of the query; empty if the query has problems
   * @param table the text for the table, if it is not that of the query
   */
  public FormModelBuilder(
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
            chart.map(request -> new EffectiveDefaults(request, query)),
            parser.fonts(),
            parser.limits());
    this.bars = chart.map(request -> ShownBars.of(request.chart())).orElse(ShownBars.NONE);
    this.table = table.orElseGet(() -> given(Parameter.DATA));
  }

  /** Builds the form. */
  public FormModel form() {
    return new FormModel(
        field(Parameter.DATA),
        field(Parameter.TYPE),
        FormLayout.MAIN.stream().map(this::field).toList(),
        FormLayout.GROUPS.stream().map(this::group).toList());
  }

  private FormModel.Group group(FormLayout.Group group) {
    List<FormModel.Field> fields =
        group.parameters().stream()
            .filter(parameter -> !parameter.isFamily())
            .map(this::field)
            .toList();
    List<FormModel.Field> ofBars =
        group.parameters().stream().filter(Parameter::isFamily).flatMap(this::family).toList();
    boolean isOpen =
        Stream.concat(fields.stream(), ofBars.stream()).anyMatch(FormModel.Field::invalid);
    return new FormModel.Group(group.id(), group.name(), isOpen, fields, ofBars);
  }

  /** Returns the fields of a family of parameters: the ones in the query, and one per bar. */
  private Stream<FormModel.Field> family(Parameter parameter) {
    List<QueryString.Field> given = FormFields.family(parameter, query).toList();
    Map<String, QueryString.Field> fields = new LinkedHashMap<>();
    names(parameter)
        .map(name -> parameter.stem() + name.toLowerCase(Locale.ROOT))
        .distinct()
        .limit(MAX_FAMILY_FIELDS)
        .forEach(name -> fields.put(name, new QueryString.Field(name, "")));
    given.forEach(field -> fields.put(field.name().toLowerCase(Locale.ROOT), field));
    List<QueryString.Field> all = List.copyOf(fields.values());
    return IntStream.range(0, all.size())
        .mapToObj(i -> familyField(parameter, parameter.stem().replace(".", "-") + i, all.get(i)));
  }

  private FormModel.Field familyField(Parameter parameter, String id, QueryString.Field field) {
    String bar = field.name().substring(parameter.stem().length());
    String name = names(parameter).filter(bar::equalsIgnoreCase).findFirst().orElse(bar);
    return new FormModel.Field(
        id,
        field.name(),
        texts.familyLabel(parameter) + " of " + name,
        parameter.type().allowed(parser.limits()),
        field.value(),
        texts.placeholder(parameter),
        FormModel.Control.LINE,
        List.of(),
        problemsOf(field.name()),
        parameter == Parameter.COLOR ? bars.color(name).map(Hex::of).orElse("") : "",
        "",
        isHidden(parameter) && field.value().isEmpty());
  }

  /** Returns the names that a family has fields for: for colours the categories, or else bars. */
  private Stream<String> names(Parameter family) {
    return (family == Parameter.COLOR ? bars.colored() : bars.names()).stream();
  }

  private FormModel.Field field(Parameter parameter) {
    String value = value(parameter);
    List<Problem> ownProblems = problemsOf(parameter.key());
    boolean isDefault = value.isEmpty() || value.equals(parameter.defaultValue());
    return new FormModel.Field(
        parameter.key(),
        parameter.key(),
        texts.label(parameter),
        texts.help(parameter),
        value,
        parameter == Parameter.DATA ? FormFields.EXAMPLE_TABLE : texts.placeholder(parameter),
        value.contains("\n") ? FormModel.Control.AREA : control(parameter),
        parameter == Parameter.HIGHLIGHT ? highlights() : texts.options(parameter, value),
        ownProblems,
        parameter == Parameter.BACKGROUND ? background() : "",
        initial(parameter),
        isHidden(parameter) && isDefault && ownProblems.isEmpty());
  }

  private static String initial(Parameter parameter) {
    return control(parameter) == FormModel.Control.CHOICE ? parameter.defaultValue() : "";
  }

  /** Returns whether a parameter has no effect on the chart. */
  private boolean isHidden(Parameter parameter) {
    return chart.filter(request -> !UnusedOptions.isUsed(parameter, request.chart())).isPresent();
  }

  private List<FormModel.Option> highlights() {
    return Stream.concat(bars.colored().stream(), bars.names().stream())
        .distinct()
        .limit(MAX_FAMILY_FIELDS)
        .map(name -> new FormModel.Option(name, name, ""))
        .toList();
  }

  private String background() {
    return chart.map(request -> Hex.of(request.chart().style().background())).orElse("");
  }

  private String value(Parameter parameter) {
    if (parameter == Parameter.DATA) {
      return table;
    }
    boolean isChosen =
        control(parameter) == FormModel.Control.CHOICE
            || control(parameter) == FormModel.Control.COLORS;
    return isChosen ? FormFields.value(parameter, query) : given(parameter);
  }

  private String given(Parameter parameter) {
    return query.has(parameter.key()) ? FormFields.value(parameter, query) : "";
  }

  private static FormModel.Control control(Parameter parameter) {
    ParameterType type = parameter.type();
    if (parameter == Parameter.PALETTE) {
      return FormModel.Control.COLORS;
    }
    if (parameter == Parameter.HIGHLIGHT) {
      return FormModel.Control.NAMES;
    }
    if (!type.words().isEmpty() || type instanceof ParameterType.Font) {
      return FormModel.Control.CHOICE;
    }
    if (type instanceof ParameterType.IntegerRange) {
      return FormModel.Control.NUMBER;
    }
    return parameter.isData() || parameter.isRepeatable()
        ? FormModel.Control.AREA
        : FormModel.Control.LINE;
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
  public static List<FormModel.ListedProblem> listed(List<Problem> problems, FormModel form) {
    List<FormModel.Field> fields =
        Stream.of(
                Stream.of(form.data(), form.type()),
                form.main().stream(),
                form.groups().stream()
                    .flatMap(
                        group -> Stream.concat(group.fields().stream(), group.ofBars().stream())))
            .flatMap(part -> part)
            .toList();
    return problems.stream()
        .map(
            problem ->
                new FormModel.ListedProblem(
                    fields.stream()
                        .filter(field -> field.problems().contains(problem))
                        .map(FormModel.Field::id)
                        .findFirst(),
                    problem.sentence(),
                    problem.count()))
        .toList();
  }
}
