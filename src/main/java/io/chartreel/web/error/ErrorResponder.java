package io.chartreel.web.error;

import io.chartreel.chart.ErrorImage;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.Renderer;
import io.chartreel.request.json.QuickChart;
import io.chartreel.request.parameter.ImageSize;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.http.HtmlTemplates;
import io.chartreel.web.http.PageFooter;
import io.chartreel.web.http.PrintableText;
import io.chartreel.web.http.ReadFields;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.http.StaticAsset;
import io.chartreel.web.link.ChartPaths;
import io.chartreel.web.ops.RequestLog;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Writes error responses in the {@linkplain ErrorMedium medium} that the client prefers, with the
 * same status in each. Thread-safe.
 */
public final class ErrorResponder {
  /** The header with the id under which the log has the request. */
  public static final String REQUEST_ID = "X-Request-Id";

  /** The most sentences in an image. */
  private static final int MAX_SENTENCES = 6;

  /** The longest sentence in an image, and the longest header, in characters (code points). */
  private static final int MAX_CHARACTERS = 400;

  /** Larger images are scaled down: to request them costs the client nothing. */
  private static final int MAX_WIDTH = 800;

  private static final int MAX_HEIGHT = 600;

  private static final String LOST_QUERY = "This address has lost its data";
  private static final String LOST_QUERY_REMEDY = "Use the permalink.";

  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final HtmlTemplates templates = new HtmlTemplates();
  private final ErrorImages images;
  private final Limits limits;
  private final LinkedPages pages;

  /**
   * The model of the page that shows an error.
   *
   * @param styles the URLs of the style sheets
   * @param icon the URL of the icon
   * @param heading what is wrong, in a few words
   * @param sentences the details
   * @param editorUrl the page on which the chart can be corrected; empty if it has none
   * @param pages the pages that the port serves
   * @param footer the end of the page, unless the port serves no pages
   */
  public record ErrorPage(
      List<String> styles,
      String icon,
      String heading,
      List<String> sentences,
      Optional<String> editorUrl,
      LinkedPages pages,
      PageFooter footer) {
    /** Copies the lists. */
    public ErrorPage {
      styles = List.copyOf(styles);
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Creates a responder.
   *
   * @param renderer renders error images
   * @param limits of the size of an image
   * @param pages the pages that the port serves, to which an error page can link
   */
  public ErrorResponder(Renderer renderer, Limits limits, LinkedPages pages) {
    this.images = new ErrorImages(renderer);
    this.limits = limits;
    this.pages = pages;
  }

  /** Writes a response. */
  void respond(Context ctx, ErrorResponse response) {
    QueryString query = query(ctx);
    Optional<ImageFormat> format = ChartPaths.format(ctx.path(), ReadFields.of(ctx));
    boolean always200 = format.isPresent() && query.has(Parameter.ERRORS.key(), "200");
    ctx.status(always200 ? HttpStatus.OK : response.status());
    ctx.res().setHeader("ETag", null);
    ctx.res().setHeader("Content-Location", null);
    ctx.header("Cache-Control", "no-store");
    ctx.header("X-Chart-Error", ascii(String.join(" | ", response.sentences())));
    if (response.status().getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      ctx.header(REQUEST_ID, RequestLog.id(ctx));
    }
    String accept = ctx.header("Accept");
    ErrorMedium medium =
        always200 ? ErrorMedium.IMAGE : ErrorMedium.of(accept == null ? "" : accept);
    switch (medium) {
      case IMAGE -> sendImage(ctx, response, query, format.orElse(ImageFormat.PNG));
      case PAGE -> sendPage(ctx, response);
      case JSON -> {
        ResponseWriter.openToAll(ctx);
        ResponseWriter.send(ctx, ProblemJson.MEDIA_TYPE, ProblemJson.body(response));
      }
    }
  }

  private static QueryString query(Context ctx) {
    QueryString query = ReadFields.of(ctx);
    return ctx.path().equals(ChartPaths.CHART) ? QuickChart.plain(query) : query;
  }

  /**
   * Answers an address that has lost its query with an image that says so, as some sites cut off
   * the query of every image. It may be cached for a minute.
   */
  public void lostQuery(Context ctx, ImageFormat format) {
    ImageSize size = ErrorImages.DEFAULT_SIZE;
    ErrorImage image =
        new ErrorImage(LOST_QUERY, List.of(LOST_QUERY_REMEDY), size.width(), size.height());
    ctx.header("Cache-Control", "public, max-age=60");
    ctx.header("X-Chart-Error", LOST_QUERY + ". " + LOST_QUERY_REMEDY);
    ResponseWriter.openToAll(ctx);
    ResponseWriter.send(ctx, format.mediaType(), images.cached(image, format));
  }

  private void sendImage(
      Context ctx, ErrorResponse response, QueryString query, ImageFormat format) {
    boolean overloaded = response.status() == HttpStatus.SERVICE_UNAVAILABLE;
    ImageSize size =
        overloaded
            ? ErrorImages.DEFAULT_SIZE
            : ImageSize.of(query, limits).within(MAX_WIDTH, MAX_HEIGHT);
    List<String> sentences =
        response.sentences().stream()
            .limit(MAX_SENTENCES)
            .map(text -> truncated(PrintableText.oneLine(text, ' ')))
            .toList();
    ErrorImage image = new ErrorImage(response.heading(), sentences, size.width(), size.height());
    ResponseWriter.openToAll(ctx);
    ResponseWriter.send(
        ctx,
        format.mediaType(),
        overloaded ? images.cached(image, format) : images.render(image, format));
  }

  private void sendPage(Context ctx, ErrorResponse response) {
    boolean correctable =
        pages.areAny() && !response.problems().isEmpty() && ctx.method() != HandlerType.POST;
    String query = ctx.queryString();
    ErrorPage page =
        new ErrorPage(
            List.of(StaticAsset.STYLE.address(), StaticAsset.TEXT_STYLE.address()),
            StaticAsset.ICON.address(),
            response.heading(),
            response.sentences(),
            correctable && query != null ? Optional.of("/?" + query) : Optional.empty(),
            pages,
            PageFooter.CURRENT);
    ctx.header("Content-Security-Policy", PAGE_POLICY);
    ResponseWriter.send(
        ctx,
        HtmlTemplates.MEDIA_TYPE,
        templates.html("error.jte", page).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a text as a header can carry it, with a question mark for other characters. */
  static String ascii(String text) {
    return truncated(PrintableText.ascii(text));
  }

  private static String truncated(String text) {
    return text.codePointCount(0, text.length()) <= MAX_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_CHARACTERS)) + "...";
  }
}
