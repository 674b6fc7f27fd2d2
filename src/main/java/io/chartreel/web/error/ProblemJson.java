package io.chartreel.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.request.problem.Problem;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes errors as {@code application/problem+json}: RFC 9457. The member {@code errors} is an
 * extension that lists each problem.
 */
public final class ProblemJson {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ProblemJson() {}

  /** Returns the JSON of an error response. */
  static byte[] body(ErrorResponse response) {
    return body(
        response.status().getCode(),
        response.status().getMessage(),
        response.detail(),
        response.problems().stream().map(Item::of).toList());
  }

  /** Returns the JSON of an error that is not about parameters. */
  public static byte[] body(int status, String title, String detail) {
    return body(status, title, detail, List.of());
  }

  private static byte[] body(int status, String title, String detail, List<Item> errors) {
    try {
      return MAPPER.writeValueAsBytes(new Body("about:blank", title, status, detail, errors));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Body(String type, String title, int status, String detail, List<Item> errors) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Item(
      String parameter, String value, String detail, String allowed, String suggestion) {
    static Item of(Problem problem) {
      return new Item(
          problem.parameter(),
          problem.value(),
          problem.detail(),
          problem.allowed(),
          problem.suggestion().orElse(""));
    }
  }
}
