package io.chartreel.request.problem;

import java.util.Collection;
import java.util.Locale;

/** Quotes user input in messages whose length is bounded. */
public final class Excerpt {
  /** The longest quotation, in characters (code points). */
  static final int MAX_LENGTH = 100;

  /** A list that is longer than this, in characters, ends with the number of remaining items. */
  private static final int LONG_LIST = 250;

  private static final int MAX_ITEMS = 20;

  private Excerpt() {}

  /** Returns the text, or its first 100 characters (code points) followed by an ellipsis. */
  public static String of(String text) {
    return of(text, MAX_LENGTH);
  }

  /**
   * Returns the text, or its beginning followed by an ellipsis.
   *
   * @param longest the number of characters (code points) to keep
   */
  public static String of(String text, int longest) {
    int end = 0;
    for (int i = 0; i < longest && end < text.length(); i++) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end == text.length() ? text : text.substring(0, end) + "…";
  }

  /** Returns the text in double quotes, truncated like {@link #of(String)}. */
  public static String quoted(String text) {
    return "\"" + of(text) + "\"";
  }

  /** Returns the first names separated by commas, and the number of the others. */
  public static String list(Collection<String> names) {
    StringBuilder list = new StringBuilder();
    int listed = 0;
    for (String name : names) {
      if (listed == MAX_ITEMS || list.length() > LONG_LIST) {
        return list + String.format(Locale.ROOT, " and %,d more", names.size() - listed);
      }
      list.append(listed == 0 ? "" : ", ").append(of(name));
      listed++;
    }
    return list.toString();
  }
}
