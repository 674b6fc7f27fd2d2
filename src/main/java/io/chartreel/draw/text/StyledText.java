package io.chartreel.draw.text;

import io.chartreel.draw.font.FontRuns;
import io.chartreel.draw.font.Typeface;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words in one typeface, measured in whole pixels of the image.
 *
 * @param words what is written
 * @param face in which it is written
 */
public record StyledText(String words, Typeface face) {
  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** The height of a capital in DejaVu Sans, as a share of the em. */
  private static final double CAPITAL = 0.729;

  /** Invisible letters that give a line its direction. */
  private static final String LEFT_TO_RIGHT = "\u200E";

  private static final String RIGHT_TO_LEFT = "\u200F";

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

  /** How far the words reach to the right. */
  public int width() {
    return words.isEmpty() ? 0 : (int) Math.ceil(ShapedText.of(this).bounds().getWidth());
  }

  /** Whether it runs from right to left as a whole. */
  public boolean isRightToLeft() {
    return !isLeftToRight(words);
  }

  /** The height of its capitals and digits. */
  public int capital() {
    return (int) Math.round(font().getSize2D() * CAPITAL);
  }

  /**
   * These words, or as many letters of them as fit into a width with an ellipsis behind them: at
   * the left where they are read from right to left.
   */
  public StyledText within(int room) {
    if (width() <= room) {
      return this;
    }
    int fits = 0;
    int[] ends = FontRuns.ends(words);
    int tooLong = ends.length;
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (shortened(ends[middle - 1]).width() <= room) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return fits == 0 ? new StyledText("", face) : shortened(ends[fits - 1]);
  }

  private StyledText shortened(int end) {
    return new StyledText(words.substring(0, end).stripTrailing() + "…", face);
  }

  /**
   * The words in lines of a width, broken where a line may be broken, all in the direction of the
   * whole; what does not fit into the last line ends in an ellipsis.
   *
   * @param most how many lines there may be, at least 1
   */
  public List<StyledText> lines(int room, int most) {
    List<StyledText> lines = new ArrayList<>();
    int start = 0;
    while (lines.size() < most - 1 && part(start, words.length()).width() > room) {
      int end = wholeWords(start, room);
      if (end == start) {
        break;
      }
      lines.add(part(start, end));
      start = end;
    }
    lines.add(part(start, words.length()).within(room));
    return lines;
  }

  /** All of the words in lines of a width; a word that is longer is broken between letters. */
  public List<StyledText> wrapped(int room) {
    List<StyledText> lines = new ArrayList<>();
    int start = 0;
    while (part(start, words.length()).width() > room) {
      int end = wholeWords(start, room);
      end = end > start ? end : letters(start, room);
      lines.add(part(start, end));
      start = end;
    }
    lines.add(part(start, words.length()));
    return lines;
  }

  /** Where a line ends that begins somewhere and has as many whole words as fit. */
  private int wholeWords(int start, int room) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(words);
    int end = start;
    int next = breaks.following(start);
    while (next != BreakIterator.DONE && part(start, next).width() <= room) {
      end = next;
      next = breaks.next();
    }
    return end;
  }

  /** Where a line ends that begins somewhere and has as many letters as fit, one at least. */
  private int letters(int start, int room) {
    int end = start;
    for (int letter : FontRuns.ends(words.substring(start))) {
      if (end > start && part(start, start + letter).width() > room) {
        return end;
      }
      end = start + letter;
    }
    return end;
  }

  private StyledText part(int start, int end) {
    String part = words.substring(start, end).strip();
    boolean leftToRight = isLeftToRight(words);
    if (isLeftToRight(part) == leftToRight) {
      return new StyledText(part, face);
    }
    return new StyledText((leftToRight ? LEFT_TO_RIGHT : RIGHT_TO_LEFT) + part, face);
  }

  /** Whether the first letter that has a direction runs from left to right, or none has one. */
  private static boolean isLeftToRight(String words) {
    return new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }
}
