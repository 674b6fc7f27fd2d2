package io.chartreel.web.error;

import io.chartreel.chart.ErrorImage;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.Renderer;
import io.chartreel.request.parameter.ImageSize;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.http.HtmlTemplates;
import io.chartreel.web.http.PrintableText;
import io.chartreel.web.http.RawQuery;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.http.StaticAsset;
import io.chartreel.web.ops.RequestLog;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Says what is wrong in the medium of who asks: in a picture where an image is wanted, on a page in
 * the address bar of a browser, and else as JSON. The status is the same for all.
 */
public final class ErrorResponder {
  /** The header by which the operator is told which request failed. */
  public static final String REQUEST_ID = "X-Request-Id";

  /** Sentences that are written into a picture. */
  private static final int SENTENCES = 6;

  /** Characters of a sentence that are written into a picture, and of the header. */
  private static final int LONGEST = 400;

  /** A picture that is wider or higher is shown smaller: it costs nothing to ask for. */
  private static final int WIDEST = 800;

  private static final int HIGHEST = 600;

  private final HtmlTemplates templates = new HtmlTemplates();
  private final ErrorImages images;
  private final Limits limits;
  private final boolean editable;

  /**
   * Answers with errors.
   *
   * @param editable whether there is a form on which charts can be made
   */
  public ErrorResponder(Renderer renderer, Limits limits, boolean editable) {
    this.images = new ErrorImages(renderer);
    this.limits = limits;
    this.editable = editable;
  }

  /** Answers a request. */
  void answer(Context ctx, ErrorResponse refusal) {
    QueryString query = RawQuery.of(ctx);
    Optional<ImageFormat> format = ImageFormat.of(ctx.path());
    boolean masked = format.isPresent() && query.has(Parameter.ERRORS.spelling(), "200");
    ctx.status(masked ? HttpStatus.OK : refusal.status());
    ctx.res().setHeader("ETag", null);
    ctx.res().setHeader("Content-Location", null);
    ctx.header("Cache-Control", "no-store");
    ctx.header("X-Chart-Error", ascii(String.join(" | ", refusal.sentences())));
    if (refusal.status().getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      ctx.header(REQUEST_ID, RequestLog.id(ctx));
    }
    String accept = ctx.header("Accept");
    ErrorMedium medium = masked ? ErrorMedium.IMAGE : ErrorMedium.of(accept == null ? "" : accept);
    switch (medium) {
      case IMAGE -> sendImage(ctx, refusal, query, format.orElse(ImageFormat.PNG));
      case PAGE -> sendPage(ctx, refusal);
      case JSON -> {
        ResponseWriter.openToAll(ctx);
        ResponseWriter.send(ctx, ProblemJson.MEDIA_TYPE, ProblemJson.body(refusal));
      }
    }
  }

  /**
   * What is said of a mistake of the program.
   *
   * @param id of the request, which the log has beside the mistake
   */
  public static String ourMistake(String id) {
    return "This is our mistake, not yours. The operator finds it in the log as " + id + ".";
  }

  private void sendImage(
      Context ctx, ErrorResponse refusal, QueryString query, ImageFormat format) {
    boolean busy = refusal.status() == HttpStatus.SERVICE_UNAVAILABLE;
    ImageSize size = busy ? ErrorImages.USUAL : ImageSize.of(query, limits).within(WIDEST, HIGHEST);
    List<String> sentences = refusal.sentences();
    List<String> shown =
        sentences.stream().limit(SENTENCES).map(text -> shortened(plain(text))).toList();
    ErrorImage notice = new ErrorImage(refusal.heading(), shown, size.width(), size.height());
    ResponseWriter.openToAll(ctx);
    ResponseWriter.send(
        ctx,
        format.mediaType(),
        busy ? images.cached(notice, format) : images.draw(notice, format));
  }

  private void sendPage(Context ctx, ErrorResponse refusal) {
    boolean mendable = !refusal.problems().isEmpty() && ctx.method() != HandlerType.POST;
    String query = ctx.queryString();
    RefusalPage page =
        new RefusalPage(
            StaticAsset.STYLE.address(),
            StaticAsset.ICON.address(),
            refusal.heading(),
            refusal.sentences(),
            mendable && query != null ? Optional.of("/?" + query) : Optional.empty(),
            editable);
    ctx.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'none'");
    ResponseWriter.send(
        ctx,
        HtmlTemplates.MEDIA_TYPE,
        templates.html("refusal.jte", page).getBytes(StandardCharsets.UTF_8));
  }

  /** A text as a header can carry it: what is not printable ASCII is a question mark. */
  static String ascii(String text) {
    return shortened(PrintableText.ascii(text));
  }

  /** A text without characters that only steer how it is shown. */
  private static String plain(String text) {
    return PrintableText.oneLine(text, ' ');
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
  }
}
