package io.chartreel.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Collects what is wrong with a request; of many mistakes in the data the first ones are listed.
 */
final class Mistakes {
  /** Mistakes of one kind that are listed one by one. */
  static final int LISTED = 20;

  private final List<Problem> problems = new ArrayList<>();
  private final Map<Parameter, Integer> inData = new EnumMap<>(Parameter.class);

  void add(Problem problem) {
    problems.add(problem);
  }

  /** Notes a mistake of which a table may have thousands. */
  void addInData(Parameter parameter, String value, String detail, String allowed) {
    addInData(parameter, Problem.wrong(parameter.spelling(), value, detail, allowed));
  }

  /** As the other one does. */
  void addInData(Parameter parameter, Problem problem) {
    if (inData.merge(parameter, 1, Integer::sum) <= LISTED) {
      add(problem);
    }
  }

  /** Notes that a table is too large. */
  void tooMany(Parameter parameter, String value, long count, String what, long limit) {
    add(Problem.tooMany(parameter.spelling(), value, count, what, limit));
  }

  /** How many were found so far. */
  int count() {
    return problems.size();
  }

  /** Everything that was found so far. */
  List<Problem> all() {
    List<Problem> all = new ArrayList<>(problems);
    inData.forEach(
        (parameter, count) -> {
          if (count > LISTED) {
            all.add(
                Problem.wrong(
                    parameter.spelling(),
                    "",
                    String.format(Locale.ROOT, "has %,d more mistakes", count - LISTED),
                    ""));
          }
        });
    return all;
  }
}
