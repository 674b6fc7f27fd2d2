package io.chartreel.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.web.link.PublicAddress;
import io.chartreel.web.link.ThemedLinks;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetsTest {
  private static final String ANIMATION = "https://c.example/chart.gif?title=a&values=1,2";
  private static final String STILL = "https://c.example/chart.png?title=a&values=1,2";

  private static Snippets.Snippet snippet(String id, String animation, String alt) {
    return snippets(animation, STILL, alt).all().stream()
        .filter(snippet -> snippet.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Snippets snippets(String animation, String still, String alt) {
    return new Snippets(
        animation, animation + "&poster=last", still, Optional.empty(), alt, 640, 480);
  }

  private static String text(String id, String alt) {
    return snippet(id, ANIMATION, alt).text();
  }

  @Test
  void has_a_snippet_for_each_place() {
    assertThat(
            snippets(ANIMATION, STILL, "A").all().stream()
                .map(Snippets.Snippet::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo("URL Markdown HTML Email BBCode Slack curl");
    assertThat(text("url", "A")).isEqualTo(ANIMATION);
    assertThat(text("markdown", "A")).isEqualTo("![A](" + ANIMATION + ")");
    assertThat(text("html", "A"))
        .isEqualTo(
            "<picture><source media=\"(prefers-reduced-motion: reduce)\""
                + " srcset=\"https://c.example/chart.png?title=a&amp;values=1,2\">"
                + "<img src=\"https://c.example/chart.gif?title=a&amp;values=1,2\" alt=\"A\""
                + " width=\"640\" height=\"480\"></picture>");
    assertThat(text("email", "A"))
        .isEqualTo(
            "<img src=\"https://c.example/chart.gif?title=a&amp;values=1,2&amp;poster=last\""
                + " alt=\"A\" width=\"640\" height=\"480\">");
    assertThat(text("bbcode", "A")).isEqualTo("[img]" + ANIMATION + "[/img]");
    assertThat(text("curl", "A")).isEqualTo("curl '" + ANIMATION + "' -o chart.gif");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a](http://evil) [b | a\\](http://evil) \\[b",
        "*a* _b_ `c` <d> | \\*a\\* \\_b\\_ \\`c\\` \\<d\\>",
        "5 &amp; 6 \\ 7 | 5 \\&amp; 6 \\\\ 7",
        "\u05d0\u05d1 100 % | \u05d0\u05d1 100 %"
      })
  void escapes_the_alt_text_for_markdown(String alt, String written) {
    assertThat(text("markdown", alt)).isEqualTo("![" + written + "](" + ANIMATION + ")");
  }

  @Test
  void escapes_the_alt_text_for_html() {
    assertThat(text("html", "\"><script>'&amp;"))
        .contains(" alt=\"&quot;&gt;&lt;script&gt;'&amp;amp;\" ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"}], \\", "</script>", "\u05d0 \ud83d\ude80", "'"})
  void escapes_the_alt_text_for_json(String alt) throws Exception {
    JsonNode block = new ObjectMapper().readTree(text("slack", alt));
    assertThat(block.path("type").asText()).isEqualTo("image");
    assertThat(block.path("image_url").asText()).isEqualTo(ANIMATION);
    assertThat(block.path("alt_text").asText()).isEqualTo(alt);
  }

  @Test
  void keeps_a_trailing_comma_of_a_url_in_srcset() {
    assertThat(snippets(ANIMATION, STILL + ",", "A").all().get(2).text())
        .contains("values=1,2,&amp;\"");
  }

  @Test
  void a_page_can_choose_the_theme_and_the_still_image() {
    ThemedLinks themed =
        new ThemedLinks("https://c.example/l.gif?a&b", "l.png?1,", "\"d.gif", "d.png?a&b");
    Snippets snippets =
        new Snippets(ANIMATION, ANIMATION, STILL, Optional.of(themed), "<A>", 640, 480);
    assertThat(snippets.all().stream().map(Snippets.Snippet::name))
        .containsExactly(
            "URL", "Markdown", "HTML", "Email", "BBCode", "Slack", "curl", "Light and dark");
    assertThat(snippets.all().get(7).text())
        .isEqualTo(
            "<picture>"
                + "<source media=\"(prefers-color-scheme: dark) and (prefers-reduced-motion: reduce)\""
                + " srcset=\"d.png?a&amp;b\">"
                + "<source media=\"(prefers-color-scheme: dark)\" srcset=\"&quot;d.gif\">"
                + "<source media=\"(prefers-reduced-motion: reduce)\" srcset=\"l.png?1,&amp;\">"
                + "<img src=\"https://c.example/l.gif?a&amp;b\" alt=\"&lt;A&gt;\" width=\"640\""
                + " height=\"480\"></picture>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gif?title=it's+(a)+[b]+\"c\"+<d>+`e`+\\f+{g}+|h|+^i",
        "/gif?title=\u4e2d\u6587",
        "/gif?title=a b\tc"
      })
  void encodes_characters_of_a_url_that_are_special_elsewhere(String address) {
    assertThat(PublicAddress.plain(address)).matches("[A-Za-z0-9/?=%+._-]+");
  }

  @Test
  void leaves_separators_of_a_url_as_they_are() {
    String address = "/gif?labels=a%2Cb,c&series=A:1,2;B:3&x=!*~@$";
    assertThat(PublicAddress.plain(address)).isEqualTo(address);
  }

  @Test
  void notes_limits_that_the_url_exceeds() {
    String animation = "https://c.example/" + "a".repeat(3000);
    assertThat(snippet("slack", animation, "A").note())
        .isEqualTo("Slack rejects image URLs over 3,000 characters; this one has 3,018.");
    assertThat(snippet("email", animation, "A").note()).contains("3,030");
    assertThat(snippet("url", animation, "A").note()).isEmpty();
    assertThat(snippet("slack", animation.substring(18), "A").note()).isEmpty();
  }
}
