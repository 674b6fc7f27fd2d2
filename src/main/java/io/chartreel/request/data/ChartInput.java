package io.chartreel.request.data;

import io.chartreel.canonical.Permalink;
import io.chartreel.request.ChartParser;
import io.chartreel.request.json.JsonReader;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody asks for, in whatever way it came: every way ends in the fields of a query, and
 * data that do not fit into them stand beside.
 *
 * @param fields as in a query
 * @param csv a table in rows: CSV, or records
 * @param series beside the fields for labels or periods; none where the fields or the CSV say all
 * @param problems what is wrong already
 */
public record ChartInput(
    QueryString fields, Optional<RowSource> csv, List<RawSeries> series, List<Problem> problems) {
  /** Copies. */
  public ChartInput {
    series = List.copyOf(series);
    problems = List.copyOf(problems);
  }

  /** By a query alone. */
  public static ChartInput query(QueryString query) {
    return new ChartInput(query, Optional.empty(), List.of(), List.of());
  }

  /** By CSV, the options by a query. */
  public static ChartInput csv(String csv, QueryString query) {
    return new ChartInput(
            new QueryString(List.of()), Optional.of(new CsvRows(csv)), List.of(), List.of())
        .over(query);
  }

  /**
   * By JSON, and what it does not say by a query.
   *
   * @throws BadRequestException where the text is not JSON
   */
  public static ChartInput json(String json, QueryString query, Limits limits)
      throws BadRequestException {
    return JsonReader.read(json, limits, Deadline.NONE).over(query);
  }

  /** By JSON, with the limits of a parser and until its deadline. */
  public static ChartInput json(String json, QueryString query, ChartParser parser)
      throws BadRequestException {
    return JsonReader.read(json, parser.limits(), parser.deadline()).over(query);
  }

  /**
   * By a permalink, which says all of the chart: a query beside it says only how it is sent.
   *
   * @throws BadRequestException where it cannot be unpacked
   */
  public static ChartInput permalink(String packed, QueryString query, Limits limits)
      throws BadRequestException {
    return permalink(packed, query, limits, Deadline.NONE);
  }

  /** By a permalink, with the limits of a parser and until its deadline. */
  public static ChartInput permalink(String packed, QueryString query, ChartParser parser)
      throws BadRequestException {
    return permalink(packed, query, parser.limits(), parser.deadline());
  }

  private static ChartInput permalink(
      String packed, QueryString query, Limits limits, Deadline deadline)
      throws BadRequestException {
    deadline.check();
    ChartInput chart = JsonReader.read(Permalink.unpack(packed, limits), limits, deadline);
    ProblemList mistakes = new ProblemList();
    chart.problems().forEach(mistakes::add);
    query.fields().stream()
        .filter(field -> Parameter.named(field.name()).filter(Parameter::isOfChart).isPresent())
        .forEach(
            field ->
                mistakes.add(
                    Problem.wrong(
                        field.name(),
                        "",
                        "stands beside a permalink, which says it already",
                        "the permalink alone, or /gif with a query")));
    return new ChartInput(chart.over(query).fields(), chart.csv(), chart.series(), mistakes.all());
  }

  /** By the fields of a form, in which a browser encoded every comma, and a query. */
  public static ChartInput form(QueryString form, QueryString query) {
    List<QueryString.Field> fields = new ArrayList<>(FormDecoder.toQuery(form).fields());
    form.fields().stream()
        .filter(field -> Parameter.named(field.name()).isEmpty())
        .forEach(fields::add);
    ProblemList mistakes = new ProblemList();
    form.fields().stream()
        .filter(field -> Parameter.named(field.name()).isPresent())
        .filter(field -> PercentEncoding.decode(field.value()).isEmpty())
        .forEach(field -> mistakes.add(Problem.undecodable(field.name(), field.value())));
    return new ChartInput(new QueryString(fields), Optional.empty(), List.of(), mistakes.all())
        .over(query);
  }

  /** The same with data from a file. */
  public ChartInput withFile(ChartInput file) {
    return new ChartInput(
        file.over(fields).fields(),
        file.csv(),
        file.series(),
        Stream.concat(problems.stream(), file.problems().stream()).toList());
  }

  /** This, and of a query what this does not say; its data are all from one place. */
  private ChartInput over(QueryString query) {
    boolean hasTable =
        csv.isPresent()
            || !series.isEmpty()
            || fields.fields().stream().anyMatch(ChartInput::isOfTable);
    List<QueryString.Field> all = new ArrayList<>(fields.fields());
    Set<String> said = new HashSet<>();
    all.forEach(field -> said.add(field.name()));
    query.fields().stream()
        .filter(field -> !said.contains(field.name()))
        .filter(field -> !(hasTable && isOfTable(field)))
        .forEach(all::add);
    return new ChartInput(new QueryString(all), csv, series, problems);
  }

  /** Whether a field is part of a table. */
  public static boolean isOfTable(QueryString.Field field) {
    return Parameter.named(field.name()).filter(Parameter::isTable).isPresent();
  }
}
