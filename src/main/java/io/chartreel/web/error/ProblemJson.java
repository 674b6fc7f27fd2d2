package io.chartreel.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.request.problem.Problem;
import java.io.UncheckedIOException;
import java.util.List;

/** Refusals as {@code application/problem+json}: RFC 9457. */
public final class ProblemJson {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ProblemJson() {}

  /** The JSON of a refusal. */
  public static byte[] body(ErrorResponse refusal) {
    return body(
        refusal.status().getCode(),
        refusal.status().getMessage(),
        refusal.detail(),
        refusal.problems().stream().map(Fault::of).toList());
  }

  /** The JSON of an answer that is not about parameters. */
  public static byte[] body(int status, String title, String detail) {
    return body(status, title, detail, List.of());
  }

  private static byte[] body(int status, String title, String detail, List<Fault> errors) {
    try {
      return JSON.writeValueAsBytes(new Body("about:blank", title, status, detail, errors));
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
