package io.chartreel.draw.font;

import java.awt.Font;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A typeface in one size: a font, and others that are asked in turn for the letters it has not.
 *
 * <p>Equal only to itself: {@link Fonts} keeps one for each weight and size.
 */
public final class Typeface {
  private final Font main;
  private final List<Font> all;

  /**
   * A typeface of an em of some pixels.
   *
   * @param fonts what most letters are drawn with, then what the rest is drawn with, in this order
   */
  Typeface(List<Font> fonts, float px) {
    this.all = fonts.stream().map(font -> font.deriveFont(px)).toList();
    this.main = all.get(0);
  }

  /** The font that most letters are drawn with. */
  public Font main() {
    return main;
  }

  /** Whether the main font has every letter of a text. */
  public boolean hasMain(String words) {
    return main.canDisplayUpTo(words) < 0;
  }

  /**
   * The font for one letter with its marks: the first that has all of it, or else the first that
   * has the letter; empty where none has.
   */
  Optional<Font> fontOf(String letter) {
    int first = letter.codePointAt(0);
    IntPredicate visible = c -> !isInvisible(c);
    return all.stream()
        .filter(font -> letter.codePoints().filter(visible).allMatch(font::canDisplay))
        .findFirst()
        .or(() -> all.stream().filter(font -> font.canDisplay(first)).findFirst());
  }

  /** Whether a character only says how its neighbours are drawn: nobody misses it. */
  static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF;
  }
}
