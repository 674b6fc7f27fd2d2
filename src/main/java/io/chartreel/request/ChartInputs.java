package io.chartreel.request;

import io.chartreel.image.ImageLibrary;
import io.chartreel.request.csv.CsvText;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.data.EncodedSeparators;
import io.chartreel.request.form.FormDecoder;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.json.JsonReader;
import io.chartreel.request.json.QuickChart;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Converts each input format (query, CSV, JSON, permalink, form) to a {@link ChartInput}. */
public final class ChartInputs {
  private static final List<String> NAMES =
      Stream.of(Parameter.values()).map(Parameter::key).toList();

  private static final QueryString NO_FIELDS = new QueryString(List.of());

  private static final Problem NO_DATA =
      Problem.of(
          "body",
          "",
          "No data was found in the JSON.",
          "Send records, e.g. [{\"date\":2020,\"name\":\"Java\",\"value\":18}], or"
              + " {\"labels\":[\"Java\"],\"values\":[18]} or {\"data\":{\"Java\":18,\"Python\":19}}.");

  private ChartInputs() {}

  /** Returns the input that a query string describes on its own. */
  public static ChartInput query(QueryString query) {
    Map<Boolean, List<QueryString.Field>> fields =
        query.fields().stream().collect(Collectors.partitioningBy(ChartInputs::isEmbeddedImage));
    return new ChartInput(
        EncodedSeparators.decoded(new QueryString(fields.get(false))),
        Optional.empty(),
        List.of(),
        fields.get(true).stream().map(ChartInputs::embeddedImage).toList());
  }

  private static boolean isEmbeddedImage(QueryString.Field field) {
    return field.name().startsWith(Parameter.IMAGE.stem())
        && PercentEncoding.decode(field.value())
            .map(String::strip)
            .filter(ImageLibrary::isDataUri)
            .isPresent();
  }

  private static Problem embeddedImage(QueryString.Field field) {
    return Problem.of(
        field.name(),
        "",
        "A data URI is too long for a URL.",
        "Send it in a body, or use a country code or the name of an image of this service.");
  }

  /** Returns the input for a CSV text, with options from a query string. */
  public static ChartInput csv(String csv, QueryString query) {
    return table(CsvText.field(csv), query);
  }

  /** Returns the input for a table, with options from a query string. */
  static ChartInput table(GridSource table, QueryString query) {
    return new ChartInput(NO_FIELDS, Optional.of(table), List.of(), List.of()).withDefaults(query);
  }

  /**
   * Returns the input for a JSON text, with defaults from a query string.
   *
   * @throws BadRequestException if the text is not JSON
   */
  public static ChartInput json(String json, QueryString query, Limits limits)
      throws BadRequestException {
    return json(JsonReader.read(json, limits, Deadline.NONE), query);
  }

  /**
   * Returns the input for a JSON text, with defaults from a query string.
   *
   * @param parser whose limits and deadline apply
   * @throws BadRequestException if the text is not JSON
   */
  public static ChartInput json(String json, QueryString query, ChartParser parser)
      throws BadRequestException {
    return json(JsonReader.read(json, parser.limits(), parser.deadline()), query);
  }

  /** Returns the input of a JSON text with defaults from a query string, one of which has data. */
  static ChartInput json(ChartInput json, QueryString query) {
    ChartInput input = json.withDefaults(query);
    return input.hasTable() || !input.problems().isEmpty() ? input : input.withProblem(NO_DATA);
  }

  /**
   * Returns the input for a permalink, which contains the whole chart. A query may only set how the
   * chart is delivered; any parameter of the chart in it is a problem.
   *
   * @param json the canonical JSON that the permalink was unpacked to
   * @throws BadRequestException if the text is not JSON
   */
  public static ChartInput permalink(String json, QueryString query, ChartParser parser)
      throws BadRequestException {
    ChartInput chart = JsonReader.read(json, parser.limits(), parser.deadline());
    Stream<Problem> repeated =
        query.fields().stream()
            .filter(field -> Parameter.named(field.name()).filter(Parameter::isOfChart).isPresent())
            .map(
                field ->
                    Problem.of(
                        field.name(),
                        "",
                        "A permalink already contains the whole chart.",
                        "Remove " + Excerpt.of(field.name()) + ", or use /gif with a query."));
    return new ChartInput(
        chart.withDefaults(query).fields(),
        chart.rows(),
        chart.series(),
        Stream.concat(chart.problems().stream(), repeated).toList(),
        chart.warnings());
  }

  /**
   * Returns the input for a submitted form, in which browsers encode every comma, with defaults
   * from a query string.
   */
  public static ChartInput form(QueryString form, QueryString query) {
    boolean isUnrelated =
        !form.fields().isEmpty()
            && form.fields().stream()
                .map(QueryString.Field::name)
                .allMatch(
                    name ->
                        Parameter.named(name).isEmpty()
                            && !QuickChart.isName(name)
                            && Suggestion.closest(name, NAMES).isEmpty());
    List<QueryString.Field> fields = new ArrayList<>(FormDecoder.toQuery(form).fields());
    List<Problem> problems = new ArrayList<>();
    if (isUnrelated) {
      problems.add(unrelated(form));
    }
    for (QueryString.Field field : form.fields()) {
      if (Parameter.named(field.name()).isEmpty()) {
        fields.add(field);
      } else if (PercentEncoding.decode(field.value()).isEmpty()) {
        problems.add(Problem.undecodable(field.name(), field.value()));
      }
    }
    return new ChartInput(new QueryString(fields), Optional.empty(), List.of(), problems)
        .withDefaults(query);
  }

  private static Problem unrelated(QueryString form) {
    String names =
        Excerpt.list(form.fields().stream().map(QueryString.Field::name).distinct().toList());
    return Problem.of(
        "body",
        "",
        "No field of the form is a parameter: " + names + ".",
        "Send parameters, e.g. labels=Java,Python&values=18,24, or set the Content-Type of a file"
            + " to text/csv or application/json.");
  }
}
