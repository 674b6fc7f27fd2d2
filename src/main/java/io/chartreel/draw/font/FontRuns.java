package io.chartreel.draw.font;

import java.awt.Font;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a typeface can write it.
 *
 * @param runs its letters in the order of reading, in stretches of one font
 * @param missing the visible characters that no font has, which are left out
 */
public record FontRuns(List<Run> runs, Set<Integer> missing) {
  /**
   * One letter with all that belongs to it: marks, variation selectors, what is joined to it.
   * Unlike {@link java.text.BreakIterator} this finds the same on all JDKs.
   */
  private static final Pattern LETTER = Pattern.compile("\\X");

  /** Letters of one font. */
  public record Run(String words, Font font) {}

  /**
   * Spells a text. It is composed first (NFC), for a font that has a syllable need not have its
   * parts.
   */
  public static FontRuns of(String words, Typeface face) {
    List<Run> runs = new ArrayList<>();
    Set<Integer> missing = new LinkedHashSet<>();
    Matcher letters = LETTER.matcher(Normalizer.normalize(words, Normalizer.Form.NFC));
    while (letters.find()) {
      Optional<Font> font = face.fontOf(letters.group());
      StringBuilder drawn = new StringBuilder();
      for (int c : letters.group().codePoints().toArray()) {
        if (font.isPresent() && font.get().canDisplay(c)) {
          drawn.appendCodePoint(c);
        } else if (!Typeface.isInvisible(c)) {
          missing.add(c);
        }
      }
      if (!drawn.isEmpty()) {
        append(runs, drawn.toString(), font.orElseThrow());
      }
    }
    return new FontRuns(runs, missing);
  }

  private static void append(List<Run> runs, String letter, Font font) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).font() == font) {
      runs.set(last, new Run(runs.get(last).words() + letter, font));
    } else {
      runs.add(new Run(letter, font));
    }
  }

  /** Where the letters of a text end, in the order of reading. */
  public static int[] ends(String words) {
    return LETTER.matcher(words).results().mapToInt(letter -> letter.end()).toArray();
  }
}
