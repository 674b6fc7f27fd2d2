package io.chartreel.request.number.unit;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The signs, codes and abbreviations of currencies. */
final class Currencies {
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "kr",
          "kr.",
          "Kr",
          "Rs",
          "Rs.",
          "Fr.",
          "RM",
          "Ft",
          "lei",
          "z\u0142",
          "K\u010D",
          "\u043B\u0432",
          "\u0440\u0443\u0431",
          "\u0440\u0443\u0431.",
          "\u5143",
          "\u5186");

  /** The longest sign with letters, in characters, such as {@code Mrd} before a sign. */
  private static final int MAX_SIGN_LENGTH = 4;

  private Currencies() {}

  /**
   * Tells whether a text is a currency, such as {@code $}, {@code US$}, {@code EUR}, {@code k} with
   * a euro sign.
   */
  static boolean isCurrency(String text) {
    return CODES.contains(text) || ABBREVIATIONS.contains(text) || isSign(text);
  }

  /** Tells whether a text is a currency sign after any letters: a country or a magnitude. */
  private static boolean isSign(String text) {
    int last = text.length() - 1;
    if (last < 0 || last >= MAX_SIGN_LENGTH || !isCurrencySign(text.charAt(last))) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isCurrencySign(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }
}
