package io.chartreel.request.problem;

import java.util.Collection;
import java.util.Locale;

/** Quotes what a user wrote, so that an error message stays short whatever was written. */
public final class Excerpt {
  /** How many characters (code points) of a text are quoted. */
  static final int LONGEST = 100;

  /** How many characters a list has at least before the rest of it is only counted. */
  private static final int LONG_LIST = 250;

  private static final int MOST_NAMES = 20;

  private Excerpt() {}

  /** Returns the text, or its first 100 characters (code points) and an ellipsis. */
  public static String of(String text) {
    return of(text, LONGEST);
  }

  /** Returns the text, or as many of its first code points as given and an ellipsis. */
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

  /** Returns the first names separated by commas, and how many there are beside them. */
  public static String list(Collection<String> names) {
    StringBuilder list = new StringBuilder();
    int listed = 0;
    for (String name : names) {
      if (listed == MOST_NAMES || list.length() > LONG_LIST) {
        return list + String.format(Locale.ROOT, " and %,d more", names.size() - listed);
      }
      list.append(listed == 0 ? "" : ", ").append(of(name));
      listed++;
    }
    return list.toString();
  }
}
