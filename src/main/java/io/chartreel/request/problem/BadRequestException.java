package io.chartreel.request.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A request that cannot be answered, with the mistakes that were found in it. */
public final class BadRequestException extends Exception {
  private static final long serialVersionUID = 1;

  /** Characters of the message. */
  private static final int LONGEST = 2000;

  private final transient List<Problem> problems;

  /** Carries the mistakes; at least one. */
  public BadRequestException(List<Problem> problems) {
    super(
        Excerpt.of(
            problems.stream().map(Problem::sentence).collect(Collectors.joining("\n")), LONGEST));
    this.problems = List.copyOf(problems);
  }

  /** The mistakes in the order in which they were found. */
  public List<Problem> problems() {
    return problems;
  }

  /** The HTTP status: 400, or 422 where all is well formed and merely too much. */
  public int status() {
    return problems.stream().allMatch(Problem::tooMuch) ? 422 : 400;
  }
}
