package io.chartreel.request.parameter;

import io.chartreel.request.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects the problems of a request. It keeps at most 20 and counts the others. Each parameter
 * gets a fair share of the 20, so that thousands of problems in the data do not hide the one in a
 * colour. Not thread-safe.
 */
public final class ProblemList {
  /** The limit of problems that are listed. */
  static final int LISTED = 20;

  /** The limit of their total size, in bytes of the largest response format. */
  private static final int MAX_BYTES = 12_000;

  private final List<Problem> kept = new ArrayList<>();
  private final Map<Optional<Parameter>, Integer> keptPerParameter = new HashMap<>();
  private final Set<String> parametersOfOthers = new HashSet<>();
  private int bytes;
  private int others;
  private boolean othersAreTooMuch = true;

  /** Adds a problem or a summary. */
  public void add(Problem problem) {
    if (problem.count() > 1) {
      addToOthers(problem.parameter(), problem.count(), problem.tooMuch());
      return;
    }
    kept.add(problem);
    keptPerParameter.merge(parameter(problem), 1, Integer::sum);
    bytes += problem.bytes();
    while (kept.size() > LISTED || bytes > MAX_BYTES && kept.size() > 1) {
      dropOne();
    }
  }

  /**
   * Adds a problem of which a table may have thousands.
   *
   * @param problem creates it; not called if it would only be counted
   */
  public void addInData(Parameter parameter, Supplier<Problem> problem) {
    boolean hasFairShare =
        kept.size() == LISTED
            && keptPerParameter.getOrDefault(Optional.of(parameter), 0) + 1
                >= Collections.max(keptPerParameter.values());
    if (hasFairShare) {
      addToOthers(parameter.key(), 1, false);
    } else {
      add(problem.get());
    }
  }

  /** Adds the problem of a list or table with too many items. */
  public void tooMany(Parameter parameter, String value, long count, String items, long limit) {
    add(Problem.tooMany(parameter.key(), value, count, items, limit));
  }

  /** Drops the last problem of the parameter with the most problems. */
  private void dropOne() {
    int most = Collections.max(keptPerParameter.values());
    int last = kept.size() - 1;
    while (keptPerParameter.get(parameter(kept.get(last))) < most) {
      last--;
    }
    Problem dropped = kept.remove(last);
    keptPerParameter.merge(parameter(dropped), -1, Integer::sum);
    bytes -= dropped.bytes();
    String name =
        parameter(dropped)
            .filter(Parameter::isFamily)
            .map(Parameter::key)
            .orElse(dropped.parameter());
    addToOthers(name, 1, dropped.tooMuch());
  }

  private void addToOthers(String parameter, int count, boolean tooMuch) {
    others += count;
    othersAreTooMuch &= tooMuch;
    if (parametersOfOthers.size() < 2) {
      parametersOfOthers.add(parameter);
    }
  }

  /** Returns the parameter of a problem; all unknown names share one. */
  private static Optional<Parameter> parameter(Problem problem) {
    return Parameter.named(problem.parameter());
  }

  /** Returns the number of problems so far, including those that are only counted. */
  public int count() {
    return kept.size() + others;
  }

  /**
   * Returns at most 20 problems in the order in which they were found, followed by a summary of the
   * others.
   */
  public List<Problem> all() {
    List<Problem> all = new ArrayList<>(kept);
    if (others > 0) {
      String parameter = parametersOfOthers.size() == 1 ? parametersOfOthers.iterator().next() : "";
      all.add(Problem.summary(parameter, others, othersAreTooMuch));
    }
    return all;
  }
}
