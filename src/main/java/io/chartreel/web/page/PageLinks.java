package io.chartreel.web.page;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Poster;
import io.chartreel.chart.Style;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.link.ChartLinks;
import io.chartreel.web.link.Permalinks;
import java.util.List;
import java.util.Optional;

/** Chooses the URLs of a chart: readable ones as long as they are short enough. */
final class PageLinks {
  private static final String POSTER = Parameter.POSTER.key();

  private PageLinks() {}

  /**
   * Returns URLs that contain a query, or permalinks if a URL with the query would be too long.
   *
   * @param query that describes the chart
   * @throws BadRequestException if a permalink would be too long as well
   */
  static ChartLinks of(ChartRequest request, QueryString query, ChartParser parser)
      throws BadRequestException {
    Limits limits = parser.limits();
    Optional<ChartRequest> ended =
        query.has(POSTER) ? Optional.empty() : startingWithEnd(request, limits);
    parser.deadline().check();
    ChartLinks links =
        ChartLinks.of(
            query,
            ended.isPresent() ? query.with(POSTER, "last") : query,
            Permalinks.of(request, ended.orElse(request), limits),
            limits);
    return links.fit(limits) ? links : permalinks(request, parser);
  }

  /**
   * Returns permalinks.
   *
   * @throws BadRequestException if they would be too long
   */
  static ChartLinks permalinks(ChartRequest request, ChartParser parser)
      throws BadRequestException {
    parser.deadline().check();
    Limits limits = parser.limits();
    ChartRequest forEmail = startingWithEnd(request, limits).orElse(request);
    ChartLinks links = ChartLinks.packed(request, forEmail, limits);
    Optional<String> excess = links.excess(limits);
    if (excess.isPresent()) {
      throw tooLong(excess.get());
    }
    return links;
  }

  /**
   * Returns the same chart with its last frame first, for email clients that show no other frame;
   * empty if that one more frame exceeds a limit.
   */
  private static Optional<ChartRequest> startingWithEnd(ChartRequest request, Limits limits) {
    ChartSpec chart = request.chart();
    ChartRequest ended = request.with(chart.with(chart.timing().with(Poster.LAST)));
    Style style = chart.style();
    long pixels = ended.frames() * style.imageWidth() * style.imageHeight();
    return ended.frames() <= limits.frames() && pixels <= limits.pixels()
        ? Optional.of(ended)
        : Optional.empty();
  }

  private static BadRequestException tooLong(String excess) {
    return new BadRequestException(
        List.of(
            Problem.overLimit(
                Parameter.DATA.key(),
                "",
                "This chart is too long for a URL: it would be " + excess + ".",
                "Use fewer rows, shorter names or fewer digits, or POST the file to /gif.")));
  }
}
