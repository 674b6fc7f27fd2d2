package io.chartreel.draw.context;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.text.StyledText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Texts with numbers in them, in one font. All digits are of equal width and are written each by
 * itself, so that nothing shivers while a number counts, and texts that differ only in their digits
 * are measured once. Where one is wider than its room, what stands before and behind its digits is
 * shortened, and only at last the digits.
 */
public final class NumberText {
  private final DrawingContext page;
  private final Function<String, StyledText> font;
  private final int room;
  private final Map<String, Integer> widths = new HashMap<>();

  public NumberText(DrawingContext page, Function<String, StyledText> font) {
    this(page, font, Integer.MAX_VALUE);
  }

  private NumberText(DrawingContext page, Function<String, StyledText> font, int room) {
    this.page = page;
    this.font = font;
    this.room = room;
  }

  /** The same font where texts may have only so many pixels. */
  public NumberText within(int pixels) {
    return new NumberText(page, font, pixels);
  }

  /** Whether the digits of a text stand whole in their room. */
  public boolean hasDigits(String words) {
    return page.width(digits(words)) <= room;
  }

  /** The height of a digit. */
  public int capital() {
    return font.apply("0").capital();
  }

  /** How far a text reaches to the right, in pixels. */
  public int width(String words) {
    String pattern = pattern(words);
    Integer known = widths.get(pattern);
    if (known == null) {
      known = parts(pattern).stream().mapToInt(page::width).sum();
      widths.put(pattern, known);
    }
    return known;
  }

  /** Writes a text from a point on its base line. */
  public void write(String words, int x, int baseline, Rgb ink) {
    int pen = x;
    for (StyledText part : parts(words)) {
      page.write(part, pen, baseline, ink);
      pen += page.width(part);
    }
  }

  /** A text in the parts in which it is written, together no wider than the room. */
  private List<StyledText> parts(String words) {
    StyledText before = before(words);
    StyledText digits = digits(words);
    StyledText after = after(words);
    int free = room - page.width(digits);
    if (page.width(before) + page.width(after) <= free) {
      return List.of(before, digits, after);
    }
    if (free < 0) {
      return List.of(page.fit(font.apply(words), room));
    }
    StyledText first = page.fit(before, Math.max(free / 2, free - page.width(after)));
    return List.of(first, digits, page.fit(after, free - page.width(first)));
  }

  private static String pattern(String words) {
    char[] letters = words.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (isDigit(letters[i])) {
        letters[i] = '0';
      }
    }
    return new String(letters);
  }

  private StyledText before(String words) {
    return font.apply(words.substring(0, start(words)));
  }

  private StyledText digits(String words) {
    return font.apply(words.substring(start(words), end(words)));
  }

  private StyledText after(String words) {
    return font.apply(words.substring(end(words)));
  }

  /** Where the first digit is; the end of a text without digits. */
  private static int start(String words) {
    int start = 0;
    while (start < words.length() && !isDigit(words.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int end(String words) {
    int end = words.length();
    while (end > start(words) && !isDigit(words.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
