package io.chartreel.web.snippet;

import java.util.List;
import java.util.stream.Stream;

/** All snippets of a chart. */
public final class Snippets {
  private Snippets() {}

  /** Returns the snippets of a chart, grouped, the most common group first. */
  public static List<Snippet> of(EmbeddedChart chart) {
    return Stream.of(
            GeneralSnippets.of(chart),
            WebSnippets.of(chart),
            MessageSnippets.of(chart),
            WikiSnippets.of(chart),
            CodeSnippets.of(chart))
        .flatMap(List::stream)
        .toList();
  }
}
