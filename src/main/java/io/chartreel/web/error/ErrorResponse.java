package io.chartreel.web.error;

import io.chartreel.render.OverloadException;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;

/**
 * What is answered instead of a chart.
 *
 * @param status the true one
 * @param detail all in one sentence
 * @param problems every mistake, where it is about parameters
 */
record ErrorResponse(HttpStatus status, String detail, List<Problem> problems) {
  /** Characters (code points) of the sentence, with what it quotes. */
  private static final int LONGEST = 1000;

  /** Copies, and shortens what is long. */
  ErrorResponse {
    detail = Excerpt.of(detail, LONGEST);
    problems = List.copyOf(problems);
  }

  /** With every mistake of a request. */
  static ErrorResponse of(BadRequestException bad) {
    List<Problem> problems = bad.problems();
    int count = Problem.count(problems);
    String detail;
    if (problems.size() == 1) {
      detail = problems.get(0).sentence();
    } else if (problems.size() == count) {
      detail = count + " mistakes; errors names each";
    } else {
      detail =
          String.format(
              Locale.ROOT, "%,d mistakes; errors names %d of them", count, problems.size() - 1);
    }
    return new ErrorResponse(HttpStatus.forStatus(bad.status()), detail, problems);
  }

  /** Of what could be drawn at another time. */
  static ErrorResponse of(OverloadException unavailable) {
    return of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(unavailable.getMessage()));
  }

  /** With a status and one sentence. */
  static ErrorResponse of(HttpStatus status, String sentence) {
    return new ErrorResponse(status, sentence, List.of());
  }

  /** What is wrong, for people. */
  String heading() {
    int count = Problem.count(problems);
    return switch (count) {
      case 0 -> status.getMessage();
      case 1 -> "There is a mistake in this chart";
      default -> String.format(Locale.ROOT, "There are %,d mistakes in this chart", count);
    };
  }

  /** A sentence for each mistake, one at least. */
  List<String> sentences() {
    return problems.isEmpty() ? List.of(detail) : problems.stream().map(Problem::sentence).toList();
  }
}
