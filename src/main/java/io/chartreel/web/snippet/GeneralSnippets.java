package io.chartreel.web.snippet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The addresses of a chart, Markdown and HTML. */
final class GeneralSnippets {
  private static final String GROUP = "General";

  private GeneralSnippets() {}

  static List<Snippet> of(EmbeddedChart chart) {
    return Stream.of(
            Optional.of(Snippet.of("url", "URL", GROUP, chart.links().animation())),
            permalink(chart),
            Optional.of(Snippet.of("markdown", "Markdown", GROUP, markdown(chart))),
            Optional.of(Snippet.of("html", "HTML", GROUP, Picture.html(chart).still())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Snippet> permalink(EmbeddedChart chart) {
    return chart
        .links()
        .permalinks()
        .map(packed -> packed.animation())
        .filter(url -> !url.equals(chart.links().animation()))
        .map(
            url ->
                Snippet.of("permalink", "Permalink", GROUP, url)
                    .noting("The chart is in the path, for places that remove the query."));
  }

  private static String markdown(EmbeddedChart chart) {
    return "![%s](%s)"
        .formatted(CharacterReferences.punctuation(chart.alt()), chart.links().animation());
  }
}
