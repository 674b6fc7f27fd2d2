package io.chartreel.request.parameter;

import io.chartreel.request.problem.Excerpt;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the names of a request that are no parameters. Names that other programs append to every
 * URL are not mentioned. Not thread-safe.
 */
final class IgnoredNames {
  /** Campaigns, as Google Analytics and its relatives name them. */
  private static final List<String> PREFIXES = List.of("utm_", "hsa_", "pk_", "mtm_");

  /** Click identifiers, cache busters, and the names that this service itself appends. */
  private static final Set<String> KNOWN =
      Set.of(
          "gclid",
          "gbraid",
          "wbraid",
          "dclid",
          "fbclid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "igshid",
          "igsh",
          "li_fat_id",
          "mc_cid",
          "mc_eid",
          "_ga",
          "_gl",
          "ref_src",
          "ref_url",
          "v",
          "ver",
          "t",
          "ts",
          "_",
          "cb",
          "rnd",
          "rand",
          "nocache",
          "cachebust",
          "cachebuster",
          "timestamp",
          "sig",
          "inline",
          "form");

  private final Set<String> names = new LinkedHashSet<>();

  /**
   * Adds a name, unless other programs append it to every URL.
   *
   * @param name in lower case
   */
  void add(String name) {
    boolean isKnown = KNOWN.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    if (!isKnown && !name.isBlank()) {
      names.add(name);
    }
  }

  /** Returns a warning that lists the names; nothing if there are none. */
  Optional<String> warning() {
    return names.isEmpty() ? Optional.empty() : Optional.of("ignored: " + Excerpt.list(names));
  }
}
