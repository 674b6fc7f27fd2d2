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
 * <p>Jetty's {@code QuotedCSV} is no substitute for the scanner below: the message of the exception
 * that it throws on an unclosed quote repeats the header.
 *
 * @param mediaType without parameters, in lower case; empty if none was sent
 * @param parameters by name, in lower case; the first of those with equal names
 */
public record ContentType(String mediaType, Map<String, String> parameters) {
  /** What clients call UTF-8, with or without a byte order mark, and its subsets. */
  private static final Set<String> UTF_8 =
      Set.of("utf-8", "utf8", "utf-8-sig", "us-ascii", "ascii", "");

  /** Charsets that encode ASCII text as UTF-8 does. */
  private static final Set<String> LATIN = Set.of("iso-8859-1", "latin1", "windows-1252");

  /** Copies the parameters. */
  public ContentType {
    parameters = Collections.unmodifiableMap(new HashMap<>(parameters));
  }

  /**
   * Parses the value of a {@code Content-Type}. Malformed parameters are ignored.
   *
   * @throws HttpResponseException 400 if a quoted value is not closed
   */
  public static ContentType parse(String header) {
    int end = end(header, 0, ';');
    String mediaType = header.substring(0, end).strip().toLowerCase(Locale.ROOT);
    Map<String, String> parameters = new HashMap<>();
    while (end < header.length()) {
      int start = end + 1;
      end = end(header, start, ';');
      int offset = header.substring(start, end).indexOf('=');
      if (offset < 0) {
        continue;
      }
      int equals = start + offset;
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

  /** Returns the value of a parameter; empty if it is missing or blank. */
  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }

  /** Returns the next index of a character, or the length of the text without one. */
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

  /** Appends a quoted string to a text, and returns the index of its closing quote. */
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
          "The Content-Type has an unclosed quote. Write \" after the value, too.");
    }
    return at;
  }

  /**
   * Checks that the charset is UTF-8, or another one in which the text is the same bytes: some
   * clients declare ISO-8859-1 for ASCII.
   *
   * @throws HttpResponseException 415 if it is another charset
   */
  public void checkCharset(byte[] text) {
    String charset = parameters.getOrDefault("charset", "");
    String lower = charset.toLowerCase(Locale.ROOT);
    if (!UTF_8.contains(lower) && !(LATIN.contains(lower) && isAscii(text))) {
      throw new HttpResponseException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(),
          "Unsupported charset " + Excerpt.quoted(charset) + ". Send UTF-8.");
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
