package io.chartreel.web.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.web.link.ChartLinks;
import io.chartreel.web.link.Permalinks;
import io.chartreel.web.link.ThemedLinks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetsTest {
  private static final String ANIMATION = "https://c.example/chart.gif?title=a&values=1,2";
  private static final String STILL = "https://c.example/png?title=a&values=1,2";
  private static final String WEBP = "https://c.example/webp?title=a&values=1,2";
  private static final Permalinks PERMALINKS =
      new Permalinks(
          "https://c.example/c/A.gif",
          "https://c.example/c/B.gif",
          "https://c.example/c/A.png",
          "https://c.example/c/A.webp");

  private static EmbeddedChart chart(String alt) {
    return chart(ANIMATION, STILL, Optional.empty(), Optional.of(PERMALINKS), alt);
  }

  private static EmbeddedChart chart(
      String animation,
      String still,
      Optional<ThemedLinks> themed,
      Optional<Permalinks> permalinks,
      String alt) {
    ChartLinks links =
        new ChartLinks(
            "https://c.example/",
            animation,
            animation,
            animation + "&poster=last",
            still,
            WEBP,
            themed,
            permalinks,
            Optional.empty());
    return new EmbeddedChart(links, alt, 640, 480, true);
  }

  private static Snippet snippet(EmbeddedChart chart, String id) {
    return Snippets.of(chart).stream()
        .filter(snippet -> snippet.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String text(String id, String alt) {
    return snippet(chart(alt), id).text();
  }

  @Test
  void are_grouped_by_place() {
    ThemedLinks themed = new ThemedLinks("l.gif", "l.png", "d.gif", "d.png");
    List<Snippet> all =
        Snippets.of(chart(ANIMATION, STILL, Optional.of(themed), Optional.of(PERMALINKS), "A"));
    assertThat(
            all.stream()
                .collect(
                    Collectors.groupingBy(
                        Snippet::group,
                        LinkedHashMap::new,
                        Collectors.mapping(Snippet::id, Collectors.joining(" "))))
                .toString())
        .isEqualTo(
            "{General=url permalink markdown html, Web pages=themes jsx,"
                + " Email and chat=email slack teams,"
                + " Wikis and forums=bbcode asciidoc rst org mediawiki dokuwiki jira,"
                + " Spreadsheets and code=sheets curl python r}");
    assertThat(all).extracting(Snippet::id).doesNotHaveDuplicates();
    assertThat(all).extracting(Snippet::name).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void show_the_chart_in_each_place() {
    String animation = "https://c.example/chart.gif?title=a&amp;values=1,2";
    assertThat(text("url", "A")).isEqualTo(ANIMATION);
    assertThat(text("permalink", "A")).isEqualTo("https://c.example/c/A.gif");
    assertThat(text("markdown", "A")).isEqualTo("![A](" + ANIMATION + ")");
    assertThat(text("html", "A"))
        .isEqualTo(
            "<picture><source media=\"(prefers-reduced-motion: reduce)\""
                + " srcset=\"https://c.example/png?title=a&amp;values=1,2\" />"
                + "<source type=\"image/webp\""
                + " srcset=\"https://c.example/webp?title=a&amp;values=1,2\" />"
                + ("<img src=\"" + animation + "\" alt=\"A\"")
                + " width=\"640\" height=\"480\" /></picture>");
    assertThat(text("jsx", "A"))
        .isEqualTo(
            "<picture><source media=\"(prefers-reduced-motion: reduce)\""
                + " srcSet=\"https://c.example/png?title=a&amp;values=1,2\" />"
                + "<source type=\"image/webp\""
                + " srcSet=\"https://c.example/webp?title=a&amp;values=1,2\" />"
                + ("<img src=\"" + animation + "\" alt=\"A\"")
                + " width={640} height={480} /></picture>");
    assertThat(text("email", "A"))
        .isEqualTo(
            ("<img src=\"" + animation + "&amp;poster=last\"")
                + " alt=\"A\" width=\"640\" height=\"480\" />");
    assertThat(text("bbcode", "A")).isEqualTo("[img]" + ANIMATION + "[/img]");
    assertThat(text("asciidoc", "A")).isEqualTo("image::" + ANIMATION + "[\"A\",640,480]");
    assertThat(text("rst", "A"))
        .isEqualTo(".. image:: " + ANIMATION + "\n   :alt: A\n   :width: 640px\n   :height: 480px");
    assertThat(text("org", "A"))
        .isEqualTo("#+ATTR_HTML: :alt A :width 640 :height 480\n[[https://c.example/c/A.gif]]");
    assertThat(text("mediawiki", "A")).isEqualTo("https://c.example/c/A.gif");
    assertThat(text("dokuwiki", "A")).isEqualTo("{{https://c.example/c/A.gif?nolink|A}}");
    assertThat(text("jira", "A")).isEqualTo("!" + ANIMATION + "|width=640,height=480,alt=A!");
    assertThat(text("sheets", "A")).isEqualTo("=IMAGE(\"" + ANIMATION + "\")");
    assertThat(text("curl", "A")).isEqualTo("curl '" + ANIMATION + "' -o chart.gif");
    assertThat(text("python", "A"))
        .isEqualTo(
            """
            from pathlib import Path
            from urllib.request import urlopen

            with urlopen("%s") as chart:
                Path("chart.gif").write_bytes(chart.read())"""
                .formatted(ANIMATION));
    assertThat(text("r", "A"))
        .isEqualTo("download.file(\"" + ANIMATION + "\", \"chart.gif\", mode = \"wb\")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a](x) [b | a&#93;&#40;x&#41; &#91;b",
        "*a* _b_ `c` <d> | &#42;a&#42; &#95;b&#95; &#96;c&#96; &#60;d&#62;",
        "5 &amp; 6 \\ 7 | 5 &#38;amp; 6 &#92; 7",
        "a{b} it's \"c\" | a&#123;b&#125; it&#39;s &#34;c&#34;",
        "a-b a--b... 1.5, 2; 3% | a-b a-&#45;b.&#46;&#46; 1.5, 2; 3%",
        "\u05d0\u05d1 100 % | \u05d0\u05d1 100 %"
      })
  void escape_the_alt_text_for_markdown_and_asciidoc(String alt, String written) {
    assertThat(text("markdown", alt)).isEqualTo("![" + written + "](" + ANIMATION + ")");
    assertThat(text("asciidoc", alt)).contains("[\"" + written + "\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "jsx", "email"})
  void escape_the_alt_text_for_html_and_mdx(String id) {
    assertThat(text(id, "\"><script>'&amp; {x}"))
        .contains(" alt=\"&quot;&gt;&lt;script&gt;'&amp;amp; &#123;x&#125;\" ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"}], \\", "</script>", "\u05d0 \ud83d\ude80", "'"})
  void escape_the_alt_text_for_json(String alt) throws Exception {
    JsonNode block = new ObjectMapper().readTree(text("slack", alt));
    assertThat(block.path("type").asText()).isEqualTo("image");
    assertThat(block.path("image_url").asText()).isEqualTo(ANIMATION);
    assertThat(block.path("alt_text").asText()).isEqualTo(alt);
    JsonNode card = new ObjectMapper().readTree(text("teams", alt));
    assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
    assertThat(card.at("/body/0/type").asText()).isEqualTo("Image");
    assertThat(card.at("/body/0/url").asText()).isEqualTo(STILL);
    assertThat(card.at("/body/0/altText").asText()).isEqualTo(alt);
  }

  @Test
  void separate_what_would_be_markup_in_an_alt_text() {
    assertThat(text("org", ":a :b c:d"))
        .startsWith("#+ATTR_HTML: :alt \u2060:a \u2060:b c:d :width");
    assertThat(text("dokuwiki", "a}}b}")).endsWith("|a}\u2060}\u2060b}\u2060}}");
    assertThat(text("jira", "a, b|c! {d} \\")).endsWith("alt=a; b/c\\! (d) /!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\u2028b", "a\u0085b", "a\u001eb"})
  void have_the_alt_text_on_one_line(String alt) {
    assertThat(text("rst", alt)).contains("\n   :alt: a b\n");
  }

  @Test
  void keep_a_trailing_comma_of_a_url_in_srcset() {
    EmbeddedChart chart =
        chart(ANIMATION, STILL + ",", Optional.empty(), Optional.of(PERMALINKS), "A");
    assertThat(snippet(chart, "html").text()).contains("values=1,2,&amp;\" />");
  }

  @Test
  void choose_the_theme_and_the_still_image() {
    ThemedLinks themed =
        new ThemedLinks("https://c.example/l.gif?a&b", "l.png?1,", "\"d.gif", "d.png?a&b");
    EmbeddedChart chart =
        chart(ANIMATION, STILL, Optional.of(themed), Optional.of(PERMALINKS), "<A>");
    assertThat(snippet(chart, "themes").text())
        .isEqualTo(
            "<picture><source media=\"(prefers-color-scheme: dark) and"
                + " (prefers-reduced-motion: reduce)\" srcset=\"d.png?a&amp;b\" />"
                + "<source media=\"(prefers-color-scheme: dark)\" srcset=\"&quot;d.gif\" />"
                + "<source media=\"(prefers-reduced-motion: reduce)\" srcset=\"l.png?1,&amp;\" />"
                + "<img src=\"https://c.example/l.gif?a&amp;b\" alt=\"&lt;A&gt;\" width=\"640\""
                + " height=\"480\" /></picture>");
  }

  @Test
  void use_the_permalink_if_the_url_is_too_long_for_a_place() {
    EmbeddedChart chart = longer(3000, Optional.of(PERMALINKS));
    assertThat(snippet(chart, "email").text()).contains("src=\"https://c.example/c/B.gif\"");
    assertThat(snippet(chart, "slack").text()).contains("\"https://c.example/c/A.gif\"");
    assertThat(snippet(chart, "r").text()).contains("chart.gif?" + "a".repeat(3000));
    assertThat(List.of("email", "slack", "r"))
        .allSatisfy(id -> assertThat(snippet(chart, id).note()).isEmpty());
    assertThat(snippet(longer(4000, Optional.of(PERMALINKS)), "r").text())
        .contains("\"https://c.example/c/A.gif\"");
    assertThat(snippet(longer(1000, Optional.of(PERMALINKS)), "email").text())
        .contains("/chart.gif?");
  }

  @Test
  void note_a_limit_only_if_the_permalink_exceeds_it_too() {
    EmbeddedChart chart = longer(4000, Optional.empty());
    assertThat(snippet(chart, "slack").note())
        .isEqualTo("Slack rejects image URLs over 3,000 characters; this one has 4,028.");
    assertThat(snippet(chart, "email").note()).contains("4,040 characters");
    assertThat(snippet(chart, "r").note()).contains("4,028 characters");
    assertThat(snippet(chart, "url").note()).isEmpty();
    String longPermalink = "https://c.example/c/" + "A".repeat(3500) + ".gif";
    EmbeddedChart packed =
        longer(
            4000,
            Optional.of(
                new Permalinks(longPermalink, longPermalink, longPermalink, longPermalink)));
    assertThat(snippet(packed, "slack").text()).contains(longPermalink);
    assertThat(snippet(packed, "slack").note()).contains("this one has 3,524.");
  }

  private static EmbeddedChart longer(int length, Optional<Permalinks> permalinks) {
    String url = "https://c.example/chart.gif?" + "a".repeat(length);
    return chart(url, STILL, Optional.empty(), permalinks, "A");
  }

  @ParameterizedTest
  @CsvSource({
    "/chart.gif?a=1, /chart.gif?a=1&.gif",
    "/c/A.gif?sig=x, /c/A.gif?sig=x&.gif",
    "/c/A.gif, /c/A.gif",
    "/gif, /gif?.gif"
  })
  void end_like_a_file_where_a_wiki_expects_it(String url, String file) {
    EmbeddedChart chart = chart(url, STILL, Optional.empty(), Optional.empty(), "A");
    assertThat(snippet(chart, "mediawiki").text()).isEqualTo(file);
    assertThat(snippet(chart, "dokuwiki").text()).startsWith("{{" + file + "?nolink|");
  }

  @Test
  void have_no_second_permalink() {
    String url = PERMALINKS.animation();
    assertThat(Snippets.of(chart(url, STILL, Optional.empty(), Optional.of(PERMALINKS), "A")))
        .extracting(Snippet::id)
        .startsWith("url", "markdown");
  }
}
