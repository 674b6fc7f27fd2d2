package io.chartreel.web.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chartreel.canonical.Permalink;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.QueryString;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The URLs of a chart on a transparent background in both themes, for pages that follow the
 * reader's choice of colours.
 *
 * @param light the animation in the light theme
 * @param lightStill the still image in the light theme
 * @param dark the animation in the dark theme
 * @param darkStill the still image in the dark theme
 */
public record ThemedLinks(String light, String lightStill, String dark, String darkStill) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns URLs with the chart in their query, relative to the service. */
  static ThemedLinks of(QueryString query) {
    QueryString clear =
        query
            .without(Parameter.THEME.key())
            .without(Parameter.BACKGROUND.key())
            .with(Parameter.BACKGROUND.key(), "transparent");
    QueryString light = clear.with(Parameter.THEME.key(), "light");
    QueryString dark = clear.with(Parameter.THEME.key(), "dark");
    return new ThemedLinks(
        "/chart.gif?" + light, "/png?" + light, "/chart.gif?" + dark, "/png?" + dark);
  }

  /**
   * Returns permalinks, relative to the service.
   *
   * @param definition the canonical form of the chart
   */
  static ThemedLinks packed(String definition) {
    String light = ChartPaths.PERMALINK + Permalink.pack(withTheme(definition, "light"));
    String dark = ChartPaths.PERMALINK + Permalink.pack(withTheme(definition, "dark"));
    return new ThemedLinks(light + ".gif", light + ".png", dark + ".gif", dark + ".png");
  }

  private static String withTheme(String definition, String theme) {
    try {
      ObjectNode chart = (ObjectNode) JSON.readTree(definition);
      chart.put(Parameter.THEME.key(), theme).put(Parameter.BACKGROUND.key(), "transparent");
      return JSON.writeValueAsString(chart);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Returns these URLs after a change to each of them. */
  public ThemedLinks map(UnaryOperator<String> change) {
    return new ThemedLinks(
        change.apply(light), change.apply(lightStill), change.apply(dark), change.apply(darkStill));
  }

  /** Returns the number of characters of the longest of these URLs. */
  int length() {
    return Stream.of(light, lightStill, dark, darkStill)
        .map(String::length)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
