package io.chartreel.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What the build writes into the program, and the footer that shows it. */
class BuildInfoTest {
  @Test
  void rejects_a_version_that_was_not_filled_in() {
    assertThatThrownBy(() -> new BuildInfo("${project.version}", Optional.empty()))
        .hasMessageContaining("the build has no version");
    assertThatThrownBy(() -> new BuildInfo("", Optional.empty()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_build_without_a_source_has_no_link_to_it() {
    assertThat(BuildInfo.CURRENT.source()).isEmpty();
    assertThat(Jsoup.parse(footer(PageFooter.CURRENT)).select("a").eachText())
        .containsExactly("Docs", "OpenAPI");
  }

  @Test
  void the_footer_links_to_the_source_of_the_build() {
    PageFooter footer =
        new PageFooter("2.0", "/docs", "/openapi.json", Optional.of("https://example.org/?a&b"));
    assertThat(Jsoup.parse(footer(footer)).select("a").eachAttr("href"))
        .containsExactly("/docs", "/openapi.json", "https://example.org/?a&b");
  }

  private static String footer(PageFooter footer) {
    return new HtmlTemplates().html("footer.jte", footer);
  }
}
