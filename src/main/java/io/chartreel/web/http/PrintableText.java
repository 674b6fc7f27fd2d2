package io.chartreel.web.http;

import java.util.function.IntPredicate;

/** Replaces characters of untrusted text that a log, a header or an image cannot show. */
public final class PrintableText {
  private PrintableText() {}

  /**
   * Returns a text on one line, without characters that control a terminal or the direction of
   * text.
   *
   * @param substitute replaces each of them
   */
  public static String oneLine(String text, char substitute) {
    return replaced(text, PrintableText::isControl, substitute);
  }

  /**
   * Returns a text for a header: three dots replace an ellipsis, and a question mark whatever else
   * is not printable ASCII.
   */
  public static String ascii(String text) {
    return replaced(text.replace("\u2026", "..."), c -> c < ' ' || c > '~', '?');
  }

  private static String replaced(String text, IntPredicate unprintable, char substitute) {
    return text.codePoints()
        .map(c -> unprintable.test(c) ? substitute : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
