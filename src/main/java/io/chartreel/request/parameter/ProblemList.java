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
 * Collects the errors of a request. However many there are, at most 20 are kept, and the others are
 * counted. Each parameter gets a fair share of the 20, so that thousands of errors in the data do
 * not hide the one in a colour.
 */
public final class ProblemList {
  /** How many errors are kept. */
  static final int LISTED = 20;

  /** How many bytes those that are kept have together, in the medium where they have the most. */
  private static final int MOST_BYTES = 12_000;

  private final List<Problem> kept = new ArrayList<>();
  private final Map<Optional<Parameter>, Integer> keptOf = new HashMap<>();
  private final Set<String> othersOf = new HashSet<>();
  private int bytes;
  private int others;
  private boolean othersAreTooMuch = true;

  /** Adds an error, or a summary of some. */
  public void add(Problem problem) {
    if (problem.count() > 1) {
      addToOthers(problem.parameter(), problem.count(), problem.tooMuch());
      return;
    }
    kept.add(problem);
    keptOf.merge(parameter(problem), 1, Integer::sum);
    bytes += problem.bytes();
    while (kept.size() > LISTED || bytes > MOST_BYTES && kept.size() > 1) {
      dropOne();
    }
  }

  /** Adds an error of which a table may have thousands. */
  public void addInData(Parameter parameter, String value, String detail, String allowed) {
    addInData(parameter, () -> Problem.wrong(parameter.spelling(), value, detail, allowed));
  }

  /**
   * Adds an error of which a table may have thousands.
   *
   * @param problem makes the error; is not called where it would only be counted
   */
  public void addInData(Parameter parameter, Supplier<Problem> problem) {
    boolean hasItsShare =
        kept.size() == LISTED
            && keptOf.getOrDefault(Optional.of(parameter), 0) + 1
                >= Collections.max(keptOf.values());
    if (hasItsShare) {
      addToOthers(parameter.spelling(), 1, false);
    } else {
      add(problem.get());
    }
  }

  /** Adds the error that a table is too large. */
  public void tooMany(Parameter parameter, String value, long count, String what, long limit) {
    add(Problem.tooMany(parameter.spelling(), value, count, what, limit));
  }

  /** Drops the last error of the parameter that has the most. */
  private void dropOne() {
    int most = Collections.max(keptOf.values());
    int last = kept.size() - 1;
    while (keptOf.get(parameter(kept.get(last))) < most) {
      last--;
    }
    Problem dropped = kept.remove(last);
    keptOf.merge(parameter(dropped), -1, Integer::sum);
    bytes -= dropped.bytes();
    String name =
        parameter(dropped)
            .filter(Parameter::isFamily)
            .map(Parameter::spelling)
            .orElse(dropped.parameter());
    addToOthers(name, 1, dropped.tooMuch());
  }

  private void addToOthers(String parameter, int count, boolean tooMuch) {
    others += count;
    othersAreTooMuch &= tooMuch;
    if (othersOf.size() < 2) {
      othersOf.add(parameter);
    }
  }

  /** Returns the parameter that an error counts for; all unknown names are one. */
  private static Optional<Parameter> parameter(Problem problem) {
    return Parameter.named(problem.parameter());
  }

  /** Returns how many errors were found so far, those that are only counted included. */
  public int count() {
    return kept.size() + others;
  }

  /**
   * Returns at most 20 errors in the order in which they were found, and behind them a summary of
   * the others.
   */
  public List<Problem> all() {
    List<Problem> all = new ArrayList<>(kept);
    if (others > 0) {
      String parameter = othersOf.size() == 1 ? othersOf.iterator().next() : "";
      all.add(Problem.summary(parameter, others, othersAreTooMuch));
    }
    return all;
  }
}
