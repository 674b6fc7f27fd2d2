package io.chartreel.request.syntax;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of CSS Color 4 that are no names: {@code rgb()}, {@code hsl()} and {@code hwb()},
 * with a share that covers or without, the {@code hsv()} of Chart.js, four hex digits, and {@code
 * transparent}.
 */
public final class ColorSyntax {
  /** What is allowed where colours are texts of their own. */
  public static final String ALLOWED =
      "a CSS colour, such as red, #e15759, rgb(225, 87, 89) or hsl(1, 70%, 61%)";

  private static final String NUMBER =
      "([-+]?(?:[0-9]{1,20}(?:\\.[0-9]{0,20})?|\\.[0-9]{1,20})(?:e-?[0-9]{1,2})?)";
  private static final String BETWEEN = "[\\s,]{1,9}";
  private static final String SHARE = "(?:[\\s,/]{1,9}" + NUMBER + "(%?))?\\s{0,9}\\)";
  private static final Pattern RGB =
      Pattern.compile(
          "rgba?\\(\\s{0,9}"
              + NUMBER
              + "(%?)"
              + BETWEEN
              + NUMBER
              + "(%?)"
              + BETWEEN
              + NUMBER
              + "(%?)"
              + SHARE);
  private static final Pattern HUE =
      Pattern.compile(
          "(hsl|hwb|hsv)a?\\(\\s{0,9}"
              + NUMBER
              + "(?:deg)?"
              + BETWEEN
              + NUMBER
              + "%"
              + BETWEEN
              + NUMBER
              + "%"
              + SHARE);

  /** A longer text is no colour: no pattern is tried on it. */
  private static final int LONGEST = 300;

  /** Letters before the parenthesis of a colour, at most. */
  private static final int LONGEST_NAME = 4;

  private ColorSyntax() {}

  /** Eight hex digits for a colour that is no name and has none; any other text as it is. */
  public static String hex(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      return text;
    }
    String lower = stripped.toLowerCase(Locale.ROOT);
    if (lower.equals("transparent")) {
      return "00000000";
    }
    String digits = lower.startsWith("#") ? lower.substring(1) : lower;
    if (digits.length() == 4 && Colors.areHex(digits)) {
      return Colors.twice(digits);
    }
    Matcher rgb = RGB.matcher(lower);
    if (rgb.matches()) {
      return hex(part(rgb, 1), part(rgb, 3), part(rgb, 5), share(rgb, 7));
    }
    Matcher hue = HUE.matcher(lower);
    return hue.matches() ? byHue(hue) : text;
  }

  /** The same for all colours in a list, of which functions have commas of their own. */
  public static String hexes(String list) {
    StringBuilder hexes = new StringBuilder();
    int copied = 0;
    int open = -1;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '(') {
        open = i;
      } else if (c == ')' && open >= 0) {
        int start = startOfName(list, open, copied);
        hexes.append(list, copied, start).append(hex(list.substring(start, i + 1)));
        copied = i + 1;
        open = -1;
      }
    }
    return hexes.append(list, copied, list.length()).toString();
  }

  /** Where the letters begin that stand before a parenthesis. */
  private static int startOfName(String list, int open, int from) {
    int start = open;
    while (start > Math.max(from, open - LONGEST_NAME)
        && Character.isLetter(list.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** A channel of a colour, from 0 to 1. */
  private static double part(MatchResult rgb, int group) {
    return number(rgb, group) / (rgb.group(group + 1).isEmpty() ? 255 : 100);
  }

  private static double share(MatchResult color, int group) {
    if (color.group(group) == null) {
      return 1;
    }
    return number(color, group) / (color.group(group + 1).isEmpty() ? 1 : 100);
  }

  private static double number(MatchResult color, int group) {
    return Double.parseDouble(color.group(group));
  }

  /** CSS Color 4, sections 7 and 8, by the lightness of the darkest and the lightest channel. */
  private static String byHue(MatchResult hue) {
    double first = bounded(number(hue, 3) / 100);
    double second = bounded(number(hue, 4) / 100);
    double lightest;
    double darkest;
    switch (hue.group(1)) {
      case "hsl" -> {
        double reach = first * Math.min(second, 1 - second);
        lightest = second + reach;
        darkest = second - reach;
      }
      case "hsv" -> {
        lightest = second;
        darkest = second * (1 - first);
      }
      default -> {
        double sum = Math.max(1, first + second);
        lightest = 1 - second / sum;
        darkest = first / sum;
      }
    }
    double turn = number(hue, 2) / 60;
    return hex(
        channel(turn, darkest, lightest),
        channel(turn - 2, darkest, lightest),
        channel(turn - 4, darkest, lightest),
        share(hue, 5));
  }

  /**
   * A channel of a colour.
   *
   * @param turn sixths of the circle from the channel's own hue
   */
  private static double channel(double turn, double darkest, double lightest) {
    double round = turn - 6 * Math.floor(turn / 6);
    double away = Math.min(round, 6 - round);
    double weight = bounded(2 - away);
    return darkest * (1 - weight) + lightest * weight;
  }

  private static String hex(double red, double green, double blue, double share) {
    return String.format(
        Locale.ROOT, "%02x%02x%02x%02x", byteOf(red), byteOf(green), byteOf(blue), byteOf(share));
  }

  private static double bounded(double value) {
    return Math.max(0, Math.min(1, value));
  }

  private static int byteOf(double value) {
    return (int) Math.round(bounded(value) * 255);
  }
}
