package io.chartreel.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.csv.CsvText;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.data.RawSeries;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.json.chartjs.ChartJsReader;
import io.chartreel.request.json.syntax.JsonMembers;
import io.chartreel.request.json.syntax.LenientJson;
import io.chartreel.request.json.table.JsonSeriesTable;
import io.chartreel.request.json.table.JsonTables;
import io.chartreel.request.parameter.ColorReader;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterType;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.ColorSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a JSON object whose members are the parameters, with arrays for lists. An object with
 * {@code datasets} in it or in its {@code data} is a Chart.js configuration. An array instead of an
 * object is the data alone; {@link JsonTables} finds other tables.
 */
public final class JsonReader {
  private final List<QueryString.Field> fields = new ArrayList<>();
  private final List<RawSeries> series = new ArrayList<>();
  private final ProblemList problems = new ProblemList();
  private final Limits limits;
  private final Deadline deadline;
  private Optional<GridSource> rows = Optional.empty();

  private JsonReader(Limits limits, Deadline deadline) {
    this.limits = limits;
    this.deadline = deadline;
  }

  /**
   * Returns the input that a text describes.
   *
   * @throws BadRequestException if the text is not JSON, has too many members, or is a Chart.js
   *     configuration of another type than bar
   */
  public static ChartInput read(String text, Limits limits, Deadline deadline)
      throws BadRequestException {
    return read(LenientJson.parse(text, limits, deadline), limits, deadline);
  }

  /**
   * Returns the input that an object or array describes.
   *
   * @throws BadRequestException if it has too many members, or is a Chart.js configuration of
   *     another type than bar
   */
  static ChartInput read(JsonNode root, Limits limits, Deadline deadline)
      throws BadRequestException {
    if (QuickChart.isBody(root) && JsonSeriesTable.of(root).isEmpty()) {
      checkCount(QueryString.MAX_FIELDS, root.size());
      return QuickChart.ofBody(root, limits, deadline);
    }
    Optional<JsonTables.Found> table =
        root.isArray() || JsonTables.isChartJs(root) ? Optional.empty() : JsonTables.inBody(root);
    if (table.isEmpty() && (root.path("data").isObject() || root.has("datasets"))) {
      return ChartJsReader.read(root, limits, deadline);
    }
    JsonReader body = new JsonReader(limits, deadline);
    Optional<GridSource> rows =
        root.isArray() ? Optional.of(JsonTables.array(root)) : table.map(JsonTables.Found::source);
    body.rows = rows.map(EpochDates::new);
    List<Map.Entry<String, JsonNode>> members =
        root.properties().stream()
            .filter(member -> table.isEmpty() || !table.get().isMember().test(member.getKey()))
            .toList();
    checkCount(QueryString.MAX_FIELDS, members.size());
    members.forEach(member -> body.add(member.getKey(), member.getValue()));
    checkCount(QueryString.MAX_FIELDS, body.fields.size());
    return new ChartInput(
        new QueryString(body.fields), body.rows, body.series, body.problems.all());
  }

  private static void checkCount(int max, int members) throws BadRequestException {
    if (members > max) {
      throw new BadRequestException(List.of(Problem.tooMany("body", "", members, "members", max)));
    }
  }

  private void add(String member, JsonNode value) {
    deadline.check();
    String name = QueryString.Field.of(member, "").name();
    if (value.isNull()) {
      return;
    }
    if ((name.equals("color") || name.equals("image")) && value.isObject()) {
      value.properties().forEach(bar -> add(name + "." + bar.getKey(), bar.getValue()));
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
      case NOTE -> JsonMembers.items(value).forEach(this::addNote);
      case DATA -> addTable(value);
      default -> addOption(parameter.get(), name, value);
    }
  }

  private void put(String name, String encoded) {
    fields.add(new QueryString.Field(name, encoded));
  }

  private void addOption(Parameter parameter, String name, JsonNode value) {
    ParameterType type = parameter.type();
    boolean isColors = type instanceof ParameterType.Colors;
    boolean isList =
        isColors
            || type instanceof ParameterType.Labels
            || type instanceof ParameterType.Numbers
            || type instanceof ParameterType.Pace;
    int max = isColors ? ColorReader.MAX_COLORS : limits.periods();
    if (isList && value.size() > max) {
      problems.tooMany(parameter, "", value.size(), isColors ? "colours" : name, max);
    } else if (isList && value.isArray()) {
      JsonMembers.items(value).stream()
          .filter(JsonNode::isContainerNode)
          .findFirst()
          .ifPresent(
              item ->
                  addProblem(parameter, item, name + " has an item that is not a text or number."));
      put(name, items(parameter, name, value).collect(Collectors.joining(",")));
    } else if (value.isContainerNode()) {
      addProblem(parameter, value, name + " is " + (value.isArray() ? "an array." : "an object."));
    } else if (type instanceof ParameterType.Color
        || type instanceof ParameterType.Background && !isTransparent(value)) {
      color(parameter, name, value).ifPresent(color -> put(name, color));
    } else {
      String text = isColors ? ColorSyntax.hexes(value.asText()) : value.asText();
      put(name, PercentEncoding.encode(text, isList ? ",:" : ""));
    }
  }

