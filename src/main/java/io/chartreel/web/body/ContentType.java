package io.chartreel.web.body;

import io.chartreel.request.problem.Excerpt;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The media type of a body or of a part of one: RFC 9110, section 8.3.1.
 *
 * @param mediaType without parameters, in lower case; empty where none was sent
 * @param parameters by their names in lower case; of those with equal names the first
 */
public record ContentType(String mediaType, Map<String, String> parameters) {
  /** What clients call UTF-8, with a byte order mark or without, and what is a part of it. */
  private static final Set<String> UTF_8 =
      Set.of("utf-8", "utf8", "utf-8-sig", "us-ascii", "ascii", "");

  /** The same as UTF-8 for a text in ASCII. */
  private static final Set<String> LATIN = Set.of("iso-8859-1", "latin1", "windows-1252");

  /** Copies. */
  public ContentType {
    parameters = Collections.unmodifiableMap(new HashMap<>(parameters));
  }

  /**
   * Reads the value of a header. What is no parameter is left out.
   *
   * @throws HttpResponseException 400 if a quote is not closed
   */
  public static ContentType parse(String header) {
    int end = end(header, 0, ';');
    String mediaType = header.substring(0, end).strip().toLowerCase(Locale.ROOT);
    Map<String, String> parameters = new HashMap<>();
    while (end < header.length()) {
      int start = end + 1;
      end = end(header, start, ';');
      int sign = header.substring(start, end).indexOf('=');
      if (sign < 0) {
        continue;
      }
      int equals = start + sign;
      int value = skipSpace(header, equals + 1);
      StringBuilder text = new StringBuilder();
      if (header.startsWith("\"", value)) {
        end = end(header, unquote(header, value + 1, text), ';');
      } else {
        text.append(header.substring(Math.min(value, end), end).strip());
      }
      String name = header.substring(start, equals).strip().toLowerCase(Locale.ROOT);
      parameters.putIfAbsent(name, text.toString());
    }
    return new ContentType(mediaType, parameters);
  }

  /** Returns the value of a parameter; empty where it is missing. */
  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }

  /** Returns where a character is next, or the end of the text. */
  private static int end(String text, int start, char c) {
    int end = text.indexOf(c, start);
    return end < 0 ? text.length() : end;
  }

  private static int skipSpace(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** Adds what is between two quotes to a text, and returns where the second one is. */
  private static int unquote(String header, int start, StringBuilder text) {
    int at = start;
    while (at < header.length() && header.charAt(at) != '"') {
      if (header.charAt(at) == '\\' && at + 1 < header.length()) {
        at++;
      }
      text.append(header.charAt(at));
      at++;
    }
    if (at == header.length()) {
      throw new HttpResponseException(
          HttpStatus.BAD_REQUEST.getCode(),
          "The Content-Type has a quote that is not closed. Write \" behind the value, too.");
    }
    return at;
  }

  /**
   * Checks that a text is in UTF-8 as far as its charset says. Some clients name ISO-8859-1
   * whatever they send; for ASCII that makes no difference.
   *
   * @throws HttpResponseException 415 for any other charset
   */
  public void checkCharset(byte[] text) {
    String charset = parameters.getOrDefault("charset", "");
    String lower = charset.toLowerCase(Locale.ROOT);
    if (!UTF_8.contains(lower) && !(LATIN.contains(lower) && isAscii(text))) {
      throw new HttpResponseException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(),
          "The charset " + Excerpt.quoted(charset) + " is not read. Send UTF-8.");
    }
  }

  private static boolean isAscii(byte[] text) {
    for (byte b : text) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
