package io.chartreel.web.error;

import io.chartreel.render.ImageTooLargeException;
import io.chartreel.render.OverloadException;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;

/**
 * An error, before it is rendered as an image, a page or JSON.
 *
 * @param status the status of the error, even if the response is sent with 200
 * @param detail one sentence that sums the error up
 * @param problems of the parameters; empty if the error is about something else
 */
record ErrorResponse(HttpStatus status, String detail, List<Problem> problems) {
  /** The longest detail, in characters (code points), including what it quotes. */
  private static final int MAX_DETAIL_CHARACTERS = 1000;

  /** Copies the problems and truncates a long detail. */
  ErrorResponse {
    detail = Excerpt.of(detail, MAX_DETAIL_CHARACTERS);
    problems = List.copyOf(problems);
  }

  /** Returns the response that lists every problem of a request. */
  static ErrorResponse of(BadRequestException exception) {
    List<Problem> problems = exception.problems();
    int count = Problem.count(problems);
    String detail;
    if (problems.size() == 1) {
      detail = problems.get(0).sentence();
    } else if (problems.size() == count) {
      detail = count + " problems; see \"errors\"";
    } else {
      detail =
          String.format(
              Locale.ROOT,
              "%,d problems; see \"errors\" for %d of them",
              count,
              problems.size() - 1);
    }
    return new ErrorResponse(HttpStatus.forStatus(exception.status()), detail, problems);
  }

  /** Returns the response to a request that may succeed if it is sent again. */
  static ErrorResponse of(OverloadException exception) {
    return of(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(exception.getMessage()));
  }

  /** Returns the response to a request whose animation cannot be as small as it asks for. */
  static ErrorResponse of(ImageTooLargeException exception) {
    return of(
        new BadRequestException(
            List.of(
                Problem.overLimit(
                    Parameter.BYTES.key(),
                    Integer.toString(exception.allowed()),
                    exception.detail(),
                    exception.remedy()))));
  }

  /** Returns a response with a status and one sentence. */
  static ErrorResponse of(HttpStatus status, String sentence) {
    return new ErrorResponse(status, sentence, List.of());
  }

  /** Returns the heading for people: the number of problems, or the name of the status. */
  String heading() {
    int count = Problem.count(problems);
    return switch (count) {
      case 0 -> status.getMessage();
      case 1 -> "This chart has a problem";
      default -> String.format(Locale.ROOT, "This chart has %,d problems", count);
    };
  }

  /** Returns a sentence for each problem; at least one. */
  List<String> sentences() {
    return problems.isEmpty() ? List.of(detail) : problems.stream().map(Problem::sentence).toList();
  }
}
