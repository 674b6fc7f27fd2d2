package io.chartreel.request;

import io.chartreel.chart.Rgb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Colours as people write them: hex digits, or the names of <a
 * href="https://www.w3.org/TR/css-color-4/#named-colors">CSS Color 4</a>.
 */
final class Colors {
  private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})");
  private static final Map<String, Rgb> NAMED = read("css-colors.txt");

  private Colors() {}

  /**
   * The colour, or empty where the text is none. A # before the digits is what form fields send.
   *
   * @param paper what shines through a colour whose last two of eight digits are no ff
   */
  static Optional<Rgb> parse(String text, Rgb paper) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (!HEX.matcher(lower).matches()) {
      return Optional.ofNullable(NAMED.get(lower));
    }
    String digits = lower.replace("#", "");
    if (digits.length() == 3) {
      digits = digits.replaceAll("(.)", "$1$1");
    }
    if (digits.length() == 8) {
      double alpha = Integer.parseInt(digits.substring(6), 16) / 255.0;
      return Optional.of(paper.mix(new Rgb(Integer.parseInt(digits.substring(0, 6), 16)), alpha));
    }
    return Optional.of(new Rgb(Integer.parseInt(digits, 16)));
  }

  /** The names that there are. */
  static Set<String> names() {
    return NAMED.keySet();
  }

  private static Map<String, Rgb> read(String resource) {
    try (InputStream in = Colors.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(line -> line.split(" "))
          .collect(
              Collectors.toUnmodifiableMap(
                  line -> line[0], line -> new Rgb(Integer.parseInt(line[1], 16))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
