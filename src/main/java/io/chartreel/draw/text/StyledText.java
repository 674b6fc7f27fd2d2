package io.chartreel.draw.text;

import io.chartreel.draw.font.Typeface;
import java.awt.Font;
import java.text.Bidi;

/**
 * Words in one typeface, measured in whole pixels of the image.
 *
 * @param words what is written
 * @param face in which it is written
 */
public record StyledText(String words, Typeface face) {
  /** The height of a capital in DejaVu Sans, as a share of the em. */
  private static final double CAPITAL = 0.729;

  /** The font that most of its letters are drawn with. */
  public Font font() {
    return face.main();
  }

  /** What stands between the digits of numbers and of dates, in any language. */
  private static final String BETWEEN_DIGITS = ",.()%\u2212 \u00a0\u202f-/:";

  /**
   * Whether these are digits with what stands between them: of these each letter is drawn by itself
   * where the last one ended, and no letter's shape depends on another.
   */
  boolean isNumeral() {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if ((c < '0' || c > '9') && BETWEEN_DIGITS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** One letter of these words. */
  StyledText letter(int index) {
    return new StyledText(words.substring(index, index + 1), face);
  }

  /** Whether it runs from right to left as a whole. */
  public boolean isRightToLeft() {
    return !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  /** The height of its capitals and digits. */
  public int capital() {
    return (int) Math.round(font().getSize2D() * CAPITAL);
  }
}
