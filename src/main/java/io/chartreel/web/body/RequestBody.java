package io.chartreel.web.body;

import io.chartreel.render.OverloadException;
import io.chartreel.request.DataFile;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.web.admission.BodyRejection;
import io.chartreel.web.error.ErrorTexts;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/**
 * The body of a request, never longer than the limit.
 *
 * @param contentType the parsed {@code Content-Type}
 * @param bytes as they were sent
 */
public record RequestBody(ContentType contentType, byte[] bytes) {
  /**
   * Reads the body of a request.
   *
   * @throws HttpResponseException 413 if it is too long, 415 if its encoding or charset is not
   *     supported, 400 if it or its headers are malformed, 408 if it did not arrive in time
   * @throws OverloadException if there is no memory for it, or no place in the render queue
   */
  public static RequestBody of(Context ctx, Limits limits) {
    BodyRejection.check(ctx.req());
    String encoding = ctx.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new HttpResponseException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(),
          "Unsupported Content-Encoding "
              + Excerpt.of(encoding)
              + ". Send the body without compression.");
    }
    // not ctx.contentType(): Javalin's parser throws on an unknown charset
    String type = ctx.header("Content-Type");
    ContentType contentType = ContentType.parse(type == null ? "" : type);
    int limit = limits.body();
    if (ctx.req().getContentLengthLong() > limit) {
      throw tooLarge(limit);
    }
    try {
      byte[] bytes = ctx.req().getInputStream().readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw tooLarge(limit);
      }
      if (!DataFile.isText(contentType.mediaType())) {
        contentType.checkCharset(bytes);
      }
      return new RequestBody(contentType, bytes);
    } catch (IOException exception) {
      throw incomplete(exception);
    }
  }

  private static HttpResponseException tooLarge(int limit) {
    return new HttpResponseException(
        HttpStatus.CONTENT_TOO_LARGE.getCode(),
        String.format(
            Locale.ROOT,
            "The request body is too large (limit %,d bytes). Send less data.",
            limit));
  }

  private static HttpResponseException incomplete(IOException exception) {
    return exception.getCause() instanceof TimeoutException
        ? new HttpResponseException(HttpStatus.REQUEST_TIMEOUT.getCode(), ErrorTexts.LATE_BODY)
        : new HttpResponseException(
            HttpStatus.BAD_REQUEST.getCode(), "The request body is incomplete or malformed.");
  }
}
