package io.chartreel.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads a JSON object whose members are the parameters, with real arrays, into the fields of a
 * query. A Chart.js configuration is told by its {@code data}, which is an object there.
 */
final class JsonBody {
  private final List<QueryString.Field> fields = new ArrayList<>();
  private final List<SeriesText> series = new ArrayList<>();
  private final Mistakes mistakes = new Mistakes();
  private Optional<String> csv = Optional.empty();

  private JsonBody() {}

  /**
   * What a text asks for.
   *
   * @throws BadRequestException where it is not JSON, or a chart of another kind
   */
  static Asked read(String text) throws BadRequestException {
    JsonNode root = JsonText.object(text);
    if (root.path("data").isObject() || root.has("datasets")) {
      return ChartJs.read(root);
    }
    JsonBody body = new JsonBody();
    root.properties().forEach(member -> body.add(member.getKey(), member.getValue()));
    return new Asked(new QueryString(body.fields), body.csv, body.series, body.mistakes.all());
  }

  private void add(String written, JsonNode value) {
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
      case SERIES -> items(value).forEach(this::addSeries);
      case REF -> items(value).forEach(this::addReference);
      case DATA -> addCsv(value);
      default -> addOption(parameter.get(), name, value);
    }
  }

  private void put(String name, String encoded) {
    fields.add(new QueryString.Field(name, encoded));
  }

  private void addOption(Parameter parameter, String name, JsonNode value) {
    Domain domain = parameter.domain();
    boolean list =
        domain instanceof Domain.Labels
            || domain instanceof Domain.Numbers
            || domain instanceof Domain.Colors;
    if (list && value.isArray()) {
      items(value).stream()
          .filter(JsonNode::isContainerNode)
          .findFirst()
          .ifPresent(item -> wrong(parameter, name, item, "has an item that is no text or number"));
      put(name, items(value).stream().map(JsonBody::item).collect(Collectors.joining(",")));
    } else if (value.isValueNode()) {
      put(name, Percent.encode(value.asText(), list ? ",:" : ""));
    } else {
      wrong(parameter, name, value, value.isArray() ? "is an array" : "is an object");
    }
  }

  /** An item of a list as it stands in a query, where dots would make a range. */
  private static String item(JsonNode item) {
    return Percent.encode(item.isNull() ? "_" : item.asText(), "").replace(".", "%2E");
  }

  private void addCsv(JsonNode value) {
    if (value.isTextual()) {
      String text = value.asText();
      boolean lines = text.contains("\n") || text.contains("\r");
      csv = Optional.of(lines ? text : text.replace(';', '\n'));
    } else {
      wrong(Parameter.DATA, "data", value, "is no text");
    }
  }

  private void addReference(JsonNode reference) {
    if (reference.isTextual()) {
      put("ref", Percent.encode(reference.asText(), ""));
    } else if (reference.path("value").isValueNode()) {
      String label = reference.path("label").asText("");
      put("ref", Percent.encode(label + ":" + reference.path("value").asText(), ""));
    } else {
      wrong(Parameter.REF, "ref", reference, "has no label and value");
    }
  }

  private void addSeries(JsonNode one) {
    if (one.isTextual()) {
      put("series", Percent.encode(one.asText(), ""));
      return;
    }
    String name = one.path("name").asText("");
    if (!one.path("values").isArray() || name.isBlank()) {
      wrong(Parameter.SERIES, "series", one, "has a series without a name or an array of values");
      return;
    }
    List<JsonNode> items = items(one.path("values"));
    if (items.size() > Limits.MAX_PERIODS || series.size() == Limits.MAX_BARS) {
      boolean tooManyBars = series.size() == Limits.MAX_BARS;
      mistakes.tooMany(
          Parameter.SERIES,
          name,
          tooManyBars ? series.size() + 1 : items.size(),
          tooManyBars ? "series" : "values",
          tooManyBars ? Limits.MAX_BARS : Limits.MAX_PERIODS);
      return;
    }
    items.stream()
        .filter(JsonNode::isContainerNode)
        .findFirst()
        .ifPresent(item -> wrong(Parameter.SERIES, "series", item, "has a value that is none"));
    series.add(
        new SeriesText(name.strip(), one.path("category").asText("").strip(), values(items)));
    if (one.hasNonNull("color")) {
      put("color." + name.strip().toLowerCase(Locale.ROOT), encoded(one.path("color")));
    }
  }

  /** The values of a series as a query spells them. */
  static List<String> values(List<JsonNode> items) {
    return items.stream().map(item -> item.isNull() ? "_" : item.asText().strip()).toList();
  }

  private static String encoded(JsonNode value) {
    return Percent.encode(value.asText(), "");
  }

  /** The items of an array; anything else is one by itself. */
  static List<JsonNode> items(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false).toList()
        : List.of(value);
  }

  private void wrong(Parameter parameter, String name, JsonNode value, String fault) {
    mistakes.addInData(
        parameter,
        value.toString(),
        fault,
        Map.of(
                Parameter.SERIES, "{\"name\":…,\"values\":[…]}, with color and category if wanted",
                Parameter.REF, "\"label:value\" or {\"label\":…,\"value\":…}",
                Parameter.DATA, "CSV as text; or periods and series as arrays")
            .getOrDefault(parameter, parameter.domain().allowed()));
  }
}
