package io.chartreel.chart;

/**
 * How a language separates the digits of a number. The signs are kept here and not asked from the
 * JDK, whose versions differ.
 */
public enum NumberLocale {
  /** English: 1,234.5. */
  EN(",", "."),
  /** German, and most of the languages of Europe's middle: 1.234,5. */
  DE(".", ","),
  /** French: 1 234,5, with a narrow space that does not break. */
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

  /** What stands between groups of three digits. */
  String grouping() {
    return grouping;
  }

  /** What stands before the decimals. */
  String decimal() {
    return decimal;
  }
}
