package io.chartreel.request.json.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The members of a JSON object that describes a part of a chart, such as a series. Names match in
 * any case. Unknown names are ignored unless they look like a typo.
 */
public final class JsonMembers {
  private final Map<String, JsonNode> found = new LinkedHashMap<>();

  /**
   * Finds the known members of an object.
   *
   * @param names the names of each member, in lower case: the first identifies it, the others are
   *     synonyms
   * @param parameter the parameter that problems are reported for
   */
  public JsonMembers(
      JsonNode object, List<List<String>> names, Parameter parameter, ProblemList problems) {
    List<String> own = names.stream().map(synonyms -> synonyms.get(0)).toList();
    object
        .properties()
        .forEach(
            member -> {
              String given = member.getKey().toLowerCase(Locale.ROOT);
              Optional<String> name =
                  names.stream()
                      .filter(synonyms -> synonyms.contains(given))
                      .map(synonyms -> synonyms.get(0))
                      .findFirst();
              Optional<String> closest =
                  name.isPresent() ? Optional.empty() : Suggestion.closest(given, own);
              if (closest.isPresent()) {
                problems.addInData(
                    parameter,
                    () ->
                        Problem.of(
                                parameter.key(),
                                member.getKey(),
                                "%s has the unknown member %s."
                                    .formatted(parameter.key(), Excerpt.quoted(member.getKey())),
                                "Use " + String.join(", ", own) + ".")
                            .suggest(closest));
              }
              if (name.isPresent() && found.putIfAbsent(name.get(), member.getValue()) != null) {
                problems.addInData(
                    parameter,
                    () ->
                        Problem.of(
                            parameter.key(),
                            member.getKey(),
                            "%s has a second %s, called %s."
                                .formatted(
                                    parameter.key(), name.get(), Excerpt.quoted(member.getKey())),
                            "Use one " + name.get() + "."));
              }
            });
  }

  /** Returns the items of an array, or a value that is not an array as the only item. */
  public static List<JsonNode> items(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false).toList()
        : List.of(value);
  }

  /** Returns the values of the members of an object. */
  public static List<JsonNode> values(JsonNode object) {
    return StreamSupport.stream(object.spliterator(), false).toList();
  }

  /** Returns the values of a series as in a query: {@code _} for null. */
  public static List<String> values(List<JsonNode> items) {
    return items.stream().map(item -> item.isNull() ? "_" : item.asText().strip()).toList();
  }

  /** Returns a member by its identifying name; a missing node if it is absent or null. */
  public JsonNode get(String name) {
    JsonNode member = found.getOrDefault(name, MissingNode.getInstance());
    return member.isNull() ? MissingNode.getInstance() : member;
  }

  /** Returns whether a member is a text, a number or a truth value. */
  public boolean has(String name) {
    return get(name).isValueNode();
  }

  /** Returns the text of a member without spaces around it; may be empty. */
  public String text(String name) {
    return get(name).asText("").strip();
  }
}
