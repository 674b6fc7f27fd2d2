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
 * A text split into runs of one font each.
 *
 * @param runs the visible characters in reading order
 * @param missing the code points that no font covers; a square is drawn for each cluster of them
 */
public record FontRuns(List<Run> runs, Set<Integer> missing) {
  /**
   * An extended grapheme cluster: a character with its marks and variation selectors. Unlike {@link
   * java.text.BreakIterator}, this gives the same result on every JDK.
   */
  private static final Pattern GRAPHEME_CLUSTER = Pattern.compile("\\X");

  /** A small square, drawn for a character that no font covers. */
  private static final String PLACEHOLDER = "\u25A1";

  /** A run of characters in one font. */
  public record Run(String text, Font font) {}

  /**
   * Splits a text. It is composed first (NFC), since a font may have a syllable but not its parts.
   */
  public static FontRuns of(String text, Typeface typeface) {
    List<Run> runs = new ArrayList<>();
    Set<Integer> missing = new LinkedHashSet<>();
    Matcher clusters = GRAPHEME_CLUSTER.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
    while (clusters.find()) {
      Optional<Font> font = typeface.fontFor(clusters.group());
      StringBuilder displayable = new StringBuilder();
      for (int c : clusters.group().codePoints().toArray()) {
        if (font.isPresent() && font.get().canDisplay(c)) {
          displayable.appendCodePoint(c);
        } else if (!Typeface.isInvisible(c)) {
          missing.add(c);
        }
      }
      if (!displayable.isEmpty()) {
        append(runs, displayable.toString(), font.orElseThrow());
      } else if (clusters.group().codePoints().anyMatch(missing::contains)) {
        typeface.fontFor(PLACEHOLDER).ifPresent(main -> append(runs, PLACEHOLDER, main));
      }
    }
    return new FontRuns(runs, missing);
  }

  private static void append(List<Run> runs, String cluster, Font font) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).font() == font) {
      runs.set(last, new Run(runs.get(last).text() + cluster, font));
    } else {
      runs.add(new Run(cluster, font));
    }
  }

  /** Returns the end index of each grapheme cluster. */
  public static int[] clusterEnds(String text) {
    return GRAPHEME_CLUSTER.matcher(text).results().mapToInt(cluster -> cluster.end()).toArray();
  }
}
