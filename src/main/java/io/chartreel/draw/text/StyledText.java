package io.chartreel.draw.text;

import io.chartreel.draw.font.Typeface;
import java.awt.Font;
import java.text.Bidi;

/**
 * A text in one typeface.
 *
 * @param content the characters in reading order
 * @param typeface its font and fallback fonts
 */
public record StyledText(String content, Typeface typeface) {
  /** Returns the main font of the typeface. */
  public Font font() {
    return typeface.main();
  }

  /** What separates digits in numbers and dates, in any language. */
  private static final String DIGIT_SEPARATORS = ",.()%\u2212 \u00a0\u202f-/:";

  /**
   * Returns whether this consists of digits and their separators. Such a text is drawn glyph by
   * glyph, since the shape of none depends on another.
   */
  boolean isNumber() {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if ((c < '0' || c > '9') && DIGIT_SEPARATORS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns one character of this text. */
  StyledText character(int index) {
    return new StyledText(content.substring(index, index + 1), typeface);
  }

  /**
   * Returns whether the text as a whole runs from right to left (Unicode bidirectional algorithm,
   * rules P2 and P3).
   */
  public boolean isRightToLeft() {
    return !new Bidi(content, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  /** Returns the height of capitals and digits in pixels. */
  public int capHeight() {
    return typeface.capHeight();
  }
}
