package io.chartreel.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chartreel.web.link.PublicAddress;
import io.chartreel.web.link.ThemedLinks;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Snippets that show a chart elsewhere, each escaped for its place.
 *
 * @param animation absolute URL of the animation, with only characters that {@link PublicAddress}
 *     leaves as they are
 * @param email the same for the animation that starts with its last frame
 * @param still the same for the still image
 * @param themed the same for the chart in both themes, if there are such URLs
 * @param alt the alt text: any text on one line
 * @param width on a page, in pixels
 * @param height on a page, in pixels
 */
public record Snippets(
    String animation,
    String email,
    String still,
    Optional<ThemedLinks> themed,
    String alt,
    int width,
    int height) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Characters that Slack allows in the {@code image_url} of a block. */
  private static final int SLACK_LIMIT = 3000;

  /** Characters of a URL that every email client keeps. */
  private static final int EMAIL_LIMIT = 2000;

  /** Characters with a meaning in Markdown. */
  private static final String MARKUP = "\\`*_[]<>!&~|#";

  /** The conditions of Media Queries Level 5 under which an image is shown. */
  private static final String STILL = "(prefers-reduced-motion: reduce)";

  private static final String DARK = "(prefers-color-scheme: dark)";

  /** Returns all snippets, the most common first. */
  List<Snippet> all() {
    return Stream.of(general(), forPlaces(), inBothThemes()).flatMap(List::stream).toList();
  }

  private List<Snippet> general() {
    return List.of(
        new Snippet("url", "URL", animation, ""),
        new Snippet("markdown", "Markdown", markdown(), ""),
        new Snippet("html", "HTML", html(), ""));
  }

  private List<Snippet> inBothThemes() {
    return themed
        .map(urls -> new Snippet("themes", "Light and dark", lightAndDark(urls), ""))
        .stream()
        .toList();
  }

  private List<Snippet> forPlaces() {
    return List.of(
        new Snippet(
            "email",
            "Email",
            "<img src=\"%s\"%s>".formatted(attribute(email), altAndSize()),
            note(
                email,
                EMAIL_LIMIT,
                "This URL is %,d characters long. Some email clients truncate URLs over 2,000.")),
        new Snippet("bbcode", "BBCode", "[img]" + animation + "[/img]", ""),
        new Snippet(
            "slack",
            "Slack",
            slack(),
            note(
                animation,
                SLACK_LIMIT,
                "Slack rejects image URLs over 3,000 characters; this one has %,d.")),
        new Snippet("curl", "curl", "curl '" + animation + "' -o chart.gif", ""));
  }

  private static String note(String url, int limit, String text) {
    return url.length() > limit ? String.format(Locale.ROOT, text, url.length()) : "";
  }

  /** CommonMark: all ASCII punctuation can be escaped, and an entity begins with {@code &}. */
  private String markdown() {
    StringBuilder text = new StringBuilder();
    for (char c : alt.toCharArray()) {
      text.append(MARKUP.indexOf(c) < 0 ? "" : "\\").append(c);
    }
    return "![" + text + "](" + animation + ")";
  }

  private String html() {
    return picture(source(STILL, still), animation);
  }

  /** The first source whose condition holds is shown, so the strictest is the first. */
  private String lightAndDark(ThemedLinks urls) {
    return picture(
        source(DARK + " and " + STILL, urls.darkStill())
            + source(DARK, urls.dark())
            + source(STILL, urls.lightStill()),
        urls.light());
  }

  private String picture(String sources, String otherwise) {
    return "<picture>%s<img src=\"%s\"%s></picture>"
        .formatted(sources, attribute(otherwise), altAndSize());
  }

  private static String source(String condition, String url) {
    return "<source media=\"%s\" srcset=\"%s\">".formatted(condition, attribute(srcset(url)));
  }

  /** Returns a URL for {@code srcset}, which would drop a comma at the end. */
  private static String srcset(String url) {
    return url.endsWith(",") ? url + "&" : url;
  }

  private String altAndSize() {
    return " alt=\"%s\" width=\"%d\" height=\"%d\"".formatted(attribute(alt), width, height);
  }

  /** Escapes a text for the value of a quoted attribute. */
  private static String attribute(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private String slack() {
    ObjectNode block = JSON.createObjectNode();
    block.put("type", "image").put("image_url", animation).put("alt_text", alt);
    try {
      return JSON.writeValueAsString(block);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * A text that shows the chart in one type of place.
   *
   * @param id unique on the page
   * @param name of the place
   * @param text to copy
   * @param note a limit of that place that the address exceeds; empty if it does not
   */
  public record Snippet(String id, String name, String text, String note) {}
}
