package io.chartreel.request.parameter;

import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks up the fields of a request by their parameters. Values stay percent-encoded. */
final class GivenParameters {
  private static final List<String> NAMES =
      Stream.of(Parameter.values())
          .filter(parameter -> !parameter.isFamily())
          .map(Parameter::key)
          .toList();

  private static final List<String> STEMS =
      Stream.of(Parameter.values()).filter(Parameter::isFamily).map(Parameter::stem).toList();

  private final Map<Parameter, List<String>> given = new EnumMap<>(Parameter.class);
  private final Map<String, String> families = new LinkedHashMap<>();
  private final Map<Parameter, String> excerpts = new EnumMap<>(Parameter.class);
  private final IgnoredNames ignored = new IgnoredNames();
  private final Set<Parameter> empty = EnumSet.noneOf(Parameter.class);

  /**
   * Sorts the fields of a request.
   *
   * @param problems gets repeated parameters and unknown names that look like typos; other unknown
   *     names are ignored
   */
  GivenParameters(QueryString query, ProblemList problems, Deadline deadline) {
    for (QueryString.Field field : query.fields()) {
      deadline.check();
      Optional<Parameter> parameter = Parameter.named(field.name());
      if (parameter.isEmpty()) {
        Optional<String> suggestion = suggestion(field.name());
        if (suggestion.isPresent()) {
          problems.add(unknown(field.name()).suggest(suggestion));
        } else {
          ignored.add(field.name());
        }
      } else if (!isBlank(field.value())
          || parameter.get().type() instanceof ParameterType.Switch
          || parameter.get().type() instanceof ParameterType.AutomaticSwitch) {
        add(parameter.get(), field, problems);
      } else {
        empty.add(parameter.get());
      }
    }
  }

  private static Problem unknown(String name) {
    return Problem.of(name, "", "Unknown parameter \"" + Excerpt.of(name) + "\".", "");
  }

  private static Optional<String> suggestion(String name) {
    int end = name.indexOf('.') + 1;
    return end > 0
        ? Suggestion.closest(name.substring(0, end), STEMS)
            .map(prefix -> prefix + name.substring(end))
        : Suggestion.closest(name, NAMES);
  }

  private static boolean isBlank(String encoded) {
    return PercentEncoding.decode(encoded).map(String::isBlank).orElse(false);
  }

  private void add(Parameter parameter, QueryString.Field field, ProblemList problems) {
    List<String> values = given.computeIfAbsent(parameter, absent -> new ArrayList<>());
    boolean isDuplicate =
        parameter.isFamily()
            ? families.putIfAbsent(field.name(), field.value()) != null
            : !values.isEmpty() && !parameter.isRepeatable();
    if (isDuplicate) {
      problems.add(
          Problem.of(
              field.name(),
              PercentEncoding.decode(field.value()).orElse(field.value()),
              Excerpt.of(field.name()) + " is given twice.",
              "Give it once."));
    }
    values.add(field.value());
  }

  /** Returns a warning that lists the unknown names; nothing if there are none. */
  Optional<String> ignored() {
    return ignored.warning();
  }

  /** Returns whether a parameter is in the request, but without a value. */
  boolean isEmpty(Parameter parameter) {
    return empty.contains(parameter);
  }

  boolean has(Parameter parameter) {
    return given.containsKey(parameter);
  }

  /** Returns all values of a parameter, in the order of the request. */
  List<String> values(Parameter parameter) {
    return given.getOrDefault(parameter, List.of());
  }

  /** Returns the values of a family by full name, as it was written. */
  Map<String, String> family(Parameter family) {
    Map<String, String> found = new LinkedHashMap<>();
    families.forEach(
        (name, value) -> {
          if (Parameter.named(name).filter(family::equals).isPresent()) {
            found.put(name, value);
          }
        });
    return found;
  }

  /** Returns an excerpt of a parameter's values, decoded if possible. */
  String excerpt(Parameter parameter) {
    return excerpts.computeIfAbsent(
        parameter,
        absent -> {
          String raw = String.join(" ", values(parameter));
          return Excerpt.of(PercentEncoding.decode(raw).orElse(raw));
        });
  }
}
