package io.chartreel.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chartreel.web.link.PublicAddress;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * The snippets of a chart, each escaped for its place.
 *
 * @param film the absolute address of the animation, of characters that {@link PublicAddress} lets
 *     stand
 * @param mail that of the animation that starts with the finished chart
 * @param still that of the still picture
 * @param alt the chart in words: any text of one line
 * @param width of the picture on a page, in pixels
 * @param height of the picture on a page, in pixels
 */
public record Snippets(String film, String mail, String still, String alt, int width, int height) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Characters of an {@code image_url} in a block of Slack. */
  private static final int SLACK_LIMIT = 3000;

  /** Characters of an address that every mail program keeps. */
  private static final int MAIL_LIMIT = 2000;

  /** What has a meaning in a text of Markdown. */
  private static final String MARKUP = "\\`*_[]<>!&~|#";

  /** All of them, the most general first. */
  List<Snippet> all() {
    return List.of(
        new Snippet("url", "URL", film, ""),
        new Snippet("markdown", "Markdown", markdown(), ""),
        new Snippet("html", "HTML", html(), ""),
        new Snippet(
            "mail",
            "Mail",
            "<img src=\"%s\"%s>".formatted(attribute(mail), size()),
            note(
                mail,
                MAIL_LIMIT,
                "Some mail programs cut addresses of over 2,000 characters; this one has %,d.")),
        new Snippet("bbcode", "BBCode", "[img]" + film + "[/img]", ""),
        new Snippet(
            "slack",
            "Slack",
            slack(),
            note(
                film,
                SLACK_LIMIT,
                "Slack takes addresses of up to 3,000 characters; this one has %,d.")),
        new Snippet("curl", "curl", "curl '" + film + "' -o chart.gif", ""));
  }

  private static String note(String address, int limit, String text) {
    return address.length() > limit ? String.format(Locale.ROOT, text, address.length()) : "";
  }

  /** CommonMark: every ASCII punctuation can be escaped, and an entity begins with {@code &}. */
  private String markdown() {
    StringBuilder text = new StringBuilder();
    for (char c : alt.toCharArray()) {
      text.append(MARKUP.indexOf(c) < 0 ? "" : "\\").append(c);
    }
    return "![" + text + "](" + film + ")";
  }

  private String html() {
    return "<picture><source media=\"(prefers-reduced-motion: reduce)\" srcset=\"%s\"><img src=\"%s\"%s></picture>"
        .formatted(attribute(candidate(still)), attribute(film), size());
  }

  /** An address in {@code srcset}, where a comma at its end would be left out. */
  private static String candidate(String address) {
    return address.endsWith(",") ? address + "&" : address;
  }

  private String size() {
    return " alt=\"%s\" width=\"%d\" height=\"%d\"".formatted(attribute(alt), width, height);
  }

  /** A text as it stands within the quotes of an attribute. */
  private static String attribute(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private String slack() {
    ObjectNode block = JSON.createObjectNode();
    block.put("type", "image").put("image_url", film).put("alt_text", alt);
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
