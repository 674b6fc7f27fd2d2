package io.chartreel.web.snippet;

import io.chartreel.render.ImageFormat;
import io.chartreel.web.link.ThemedLinks;

/**
 * Writes {@code <picture>} elements, which choose an image by the reader's settings. They are valid
 * HTML, XHTML and MDX.
 *
 * @param srcset the name of that attribute
 * @param size a format for the attributes of width and height
 */
record Picture(EmbeddedChart chart, String srcset, String size) {
  /** The conditions of Media Queries Level 5 under which an image is shown. */
  private static final String STILL = "(prefers-reduced-motion: reduce)";

  private static final String DARK = "(prefers-color-scheme: dark)";

  /** Returns a writer of HTML. */
  static Picture html(EmbeddedChart chart) {
    return new Picture(chart, "srcset", "width=\"%d\" height=\"%d\"");
  }

  /** Returns a writer of JSX, with the attributes of React. */
  static Picture jsx(EmbeddedChart chart) {
    return new Picture(chart, "srcSet", "width={%d} height={%d}");
  }

  /**
   * Returns the animation, as WebP for browsers that know it unless it is large, which is a still
   * image where motion is not wanted.
   */
  String still() {
    return picture(
        source(STILL, chart.links().still()) + (chart.webp() ? webp(chart.links().webp()) : ""),
        chart.links().animation());
  }

  /**
   * Returns the same in the theme that the reader prefers. The first source whose condition holds
   * is shown, so the strictest is the first.
   */
  String themed(ThemedLinks urls) {
    return picture(
        source(DARK + " and " + STILL, urls.darkStill())
            + source(DARK, urls.dark())
            + source(STILL, urls.lightStill()),
        urls.light());
  }

  /** Returns an {@code img} element. */
  String image(String url) {
    return "<img src=\"%s\" alt=\"%s\" %s />"
        .formatted(
            CharacterReferences.attribute(url),
            CharacterReferences.attribute(chart.alt()),
            size.formatted(chart.width(), chart.height()));
  }

  private String picture(String sources, String otherwise) {
    return "<picture>" + sources + image(otherwise) + "</picture>";
  }

  private String source(String condition, String url) {
    return "<source media=\"%s\" %s=\"%s\" />"
        .formatted(condition, srcset, CharacterReferences.attribute(withoutTrailingComma(url)));
  }

  private String webp(String url) {
    return "<source type=\"%s\" %s=\"%s\" />"
        .formatted(
            ImageFormat.WEBP.mediaType(),
            srcset,
            CharacterReferences.attribute(withoutTrailingComma(url)));
  }

  /** Returns a URL for {@code srcset}, which would drop a comma at the end. */
  private static String withoutTrailingComma(String url) {
    return url.endsWith(",") ? url + "&" : url;
  }
}
