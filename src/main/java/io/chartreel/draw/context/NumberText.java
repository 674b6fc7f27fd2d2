package io.chartreel.draw.context;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.text.StyledText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Draws texts that contain numbers, in one font. All digits have the same width, and each is placed
 * on its own, so that counting numbers do not shake. Texts that differ only in digits are measured
 * once. A text that is too wide loses part of its prefix and suffix first, then of its digits.
 */
public final class NumberText {
  private final DrawingContext context;
  private final Function<String, StyledText> font;
  private final int maxWidth;
  private final Map<String, Integer> widths = new HashMap<>();

  /**
   * Creates a writer without a limit.
   *
   * @param font styles a part of a text
   */
  public NumberText(DrawingContext context, Function<String, StyledText> font) {
    this(context, font, Integer.MAX_VALUE);
  }

  private NumberText(DrawingContext context, Function<String, StyledText> font, int maxWidth) {
    this.context = context;
    this.font = font;
    this.maxWidth = maxWidth;
  }

  /** Returns a copy that truncates texts to a width in pixels. */
  public NumberText withMaxWidth(int pixels) {
    return new NumberText(context, font, pixels);
  }

  /** Returns whether the digits of a text fit without truncation. */
  public boolean fitsDigits(String text) {
    return context.width(digits(text)) <= maxWidth;
  }

  /** Returns the height of a digit. */
  public int capHeight() {
    return font.apply("0").capHeight();
  }

  /** Returns the width of a text, truncated if necessary. */
  public int width(String text) {
    String pattern = pattern(text);
    Integer cached = widths.get(pattern);
    if (cached == null) {
      cached = parts(pattern).stream().mapToInt(context::width).sum();
      widths.put(pattern, cached);
    }
    return cached;
  }

  /** Draws a text; {@code x} and {@code baseline} are its origin. */
  public void write(String text, int x, int baseline, Rgb color) {
    int pen = x;
    for (StyledText part : parts(text)) {
      context.write(part, pen, baseline, color);
      pen += context.width(part);
    }
  }

  /** Returns prefix, digits and suffix, together no wider than the limit. */
  private List<StyledText> parts(String text) {
    StyledText prefix = prefix(text);
    StyledText digits = digits(text);
    StyledText suffix = suffix(text);
    int free = maxWidth - context.width(digits);
    if (context.width(prefix) + context.width(suffix) <= free) {
      return List.of(prefix, digits, suffix);
    }
    if (free < 0) {
      return List.of(context.fit(font.apply(text), maxWidth));
    }
    StyledText first = context.fit(prefix, Math.max(free / 2, free - context.width(suffix)));
    return List.of(first, digits, context.fit(suffix, free - context.width(first)));
  }

  private static String pattern(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (isDigit(chars[i])) {
        chars[i] = '0';
      }
    }
    return new String(chars);
  }

  private StyledText prefix(String text) {
    return font.apply(text.substring(0, start(text)));
  }

  private StyledText digits(String text) {
    return font.apply(text.substring(start(text), end(text)));
  }

  private StyledText suffix(String text) {
    return font.apply(text.substring(end(text)));
  }

  /** Returns the index of the first digit; the length of a text without digits. */
  private static int start(String text) {
    int start = 0;
    while (start < text.length() && !isDigit(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int end(String text) {
    int end = text.length();
    while (end > start(text) && !isDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
