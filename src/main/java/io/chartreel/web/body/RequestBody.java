package io.chartreel.web.body;

import io.chartreel.render.OverloadException;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Utf8Text;
import io.chartreel.web.jetty.BodyBufferingHandler;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/**
 * The body of a request that has its data there, never longer than the limit.
 *
 * @param contentType what it is
 * @param bytes as they were sent
 */
public record RequestBody(ContentType contentType, byte[] bytes) {
  /** The endings of files that are read as CSV. */
  private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");

  private static final String READ =
      "text/csv, application/json, application/x-www-form-urlencoded and multipart/form-data";

  /**
   * Reads the body.
   *
   * @throws HttpResponseException 413 where it is too long, 415 where it is not read, 400 where it
   *     does not come as its headers say or they cannot be read, 408 where it does not come in time
   * @throws OverloadException where there is no memory for it
   */
  public static RequestBody of(Context ctx, Limits limits) {
    BodyBufferingHandler.check(ctx.req());
    String encoding = ctx.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new HttpResponseException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(),
          "A body is read as it is, without a Content-Encoding such as "
              + Excerpt.of(encoding)
              + ".");
    }
    // the context's own reader of this header fails where it does not know the charset
    String type = ctx.header("Content-Type");
    ContentType contentType = ContentType.parse(type == null ? "" : type);
    int most = limits.body();
    if (ctx.req().getContentLengthLong() > most) {
      throw tooLong(most);
    }
    try {
      byte[] bytes = ctx.req().getInputStream().readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLong(most);
      }
      contentType.checkCharset(bytes);
      return new RequestBody(contentType, bytes);
    } catch (IOException broken) {
      throw notWhole(broken);
    }
  }

  private static HttpResponseException notWhole(IOException broken) {
    return broken.getCause() instanceof TimeoutException
        ? new HttpResponseException(
            HttpStatus.REQUEST_TIMEOUT.getCode(), "The body did not come in time.")
        : new HttpResponseException(
            HttpStatus.BAD_REQUEST.getCode(),
            "The body ends too early, or its chunks are not what they should be.");
  }

  private static HttpResponseException tooLong(int most) {
    return new HttpResponseException(
        HttpStatus.CONTENT_TOO_LARGE.getCode(),
        String.format(Locale.ROOT, "The body is over the limit of %,d bytes.", most));
  }

  /**
   * What the body asks for, and where it does not say, the query.
   *
   * @throws BadRequestException where it cannot be read
   */
  public ChartInput asked(QueryString query, ChartParser parser) throws BadRequestException {
    return switch (contentType.mediaType()) {
      case "multipart/form-data" -> MultipartParser.read(contentType, bytes, query, parser);
      case "application/x-www-form-urlencoded" -> form(Utf8Text.of(bytes), query);
      default -> file(contentType.mediaType(), "", bytes, query, parser);
    };
  }

  /** What a file asks for, by its type or its name. */
  static ChartInput file(
      String mediaType, String name, byte[] bytes, QueryString query, ChartParser parser)
      throws BadRequestException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (mediaType.equals("application/json") || lower.endsWith(".json")) {
      return ChartInputs.json(Utf8Text.of(bytes), query, parser);
    }
    return switch (mediaType) {
      case "text/csv", "text/tab-separated-values", "text/plain" ->
          ChartInputs.csv(Utf8Text.of(bytes), query);
      default -> {
        if (TABLES.stream().anyMatch(lower::endsWith)) {
          yield ChartInputs.csv(Utf8Text.of(bytes), query);
        }
        throw new HttpResponseException(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(),
            (mediaType.isEmpty() ? "A body without a Content-Type" : Excerpt.of(mediaType))
                + " is not read; "
                + READ
                + " are.");
      }
    };
  }

  private static ChartInput form(String text, QueryString query) throws BadRequestException {
    String form = Utf8Text.withoutMark(text).strip();
    if (form.contains("\n")) {
      throw Utf8Text.refusal(
          "is no form, for it has several lines",
          "Content-Type: text/csv or application/json for a file");
    }
    boolean table = form.chars().anyMatch(c -> ",;\t".indexOf(c) >= 0) && !form.contains("=");
    if (table || form.startsWith("{") || form.startsWith("[")) {
      throw Utf8Text.refusal(
          "is no form, for it has no names with values",
          "Content-Type: text/csv or application/json for a file; curl --data-binary keeps its"
              + " lines");
    }
    return ChartInputs.form(QueryString.ofForm(form), query);
  }
}
