package io.chartreel.web.body;

import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.DataFile;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Utf8Text;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a request body by its media type: a form, a form with a file, CSV or JSON. */
public final class BodyInput {
  private static final String MULTIPART = "multipart/form-data";
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";

  private static final QueryString NO_FIELDS = new QueryString(List.of());

  private BodyInput() {}

  /**
   * Returns the chart that a body describes. In a form, the file takes precedence over the fields,
   * and both over the query.
   *
   * @param parser whose limits and deadline apply
   * @throws BadRequestException if the body cannot be read
   * @throws HttpResponseException 415 if its type is not supported
   */
  public static ChartInput chart(RequestBody body, QueryString query, ChartParser parser)
      throws BadRequestException {
    String mediaType = body.contentType().mediaType();
    return switch (mediaType) {
      case MULTIPART ->
          chart(MultipartParser.parse(body.contentType(), body.bytes()), query, parser);
      case URL_ENCODED ->
          ChartInputs.form(QueryString.ofForm(checkedForm(Utf8Text.of(body.bytes()))), query);
      default -> {
        DataFile file =
            new DataFile(mediaType, body.contentType().parameter("charset"), "", body.bytes());
        yield chart(file, query, query, parser);
      }
    };
  }

  private static ChartInput chart(SubmittedForm form, QueryString query, ChartParser parser)
      throws BadRequestException {
    ChartInput fields = ChartInputs.form(form.fields(), query);
    return form.file().isEmpty()
        ? fields
        : fields.withFile(chart(form.file().get(), fields.fields(), NO_FIELDS, parser));
  }

  private static ChartInput chart(
      DataFile file, QueryString options, QueryString defaults, ChartParser parser)
      throws BadRequestException {
    if (file.format().isEmpty()) {
      throw new HttpResponseException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(),
          (file.mediaType().isEmpty()
                  ? "Missing Content-Type."
                  : "Unsupported type " + Excerpt.of(file.mediaType()) + ".")
              + " Send text/csv, application/json or a form.");
    }
    if (file.format().equals(Optional.of(DataFile.Format.JSON))) {
      checkSize(file.bytes(), parser.limits().json());
    }
    return file.input(options, defaults, parser);
  }

  /** Rejects JSON that is too large: parsed JSON takes more memory than a table in CSV. */
  private static void checkSize(byte[] json, int limit) {
    if (json.length > limit) {
      throw new HttpResponseException(
          HttpStatus.CONTENT_TOO_LARGE.getCode(),
          String.format(
              Locale.ROOT, "The JSON is too large (limit %,d bytes). Send it as CSV.", limit));
    }
  }

  /** Returns the text of a form without a byte order mark; rejects a file that is sent as one. */
  private static String checkedForm(String text) throws BadRequestException {
    String form = Utf8Text.withoutMark(text).strip();
    if (form.contains("\n")) {
      throw Utf8Text.rejection(
          "This doesn't look like form data: it has several lines.",
          "To send a file, set the Content-Type to text/csv or application/json.");
    }
    boolean csv = form.chars().anyMatch(c -> ",;\t".indexOf(c) >= 0) && !form.contains("=");
    if (csv || form.startsWith("{") || form.startsWith("[")) {
      throw Utf8Text.rejection(
          "This doesn't look like form data: it has no names with values.",
          "To send a file, set the Content-Type to text/csv or application/json; with curl, use"
              + " --data-binary to keep its line breaks.");
    }
    return form;
  }

  /**
   * Returns the form in a body.
   *
   * @throws BadRequestException if it cannot be read
   * @throws HttpResponseException 415 if the body is not a form
   */
  public static SubmittedForm form(RequestBody body) throws BadRequestException {
    return switch (body.contentType().mediaType()) {
      case MULTIPART -> MultipartParser.parse(body.contentType(), body.bytes());
      case URL_ENCODED ->
          new SubmittedForm(
              QueryString.ofForm(Utf8Text.withoutMark(Utf8Text.decoded(body.bytes()))),
              Optional.empty());
      default ->
          throw new HttpResponseException(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(),
              "This address expects a form. To send a data file, POST it to /gif.");
    };
  }
}
