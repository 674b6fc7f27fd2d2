package io.chartreel.request.syntax;

import io.chartreel.chart.Rgb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The syntax of colours: hex digits, the names of <a
 * href="https://www.w3.org/TR/css-color-4/#named-colors">CSS Color 4</a>, and in JSON also its
 * functions {@code rgb()}, {@code hsl()} and {@code hwb()}, with or without alpha, and the {@code
 * hsv()} of Chart.js.
 */
public final class ColorSyntax {
  /** What JSON accepts as a colour, in a phrase. */
  public static final String ALLOWED =
      "a CSS colour, e.g. red, #e15759, rgb(225, 87, 89) or hsl(1, 70%, 61%)";

  private static final String NUMBER =
      "([-+]?(?:[0-9]{1,20}(?:\\.[0-9]{0,20})?|\\.[0-9]{1,20})(?:e-?[0-9]{1,2})?)";
  private static final String SEPARATOR = "[\\s,]{1,9}";
  private static final String ALPHA = "(?:[\\s,/]{1,9}" + NUMBER + "(%?))?\\s{0,9}\\)";
  private static final Pattern RGB =
      Pattern.compile(
          "rgba?\\(\\s{0,9}"
              + NUMBER
              + "(%?)"
              + SEPARATOR
              + NUMBER
              + "(%?)"
              + SEPARATOR
              + NUMBER
              + "(%?)"
              + ALPHA);
  private static final Pattern HUE =
      Pattern.compile(
          "(hsl|hwb|hsv)a?\\(\\s{0,9}"
              + NUMBER
              + "(?:deg)?"
              + SEPARATOR
              + NUMBER
              + "%"
              + SEPARATOR
              + NUMBER
              + "%"
              + ALPHA);

  /** The longest text on which the patterns are tried, in characters. */
  private static final int MAX_LENGTH = 300;

  /** The longest name of a function, in letters. */
  private static final int MAX_FUNCTION_LENGTH = 4;

  private static final Map<String, Rgb> NAMED = read("css-colors.txt");

  private ColorSyntax() {}

  /**
   * Returns the colour that a text is, or nothing if it is not one. Case and a leading {@code #} do
   * not matter.
   *
   * @param text 3, 6 or 8 hex digits, or a name
   * @param background blended with a colour of 8 digits, whose last two are its alpha
   */
  public static Optional<Rgb> parse(String text, Rgb background) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    String digits = lower.startsWith("#") ? lower.substring(1) : lower;
    if (!isHex(digits)) {
      return Optional.ofNullable(NAMED.get(lower));
    }
    return switch (digits.length()) {
      case 3 -> Optional.of(rgb(doubled(digits)));
      case 6 -> Optional.of(rgb(digits));
      case 8 -> {
        double alpha = Integer.parseInt(digits.substring(6), 16) / 255.0;
        yield Optional.of(background.mix(rgb(digits.substring(0, 6)), alpha));
      }
      default -> Optional.empty();
    };
  }

  private static Rgb rgb(String sixDigits) {
    return new Rgb(Integer.parseInt(sixDigits, 16));
  }

  private static boolean isHex(String lowerCase) {
    return lowerCase.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  private static String doubled(String digits) {
    StringBuilder doubled = new StringBuilder();
    digits.chars().forEach(digit -> doubled.append((char) digit).append((char) digit));
    return doubled.toString();
  }

  /** Returns the names of colours, in lower case. */
  public static Set<String> names() {
    return NAMED.keySet();
  }

  /**
   * Returns the eight hex digits of a CSS function, of four hex digits or of {@code transparent},
   * and any other text unchanged.
   */
  public static String hex(String text) {
    String stripped = text.strip();
    if (stripped.length() > MAX_LENGTH) {
      return text;
    }
    String lower = stripped.toLowerCase(Locale.ROOT);
    if (lower.equals("transparent")) {
      return "00000000";
    }
    String digits = lower.startsWith("#") ? lower.substring(1) : lower;
    if (digits.length() == 4 && isHex(digits)) {
      return doubled(digits);
    }
    Matcher rgb = RGB.matcher(lower);
    if (rgb.matches()) {
      return hex(channel(rgb, 1), channel(rgb, 3), channel(rgb, 5), alpha(rgb, 7));
    }
    Matcher hue = HUE.matcher(lower);
    return hue.matches() ? hexOfHue(hue) : text;
  }

  /** Applies {@link #hex} to every function in a comma-separated list of colours. */
  public static String hexes(String list) {
    StringBuilder hexes = new StringBuilder();
    int copied = 0;
    int open = -1;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '(') {
        open = i;
      } else if (c == ')' && open >= 0) {
        int start = startOfFunction(list, open, copied);
        hexes.append(list, copied, start).append(hex(list.substring(start, i + 1)));
        copied = i + 1;
        open = -1;
      }
    }
    return hexes.append(list, copied, list.length()).toString();
  }

  /** Returns where the letters before a parenthesis start. */
  private static int startOfFunction(String list, int open, int from) {
    int start = open;
    while (start > Math.max(from, open - MAX_FUNCTION_LENGTH)
        && Character.isLetter(list.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Returns a channel from 0 to 1: a percentage, or a number from 0 to 255. */
  private static double channel(MatchResult rgb, int group) {
    return number(rgb, group) / (rgb.group(group + 1).isEmpty() ? 255 : 100);
  }

  private static double alpha(MatchResult color, int group) {
    if (color.group(group) == null) {
      return 1;
    }
    return number(color, group) / (color.group(group + 1).isEmpty() ? 1 : 100);
  }

  private static double number(MatchResult color, int group) {
    return Double.parseDouble(color.group(group));
  }

  /** Converts a hue as in CSS Color 4, sections 7 and 8, by its darkest and lightest channel. */
  private static String hexOfHue(MatchResult hue) {
    double first = bounded(number(hue, 3) / 100);
    double second = bounded(number(hue, 4) / 100);
    double lightest;
    double darkest;
    switch (hue.group(1)) {
      case "hsl" -> {
        double chroma = first * Math.min(second, 1 - second);
        lightest = second + chroma;
        darkest = second - chroma;
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
    double sextant = number(hue, 2) / 60;
    return hex(
        channel(sextant, darkest, lightest),
        channel(sextant - 2, darkest, lightest),
        channel(sextant - 4, darkest, lightest),
        alpha(hue, 5));
  }

  /**
   * Returns a channel from 0 to 1.
   *
   * @param sextants the distance from the channel's own hue, in sixths of the circle
   */
  private static double channel(double sextants, double darkest, double lightest) {
    double clockwise = sextants - 6 * Math.floor(sextants / 6);
    double distance = Math.min(clockwise, 6 - clockwise);
    double weight = bounded(2 - distance);
    return darkest * (1 - weight) + lightest * weight;
  }

  private static String hex(double red, double green, double blue, double alpha) {
    return String.format(
        Locale.ROOT, "%02x%02x%02x%02x", byteOf(red), byteOf(green), byteOf(blue), byteOf(alpha));
  }

  private static double bounded(double value) {
    return Math.max(0, Math.min(1, value));
  }

  private static int byteOf(double value) {
    return (int) Math.round(bounded(value) * 255);
  }

  private static Map<String, Rgb> read(String resource) {
    try (InputStream in = ColorSyntax.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(line -> Splitter.split(line, ' '))
          .collect(Collectors.toUnmodifiableMap(line -> line.get(0), line -> rgb(line.get(1))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
