package io.chartreel.request.number.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The abbreviations and words for powers of ten after a number. */
final class Magnitude {
  private static final Map<String, Integer> WORDS =
      table(
          Map.of(
              3, List.of("k", "tsd", "thsd", "thousand", "thousands"),
              5, List.of("lakh", "lakhs"),
              6, List.of("mn", "mln", "mio", "million", "millions", "millionen", "millones"),
              7, List.of("crore", "crores"),
              9, List.of("b", "bn", "bln", "mrd", "md", "billion", "billions", "milliard"),
              12, List.of("tn", "trn", "bio", "trillion", "trillions")));

  /** Plurals, and letters that are units in lower case: metres and tonnes. */
  private static final Map<String, Integer> CASE_SENSITIVE =
      Map.of("M", 6, "T", 12, "milliards", 9, "Milliarden", 9, "Billionen", 12);

  private Magnitude() {}

  private static Map<String, Integer> table(Map<Integer, List<String>> words) {
    Map<String, Integer> powers = new HashMap<>();
    words.forEach((power, all) -> all.forEach(word -> powers.put(word, power)));
    return Map.copyOf(powers);
  }

  /**
   * Returns the power of ten that a word stands for, or 0 if it is not a magnitude. An abbreviation
   * may end in a point.
   */
  static int power(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    Integer exact = CASE_SENSITIVE.get(bare);
    return exact != null ? exact : WORDS.getOrDefault(bare.toLowerCase(Locale.ROOT), 0);
  }
}
