package io.chartreel.request;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions {@code rgb()} and {@code rgba()} of CSS Color 4, with numbers. */
final class CssColor {
  private static final String NUMBER = "\\s*([0-9]*\\.?[0-9]+)\\s*";
  private static final Pattern RGB =
      Pattern.compile(
          "rgba?\\("
              + NUMBER
              + "[, ]"
              + NUMBER
              + "[, ]"
              + NUMBER
              + "(?:[,/]"
              + NUMBER
              + "(%?))?"
              + "\\s*\\)");

  private CssColor() {}

  /** Eight hex digits for a colour that is written as a function; any other text as it is. */
  static String hex(String text) {
    Matcher rgb = RGB.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!rgb.matches()) {
      return text;
    }
    double alpha = rgb.group(4) == null ? 1 : Double.parseDouble(rgb.group(4));
    return String.format(
        Locale.ROOT,
        "%02x%02x%02x%02x",
        channel(Double.parseDouble(rgb.group(1))),
        channel(Double.parseDouble(rgb.group(2))),
        channel(Double.parseDouble(rgb.group(3))),
        channel((rgb.group(5) != null && rgb.group(5).equals("%") ? alpha / 100 : alpha) * 255));
  }

  private static int channel(double value) {
    return (int) Math.round(Math.min(255, value));
  }
}
