package io.chartreel.web.link;

import java.util.Optional;

/**
 * The host and port of a request: the value of {@code Host} (RFC 9110, section 7.2). Stricter than
 * RFC 3986: a name of letters, digits and {@code . _ -}, an IPv4 address, or an IPv6 address in
 * brackets. None of these characters is special in HTML, Markdown or a shell.
 *
 * @param port with its colon; empty for the default port
 */
public record Authority(String host, String port) {
  /** A host name has at most 253 characters: RFC 1035. */
  private static final int MAX_LENGTH = 253 + ":65535".length();

  private static final int MAX_PORT_DIGITS = 5;
  private static final int IPV4_BYTES = 4;
  private static final int MAX_BYTE = 255;

  /** Parses an authority in linear time; empty if the text is not one. */
  public static Optional<Authority> of(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int end = text.startsWith("[") ? endOfIpv6(text) : endOfName(text);
    return end > 0 && isPort(text, end)
        ? Optional.of(new Authority(text.substring(0, end), text.substring(end)))
        : Optional.empty();
  }

  /** Returns the index after the closing bracket, or 0 if it is missing or nothing is before it. */
  private static int endOfIpv6(String text) {
    int end = 1;
    while (end < text.length() && isOfIpv6(text.charAt(end))) {
      end++;
    }
    return end > 1 && end < text.length() && text.charAt(end) == ']' ? end + 1 : 0;
  }

  private static boolean isOfIpv6(char c) {
    return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' || c == ':' || c == '.';
  }

  private static int endOfName(String text) {
    int end = 0;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfName(char c) {
    return isDigit(c)
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c == '.'
        || c == '_'
        || c == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns whether the rest of a text is empty, or a colon and one to five digits. */
  private static boolean isPort(String text, int colon) {
    int digits = text.length() - colon - 1;
    return colon == text.length()
        || text.charAt(colon) == ':'
            && digits >= 1
            && digits <= MAX_PORT_DIGITS
            && text.chars().skip(colon + 1L).allMatch(c -> isDigit((char) c));
  }

  /** Returns whether the host is an IP address, which nobody can redirect by DNS. */
  public boolean isAddress() {
    return host.startsWith("[") || isIpv4(host);
  }

  private static boolean isIpv4(String host) {
    int bytes = 1;
    int value = -1;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == '.' && value >= 0) {
        bytes++;
        value = -1;
      } else if (isDigit(c)) {
        value = Math.max(value, 0) * 10 + c - '0';
      } else {
        return false;
      }
      if (value > MAX_BYTE) {
        return false;
      }
    }
    return bytes == IPV4_BYTES && value >= 0;
  }

  /** Returns the authority as it is written in a URL. */
  @Override
  public String toString() {
    return host + port;
  }
}
