package io.chartreel.web.page;

import io.chartreel.canonical.ChartIdentity;
import io.chartreel.canonical.Permalink;
import io.chartreel.chart.Style;
import io.chartreel.render.ImageFormat;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.json.QuickChart;
import io.chartreel.request.parameter.ImageSize;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Splitter;
import io.chartreel.web.admission.PermalinkGate;
import io.chartreel.web.error.ErrorTexts;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.link.ChartPaths;
import io.chartreel.web.link.PackedChart;
import io.chartreel.web.link.PublicAddress;
import io.chartreel.web.link.UrlSigner;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/**
 * Answers {@code /oembed}: describes to other sites how to embed a chart whose URL was pasted
 * there. Implements <a href="https://oembed.com">oEmbed 1.0</a>, type photo. The image is never
 * larger than {@code maxwidth} and {@code maxheight}.
 */
public final class OEmbedHandler {
  private static final int MAX_SIZE_DIGITS = 9;

  private final ChartParser parser;
  private final PublicAddress address;
  private final UrlSigner signer;
  private final PermalinkGate permalinks;

  /**
   * Creates a handler for one request.
   *
   * @param parser with the deadline of that request
   */
  public OEmbedHandler(
      ChartParser parser, PublicAddress address, UrlSigner signer, PermalinkGate permalinks) {
    this.parser = parser;
    this.address = address;
    this.signer = signer;
    this.permalinks = permalinks;
  }

  /**
   * Responds with a photo.
   *
   * @throws HttpResponseException 501 for a format other than JSON and XML, 400 for a parameter
   *     that is missing or cannot be read, 403 for a chart that is not signed but has to be, 404 if
   *     there is no chart at the URL or the chart cannot be small enough
   */
  public void answer(Context ctx) {
    String format = ctx.queryParam("format") == null ? "json" : ctx.queryParam("format");
    if (!"json".equals(format) && !"xml".equals(format)) {
      throw error(HttpStatus.NOT_IMPLEMENTED, "format must be json or xml.");
    }
    OEmbedPhoto photo = photo(ctx);
    ctx.header("Cache-Control", "public, max-age=" + OEmbedPhoto.CACHE_SECONDS);
    ResponseWriter.openToAll(ctx);
    if ("json".equals(format)) {
      ResponseWriter.send(ctx, "application/json", photo.json());
    } else {
      ResponseWriter.send(ctx, "text/xml; charset=utf-8", photo.xml());
    }
  }

  private OEmbedPhoto photo(Context ctx) {
    String path = path(ctx);
    ChartRequest fitted = fit(chart(path), maxSize(ctx));
    String image = Splitter.before(path, '?');
    ImageFormat format = ChartPaths.format(image, query(path)).orElse(ImageFormat.GIF);
    return new OEmbedPhoto(
        fitted, address.absolute(ctx, permalink(fitted, format)), address.absolute(ctx, "/"));
  }

  /** Returns the path and query of the parameter {@code url}. */
  private String path(Context ctx) {
    String url = ctx.queryParam("url");
    if (url == null || url.isBlank()) {
      throw error(HttpStatus.BAD_REQUEST, "url is missing. Use the URL of a chart or of its page.");
    }
    return address
        .path(ctx, url)
        .orElseThrow(() -> error(HttpStatus.NOT_FOUND, "url must point to this service."));
  }

  /** Parses the chart at a path of this service. */
  private ChartRequest chart(String pathAndQuery) {
    String path = Splitter.before(pathAndQuery, '?');
    QueryString query = query(pathAndQuery);
    try {
      ChartRequest request = parse(path, query);
      signer.check(query, ChartIdentity.of(request));
      return request;
    } catch (BadRequestException bad) {
      throw error(
          HttpStatus.NOT_FOUND,
          "No chart at that URL: "
              + (signer.areNeeded()
                  ? ErrorTexts.UNREADABLE_CHART
                  : bad.problems().get(0).sentence()));
    }
  }

  private static QueryString query(String pathAndQuery) {
    int start = pathAndQuery.indexOf('?');
    return QueryString.of(start < 0 ? "" : pathAndQuery.substring(start + 1));
  }

  private ChartRequest parse(String path, QueryString query) throws BadRequestException {
    Optional<String> packed = ChartPaths.packedChart(path);
    if (packed.isPresent()) {
      return permalinks.read(
          packed.get(),
          () ->
              parser.parse(
                  ChartInputs.permalink(
                      Permalink.unpack(packed.get(), parser.limits()), query, parser)));
    }
    if (ChartPaths.hasLostQuery(path, query)) {
      throw error(HttpStatus.NOT_FOUND, "The address in url has lost its data.");
    }
    if (ChartPaths.isDescribedByQuery(path)) {
      return parser.parse(path.equals(ChartPaths.CHART) ? QuickChart.plain(query) : query);
    }
    throw error(HttpStatus.NOT_FOUND, "No chart at that URL.");
  }

  /** Makes a chart small enough. Signed charts are offered in only a few sizes. */
  private ChartRequest fit(ChartRequest request, ImageSize maxSize) {
    Style original = request.chart().style();
    Style style =
        (signer.areNeeded()
                ? maxSize.fitInSteps(original, parser.limits())
                : maxSize.fit(original, parser.limits()))
            .orElseThrow(
                () ->
                    error(
                        HttpStatus.NOT_FOUND,
                        "maxwidth or maxheight is smaller than the minimum chart (%d by %d)."
                            .formatted(Style.MIN_WIDTH, Style.MIN_HEIGHT)));
    return request.with(request.chart().with(style));
  }

  private String permalink(ChartRequest request, ImageFormat format) {
    ChartIdentity identity = ChartIdentity.of(request);
    PackedChart packed = PackedChart.of(identity);
    String permalink = signer.signed(packed.path() + "." + format.extension(), identity);
    Optional<String> excess = packed.excess(permalink, parser.limits());
    if (excess.isPresent()) {
      throw error(
          HttpStatus.NOT_FOUND, "The chart has no permalink: it would be " + excess.get() + ".");
    }
    return permalink;
  }

  private static ImageSize maxSize(Context ctx) {
    return new ImageSize(maxPixels(ctx, "maxwidth"), maxPixels(ctx, "maxheight"));
  }

  private static int maxPixels(Context ctx, String name) {
    String given = ctx.queryParam(name);
    if (given == null || given.isBlank()) {
      return Integer.MAX_VALUE;
    }
    if (given.length() > MAX_SIZE_DIGITS || !given.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw error(HttpStatus.BAD_REQUEST, name + " must be an integer, in pixels.");
    }
    return Integer.parseInt(given);
  }

  private static HttpResponseException error(HttpStatus status, String sentence) {
    return new HttpResponseException(status.getCode(), sentence);
  }
}
