package io.chartreel.web.snippet;

import java.util.List;
import java.util.stream.Stream;

/** Snippets for web pages that do more than show an image. */
final class WebSnippets {
  private static final String GROUP = "Web pages";

  private WebSnippets() {}

  static List<Snippet> of(EmbeddedChart chart) {
    return Stream.concat(
            chart
                .links()
                .themed()
                .map(urls -> Picture.html(chart).themed(urls))
                .map(text -> Snippet.of("themes", "Light and dark", GROUP, text))
                .stream(),
            Stream.of(Snippet.of("jsx", "JSX / MDX", GROUP, Picture.jsx(chart).still())))
        .toList();
  }
}
