package io.chartreel.web;

import io.chartreel.request.ChartRequest;
import io.chartreel.request.Definition;
import io.chartreel.request.Limits;
import io.chartreel.request.Permalink;
import io.chartreel.request.QueryString;
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
 */
record Addresses(String page, String picture, String film, String mail, String still) {
  /** What a path begins with that has a chart packed into it. */
  static final String PERMALINK = "/c/";

  /**
   * Those that have the chart in their query.
   *
   * @param mail the query of the same chart, starting with its end
   */
  static Addresses of(QueryString query, QueryString mail) {
    return new Addresses(
        "/" + question(query),
        "/gif" + question(query),
        "/chart.gif" + question(query),
        "/chart.gif" + question(mail),
        "/png" + question(query));
  }

  /**
   * Those that have the chart packed into their path.
   *
   * @param mail the same chart, starting with its end
   */
  static Addresses packed(ChartRequest request, ChartRequest mail) {
    String page = permalink(request);
    return new Addresses(
        page, page + ".gif", page + ".gif", permalink(mail) + ".gif", page + ".png");
  }

  /** The path that has all of a chart packed into it, without the ending of an image. */
  static String permalink(ChartRequest request) {
    return PERMALINK + Permalink.pack(Definition.of(request));
  }

  /** The same with something else said in each of them. */
  Addresses with(UnaryOperator<String> change) {
    return new Addresses(
        change.apply(page),
        change.apply(picture),
        change.apply(film),
        change.apply(mail),
        change.apply(still));
  }

  /** How many characters the longest of them has. */
  int longest() {
    return Stream.of(page, picture, film, mail, still).mapToInt(String::length).max().orElseThrow();
  }

  /** Whether none of them is longer than a URL may be. */
  boolean fit(Limits limits) {
    return longest() <= limits.url();
  }

  /** The page with the picture within it. */
  String inline() {
    return page + (page.contains("?") ? "&" : "?") + PageAnswer.INLINE;
  }

  private static String question(QueryString query) {
    return query.fields().isEmpty() ? "" : "?" + query;
  }
}
