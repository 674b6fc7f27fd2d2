package io.chartreel.web.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The pages of the documentation, which the build packs into the program as Markdown. */
final class DocsPages {
  /** The overview. */
  static final String INDEX = "index";

  /** The page with the reference of all parameters. */
  static final String PARAMETERS = "parameters";

  /** The names of all pages, in the order of the menu. */
  static final List<String> ALL =
      List.of(INDEX, PARAMETERS, "data", "embedding", "operating", "performance", "developing");

  private DocsPages() {}

  /** Returns the title of a page in the menu. */
  static String title(String name) {
    return name.equals(INDEX)
        ? "Overview"
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * Renders a page.
   *
   * @param name one of {@link #ALL}
   * @param showsCharts whether the service draws the charts of the examples
   */
  static MarkdownPage read(String name, boolean showsCharts) {
    try (InputStream in = DocsPages.class.getResourceAsStream(name + ".md")) {
      if (in == null) {
        throw new IllegalStateException(name + ".md is missing from the program");
      }
      return MarkdownRenderer.page(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), showsCharts);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
