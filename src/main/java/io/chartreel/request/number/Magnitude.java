package io.chartreel.request.number;

import java.util.Locale;
import java.util.Map;

/** Words for powers of ten after a number, such as {@code k}, {@code M} or {@code million}. */
final class Magnitude {
  /** Abbreviations that have to follow the digits directly: elsewhere they are units, as in 3 K. */
  private static final Map<String, Integer> ATTACHED =
      Map.of("k", 3, "K", 3, "M", 6, "B", 9, "G", 9, "T", 12);

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("thousand", 3),
          Map.entry("tsd", 3),
          Map.entry("tsd.", 3),
          Map.entry("lakh", 5),
          Map.entry("mn", 6),
          Map.entry("mln", 6),
          Map.entry("mio", 6),
          Map.entry("mio.", 6),
          Map.entry("million", 6),
          Map.entry("millions", 6),
          Map.entry("crore", 7),
          Map.entry("bn", 9),
          Map.entry("bln", 9),
          Map.entry("mrd", 9),
          Map.entry("mrd.", 9),
          Map.entry("md", 9),
          Map.entry("billion", 9),
          Map.entry("billions", 9),
          Map.entry("tn", 12),
          Map.entry("trn", 12),
          Map.entry("trillion", 12),
          Map.entry("trillions", 12));

  private Magnitude() {}

  /**
   * Returns the power of ten that a word stands for, or 0.
   *
   * @param isAttached whether it follows the digits without a space
   */
  static int power(String word, boolean isAttached) {
    Integer attached = isAttached || word.equals("k") ? ATTACHED.get(word) : null;
    return attached != null ? attached : WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }
}
