package io.chartreel.web.snippet;

import io.chartreel.alt.AltText;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.TestService;
import io.chartreel.web.link.ChartLinks;
import io.chartreel.web.link.Permalinks;
import io.chartreel.web.link.PublicAddress;

/** Charts with all their links, as the page describes them. */
final class SampleChart {
  private SampleChart() {}

  /** Returns a chart whose URL contains its title with as few encoded characters as possible. */
  static EmbeddedChart of(String title) {
    QueryString query =
        QueryString.of(
            "type=race&periods=1,2&series=A:1,2;B:3,4&title=" + PercentEncoding.shown(title));
    try {
      ChartRequest request = TestService.PARSER.parse(query);
      ChartLinks links =
          ChartLinks.of(
              query,
              query.with("poster", "last"),
              Permalinks.of(request, request, Limits.USUAL),
              Limits.USUAL);
      return new EmbeddedChart(
          links.map(url -> "https://charts.example" + PublicAddress.plain(url)),
          AltText.of(request.chart()),
          640,
          480,
          true);
    } catch (BadRequestException bad) {
      throw new IllegalArgumentException(title, bad);
    }
  }

  /** Returns the text of a snippet. */
  static String text(EmbeddedChart chart, String id) {
    return Snippets.of(chart).stream()
        .filter(snippet -> snippet.id().equals(id))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
