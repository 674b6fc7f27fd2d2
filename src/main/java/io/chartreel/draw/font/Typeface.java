package io.chartreel.draw.font;

import java.awt.Font;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A font in one size, with fallback fonts for the characters that it lacks.
 *
 * <p>Compared by identity: {@link Fonts} has one instance for each weight and size. Thread-safe.
 */
public final class Typeface {
  private final Font main;
  private final List<Font> all;

  /**
   * Creates a typeface.
   *
   * @param fonts the main font, then the fallback fonts in order of preference
   * @param px the size of an em in pixels
   */
  Typeface(List<Font> fonts, float px) {
    this.all = fonts.stream().map(font -> font.deriveFont(px)).toList();
    this.main = all.get(0);
  }

  /** Returns the main font. */
  public Font main() {
    return main;
  }

  /** Returns whether the main font covers every character of a text. */
  public boolean mainCanDisplay(String text) {
    return main.canDisplayUpTo(text) < 0;
  }

  /**
   * Returns the first font that covers a whole grapheme cluster; failing that, the first that
   * covers its base character; empty if none does.
   */
  Optional<Font> fontFor(String cluster) {
    int base = cluster.codePointAt(0);
    IntPredicate visible = c -> !isInvisible(c);
    return all.stream()
        .filter(font -> cluster.codePoints().filter(visible).allMatch(font::canDisplay))
        .findFirst()
        .or(() -> all.stream().filter(font -> font.canDisplay(base)).findFirst());
  }

  /** Returns whether a character is invisible and only controls how its neighbours are drawn. */
  static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF;
  }
}
