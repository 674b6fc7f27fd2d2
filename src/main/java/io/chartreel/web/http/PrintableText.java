package io.chartreel.web.http;

import java.util.function.IntPredicate;

/** Text from outside, made fit for places that take only some characters. */
public final class PrintableText {
  private PrintableText() {}

  /**
   * Returns a text on one line, with nothing in it that steers a terminal or the direction of
   * reading.
   *
   * @param substitute what stands in place of each such character
   */
  public static String oneLine(String text, char substitute) {
    return replaced(text, PrintableText::isControl, substitute);
  }

  /** Returns a text as a header can carry it: what is not printable ASCII is a question mark. */
  public static String ascii(String text) {
    return replaced(text, c -> c < ' ' || c > '~', '?');
  }

  private static String replaced(String text, IntPredicate unfit, char substitute) {
    return text.codePoints()
        .map(c -> unfit.test(c) ? substitute : c)
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
