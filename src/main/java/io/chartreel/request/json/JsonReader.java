package io.chartreel.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.data.CsvRows;
import io.chartreel.request.data.RawSeries;
import io.chartreel.request.data.RowSource;
import io.chartreel.request.parameter.ColorReader;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterType;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.ColorSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a JSON object whose members are the parameters, with real arrays, into the fields of a
 * query. A Chart.js configuration is told by its {@code data}, which is an object there; an array
 * instead of an object is the data alone.
 */
public final class JsonReader {
  private final List<QueryString.Field> fields = new ArrayList<>();
  private final List<RawSeries> series = new ArrayList<>();
  private final ProblemList mistakes = new ProblemList();
  private final Limits limits;
  private final Deadline deadline;
  private Optional<RowSource> csv = Optional.empty();

  private JsonReader(Limits limits, Deadline deadline) {
    this.limits = limits;
    this.deadline = deadline;
  }

  /**
   * What a text asks for.
   *
   * @throws BadRequestException where it is not JSON, has more members than are read, or is a chart
   *     of another kind
   */
  public static ChartInput read(String text, Limits limits, Deadline deadline)
      throws BadRequestException {
    JsonNode root = LenientJson.container(text, limits, deadline);
    if (root.path("data").isObject() || root.has("datasets")) {
      return ChartJsReader.read(root, limits, deadline);
    }
    JsonReader body = new JsonReader(limits, deadline);
    if (root.isArray()) {
      body.csv = Optional.of(new JsonRecords(JsonMembers.items(root)));
    } else {
      atMost(QueryString.MOST_FIELDS, root.size());
    }
    root.properties().forEach(member -> body.add(member.getKey(), member.getValue()));
    atMost(QueryString.MOST_FIELDS, body.fields.size());
    return new ChartInput(new QueryString(body.fields), body.csv, body.series, body.mistakes.all());
  }

  private static void atMost(int most, int members) throws BadRequestException {
    if (members > most) {
      throw new BadRequestException(List.of(Problem.tooMany("body", "", members, "members", most)));
    }
  }

  private void add(String written, JsonNode value) {
    deadline.check();
    String name = written.toLowerCase(Locale.ROOT);
    if (value.isNull()) {
      return;
    }
    if (name.equals("color") && value.isObject()) {
      value.properties().forEach(one -> add("color." + one.getKey(), one.getValue()));
      return;
    }
    Optional<Parameter> parameter = Parameter.named(name);
    if (parameter.isEmpty()) {
      put(name, "");
      return;
    }
    switch (parameter.get()) {
      case SERIES -> addAllSeries(JsonMembers.items(value));
      case REF -> JsonMembers.items(value).forEach(this::addReference);
      case DATA -> addTable(value);
      default -> addOption(parameter.get(), name, value);
    }
  }

  private void put(String name, String encoded) {
    fields.add(new QueryString.Field(name, encoded));
  }

  private void addOption(Parameter parameter, String name, JsonNode value) {
    ParameterType domain = parameter.domain();
    boolean colors = domain instanceof ParameterType.Colors;
    boolean list =
        colors || domain instanceof ParameterType.Labels || domain instanceof ParameterType.Numbers;
    int most = colors ? ColorReader.MOST_COLORS : limits.periods();
    if (list && value.size() > most) {
      mistakes.tooMany(parameter, "", value.size(), colors ? "colours" : name, most);
    } else if (list && value.isArray()) {
      JsonMembers.items(value).stream()
          .filter(JsonNode::isContainerNode)
          .findFirst()
          .ifPresent(item -> wrong(parameter, item, "has an item that is no text or number"));
      Stream<String> written =
          colors
              ? JsonMembers.items(value).stream()
                  .map(item -> color(parameter, name, item))
                  .flatMap(Optional::stream)
              : JsonMembers.items(value).stream().map(JsonReader::item);
      put(name, written.collect(Collectors.joining(",")));
    } else if (value.isContainerNode()) {
      wrong(parameter, value, value.isArray() ? "is an array" : "is an object");
    } else if (domain instanceof ParameterType.Color) {
      color(parameter, name, value).ifPresent(color -> put(name, color));
    } else {
      String text = colors ? ColorSyntax.hexes(value.asText()) : value.asText();
      put(name, PercentEncoding.encode(text, list ? ",:" : ""));
    }
  }

  /** A colour as it stands in a query, where a comma would make two of it. */
  private Optional<String> color(Parameter parameter, String name, JsonNode value) {
    String hex = ColorSyntax.hex(value.asText());
    if (hex.contains(",")) {
      mistakes.addInData(
          parameter,
          () -> Problem.wrong(name, value.asText(), "is not a colour", ColorSyntax.ALLOWED));
      return Optional.empty();
    }
    return Optional.of(PercentEncoding.encode(hex, ""));
  }

  /** An item of a list as it stands in a query, where dots would make a range. */
  private static String item(JsonNode item) {
    return PercentEncoding.encode(item.isNull() ? "_" : item.asText(), "").replace(".", "%2E");
  }

  private void addTable(JsonNode value) {
    if (csv.isPresent()) {
      mistakes.add(Problem.wrong("data", "", "is given twice; a chart has one", "one data"));
    } else if (value.isTextual()) {
      String text = value.asText();
      boolean lines = text.contains("\n") || text.contains("\r");
      csv = Optional.of(new CsvRows(lines ? text : text.replace(';', '\n')));
    } else if (value.isArray()) {
      csv = Optional.of(new JsonRecords(JsonMembers.items(value)));
    } else {
      wrong(Parameter.DATA, value, "is no text and no array of records");
    }
  }

  private void addReference(JsonNode reference) {
    deadline.check();
    if (reference.isTextual()) {
      put("ref", PercentEncoding.encode(reference.asText(), ""));
      return;
    }
    JsonMembers members =
        new JsonMembers(
            reference, List.of(List.of("label"), List.of("value")), Parameter.REF, mistakes);
    if (members.has("value") && !members.get("label").isContainerNode()) {
      put("ref", PercentEncoding.encode(members.text("label") + ":" + members.text("value"), ""));
    } else {
      wrong(Parameter.REF, reference, "has no label and value");
    }
  }

  private void addAllSeries(List<JsonNode> all) {
    if (all.size() > limits.bars()) {
      mistakes.tooMany(Parameter.SERIES, "", all.size(), "series", limits.bars());
    } else {
      all.forEach(this::addSeries);
    }
  }

  private void addSeries(JsonNode one) {
    deadline.check();
    if (one.isTextual()) {
      put("series", PercentEncoding.encode(one.asText(), ""));
      return;
    }
    JsonSeries.read(one, limits, mistakes)
        .ifPresent(
            read -> {
              series.add(read.text());
              read.color().ifPresent(color -> add("color." + read.text().name(), color));
            });
  }

  private void wrong(Parameter parameter, JsonNode value, String fault) {
    mistakes.addInData(
        parameter,
        () -> Problem.wrong(parameter.spelling(), value.toString(), fault, allowed(parameter)));
  }

  private String allowed(Parameter parameter) {
    return switch (parameter) {
      case SERIES -> JsonSeries.ALLOWED;
      case REF -> "\"label:value\" or {\"label\":…,\"value\":…}";
      case DATA -> "an array of records, CSV as text, or periods and series beside it";
      default -> parameter.domain().allowed(limits);
    };
  }
}
