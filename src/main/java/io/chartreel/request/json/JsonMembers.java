package io.chartreel.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The members of an object that describes a part of a chart; their names match in any case. Others
 * are left out, unless they look like a slip.
 */
final class JsonMembers {
  private final Map<String, JsonNode> found = new LinkedHashMap<>();

  /**
   * Sorts the members.
   *
   * @param names the ways in which each is written, the first of them its own; all in lower case
   */
  JsonMembers(
      JsonNode object, List<List<String>> names, Parameter parameter, ProblemList mistakes) {
    List<String> own = names.stream().map(ways -> ways.get(0)).toList();
    object
        .properties()
        .forEach(
            member -> {
              String written = member.getKey().toLowerCase(Locale.ROOT);
              Optional<String> name =
                  names.stream()
                      .filter(ways -> ways.contains(written))
                      .map(ways -> ways.get(0))
                      .findFirst();
              Optional<String> meant =
                  name.isPresent() ? Optional.empty() : Suggestion.meant(written, own);
              if (meant.isPresent()) {
                mistakes.addInData(
                    parameter,
                    () ->
                        Problem.wrong(
                                parameter.spelling(),
                                member.getKey(),
                                "is no member of a " + parameter.spelling(),
                                String.join(", ", own))
                            .suggest(meant));
              }
              if (name.isPresent() && found.putIfAbsent(name.get(), member.getValue()) != null) {
                mistakes.addInData(
                    parameter,
                    () ->
                        Problem.wrong(
                            parameter.spelling(),
                            member.getKey(),
                            "is a " + name.get() + ", and there is one already",
                            "one " + name.get()));
              }
            });
  }

  /** Returns the items of an array, or a value that is not an array as the only item. */
  static List<JsonNode> items(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false).toList()
        : List.of(value);
  }

  /** Returns the values of a series as in a query: {@code _} for null. */
  static List<String> values(List<JsonNode> items) {
    return items.stream().map(item -> item.isNull() ? "_" : item.asText().strip()).toList();
  }

  /** A member by its own name; missing where it is not there, or null. */
  JsonNode get(String name) {
    JsonNode member = found.getOrDefault(name, MissingNode.getInstance());
    return member.isNull() ? MissingNode.getInstance() : member;
  }

  /** Whether a member has a text or a number. */
  boolean has(String name) {
    return get(name).isValueNode();
  }

  /** A text, without the spaces around it; empty where it is none, or not there. */
  String text(String name) {
    return get(name).asText("").strip();
  }
}
