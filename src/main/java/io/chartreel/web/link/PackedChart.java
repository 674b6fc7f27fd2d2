package io.chartreel.web.link;

import io.chartreel.canonical.CanonicalJson;
import io.chartreel.canonical.Permalink;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A chart as its permalink has it.
 *
 * @param packed the definition, packed
 * @param bytes of the definition
 */
public record PackedChart(String packed, int bytes) {
  /** Packs a chart. */
  public static PackedChart of(ChartRequest request) {
    String definition = CanonicalJson.of(request);
    return new PackedChart(
        Permalink.pack(definition), definition.getBytes(StandardCharsets.UTF_8).length);
  }

  /** Returns the path of its page, without the ending of an image. */
  public String path() {
    return ChartLinks.PERMALINK + packed;
  }

  /**
   * Returns by how much an address is over a limit, so that it would be refused; empty where it can
   * be given out.
   *
   * @param address this path, and what else belongs to the address
   */
  public Optional<String> excess(String address, Limits limits) {
    return over(address.length(), "characters", limits.url())
        .or(() -> over(bytes, "bytes when unpacked", Permalink.limit(packed, limits)));
  }

  private static Optional<String> over(int length, String unit, int limit) {
    return length <= limit
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%,d %s, %,d over the limit of %,d",
                length,
                unit,
                length - limit,
                limit));
  }
}
