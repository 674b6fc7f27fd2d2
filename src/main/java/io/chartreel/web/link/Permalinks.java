package io.chartreel.web.link;

import io.chartreel.canonical.ChartIdentity;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Limits;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The permalinks of a chart's images. They show the same as URLs with a query, byte for byte.
 *
 * @param animation the animation
 * @param email the animation with its last frame first
 * @param still the still image
 * @param webp the animation as WebP
 */
public record Permalinks(String animation, String email, String still, String webp) {
  /**
   * Returns permalinks relative to the service; empty if it would reject them.
   *
   * @param email the same chart with its last frame first
   */
  public static Optional<Permalinks> of(ChartRequest request, ChartRequest email, Limits limits) {
    PackedChart chart = PackedChart.of(ChartIdentity.of(request));
    return chart.excess(animation(chart), limits).isEmpty()
        ? Optional.of(of(chart, email, limits))
        : Optional.empty();
  }

  /**
   * Returns permalinks relative to the service, which might reject them.
   *
   * @param email the same chart with its last frame first, which is used if its permalink is not
   *     over a limit
   */
  static Permalinks of(PackedChart chart, ChartRequest email, Limits limits) {
    PackedChart ended = PackedChart.of(ChartIdentity.of(email));
    boolean accepted = ended.excess(animation(ended), limits).isEmpty();
    return new Permalinks(
        animation(chart),
        animation(accepted ? ended : chart),
        chart.path() + ".png",
        chart.path() + ".webp");
  }

  private static String animation(PackedChart chart) {
    return chart.path() + ".gif";
  }

  /** Returns these URLs after a change to each of them. */
  Permalinks map(UnaryOperator<String> change) {
    return new Permalinks(
        change.apply(animation), change.apply(email), change.apply(still), change.apply(webp));
  }
}
