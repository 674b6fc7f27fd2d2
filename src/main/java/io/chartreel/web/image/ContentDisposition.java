package io.chartreel.web.image;

import java.nio.charset.StandardCharsets;

/** The {@code Content-Disposition} of an image, with the name of its file: RFC 6266. */
public final class ContentDisposition {
  /** The longest file name with its extension, in characters (code points). */
  private static final int MAX_LENGTH = 200;

  /** Punctuation that both forms of the name leave as it is: RFC 8187, section 3.2.1. */
  private static final String PLAIN_PUNCTUATION = "._-";

  private ContentDisposition() {}

  /** Returns the header of a file that browsers save. The name is as in {@link #inline}. */
  static String attachment(String name, String extension) {
    return disposition("attachment", name, extension);
  }

  /**
   * Returns the header of a file that browsers show. The plain name keeps ASCII letters, digits and
   * {@code . _ -}; a name with other characters is added in the extended form of RFC 8187. A long
   * name is truncated before its extension.
   *
   * @param name of the file without its extension, any text
   * @param extension of the file with its dot
   */
  public static String inline(String name, String extension) {
    return disposition("inline", name, extension);
  }

  private static String disposition(String type, String name, String extension) {
    int limit = MAX_LENGTH - extension.length();
    boolean fits = name.codePointCount(0, name.length()) <= limit;
    String file = (fits ? name : name.substring(0, name.offsetByCodePoints(0, limit))) + extension;
    String plain =
        file.codePoints()
            .map(c -> isPlain(c) ? c : '_')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String header = type + "; filename=\"" + plain + "\"";
    return plain.equals(file) ? header : header + "; filename*=UTF-8''" + encoded(file);
  }

  private static boolean isPlain(int c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || PLAIN_PUNCTUATION.indexOf(c) >= 0;
  }

  private static String encoded(String file) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        encoded.append((char) b);
      } else {
        encoded.append('%');
        encoded.append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)));
        encoded.append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
      }
    }
    return encoded.toString();
  }
}
