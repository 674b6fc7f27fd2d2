package io.chartreel.request.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of query fields as editors and URL builders write them. */
final class FieldNames {
  /** The rest of an escaped ampersand after a query has been split at its ampersands. */
  private static final List<String> ESCAPES = List.of("amp;", "#38;", "#038;", "#x26;");

  /** How often a URL may have been escaped for HTML. */
  private static final int MAX_ESCAPES = 3;

  /** The most digits of an index. */
  private static final int MAX_DIGITS = 9;

  /** The parameters whose items PHP, Rails and jQuery send as one field each. */
  private static final Set<String> LISTS = Set.of("labels", "values", "periods", "colors");

  private FieldNames() {}

  /**
   * Returns a name in lower case, except for what follows a dot: in {@code color.Java} that is the
   * name of a bar.
   */
  static String folded(String name) {
    int dot = name.indexOf('.') + 1;
    return dot == 0
        ? name.toLowerCase(Locale.ROOT)
        : name.substring(0, dot).toLowerCase(Locale.ROOT) + name.substring(dot);
  }

  /** Removes the traces of HTML escapes before a name. */
  static String unescaped(String name) {
    String rest = name;
    for (int i = 0; i < MAX_ESCAPES; i++) {
      String start = rest;
      rest =
          ESCAPES.stream()
              .filter(start::startsWith)
              .findFirst()
              .map(escape -> start.substring(escape.length()))
              .orElse(start);
    }
    return rest;
  }

  /**
   * Returns the plain name of an array's item: {@code series} for {@code series[]} and {@code
   * series[0]}. Other names are returned as they are, among them those with a dot: a bar can have
   * the name {@code GDP[1]}.
   */
  static String withoutBrackets(String name) {
    int open = name.lastIndexOf('[');
    boolean isItem =
        open > 0
            && name.endsWith("]")
            && name.indexOf('.') < 0
            && name.length() - open - 2 <= MAX_DIGITS
            && name.substring(open + 1, name.length() - 1)
                .chars()
                .allMatch(c -> c >= '0' && c <= '9');
    return isItem ? name.substring(0, open) : name;
  }

  /** Returns whether fields with a plain name are items of one list when they had brackets. */
  static boolean isList(String plainName) {
    return LISTS.contains(plainName);
  }
}
