package io.chartreel.request.number.unit;

import java.util.Set;

/**
 * A sign or word before or after a number, known or not.
 *
 * @param text the sign or word
 * @param power the power of ten that it stands for as a magnitude, or 0
 * @param isPrefix whether it is a unit that is written before numbers
 * @param isSuffix whether it is a unit that is written after numbers
 */
public record Unit(String text, int power, boolean isPrefix, boolean isSuffix) {
  /** No unit and no magnitude. */
  public static final Unit NONE = new Unit("", 0, false, false);

  /** The characters of units that are neither letters nor currency signs. */
  private static final String CHARACTERS =
      "%\u2030\uFF05\u066A\u00B0\u2103/."
          + "\u00B2\u00B3\u00B9\u2070\u2074\u2075\u2076\u2077\u2078\u2079";

  /** The longest unit, in characters. */
  public static final int MAX_LENGTH = 14;

  /** Shares of a whole and angles. Turkish writes percent signs before numbers. */
  private static final Set<String> SIGNS = Set.of("%", "\u2030", "\uFF05", "\u066A", "\u00B0");

  private static final Set<String> MEASURES =
      Set.of(
          // Shares and temperatures.
          "percent",
          "pct",
          "pct.",
          "pp",
          "ppm",
          "ppb",
          "Prozent",
          "\u00B0C",
          "\u00B0F",
          "\u2103",
          // Mass.
          "\u00B5g",
          "mg",
          "g",
          "kg",
          "t",
          "kt",
          "Mt",
          "Gt",
          "lb",
          "lbs",
          "oz",
          "tons",
          "tonnes",
          // Length.
          "\u00B5m",
          "mm",
          "cm",
          "m",
          "km",
          "ft",
          "yd",
          "mi",
          "miles",
          "px",
          // Area and volume.
          "mm\u00B2",
          "cm\u00B2",
          "m\u00B2",
          "km\u00B2",
          "ha",
          "acres",
          "m\u00B3",
          "km\u00B3",
          "ml",
          "cl",
          "l",
          "L",
          "hl",
          "gal",
          "bbl",
          // Speed.
          "mph",
          "kph",
          // Energy and power.
          "J",
          "kJ",
          "MJ",
          "GJ",
          "TJ",
          "PJ",
          "EJ",
          "Wh",
          "kWh",
          "MWh",
          "GWh",
          "TWh",
          "cal",
          "kcal",
          "W",
          "kW",
          "MW",
          "GW",
          "TW",
          "V",
          // Information and frequency.
          "kB",
          "KB",
          "MB",
          "GB",
          "TB",
          "PB",
          "KiB",
          "MiB",
          "GiB",
          "TiB",
          "Hz",
          "kHz",
          "MHz",
          "GHz",
          // Time.
          "ms",
          "sec",
          "min",
          "mins",
          "h",
          "hr",
          "hrs",
          "hours",
          "days",
          "weeks",
          "months",
          "yr",
          "yrs",
          "years",
          // Counts.
          "pts",
          "points");

  /** Tells whether a character may be part of a unit or a magnitude. */
  public static boolean isUnitCharacter(char c) {
    return Character.isLetter(c) || Currencies.isCurrencySign(c) || CHARACTERS.indexOf(c) >= 0;
  }

  /** Classifies a sign or word. */
  static Unit of(String text) {
    boolean prefix = SIGNS.contains(text) || Currencies.isCurrency(text);
    return new Unit(text, Magnitude.power(text), prefix, prefix || isSuffix(text));
  }

  private static boolean isSuffix(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? isMeasure(text)
        : isMeasure(text.substring(0, slash)) && isMeasure(text.substring(slash + 1));
  }

  private static boolean isMeasure(String text) {
    return MEASURES.contains(text) || Currencies.isCurrency(text);
  }
}
