package io.chartreel.request.date;

import java.util.Map;
import java.util.Set;

/** The words in dates that are not names, in lower case and without accents. */
final class DateWords {
  /** Words that only connect the parts of a date; the letters follow years in Cyrillic. */
  static final char FILLER = ' ';

  private static final Map<String, Character> WORDS =
      Map.ofEntries(
          Map.entry("q", 'Q'),
          Map.entry("k", 'Q'),
          Map.entry("kv", 'Q'),
          Map.entry("kvt", 'Q'),
          Map.entry("t", 'T'),
          Map.entry("h", 'H'),
          Map.entry("s", 'S'),
          Map.entry("w", 'W'),
          Map.entry("wk", 'W'),
          Map.entry("kw", 'W'),
          Map.entry("week", 'W'),
          Map.entry("semaine", 'W'),
          Map.entry("semana", 'W'),
          Map.entry("settimana", 'W'),
          Map.entry("uge", 'W'),
          Map.entry("uke", 'W'),
          Map.entry("vecka", 'W'),
          Map.entry("m", 'M'),
          Map.entry("fy", 'F'),
          Map.entry("x", 'X'),
          Map.entry("yr", 'X'),
          Map.entry("bc", 'B'),
          Map.entry("bce", 'B'),
          Map.entry("ad", 'C'),
          Map.entry("ce", 'C'),
          Map.entry("am", 'P'),
          Map.entry("pm", 'P'),
          Map.entry("z", 'Z'),
          Map.entry("utc", 'Z'),
          Map.entry("gmt", 'Z'),
          Map.entry("of", FILLER),
          Map.entry("de", FILLER),
          Map.entry("den", FILLER),
          Map.entry("\u0433", FILLER),
          Map.entry("\u0440", FILLER));

  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "\u00ba", "\u00aa");

  private DateWords() {}

  /** Returns the type of the token that a word is; 0 if it is not part of a date. */
  static char type(String word) {
    return WORDS.getOrDefault(word, (char) 0);
  }

  /** Tells whether a word follows a number to make it an ordinal. */
  static boolean isOrdinal(String word) {
    return ORDINALS.contains(word);
  }
}
