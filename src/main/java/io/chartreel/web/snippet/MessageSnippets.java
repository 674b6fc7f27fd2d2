package io.chartreel.web.snippet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chartreel.web.link.ChartLinks;
import java.io.UncheckedIOException;
import java.util.List;

/** Snippets for email and for messages of chat services. */
final class MessageSnippets {
  private static final String GROUP = "Email and chat";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Characters that Slack allows in the {@code image_url} of a block. */
  private static final int SLACK_LIMIT = 3000;

  private MessageSnippets() {}

  static List<Snippet> of(EmbeddedChart chart) {
    return List.of(email(chart), slack(chart), teams(chart));
  }

  private static Snippet email(EmbeddedChart chart) {
    int limit = ChartLinks.COMMON_LIMIT;
    String url = chart.links().email(limit);
    return Snippet.of("email", "Email", GROUP, Picture.html(chart).image(url))
        .limited(
            url,
            limit,
            "This URL is %,d characters long. Some email clients truncate URLs over 2,000.");
  }

  private static Snippet slack(EmbeddedChart chart) {
    String url = chart.links().animation(SLACK_LIMIT);
    ObjectNode block = JSON.createObjectNode();
    block.put("type", "image").put("image_url", url).put("alt_text", chart.alt());
    return Snippet.of("slack", "Slack block", GROUP, written(block))
        .limited(
            url, SLACK_LIMIT, "Slack rejects image URLs over 3,000 characters; this one has %,d.");
  }

  /** Returns an Adaptive Card with the still image: Teams does not play animations in cards. */
  private static Snippet teams(EmbeddedChart chart) {
    ObjectNode card = JSON.createObjectNode();
    card.put("type", "AdaptiveCard").put("version", "1.4");
    card.putArray("body")
        .addObject()
        .put("type", "Image")
        .put("url", chart.links().still())
        .put("altText", chart.alt());
    return Snippet.of("teams", "Teams card", GROUP, written(card))
        .noting("Teams cards show a still image, of at most 1,024 by 1,024 pixels and 1 MB.");
  }

  private static String written(ObjectNode json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
