package io.chartreel.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.data.RawSeries;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import java.util.List;
import java.util.Optional;

/**
 * A series that is an object.
 *
 * @param text what it says
 * @param color as it is written; empty where it has none
 */
record JsonSeries(RawSeries text, Optional<JsonNode> color) {
  static final String ALLOWED = "{\"name\":…,\"values\":[…]}, with color and category if wanted";

  private static final List<List<String>> NAMES =
      List.of(
          List.of("name", "label"),
          List.of("values", "data"),
          List.of("category"),
          List.of("color", "colour"));

  /** Reads one; nothing where it is none, which is noted as a mistake. */
  static Optional<JsonSeries> read(JsonNode one, Limits limits, ProblemList mistakes) {
    int before = mistakes.count();
    JsonMembers members = new JsonMembers(one, NAMES, Parameter.SERIES, mistakes);
    String name = members.text("name");
    if (!members.get("values").isArray() || name.isEmpty()) {
      if (mistakes.count() == before) {
        wrong(one, "has a series without a name or an array of values", mistakes);
      }
      return Optional.empty();
    }
    List<JsonNode> items = JsonMembers.items(members.get("values"));
    if (items.size() > limits.periods()) {
      mistakes.tooMany(Parameter.SERIES, name, items.size(), "values", limits.periods());
      return Optional.empty();
    }
    items.stream()
        .filter(JsonNode::isContainerNode)
        .findFirst()
        .ifPresent(item -> wrong(item, "has a value that is none", mistakes));
    if (members.get("category").isContainerNode()) {
      wrong(members.get("category"), "has a category that is no text", mistakes);
    }
    return Optional.of(
        new JsonSeries(
            new RawSeries(name, members.text("category"), JsonMembers.values(items)),
            Optional.of(members.get("color")).filter(color -> !color.isMissingNode())));
  }

  private static void wrong(JsonNode value, String fault, ProblemList mistakes) {
    mistakes.addInData(Parameter.SERIES, value.toString(), fault, ALLOWED);
  }
}
