package io.chartreel.request.data;

import io.chartreel.chart.Rgb;
import io.chartreel.chart.Table;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.problem.Suggestion;
import java.util.HashSet;
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
   * @param named the colours by names in any case; of names that differ only in case, the one that
   *     is written as in the table applies. A name that does not apply is added to the problems
   */
  public static Map<String, Rgb> of(Map<String, Rgb> named, Table table, ProblemList problems) {
    List<String> names =
        table.columns().stream()
            .flatMap(column -> Stream.of(column.name(), column.category()))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    Map<String, String> written = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    named.keySet().forEach(name -> written.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    Map<String, Rgb> colors = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    Set<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      String match = named.containsKey(name) ? name : written.get(lower);
      if (match != null) {
        colors.put(name, named.get(match));
        used.add(match);
        found.add(lower);
      }
    }
    for (String name : named.keySet()) {
      if (!used.contains(name)) {
        boolean isTwice = found.contains(name.toLowerCase(Locale.ROOT));
        problems.addInData(Parameter.COLOR, () -> isTwice ? twice(name) : unknown(name, names));
      }
    }
    return colors;
  }

  private static Problem twice(String requested) {
    String parameter = Parameter.COLOR.stem() + requested;
    return Problem.of(parameter, "", Excerpt.of(parameter) + " is given twice.", "Give it once.");
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
