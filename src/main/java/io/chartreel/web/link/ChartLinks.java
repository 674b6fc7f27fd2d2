package io.chartreel.web.link;

import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.syntax.QueryString;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where a chart is found, from the first slash on.
 *
 * @param page its page
 * @param picture the animation on that page
 * @param film the animation for others, by an address that ends as a file does
 * @param mail the animation that starts with the finished chart
 * @param still its still picture
 * @param packed the chart, where it is packed into their path
 */
public record ChartLinks(
    String page,
    String picture,
    String film,
    String mail,
    String still,
    Optional<PackedChart> packed) {
  /**
   * Those that have the chart in their query.
   *
   * @param mail the query of the same chart, starting with its end
   */
  public static ChartLinks of(QueryString query, QueryString mail) {
    return new ChartLinks(
        "/" + question(query),
        "/gif" + question(query),
        "/chart.gif" + question(query),
        "/chart.gif" + question(mail),
        "/png" + question(query),
        Optional.empty());
  }

  /**
   * Those that have the chart packed into their path.
   *
   * @param mail the same chart, starting with its end; it is left out where it is over a limit
   */
  public static ChartLinks packed(ChartRequest request, ChartRequest mail, Limits limits) {
    PackedChart chart = PackedChart.of(request);
    String page = chart.path();
    PackedChart ended = PackedChart.of(mail);
    String film = page + ".gif";
    String mailed = ended.path() + ".gif";
    return new ChartLinks(
        page,
        film,
        film,
        ended.excess(mailed, limits).isEmpty() ? mailed : film,
        page + ".png",
        Optional.of(chart));
  }

  /** The same with something else said in each of them. */
  public ChartLinks with(UnaryOperator<String> change) {
    return new ChartLinks(
        change.apply(page),
        change.apply(picture),
        change.apply(film),
        change.apply(mail),
        change.apply(still),
        packed);
  }

  /** Whether none of them is longer than a URL may be. */
  public boolean fit(Limits limits) {
    return longest().length() <= limits.url();
  }

  /** By how much one of them is over a limit, where they have the chart in their path. */
  public Optional<String> excess(Limits limits) {
    return packed.flatMap(chart -> chart.excess(longest(), limits));
  }

  private String longest() {
    return Stream.of(page, picture, film, mail, still)
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  /** The page with the picture within it. */
  public String inline() {
    return page + (page.contains("?") ? "&" : "?") + ChartPaths.INLINE;
  }

  private static String question(QueryString query) {
    return query.fields().isEmpty() ? "" : "?" + query;
  }
}
