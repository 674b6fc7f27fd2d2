package io.chartreel.web.link;

import io.chartreel.canonical.ChartIdentity;
import io.chartreel.canonical.Permalink;
import io.chartreel.request.parameter.Limits;
import java.util.Locale;
import java.util.Optional;

/**
 * A chart as it is packed into its permalink.
 *
 * @param packed the compressed canonical form
 * @param bytes of the canonical form before it was compressed
 */
public record PackedChart(String packed, int bytes) {
  /** Packs a chart. */
  public static PackedChart of(ChartIdentity chart) {
    return new PackedChart(chart.permalink(), chart.definitionLength());
  }

  /** Returns the path of its page; the paths of its images add an extension. */
  public String path() {
    return ChartPaths.PERMALINK + packed;
  }

  /**
   * Returns the length of a permalink that the service would reject, with the limit; empty if it
   * would accept it.
   *
   * @param address the {@link #path} with everything that is added to it
   */
  public Optional<String> excess(String address, Limits limits) {
    return excess(address.length(), "characters", limits.url())
        .or(() -> excess(bytes, "bytes when unpacked", Permalink.limit(packed, limits)));
  }

  private static Optional<String> excess(int length, String unit, int limit) {
    return length <= limit
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "%,d %s (limit %,d)", length, unit, limit));
  }
}
