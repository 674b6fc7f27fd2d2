package io.chartreel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.request.BadRequestException;
import io.chartreel.request.Problem;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.util.List;

/** Refusals as {@code application/problem+json}: RFC 9457. */
final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Problems() {}

  /** Answers with every mistake of a request. */
  static void answer(Context ctx, BadRequestException bad) {
    List<Problem> problems = bad.problems();
    String detail =
        problems.size() == 1
            ? problems.get(0).sentence()
            : problems.size() + " mistakes; errors names each";
    write(
        ctx, HttpStatus.forStatus(bad.status()), detail, problems.stream().map(Fault::of).toList());
  }

  /** Answers with a status and one sentence. */
  static void answer(Context ctx, HttpStatus status, String detail) {
    write(ctx, status, detail, List.of());
  }

  /** The body of an answer that is not about parameters. */
  static byte[] body(int status, String title, String detail) {
    return bytes(new Body("about:blank", title, status, detail, List.of()));
  }

  private static void write(Context ctx, HttpStatus status, String detail, List<Fault> faults) {
    byte[] body =
        bytes(new Body("about:blank", status.getMessage(), status.getCode(), detail, faults));
    ctx.status(status);
    ctx.header("Cache-Control", "no-store");
    Responses.send(ctx, MEDIA_TYPE, body);
  }

  private static byte[] bytes(Body body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Body(String type, String title, int status, String detail, List<Fault> errors) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Fault(
      String parameter, String value, String detail, String allowed, String suggestion) {
    static Fault of(Problem problem) {
      return new Fault(
          problem.parameter(),
          problem.value(),
          problem.detail(),
          problem.allowed(),
          problem.suggestion().orElse(""));
    }
  }
}
