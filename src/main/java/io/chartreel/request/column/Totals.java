package io.chartreel.request.column;

import java.util.Locale;
import java.util.Set;

/** The words for totals, averages and the like. */
public final class Totals {
  private static final Set<String> WORDS =
      Set.of(
          "total",
          "totals",
          "grand total",
          "average",
          "avg",
          "avg.",
          "\u00f8",
          "mean",
          "median",
          "sum",
          "overall",
          "overall total",
          "subtotal",
          "all",
          "gesamt",
          "summe",
          "insgesamt",
          "durchschnitt",
          "mittelwert",
          "totale",
          "total g\u00e9n\u00e9ral",
          "ensemble",
          "moyenne",
          "suma",
          "promedio",
          "totaal",
          "summa",
          "\u0438\u0442\u043e\u0433\u043e",
          "\u0432\u0441\u0435\u0433\u043e",
          "\u5408\u8ba1",
          "\u603b\u8ba1",
          "\u5408\u8a08");

  private Totals() {}

  /** Returns whether a text is one of these words, possibly with a colon. */
  public static boolean isWord(String text) {
    return WORDS.contains(withoutColon(text));
  }

  /** Returns whether such a word may also be the name of a bar. */
  static boolean isAmbiguous(String word) {
    String name = withoutColon(word);
    return name.equals("total") || name.equals("all");
  }

  private static String withoutColon(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return word.endsWith(":") ? word.substring(0, word.length() - 1).strip() : word;
  }
}
