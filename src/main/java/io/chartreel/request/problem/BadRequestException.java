package io.chartreel.request.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Rejects a request, with all problems that were found in it. */
public final class BadRequestException extends Exception {
  private static final long serialVersionUID = 1;

  /** The longest message, in characters (code points). */
  private static final int MAX_LENGTH = 2000;

  private final transient List<Problem> problems;

  /**
   * Rejects a request.
   *
   * @param problems at least one
   */
  public BadRequestException(List<Problem> problems) {
    super(
        Excerpt.of(
            problems.stream().map(Problem::sentence).collect(Collectors.joining("\n")),
            MAX_LENGTH));
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems in the order in which they were found. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns the HTTP status: 422 if the request only exceeds limits, otherwise 400. */
  public int status() {
    return problems.stream().allMatch(Problem::tooMuch) ? 422 : 400;
  }
}
