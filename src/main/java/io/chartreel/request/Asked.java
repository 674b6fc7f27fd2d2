package io.chartreel.request;

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
public record Asked(
    QueryString fields, Optional<Sheet> csv, List<SeriesText> series, List<Problem> problems) {
  /** Copies. */
  public Asked {
    series = List.copyOf(series);
    problems = List.copyOf(problems);
  }

  /** By a query alone. */
  public static Asked query(QueryString query) {
    return new Asked(query, Optional.empty(), List.of(), List.of());
  }

  /** By CSV, the options by a query. */
  public static Asked csv(String csv, QueryString query) {
    return new Asked(
            new QueryString(List.of()), Optional.of(new CsvText(csv)), List.of(), List.of())
        .over(query);
  }

  /**
   * By JSON, and what it does not say by a query.
   *
   * @throws BadRequestException where the text is not JSON
   */
  public static Asked json(String json, QueryString query, Limits limits)
      throws BadRequestException {
    return JsonBody.read(json, limits, Deadline.NONE).over(query);
  }

  /** By JSON, with the limits of a parser and until its deadline. */
  public static Asked json(String json, QueryString query, ChartParser parser)
      throws BadRequestException {
    return JsonBody.read(json, parser.limits(), parser.deadline()).over(query);
  }

  /**
   * By a permalink, which says all of the chart: a query beside it says only how it is sent.
   *
   * @throws BadRequestException where it cannot be unpacked
   */
  public static Asked permalink(String packed, QueryString query, Limits limits)
      throws BadRequestException {
    return permalink(packed, query, limits, Deadline.NONE);
  }

  /** By a permalink, with the limits of a parser and until its deadline. */
  public static Asked permalink(String packed, QueryString query, ChartParser parser)
      throws BadRequestException {
    return permalink(packed, query, parser.limits(), parser.deadline());
  }

  private static Asked permalink(String packed, QueryString query, Limits limits, Deadline deadline)
      throws BadRequestException {
    deadline.check();
    Asked chart = JsonBody.read(Permalink.unpack(packed, limits), limits, deadline);
    Mistakes mistakes = new Mistakes();
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
    return new Asked(chart.over(query).fields(), chart.csv(), chart.series(), mistakes.all());
  }

  /** By the fields of a form, in which a browser encoded every comma, and a query. */
  public static Asked form(QueryString form, QueryString query) {
    List<QueryString.Field> fields = new ArrayList<>(FormText.toQuery(form).fields());
    form.fields().stream()
        .filter(field -> Parameter.named(field.name()).isEmpty())
        .forEach(fields::add);
    Mistakes mistakes = new Mistakes();
    form.fields().stream()
        .filter(field -> Parameter.named(field.name()).isPresent())
        .filter(field -> Percent.decode(field.value()).isEmpty())
        .forEach(field -> mistakes.add(Problem.broken(field.name(), field.value())));
    return new Asked(new QueryString(fields), Optional.empty(), List.of(), mistakes.all())
        .over(query);
  }

  /** The same with data from a file. */
  public Asked withFile(Asked file) {
    return new Asked(
        file.over(fields).fields(),
        file.csv(),
        file.series(),
        Stream.concat(problems.stream(), file.problems().stream()).toList());
  }

  /** This, and of a query what this does not say; its data are all from one place. */
  private Asked over(QueryString query) {
    boolean hasTable =
        csv.isPresent() || !series.isEmpty() || fields.fields().stream().anyMatch(Asked::isOfTable);
    List<QueryString.Field> all = new ArrayList<>(fields.fields());
    Set<String> said = new HashSet<>();
    all.forEach(field -> said.add(field.name()));
    query.fields().stream()
        .filter(field -> !said.contains(field.name()))
        .filter(field -> !(hasTable && isOfTable(field)))
        .forEach(all::add);
    return new Asked(new QueryString(all), csv, series, problems);
  }

  /** Whether a field is part of a table. */
  static boolean isOfTable(QueryString.Field field) {
    return Parameter.named(field.name()).filter(Parameter::isTable).isPresent();
  }
}
