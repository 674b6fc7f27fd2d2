package io.chartreel.request.data;

import io.chartreel.chart.Rgb;
import io.chartreel.chart.Table;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Assigns colours to bars and categories by their names. */
public final class NamedColors {
  private NamedColors() {}

  /**
   * Returns the colours by the names in a table.
   *
   * @param named the colours by names in lower case; a name that the table does not have is added
   *     to the problems
   */
  public static Map<String, Rgb> of(Map<String, Rgb> named, Table table, ProblemList problems) {
    List<String> names =
        table.columns().stream()
            .flatMap(column -> Stream.of(column.name(), column.category()))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    Map<String, Rgb> requested = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    requested.putAll(named);
    Map<String, Rgb> colors = new LinkedHashMap<>();
    Set<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (requested.containsKey(lower)) {
        colors.put(name, requested.get(lower));
        found.add(lower);
      }
    }
    List<String> unknown = named.keySet().stream().filter(name -> !found.contains(name)).toList();
    unknown.forEach(name -> problems.addInData(Parameter.COLOR, () -> unknown(name, names)));
    return colors;
  }

  private static Problem unknown(String requested, List<String> names) {
    return Problem.of(
            Parameter.COLOR.stem() + requested,
            "",
            "There is no bar or category called " + Excerpt.quoted(requested) + ".",
            names.isEmpty()
                ? "Use colors, because the bar of this chart has no name."
                : "Use one of these names: " + Excerpt.list(names) + ".")
        .suggest(Suggestion.closest(requested, names).map(Parameter.COLOR.stem()::concat));
  }
}
