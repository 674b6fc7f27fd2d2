package io.chartreel.web.page;

import io.chartreel.alt.AltText;
import io.chartreel.chart.Style;
import io.chartreel.chart.Theme;
import io.chartreel.request.ChartRequest;
import io.chartreel.scene.PeriodTime;
import io.chartreel.web.link.ChartLinks;
import io.chartreel.web.link.PublicAddress;
import io.chartreel.web.snippet.EmbeddedChart;
import io.chartreel.web.snippet.Snippets;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Builds what the page shows of a chart.
 *
 * @param links of the chart, signed if they have to be
 * @param reading how the data were read; empty if that is not shown
 * @param drawsWebp whether the service has the memory for a WebP of the chart
 */
record ChartModelBuilder(
    ChartRequest request,
    ChartLinks links,
    PublicAddress address,
    Optional<ReadingSummary> reading,
    boolean drawsWebp) {

  /** Pixels of all frames up to which the HTML has a WebP: about a second of drawing. */
  private static final long MAX_WEBP_PIXELS = 150_000_000;

  private long pixels(Style style) {
    return (long) style.imageWidth() * style.imageHeight() * request.frames();
  }

  /**
   * Builds the model.
   *
   * @param source URL of the animation that the page shows
   * @param inline whether that is a {@code data:} URI
   */
  PageModel.Chart build(Context ctx, String source, boolean inline) {
    Style style = request.chart().style();
    String alt = request.alt().orElseGet(() -> AltText.of(request.chart()));
    boolean embedsWebp = drawsWebp && pixels(style) <= MAX_WEBP_PIXELS;
    ChartLinks absolute = links.map(url -> address.absolute(ctx, url));
    EmbeddedChart embedded =
        new EmbeddedChart(absolute, alt, style.width(), style.height(), embedsWebp);
    return new PageModel.Chart(
        source,
        PublicAddress.plain(links.still()),
        alt,
        style.width(),
        style.height(),
        backdrop(style),
        request.frames(),
        seconds(request.duration()),
        inline,
        PublicAddress.plain(inline ? links.page() : links.inlinePage()),
        PublicAddress.plain(links.animationDownload()),
        Optional.of(links.webpDownload()).filter(url -> drawsWebp).map(PublicAddress::plain),
        PublicAddress.plain(links.stillDownload()),
        card(ctx, absolute),
        reading,
        DataTable.of(request.chart()),
        Snippets.of(embedded),
        PeriodTime.of(request.chart()),
        isLocal(address.absolute(ctx, "/")));
  }

  /** Returns the colour for which the text of a transparent image is made, not that of the page. */
  private static String backdrop(Style style) {
    if (!style.transparent()) {
      return "";
    }
    return style.background().equals(Theme.DARK.background()) ? "on-dark" : "on-light";
  }

  /** Returns whether a URL has the name or address of the computer itself. */
  private static boolean isLocal(String url) {
    String host = URI.create(url).getHost();
    return host != null
        && (host.equals("localhost")
            || host.endsWith(".localhost")
            || host.startsWith("127.")
            || host.equals("[::1]"));
  }

  private PageModel.Card card(Context ctx, ChartLinks absolute) {
    String oembed =
        "/oembed?url=" + URLEncoder.encode(absolute.page(), StandardCharsets.UTF_8) + "&format=";
    return new PageModel.Card(
        request.chart().titles().titleInOneLine(),
        absolute.page(),
        absolute.email(ChartLinks.COMMON_LIMIT),
        absolute.still(ChartLinks.COMMON_LIMIT),
        request.chart().style().imageWidth(),
        request.chart().style().imageHeight(),
        address.absolute(ctx, oembed + "json"),
        address.absolute(ctx, oembed + "xml"));
  }

  /** Formats milliseconds as seconds with at most one decimal. */
  private static String seconds(long milliseconds) {
    return BigDecimal.valueOf(milliseconds, 3)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
