package io.chartreel.web.snippet;

/**
 * Escapes text by character references, which HTML and the languages that become HTML understand
 * (HTML Standard, section 13.1.4). Stateless.
 */
final class CharacterReferences {
  /** ASCII punctuation that has no meaning in any Markdown or in AsciiDoc. */
  private static final String HARMLESS = "%,;?";

  /** Punctuation that is special only after itself: an ellipsis or a dash. */
  private static final String SPECIAL_IF_REPEATED = ".-";

  private CharacterReferences() {}

  /**
   * Escapes a text for the value of a quoted attribute in HTML, and in MDX, where braces enclose
   * JavaScript.
   */
  static String attribute(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("{", "&#123;")
        .replace("}", "&#125;");
  }

  /**
   * Replaces punctuation by numeric references, so that no dialect of Markdown and no typographic
   * replacement finds anything in the text. Backslashes would be simpler, but each dialect has its
   * own list of what they escape.
   */
  static String punctuation(String text) {
    StringBuilder escaped = new StringBuilder();
    char previous = 0;
    for (char c : text.toCharArray()) {
      if (isSpecial(c, previous)) {
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
      previous = c;
    }
    return escaped.toString();
  }

  private static boolean isSpecial(char c, char previous) {
    if (SPECIAL_IF_REPEATED.indexOf(c) >= 0) {
      return c == previous;
    }
    return isPunctuation(c) && HARMLESS.indexOf(c) < 0;
  }

  private static boolean isPunctuation(char c) {
    return c > ' '
        && c < '\u007F'
        && !(c >= '0' && c <= '9')
        && !(c >= 'A' && c <= 'Z')
        && !(c >= 'a' && c <= 'z');
  }
}
