package io.chartreel.web.link;

import io.chartreel.canonical.ChartIdentity;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.QueryString;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The URLs of a chart, relative to the service: each begins with a slash.
 *
 * @param page the page
 * @param pageImage the animation as the page shows it
 * @param animation the animation for other sites, with a path that looks like a file
 * @param email the animation with its last frame first, for email clients that show no other
 * @param still the still image
 * @param themed the chart in both themes; empty where these URLs would be too long or would need
 *     signatures, each of which belongs to one chart
 * @param packed the chart in the paths of permalinks; empty if the URLs have a query instead
 */
public record ChartLinks(
    String page,
    String pageImage,
    String animation,
    String email,
    String still,
    Optional<ThemedLinks> themed,
    Optional<PackedChart> packed) {

  /**
   * Returns URLs with the chart in their query.
   *
   * @param email the query of the same chart with its last frame first
   */
  public static ChartLinks of(QueryString query, QueryString email, Limits limits) {
    return new ChartLinks(
        "/" + withQuestionMark(query),
        "/gif" + withQuestionMark(query),
        animation(query),
        animation(email),
        "/png" + withQuestionMark(query),
        Optional.of(ThemedLinks.of(query)).filter(themed -> themed.length() <= limits.url()),
        Optional.empty());
  }

  /** Returns a path that looks like a file; without a query it would have lost its data. */
  private static String animation(QueryString query) {
    return (query.fields().isEmpty() ? "/gif" : "/chart.gif") + withQuestionMark(query);
  }

  /**
   * Returns permalinks.
   *
   * @param email the same chart with its last frame first, which is used if its permalink is not
   *     over a limit
   */
  public static ChartLinks packed(ChartRequest request, ChartRequest email, Limits limits) {
    ChartIdentity identity = ChartIdentity.of(request);
    PackedChart chart = PackedChart.of(identity);
    String animation = chart.path() + ".gif";
    PackedChart ended = PackedChart.of(ChartIdentity.of(email));
    String endedAnimation = ended.path() + ".gif";
    return new ChartLinks(
        chart.path(),
        animation,
        animation,
        ended.excess(endedAnimation, limits).isEmpty() ? endedAnimation : animation,
        chart.path() + ".png",
        chart.excess(animation, limits).isEmpty()
            ? Optional.of(ThemedLinks.packed(identity.definition()))
                .filter(themed -> themed.length() <= limits.url())
            : Optional.empty(),
        Optional.of(chart));
  }

  /**
   * Returns these URLs with the signature of this chart, without those of the chart in another
   * theme.
   *
   * @param signature adds it to a URL
   */
  public ChartLinks signed(UnaryOperator<String> signature) {
    return new ChartLinks(
        signature.apply(page),
        signature.apply(pageImage),
        signature.apply(animation),
        signature.apply(email),
        signature.apply(still),
        Optional.empty(),
        packed);
  }

  /** Returns whether the service accepts all of these URLs. */
  public boolean fit(Limits limits) {
    return longest().length() <= limits.url();
  }

  /** Returns how long permalinks would be that the service rejects; empty if it accepts them. */
  public Optional<String> excess(Limits limits) {
    return packed.flatMap(chart -> chart.excess(longest(), limits));
  }

  private String longest() {
    return Stream.of(page, pageImage, animation, email, still)
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  /** Returns the URL of the page with the animation embedded. */
  public String inlinePage() {
    return withField(page, ChartPaths.INLINE);
  }

  /** Returns the URL at which a browser saves the animation. */
  public String animationDownload() {
    return withField(animation, Parameter.DOWNLOAD.key());
  }

  /** Returns the URL at which a browser saves the still image. */
  public String stillDownload() {
    return withField(still, Parameter.DOWNLOAD.key());
  }

  private static String withField(String url, String name) {
    return url + (url.contains("?") ? "&" : "?") + name;
  }

  private static String withQuestionMark(QueryString query) {
    return query.fields().isEmpty() ? "" : "?" + query;
  }
}
