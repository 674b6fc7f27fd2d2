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
 * @param webp the animation as WebP
 * @param themed the chart in both themes; empty where these URLs would be too long or would need
 *     signatures, each of which belongs to one chart
 * @param permalinks the images with the chart in their paths; empty if the service would reject
 *     them
 * @param packed the chart in the paths of these URLs; empty if they have a query instead
 */
public record ChartLinks(
    String page,
    String pageImage,
    String animation,
    String email,
    String still,
    String webp,
    Optional<ThemedLinks> themed,
    Optional<Permalinks> permalinks,
    Optional<PackedChart> packed) {

  /** Characters of a URL that email clients and link previews do not truncate. */
  public static final int COMMON_LIMIT = 2000;

  /**
   * Returns URLs with the chart in their query.
   *
   * @param email the query of the same chart with its last frame first
   */
  public static ChartLinks of(
      QueryString query, QueryString email, Optional<Permalinks> permalinks, Limits limits) {
    return new ChartLinks(
        "/" + withQuestionMark(query),
        "/gif" + withQuestionMark(query),
        animation(query),
        animation(email),
        "/png" + withQuestionMark(query),
        "/webp" + withQuestionMark(query),
        Optional.of(ThemedLinks.of(query)).filter(themed -> themed.length() <= limits.url()),
        permalinks,
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
    Permalinks images = Permalinks.of(chart, email, limits);
    return new ChartLinks(
        chart.path(),
        images.animation(),
        images.animation(),
        images.email(),
        images.still(),
        images.webp(),
        chart.excess(images.animation(), limits).isEmpty()
            ? Optional.of(ThemedLinks.packed(identity.definition()))
                .filter(themed -> themed.length() <= limits.url())
            : Optional.empty(),
        Optional.of(images),
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
            page, pageImage, animation, email, still, webp, Optional.empty(), permalinks, packed)
        .map(signature);
  }

  /** Returns these URLs after a change to each of them. */
  public ChartLinks map(UnaryOperator<String> change) {
    return new ChartLinks(
        change.apply(page),
        change.apply(pageImage),
        change.apply(animation),
        change.apply(email),
        change.apply(still),
        change.apply(webp),
        themed.map(urls -> urls.map(change)),
        permalinks.map(urls -> urls.map(change)),
        packed);
  }

  /**
   * Returns the URL of the animation, or the permalink if that alone is short enough or shorter.
   */
  public String animation(int limit) {
    return shortened(animation, permalinks.map(Permalinks::animation), limit);
  }

  /** Returns the same for the animation with its last frame first. */
  public String email(int limit) {
    return shortened(email, permalinks.map(Permalinks::email), limit);
  }

  /** Returns the same for the still image. */
  public String still(int limit) {
    return shortened(still, permalinks.map(Permalinks::still), limit);
  }

  private static String shortened(String url, Optional<String> permalink, int limit) {
    return url.length() <= limit
        ? url
        : permalink.filter(other -> other.length() < url.length()).orElse(url);
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
    return Stream.of(page, pageImage, animationDownload(), email, stillDownload(), webpDownload())
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

  /** Returns the URL at which a browser saves the animation as WebP. */
  public String webpDownload() {
    return withField(webp, Parameter.DOWNLOAD.key());
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