  /** Returns the items of a list in a query field. */
  private Stream<String> items(Parameter parameter, String name, JsonNode list) {
    Stream<JsonNode> items = JsonMembers.items(list).stream();
    if (parameter.type() instanceof ParameterType.Colors) {
      return items.map(item -> color(parameter, name, item)).flatMap(Optional::stream);
    }
    return parameter.type() instanceof ParameterType.Numbers
        ? items.map(item -> number(parameter, name, item))
        : items.map(JsonReader::item);
  }

  private static boolean isTransparent(JsonNode background) {
    return background.asText().strip().equalsIgnoreCase("transparent");
  }

  /** Returns the value of a query field for a colour. A comma would make it two colours. */
  private Optional<String> color(Parameter parameter, String name, JsonNode value) {
    String hex = ColorSyntax.hex(value.asText());
    if (hex.contains(",")) {
      problems.addInData(
          parameter,
          () ->
              Problem.of(
                  name,
                  value.asText(),
                  Excerpt.quoted(value.asText()) + " is not a colour.",
                  parameter.type().remedy(limits)));
      return Optional.empty();
    }
    return Optional.of(PercentEncoding.encode(hex, ""));
  }

  /** Returns a number of a list in a query field. A comma would make it two numbers. */
  private String number(Parameter parameter, String name, JsonNode item) {
    String number = item.asText();
    if (number.contains(",")) {
      problems.addInData(
          parameter,
          () ->
              Problem.of(
                  name,
                  number,
                  name + ": " + Excerpt.quoted(number) + " is not a number.",
                  "Use a decimal point and no separators of thousands, such as 1234.5."));
      return "_";
    }
    return item(item);
  }

  /** Returns an item of a list in a query field. Unencoded dots would make it a range. */
  private static String item(JsonNode item) {
    return PercentEncoding.encode(item.isNull() ? "_" : item.asText(), "").replace(".", "%2E");
  }

  private void addTable(JsonNode value) {
    if (rows.isPresent()) {
      problems.add(
          Problem.of(Parameter.DATA.key(), "", "data is given twice.", "Give the data once."));
    } else if (value.isTextual()) {
      String text = value.asText();
      boolean hasLineEnds = text.contains("\n") || text.contains("\r");
      rows = Optional.of(CsvText.field(hasLineEnds ? text : text.replace(';', '\n')));
    } else if (value.isArray()) {
      rows = Optional.of(new EpochDates(JsonTables.array(value)));
    } else {
      addProblem(Parameter.DATA, value, "data is neither an array of records nor CSV text.");
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
            reference, List.of(List.of("label"), List.of("value")), Parameter.REF, problems);
    if (members.has("value") && !members.get("label").isContainerNode()) {
      put("ref", PercentEncoding.encode(members.text("label") + ":" + members.text("value"), ""));
    } else {
      addProblem(Parameter.REF, reference, "A reference has no label or no value.");
    }
  }

  private void addNote(JsonNode note) {
    deadline.check();
    if (note.isTextual()) {
      put("note", PercentEncoding.encode(note.asText(), ""));
      return;
    }
    JsonMembers members =
        new JsonMembers(
            note,
            List.of(List.of("period"), List.of("from"), List.of("to"), List.of("text")),
            Parameter.NOTE,
            problems);
    boolean isRange = members.has("from") && members.has("to") && !members.has("period");
    boolean isSingle = members.has("period") && !members.has("from") && !members.has("to");
    if (members.has("text") && (isRange || isSingle)) {
      String periods =
          isSingle ? members.text("period") : members.text("from") + ".." + members.text("to");
      put("note", PercentEncoding.encode(periods + ":" + members.text("text"), ""));
    } else {
      addProblem(Parameter.NOTE, note, "A note has no text, or not one period or range.");
    }
  }

  private void addAllSeries(List<JsonNode> series) {
    if (series.size() > limits.bars()) {
      problems.tooMany(Parameter.SERIES, "", series.size(), "series", limits.bars());
    } else {
      series.forEach(this::addSeries);
    }
  }

  private void addSeries(JsonNode node) {
    deadline.check();
    if (node.isTextual()) {
      put("series", PercentEncoding.encode(node.asText(), ""));
      return;
    }
    JsonSeries.read(node, limits, problems)
        .ifPresent(
            read -> {
              series.add(read.texts());
              read.color().ifPresent(color -> add("color." + read.texts().name(), color));
              read.image().ifPresent(image -> add("image." + read.texts().name(), image));
            });
  }

  private void addProblem(Parameter parameter, JsonNode value, String detail) {
    problems.addInData(
        parameter, () -> Problem.of(parameter.key(), value.toString(), detail, remedy(parameter)));
  }

  private String remedy(Parameter parameter) {
    return switch (parameter) {
      case SERIES -> JsonSeries.REMEDY;
      case NOTE ->
          "Use \"period:text\", {\"period\":…,\"text\":…} or {\"from\":…,\"to\":…,\"text\":…}.";
      case REF -> "Use \"label:value\" or {\"label\":…,\"value\":…}.";
      case DATA -> "Use an array of records or CSV text, or use periods and series.";
      default -> parameter.type().remedy(limits);
    };
  }
}
