package io.chartreel.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.chartreel.request.data.RawSeries;
import io.chartreel.request.json.syntax.JsonMembers;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A series that is a JSON object.
 *
 * @param texts its name, category and values
 * @param color the colour as it was written, if there is one
 * @param image the image as it was written, if there is one
 */
record JsonSeries(RawSeries texts, Optional<JsonNode> color, Optional<JsonNode> image) {
  static final String REMEDY =
      "Use {\"name\":…,\"values\":[…]}, optionally with color, image and category.";

  private static final List<List<String>> NAMES =
      List.of(
          List.of("name", "label"),
          List.of("values", "data"),
          List.of("category"),
          List.of("color", "colour"),
          List.of("image"));

  /** Returns a series, or nothing if it has no name or values, which is added to the problems. */
  static Optional<JsonSeries> read(JsonNode series, Limits limits, ProblemList problems) {
    int before = problems.count();
    JsonMembers members = new JsonMembers(series, NAMES, Parameter.SERIES, problems);
    String name = members.text("name");
    if (!members.get("values").isArray() || name.isEmpty()) {
      if (problems.count() == before) {
        addProblem(series, "A series has no name or no array of values.", problems);
      }
      return Optional.empty();
    }
    List<JsonNode> items = JsonMembers.items(members.get("values"));
    if (items.size() > limits.periods()) {
      problems.tooMany(Parameter.SERIES, name, items.size(), "values", limits.periods());
      return Optional.empty();
    }
    items.stream()
        .filter(JsonNode::isContainerNode)
        .findFirst()
        .ifPresent(
            item -> addProblem(item, "A series has an array or object as a value.", problems));
    if (members.get("category").isContainerNode()) {
      addProblem(members.get("category"), "A series has a category that is not a text.", problems);
    }
    return Optional.of(
        new JsonSeries(
            new RawSeries(name, members.text("category"), JsonMembers.values(items)),
            Optional.of(members.get("color")).filter(color -> !color.isMissingNode()),
            Optional.of(members.get("image")).filter(image -> !image.isMissingNode())));
  }

  private static void addProblem(JsonNode value, String detail, ProblemList problems) {
    problems.addInData(
        Parameter.SERIES,
        () -> Problem.of(Parameter.SERIES.key(), value.toString(), detail, REMEDY));
  }
}
