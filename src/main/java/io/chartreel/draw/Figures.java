package io.chartreel.draw;

import io.chartreel.chart.Rgb;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Texts with numbers in them, in one font. All digits are of equal width and are written each by
 * itself, so that nothing shivers while a number counts, and texts that differ only in their digits
 * are measured once.
 */
final class Figures {
  private final Page page;
  private final Function<String, Text> font;
  private final Map<String, Integer> widths = new HashMap<>();

  Figures(Page page, Function<String, Text> font) {
    this.page = page;
    this.font = font;
  }

  /** The height of a digit. */
  int capital() {
    return font.apply("0").capital();
  }

  /** How far a text reaches to the right, in pixels. */
  int width(String words) {
    String pattern = pattern(words);
    Integer known = widths.get(pattern);
    if (known == null) {
      known =
          page.width(before(pattern)) + page.width(digits(pattern)) + page.width(after(pattern));
      widths.put(pattern, known);
    }
    return known;
  }

  /** Writes a text from a point on its base line. */
  void write(String words, int x, int baseline, Rgb ink) {
    int pen = x;
    for (Text part : new Text[] {before(words), digits(words), after(words)}) {
      page.write(part, pen, baseline, ink);
      pen += page.width(part);
    }
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

  private Text before(String words) {
    return font.apply(words.substring(0, start(words)));
  }

  private Text digits(String words) {
    return font.apply(words.substring(start(words), end(words)));
  }

  private Text after(String words) {
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
