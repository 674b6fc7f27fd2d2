package io.chartreel.chart;

/**
 * The digit separators of a language. They are listed here because they differ between JDK
 * versions.
 */
public enum NumberLocale {
  /** English: 1,234.5. */
  EN(",", "."),
  /** German: 1.234,5. */
  DE(".", ","),
  /** French: 1 234,5, with narrow no-break spaces. */
  FR("\u202F", ","),
  /** Spanish. */
  ES(".", ","),
  /** Italian. */
  IT(".", ","),
  /** Portuguese. */
  PT(".", ","),
  /** Dutch. */
  NL(".", ","),
  /** Danish. */
  DA(".", ","),
  /** Swedish. */
  SV("\u00A0", ","),
  /** Norwegian. */
  NB("\u00A0", ","),
  /** Finnish. */
  FI("\u00A0", ","),
  /** Polish. */
  PL("\u00A0", ","),
  /** Czech. */
  CS("\u00A0", ","),
  /** Russian. */
  RU("\u00A0", ","),
  /** Ukrainian. */
  UK("\u00A0", ","),
  /** Turkish. */
  TR(".", ","),
  /** Chinese. */
  ZH(",", "."),
  /** Japanese. */
  JA(",", "."),
  /** Korean. */
  KO(",", ".");

  private final String grouping;
  private final String decimal;

  NumberLocale(String grouping, String decimal) {
    this.grouping = grouping;
    this.decimal = decimal;
  }

  /** Returns the separator of groups of three digits. */
  String grouping() {
    return grouping;
  }

  /** Returns what is in front of a number of per cents, as in Unicode CLDR. */
  String percentPrefix() {
    return this == TR ? "%" : "";
  }

  /** Returns what follows a number of per cents, as in Unicode CLDR. */
  String percentSuffix() {
    return switch (this) {
      case TR -> "";
      case EN, IT, PT, NL, PL, UK, ZH, JA, KO -> "%";
      case DE, FR, ES, DA, SV, NB, FI, CS, RU -> "\u00A0%";
    };
  }

  /** Returns the decimal separator. */
  String decimal() {
    return decimal;
  }
}
