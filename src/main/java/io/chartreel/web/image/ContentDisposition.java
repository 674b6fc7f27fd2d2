package io.chartreel.web.image;

import java.nio.charset.StandardCharsets;

/** The name under which an image is saved. */
public final class ContentDisposition {
  /** How many characters (code points) a name has, its ending included. */
  private static final int LONGEST = 200;

  /** What stands as it is in the extended form, beside letters and digits: RFC 8187, 3.2.1. */
  private static final String PLAIN_MARKS = "._-";

  private ContentDisposition() {}

  /** As {@link #inline}, for a file that a browser is to save and not to show. */
  static String attachment(String name, String ending) {
    return disposition("attachment", name, ending);
  }

  /**
   * The value of {@code Content-Disposition}: RFC 6266. The plain name keeps ASCII letters, digits
   * and {@code . _ -}; where that is not the whole name, RFC 8187 carries it. A long name is cut
   * before its ending.
   *
   * @param name of the file, any text
   * @param ending of the file with its dot
   */
  public static String inline(String name, String ending) {
    return disposition("inline", name, ending);
  }

  private static String disposition(String type, String name, String ending) {
    int most = LONGEST - ending.length();
    boolean fits = name.codePointCount(0, name.length()) <= most;
    String file = (fits ? name : name.substring(0, name.offsetByCodePoints(0, most))) + ending;
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
        || PLAIN_MARKS.indexOf(c) >= 0;
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
