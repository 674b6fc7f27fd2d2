package io.chartreel.web.snippet;

import io.chartreel.web.link.ChartLinks;

/**
 * A chart to be shown elsewhere.
 *
 * @param links absolute URLs, with only characters that {@link
 *     io.chartreel.web.link.PublicAddress#plain} leaves as they are
 * @param alt the alt text; line breaks in it become spaces
 * @param width on a page, in pixels
 * @param height on a page, in pixels
 * @param webp whether browsers are offered a WebP, which takes longer to draw than a GIF
 */
public record EmbeddedChart(ChartLinks links, String alt, int width, int height, boolean webp) {
  private static final String EXTENSION = ".gif";

  /** Line breaks of any language: a snippet with one of them would end early. */
  private static final String LINE_BREAKS = "\n\r\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029";

  /** Puts the alt text on one line. */
  public EmbeddedChart {
    alt = oneLine(alt);
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      line.append(LINE_BREAKS.indexOf(c) < 0 ? c : ' ');
    }
    return line.toString();
  }

  /**
   * Returns the URL of the animation for places that recognise an image by the end of its address:
   * the permalink if the chart has one, because it has no query. The service ignores a lone
   * extension at the end of a query.
   */
  String file() {
    String url = links.permalinks().map(packed -> packed.animation()).orElse(links.animation());
    return url.endsWith(EXTENSION) ? url : url + (url.contains("?") ? "&" : "?") + EXTENSION;
  }
}
