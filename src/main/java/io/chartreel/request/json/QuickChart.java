package io.chartreel.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.ColorSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads requests as <a href="https://quickchart.io/documentation/">QuickChart</a> accepts them: a
 * Chart.js configuration in a field, with other names for some parameters.
 */
public final class QuickChart {
  private static final Set<String> IMAGES = Set.of("gif", "png", "webp");
  private static final Set<String> CONFIGURATIONS = Set.of("c", "chart");
  private static final Set<String> FORMATS = Set.of("f", "format");
  private static final Set<String> VERSIONS = Set.of("v", "version");

  /** The parameters by the names that they have there, in lower case. */
  private static final Map<String, Parameter> NAMES =
      Map.of(
          "w", Parameter.WIDTH,
          "h", Parameter.HEIGHT,
          "bkg", Parameter.BACKGROUND,
          "backgroundcolor", Parameter.BACKGROUND,
          "devicepixelratio", Parameter.SCALE);

  private QuickChart() {}

  /** Returns whether only QuickChart has a field of this name, which is in lower case. */
  public static boolean isName(String name) {
    return CONFIGURATIONS.contains(name) || FORMATS.contains(name) || NAMES.containsKey(name);
  }

  /** Returns whether a query contains a Chart.js configuration. */
  public static boolean hasConfiguration(QueryString query) {
    return query.fields().stream().anyMatch(QuickChart::isConfiguration);
  }

  private static boolean isConfiguration(QueryString.Field field) {
    return CONFIGURATIONS.contains(field.name()) && !field.value().isBlank();
  }

  /**
   * Returns the format of the image that a query asks for, {@code gif}, {@code png} or {@code
   * webp}; empty if it does not say.
   *
   * @throws BadRequestException if it is another format
   */
  public static Optional<String> format(QueryString query) throws BadRequestException {
    for (QueryString.Field field : query.fields()) {
      if (FORMATS.contains(field.name()) && !field.value().isBlank()) {
        String format = text(field).strip().toLowerCase(Locale.ROOT);
        if (!IMAGES.contains(format)) {
          throw new BadRequestException(
              List.of(
                  Problem.of(
                      field.name(),
                      format,
                      Problem.subject(field.name(), format) + " is not supported.",
                      "Use gif, png or webp.")));
        }
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Returns a query with the names of this service, and without format and version. */
  public static QueryString plain(QueryString query) {
    return new QueryString(
        query.fields().stream()
            .filter(field -> !FORMATS.contains(field.name()) && !VERSIONS.contains(field.name()))
            .map(QuickChart::plain)
            .toList());
  }

  private static QueryString.Field plain(QueryString.Field field) {
    Parameter parameter = NAMES.get(field.name());
    if (parameter == null) {
      return field;
    }
    String text = text(field).strip();
    return QueryString.Field.of(
        parameter.key(),
        parameter == Parameter.BACKGROUND
            ? ColorSyntax.hex(text)
            : text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
  }

  private static String text(QueryString.Field field) {
    return PercentEncoding.decode(field.value()).orElse(field.value());
  }

  /**
   * Returns an input whose Chart.js configuration has been read, if it has one in a field. Other
   * fields take precedence over the configuration.
   *
   * @throws BadRequestException if the configuration is not JSON or has no data, or if there are
   *     other data beside it
   */
  public static ChartInput resolved(ChartInput input, Limits limits, Deadline deadline)
      throws BadRequestException {
    List<QueryString.Field> configurations =
        input.fields().fields().stream().filter(QuickChart::isConfiguration).toList();
    if (configurations.isEmpty()) {
      return input;
    }
    String name = configurations.get(0).name();
    if (configurations.size() > 1) {
      throw rejected(name, "The Chart.js configuration is given twice.", "Give it once.");
    }
    Optional<String> text = PercentEncoding.decode(configurations.get(0).value());
    if (text.isEmpty()) {
      throw new BadRequestException(
          List.of(Problem.undecodable(name, configurations.get(0).value())));
    }
    QueryString rest =
        new QueryString(
            input.fields().fields().stream()
                .filter(field -> !CONFIGURATIONS.contains(field.name()))
                .toList());
    if (input.withFields(rest).hasTable()) {
      throw otherData(name);
    }
    ChartInput read;
    try {
      read = JsonReader.read(text.get(), limits, deadline);
    } catch (BadRequestException bad) {
      throw new BadRequestException(
          bad.problems().stream().map(problem -> problem.in("body", name)).toList());
    }
    return merged(name, plain(rest), input.problems(), read);
  }

  /**
   * Returns the input of a body {@code {"chart": …, "width": …}}, whose chart is an object or a
   * text.
   *
   * @throws BadRequestException if the chart is not JSON or has no data, or if there are other data
   *     beside it
   */
  static ChartInput ofBody(JsonNode body, Limits limits, Deadline deadline)
      throws BadRequestException {
    JsonNode chart = body.get("chart");
    List<QueryString.Field> fields = new ArrayList<>();
    body.properties()
        .forEach(
            member -> {
              if (!member.getKey().equals("chart") && !member.getValue().isNull()) {
                fields.add(QueryString.Field.of(member.getKey(), member.getValue().asText("")));
              }
            });
    if (fields.stream().anyMatch(ChartInput::isTableField)) {
      throw otherData("chart");
    }
    QueryString options =
        new QueryString(
            fields.stream()
                .filter(field -> !VERSIONS.contains(field.name()))
                .map(QuickChart::plain)
                .toList());
    ChartInput read =
        chart.isTextual()
            ? JsonReader.read(chart.asText(), limits, deadline)
            : JsonReader.read(chart, limits, deadline);
    return merged("chart", options, List.of(), read);
  }

  /** Returns whether a JSON object is the body of a request to QuickChart. */
  static boolean isBody(JsonNode root) {
    return root.path("chart").isObject() || root.path("chart").isTextual();
  }

  private static ChartInput merged(
      String name, QueryString options, List<Problem> problems, ChartInput configuration)
      throws BadRequestException {
    if (!configuration.hasTable() && configuration.problems().isEmpty()) {
      throw rejected(
          name,
          name + " has no data.",
          "Use a Chart.js configuration, e.g."
              + " {type:'bar',data:{labels:['a','b'],datasets:[{data:[1,2]}]}}.");
    }
    Set<String> given = new HashSet<>();
    options.fields().forEach(field -> given.add(field.name()));
    return new ChartInput(
        new QueryString(
            Stream.concat(
                    options.fields().stream(),
                    configuration.fields().fields().stream()
                        .filter(field -> !given.contains(field.name())))
                .toList()),
        configuration.rows(),
        configuration.series(),
        Stream.concat(problems.stream(), configuration.problems().stream()).toList(),
        configuration.warnings());
  }

  private static BadRequestException otherData(String name) {
    return rejected(
        name, "The data is given in two ways.", "Remove " + name + ", or the other data.");
  }

  private static BadRequestException rejected(String name, String detail, String remedy) {
    return new BadRequestException(List.of(Problem.of(name, "", detail, remedy)));
  }
}
