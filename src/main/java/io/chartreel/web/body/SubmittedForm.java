package io.chartreel.web.body;

import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Utf8Text;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/**
 * A form as a browser sends it.
 *
 * @param fields in the order in which they were sent
 * @param file what somebody chose; none where nothing was
 */
public record SubmittedForm(QueryString fields, Optional<Upload> file) {
  /**
   * A file of a form.
   *
   * @param name on the machine of who sends it
   * @param mediaType without parameters, in lower case; empty where none was sent
   * @param bytes as they were sent
   */
  public record Upload(String name, String mediaType, byte[] bytes) {}

  /**
   * The form in a body.
   *
   * @throws BadRequestException where it cannot be read
   * @throws HttpResponseException 415 where it is no form
   */
  public static SubmittedForm of(RequestBody body) throws BadRequestException {
    return switch (body.contentType().mediaType()) {
      case "multipart/form-data" -> MultipartParser.form(body.contentType(), body.bytes());
      case "application/x-www-form-urlencoded" ->
          new SubmittedForm(
              QueryString.ofForm(Utf8Text.withoutMark(Utf8Text.decoded(body.bytes()))),
              Optional.empty());
      default ->
          throw new HttpResponseException(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(),
              "This address reads a form; /gif reads a file of data, too.");
    };
  }
}
