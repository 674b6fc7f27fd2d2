package io.chartreel.request.parameter;

import io.chartreel.request.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Collects problems of rows and cells, and reports those with the same predicate as one problem,
 * with their number and the place of the first.
 */
public final class ProblemGroups {
  private final Map<String, Group> groups = new LinkedHashMap<>();

  private static final class Group {
    private final String firstPlace;
    private final Problem first;
    private int count;

    private Group(String firstPlace, Problem first) {
      this.firstPlace = firstPlace;
      this.first = first;
    }

    private Problem problem(String predicate) {
      return count == 1
          ? first
          : Problem.of(
              first.parameter(),
              "",
              String.format(Locale.ROOT, "%,d %s (first: %s).", count, predicate, firstPlace),
              first.allowed());
    }
  }

  /**
   * Adds a problem.
   *
   * @param predicate what the problems have in common, with a plural subject: {@code rows have no
   *     period}
   * @param place the row or cell, reported if it is the first of several
   * @param problem creates the problem; only called for the first one with this predicate
   */
  public void add(String predicate, Supplier<String> place, Supplier<Problem> problem) {
    groups.computeIfAbsent(predicate, absent -> new Group(place.get(), problem.get())).count++;
  }

  /** Adds a problem whose first place is a row: {@code row 5}. */
  public void add(String predicate, String place, Supplier<Problem> problem) {
    add(predicate, () -> place, problem);
  }

  /** Returns whether no problem was added. */
  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /**
   * Moves the problems to the list of a request.
   *
   * @param parameter the parameter that the problems are counted for
   */
  public void report(Parameter parameter, ProblemList problems) {
    groups.forEach(
        (predicate, group) -> problems.addInData(parameter, () -> group.problem(predicate)));
    groups.clear();
  }

  /** Returns a place as the beginning of a sentence: {@code Row 5}. */
  public static String capitalized(String place) {
    return place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1);
  }
}
