package io.chartreel.request.data;

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

/** Assigns values of a family of parameters, such as colours, to bars by their names. */
public final class NamedValues {
  private NamedValues() {}

  /**
   * Returns the values by the names in a table.
   *
   * @param family the parameters that give them
   * @param named the values by names in any case; of names that differ only in case, the one that
   *     is written as in the table applies. A name that does not apply is added to the problems
   * @param names in the table
   */
  public static <T> Map<String, T> of(
      Parameter family, Map<String, T> named, List<String> names, ProblemList problems) {
    Map<String, String> written = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    named.keySet().forEach(name -> written.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    Map<String, T> values = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    Set<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      String match = named.containsKey(name) ? name : written.get(lower);
      if (match != null) {
        values.put(name, named.get(match));
        used.add(match);
        found.add(lower);
      }
    }
    for (String name : named.keySet()) {
      if (!used.contains(name)) {
        boolean isTwice = found.contains(name.toLowerCase(Locale.ROOT));
        problems.addInData(
            family, () -> isTwice ? twice(family, name) : unknown(family, name, names));
      }
    }
    return values;
  }

  private static Problem twice(Parameter family, String requested) {
    String parameter = family.stem() + requested;
    return Problem.of(parameter, "", Excerpt.of(parameter) + " is given twice.", "Give it once.");
  }

  private static Problem unknown(Parameter family, String requested, List<String> names) {
    return Problem.of(
            family.stem() + requested,
            "",
            "There is no bar or category called " + Excerpt.quoted(requested) + ".",
            names.isEmpty()
                ? "Remove it, because the bar of this chart has no name."
                : "Use one of these names: " + Excerpt.list(names) + ".")
        .suggest(Suggestion.closest(requested, names).map(family.stem()::concat));
  }
}
