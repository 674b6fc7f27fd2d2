package io.chartreel.web.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads each snippet of charts with hostile titles by a program for its language: it has to find
 * one image with the chart's address and alt text.
 */
@Tag("full")
class SnippetsInParsersTest {
  private static final List<EmbeddedChart> CHARTS =
      HostileTitles.all().stream().map(SampleChart::of).toList();

  /** WORD JOINER: it separates what would be markup, and readers neither see nor hear it. */
  private static final String JOINER = "\u2060";

  /**
   * A snippet in a parser.
   *
   * @param address the expected address of the image
   * @param alt the expected alt text; empty if that of the parser is not checked
   */
  private record Reading(
      String id,
      SnippetParser parser,
      Function<EmbeddedChart, String> address,
      Function<EmbeddedChart, String> alt) {
    String expected(EmbeddedChart chart) {
      return address.apply(chart) + " " + alt.apply(chart);
    }

    /** Returns what the parser has found, without differences that do not change the chart. */
    String actual(EmbeddedChart chart, String html) {
      boolean withAlt = !alt.apply(chart).isEmpty();
      return Jsoup.parseBodyFragment(html).select("img").stream()
          .map(
              image ->
                  image.attr("src").replace("File%3A", "File:")
                      + " "
                      + (withAlt ? image.attr("alt").replace(JOINER, "") : ""))
          .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
      return id + " in " + parser.name();
    }
  }

  static Stream<Reading> readings() {
    return Stream.of(
            markdown(),
            html("html", SnippetsInParsersTest::url),
            html("themes", chart -> chart.links().themed().orElseThrow().light()),
            html("email", chart -> chart.links().email()),
            inWikis(),
            inPrograms())
        .flatMap(Function.identity());
  }

  private static Stream<Reading> markdown() {
    return Stream.concat(
        Stream.concat(Parsers.MARKDOWN.stream(), Stream.of(Parsers.SNARKDOWN))
            .map(parser -> withAlt("markdown", parser, SnippetsInParsersTest::url)),
        Parsers.MARKDOWN_WITHOUT_REFERENCES.stream()
            .map(parser -> withoutAlt("markdown", parser, SnippetsInParsersTest::url)));
  }

  /** Reads HTML as a part of Markdown, which becomes that HTML. */
  private static Stream<Reading> html(String id, Function<EmbeddedChart, String> address) {
    return Stream.of(Parsers.MARKDOWN, Parsers.MARKDOWN_WITHOUT_REFERENCES)
        .flatMap(List::stream)
        .map(parser -> withAlt(id, parser, address));
  }

  private static Stream<Reading> inWikis() {
    return Stream.of(
        withoutAlt("bbcode", Parsers.BBOB, SnippetsInParsersTest::url),
        withAlt("asciidoc", Parsers.ASCIIDOCTOR, SnippetsInParsersTest::url),
        withAlt("rst", Parsers.DOCUTILS, SnippetsInParsersTest::url),
        withAlt("rst", Parsers.pandoc("rst"), SnippetsInParsersTest::url),
        withAlt("org", Parsers.UNIORG, EmbeddedChart::file),
        withAlt("org", Parsers.pandoc("org"), EmbeddedChart::file),
        withoutAlt("mediawiki", Parsers.pandoc("mediawiki"), EmbeddedChart::file),
        withAlt("dokuwiki", Parsers.DOKUWIKI, EmbeddedChart::file),
        new Reading(
            "jira",
            Parsers.ATLASSIAN,
            SnippetsInParsersTest::url,
            SnippetsInParsersTest::altInJira));
  }

  private static Stream<Reading> inPrograms() {
    return Stream.concat(
        Stream.of(Parsers.MDX, Parsers.BABEL)
            .map(parser -> withAlt("jsx", parser, SnippetsInParsersTest::url)),
        Stream.of(
            withoutAlt("sheets", Parsers.HYPERFORMULA, SnippetsInParsersTest::url),
            withoutAlt("curl", Parsers.SHELL, SnippetsInParsersTest::url),
            withoutAlt("python", Parsers.PYTHON, SnippetsInParsersTest::url),
            withoutAlt("r", Parsers.R, SnippetsInParsersTest::url)));
  }

  private static Reading withAlt(
      String id, SnippetParser parser, Function<EmbeddedChart, String> address) {
    return new Reading(id, parser, address, EmbeddedChart::alt);
  }

  private static Reading withoutAlt(
      String id, SnippetParser parser, Function<EmbeddedChart, String> address) {
    return new Reading(id, parser, address, chart -> "");
  }

  private static String altInJira(EmbeddedChart chart) {
    return chart
        .alt()
        .replace(',', ';')
        .replace('|', '/')
        .replace('\\', '/')
        .replace('{', '(')
        .replace('}', ')');
  }

  private static String url(EmbeddedChart chart) {
    return chart.links().animation();
  }

  @ParameterizedTest
  @MethodSource("readings")
  void a_parser_finds_one_image_with_its_address_and_alt_text(Reading reading) throws Exception {
    List<String> texts = CHARTS.stream().map(chart -> SampleChart.text(chart, reading.id)).toList();
    List<String> html = reading.parser.render(texts);
    assertThat(html).hasSize(124);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < html.size(); i++) {
      String expected = reading.expected(CHARTS.get(i));
      String actual = reading.actual(CHARTS.get(i), html.get(i));
      if (!actual.equals(expected)) {
        wrong.add(String.join("\n", "", texts.get(i), "expected " + expected, "actual " + actual));
      }
    }
    assertThat(wrong).isEmpty();
  }
}
