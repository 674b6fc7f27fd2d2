package io.chartreel.web;

import io.chartreel.request.BadRequestException;
import io.chartreel.request.Problem;
import io.javalin.http.HttpStatus;
import java.util.List;

/**
 * What is answered instead of a chart.
 *
 * @param status the true one
 * @param detail all in one sentence
 * @param problems every mistake, where it is about parameters
 */
record Refusal(HttpStatus status, String detail, List<Problem> problems) {
  /** Copies. */
  Refusal {
    problems = List.copyOf(problems);
  }

  /** With every mistake of a request. */
  static Refusal of(BadRequestException bad) {
    List<Problem> problems = bad.problems();
    String detail =
        problems.size() == 1
            ? problems.get(0).sentence()
            : problems.size() + " mistakes; errors names each";
    return new Refusal(HttpStatus.forStatus(bad.status()), detail, problems);
  }

  /** Of what could be drawn at another time. */
  static Refusal of(UnavailableException unavailable) {
    return of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(unavailable.getMessage()));
  }

  /** With a status and one sentence. */
  static Refusal of(HttpStatus status, String sentence) {
    return new Refusal(status, sentence, List.of());
  }

  /** What is wrong, for people. */
  String heading() {
    return switch (problems.size()) {
      case 0 -> status.getMessage();
      case 1 -> "There is a mistake in this chart";
      default -> "There are " + problems.size() + " mistakes in this chart";
    };
  }

  /** A sentence for each mistake, one at least. */
  List<String> sentences() {
    return problems.isEmpty() ? List.of(detail) : problems.stream().map(Problem::sentence).toList();
  }
}
