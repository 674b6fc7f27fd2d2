package io.chartreel.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The name under which an image is saved. */
final class FileName {
  private FileName() {}

  /** As {@link #inline}, for a file that a browser is to save and not to show. */
  static String attachment(String name) {
    return disposition("attachment", name);
  }

  /**
   * The value of {@code Content-Disposition}: RFC 6266. The plain name keeps ASCII letters, digits
   * and {@code . _ -}; where that is not the whole name, RFC 8187 carries it.
   *
   * @param name of the file, any text
   */
  static String inline(String name) {
    return disposition("inline", name);
  }

  private static String disposition(String type, String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    String header = type + "; filename=\"" + plain + "\"";
    return plain.equals(name)
        ? header
        : header
            + "; filename*=UTF-8''"
            + URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
  }
}
