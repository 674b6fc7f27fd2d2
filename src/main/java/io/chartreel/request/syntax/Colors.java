package io.chartreel.request.syntax;

import io.chartreel.chart.Rgb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Colours as people write them: hex digits, or the names of <a
 * href="https://www.w3.org/TR/css-color-4/#named-colors">CSS Color 4</a>.
 */
public final class Colors {
  private static final Map<String, Rgb> NAMED = read("css-colors.txt");

  private Colors() {}

  /**
   * The colour, or empty where the text is none. A # before the digits is what form fields send.
   *
   * @param paper what shines through a colour whose last two of eight digits are no ff
   */
  public static Optional<Rgb> parse(String text, Rgb paper) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    String digits = lower.startsWith("#") ? lower.substring(1) : lower;
    if (!isHex(digits)) {
      return Optional.ofNullable(NAMED.get(lower));
    }
    if (digits.length() == 3) {
      digits = twice(digits);
    }
    if (digits.length() == 8) {
      double alpha = Integer.parseInt(digits.substring(6), 16) / 255.0;
      return Optional.of(paper.mix(new Rgb(Integer.parseInt(digits.substring(0, 6), 16)), alpha));
    }
    return Optional.of(new Rgb(Integer.parseInt(digits, 16)));
  }

  private static boolean isHex(String digits) {
    return List.of(3, 6, 8).contains(digits.length()) && areHex(digits);
  }

  /** Whether a text in lower case has nothing but hex digits. */
  static boolean areHex(String digits) {
    return digits.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  /** Each hex digit twice, as CSS reads the short form of a colour. */
  static String twice(String digits) {
    StringBuilder twice = new StringBuilder();
    digits.chars().forEach(digit -> twice.append((char) digit).append((char) digit));
    return twice.toString();
  }

  /** The names that there are. */
  public static Set<String> names() {
    return NAMED.keySet();
  }

  private static Map<String, Rgb> read(String resource) {
    try (InputStream in = Colors.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(line -> Splitter.split(line, ' '))
          .collect(
              Collectors.toUnmodifiableMap(
                  line -> line.get(0), line -> new Rgb(Integer.parseInt(line.get(1), 16))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
