package io.chartreel.draw.context;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.text.StyledText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Draws texts that contain numbers, in one font. All digits have the same width, and each is placed
 * on its own, so that counting numbers do not shake. Texts that differ only in digits are measured
 * once. A text that is too wide loses part of its prefix and suffix; one whose digits, sign and
 * unit do not fit is not drawn at all, because the rest would be another number.
 */
public final class NumberText {
  private static final char MINUS = '\u2212';
  private static final String UNITS = "KMBT";
  private static final String BRACKET = " (";

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

  /** Returns whether the digits of a text fit, with their sign and unit. */
  public boolean fits(String text) {
    return smallestWidth(text) <= maxWidth;
  }

  /** Returns whether a part of a text is missing, because it is too wide. */
  public boolean isShortened(String text) {
    int first = firstDigit(text);
    int end = afterLastDigit(text);
    return width(text, 0, first) + width(text, first, end) + width(text, end, text.length())
        > maxWidth;
  }

  /** Returns the width of the digits of a text, with their sign and unit. */
  public int smallestWidth(String text) {
    int first = firstDigit(text);
    int end = afterLastDigit(text);
    return width(text, sign(text, first), first)
        + width(text, first, end)
        + width(text, end, unit(text, end));
  }

  private int width(String text, int from, int to) {
    return context.width(font.apply(text.substring(from, to)));
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

  /** Returns the parts of a text, together no wider than the limit; none if the number is not. */
  private List<StyledText> parts(String text) {
    int first = firstDigit(text);
    int end = afterLastDigit(text);
    if (!isShortened(text)) {
      return Stream.of(text.substring(0, first), text.substring(first, end), text.substring(end))
          .map(font)
          .toList();
    }
    int free = maxWidth - smallestWidth(text);
    if (free < 0) {
      return List.of();
    }
    int sign = sign(text, first);
    int unit = unit(text, end);
    StyledText prefix = font.apply(text.substring(0, sign));
    StyledText suffix = font.apply(text.substring(unit));
    prefix = context.fit(prefix, Math.max(free / 2, free - context.width(suffix)));
    return List.of(
        prefix,
        font.apply(text.substring(sign, first)),
        font.apply(text.substring(first, end)),
        font.apply(text.substring(end, unit)),
        context.fit(suffix, free - context.width(prefix)));
  }

  /** Replaces all digits by zeros: texts of the same pattern have the same width. */
  public static String pattern(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (isDigit(chars[i])) {
        chars[i] = '0';
      }
    }
    return new String(chars);
  }

  /** Returns the index of the first digit; the length of a text without digits. */
  private static int firstDigit(String text) {
    int first = 0;
    while (first < text.length() && !isDigit(text.charAt(first))) {
      first++;
    }
    return first;
  }

  private static int afterLastDigit(String text) {
    int end = text.length();
    int first = firstDigit(text);
    while (end > first && !isDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /**
   * Returns the index of the minus sign before the first digit; without one, of that digit. A
   * bracket that opens there belongs to the number, too: "Average (5" becomes "Av… (5".
   */
  private static int sign(String text, int first) {
    int minus = text.lastIndexOf(MINUS, first);
    int sign = minus < 0 ? first : minus;
    return text.startsWith(BRACKET, sign - BRACKET.length()) ? sign - BRACKET.length() : sign;
  }

  /** Returns the index after the unit that follows the last digit. */
  private static int unit(String text, int end) {
    return end < text.length() && UNITS.indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
