package io.chartreel.request.date;

import static io.chartreel.request.date.Interpretation.ANY_YEAR;
import static io.chartreel.request.date.Interpretation.DAY_FIRST;
import static io.chartreel.request.date.Interpretation.DECADE;
import static io.chartreel.request.date.Interpretation.DECIMAL_YEAR;
import static io.chartreel.request.date.Interpretation.FISCAL_YEAR;
import static io.chartreel.request.date.Interpretation.HALF;
import static io.chartreel.request.date.Interpretation.HALF_ALONE;
import static io.chartreel.request.date.Interpretation.MONTH;
import static io.chartreel.request.date.Interpretation.MONTH_ALONE;
import static io.chartreel.request.date.Interpretation.MONTH_FIRST;
import static io.chartreel.request.date.Interpretation.QUARTER;
import static io.chartreel.request.date.Interpretation.QUARTER_ALONE;
import static io.chartreel.request.date.Interpretation.WEAK_FISCAL_YEAR;
import static io.chartreel.request.date.Interpretation.WEAK_MONTH;
import static io.chartreel.request.date.Interpretation.WEEK;
import static io.chartreel.request.date.Interpretation.WEEK_ALONE;
import static io.chartreel.request.date.Interpretation.YEAR;
import static io.chartreel.request.date.Interpretation.YEAR_OF_ERA;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The formats of dates: for each shape of {@link DateTokens}, what its numbers and names mean. Each
 * letter stands for one of them:
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>Y</td><td>a year of four digits</td></tr>
 * <tr><td>Z</td><td>a year from 1000 to 2199</td></tr>
 * <tr><td>y</td><td>a year of two digits</td></tr>
 * <tr><td>e</td><td>a year of one to four digits</td></tr>
 * <tr><td>n</td><td>a year after a minus sign</td></tr>
 * <tr><td>a, b</td><td>a year before AD or BC</td></tr>
 * <tr><td>k, t</td><td>the thousands of a year before BC, and the rest</td></tr>
 * <tr><td>=</td><td>the same year again</td></tr>
 * <tr><td>F</td><td>the following year, of two or four digits</td></tr>
 * <tr><td>f</td><td>the fraction of a year</td></tr>
 * <tr><td>0</td><td>zero</td></tr>
 * <tr><td>s</td><td>the first year of a decade</td></tr>
 * <tr><td>H, Q, W</td><td>the number of a half, a quarter or a week</td></tr>
 * <tr><td>M, m, N</td><td>a month: its number, its number in two digits, its name</td></tr>
 * <tr><td>D, w</td><td>a day of the month, a day of the week (1 is Monday)</td></tr>
 * <tr><td>C, B</td><td>year and month in six digits, year, month and day in eight</td></tr>
 * </table>
 */
final class DateRules {
  /**
   * A format.
   *
   * @param fields what the numbers and names are, in their order
   * @param interpretations what a column of such labels is, as bits
   */
  record Rule(String fields, int interpretations) {}

  private static final int DAY = MONTH_FIRST.bit() | DAY_FIRST.bit();
  private static final int ALL_YEARS = YEAR.bit() | YEAR_OF_ERA.bit() | ANY_YEAR.bit();
  private static final int ERA_YEARS = YEAR_OF_ERA.bit() | ANY_YEAR.bit();
  private static final int ALL_MONTHS = MONTH.bit() | WEAK_MONTH.bit();
  private static final int ALL_FISCAL_YEARS = FISCAL_YEAR.bit() | WEAK_FISCAL_YEAR.bit();
  private static final Map<String, List<Rule>> RULES = new HashMap<>();

  static {
    addYears();
    addPartsOfYears();
    addMonths();
    addDays();
  }

  private DateRules() {}

  /** Returns the formats of a shape; they may contradict each other. */
  static List<Rule> of(String shape) {
    return RULES.getOrDefault(shape, List.of());
  }

  private static void addYears() {
    add(ALL_YEARS, "Y", "9", "X9", "9\u5e74", "9\ub144");
    add(ALL_YEARS, "Y=", "9 [X9]");
    add(ALL_YEARS, "Z0", "9.9");
    add(ERA_YEARS, "e", "9");
    add(ERA_YEARS, "n", "-9");
    add(ERA_YEARS, "b", "9 B", "9B");
    add(ERA_YEARS, "kt", "9 9 B", "9 9B");
    add(ERA_YEARS, "a", "9 C", "9C", "C 9", "C9");
    add(DECIMAL_YEAR.bit(), "Z", "9");
    add(DECIMAL_YEAR.bit(), "Zf", "9.9");
    add(ALL_FISCAL_YEARS, "YF", "9-9", "9/9");
    add(WEAK_FISCAL_YEAR.bit(), "yF", "9/9");
    add(ALL_FISCAL_YEARS, "Y", "F9", "F 9");
    add(ALL_FISCAL_YEARS, "y", "F9", "F 9", "F'9", "F '9");
    for (String years : List.of("9/9", "9-9")) {
      add(ALL_FISCAL_YEARS, "YF", "F" + years, "F " + years);
      add(ALL_FISCAL_YEARS, "yF", "F" + years, "F " + years);
    }
    add(DECADE.bit(), "s", "9S", "9'S");
  }

  private static void addPartsOfYears() {
    addParts(QUARTER, QUARTER_ALONE, 'Q', "Q");
    addParts(QUARTER, QUARTER_ALONE, 'Q', "T");
    addParts(HALF, HALF_ALONE, 'H', "H");
    addParts(HALF, HALF_ALONE, 'H', "S");
    addParts(WEEK, WEEK_ALONE, 'W', "W");
    add(WEEK.bit(), "WY", "W 9 9", "W 9-9", "W 9/9");
    add(WEEK.bit(), "YW", "9 W 9");
    add(WEEK_ALONE.bit(), "W", "W 9");
    add(DAY, "YWw", "9-W9-9");
    add(QUARTER.bit(), "QY", "9 Q 9");
  }

  /** Adds the formats of a part of a year with a letter: {@code 2020Q1}, {@code 1Q20}. */
  private static void addParts(
      Interpretation withYear, Interpretation alone, char part, String letter) {
    for (String separator : List.of("", " ", "-", "/")) {
      add(withYear.bit(), "Y" + part, "9" + separator + letter + "9");
    }
    for (String separator : List.of(" ", "-", "/", "'", " '")) {
      add(withYear.bit(), part + "Y", letter + "9" + separator + "9");
      add(withYear.bit(), part + "y", letter + "9" + separator + "9");
    }
    if (withYear != WEEK) {
      for (String separator : List.of("", " ", "-", "'", " '")) {
        add(withYear.bit(), part + "Y", "9" + letter + separator + "9");
        add(withYear.bit(), part + "y", "9" + letter + separator + "9");
      }
      add(alone.bit(), "" + part, "9" + letter);
    }
    add(alone.bit(), "" + part, letter + "9");
  }

  private static void addMonths() {
    add(ALL_MONTHS, "YM", "9-9", "9/9", "9M9", "9-M9", "9 M9", "9\u5e749\u6708", "9\ub1449\uc6d4");
    add(ALL_MONTHS, "MY", "9/9", "9-9", "9\u67089");
    add(ALL_MONTHS, "C", "9");
    add(WEAK_MONTH.bit(), "Zm", "9.9");
    add(WEAK_MONTH.bit(), "mZ", "9.9");
    for (String separator : List.of("", " ", "-", "/", "'", " '")) {
      add(ALL_MONTHS, "NY", "N" + separator + "9");
      add(separator.equals(" ") ? WEAK_MONTH.bit() : ALL_MONTHS, "Ny", "N" + separator + "9");
      add(ALL_MONTHS, "YN", "9" + separator + "N");
    }
    add(MONTH_ALONE.bit(), "N", "N");
    add(MONTH_ALONE.bit(), "M", "M9", "9\u6708", "9\uc6d4");
  }

  private static void addDays() {
    String separators = "-/.";
    for (char first : separators.toCharArray()) {
      for (char second : separators.toCharArray()) {
        add(DAY, "YMD", "9" + first + "9" + second + "9");
      }
    }
    for (String shape : List.of("9/9/9", "9-9-9")) {
      add(MONTH_FIRST.bit(), "MDY", shape);
      add(MONTH_FIRST.bit(), "MDy", shape);
      add(DAY_FIRST.bit(), "DMY", shape);
      add(DAY_FIRST.bit(), "DMy", shape);
    }
    add(DAY_FIRST.bit(), "DMY", "9.9.9");
    add(DAY_FIRST.bit(), "DMy", "9.9.9");
    add(DAY, "B", "9");
    for (String first : List.of("", " ", "-", "/")) {
      for (String second : List.of("", " ", "-", "/")) {
        String shape = "9" + first + "N" + second + "9";
        add(DAY, "DNY", shape);
        add(DAY, "DNy", shape);
        add(DAY, "YND", shape);
      }
    }
    add(DAY, "NDY", "N 9 9", "N-9-9", "N9 9");
    add(DAY, "YMD", "9\u5e749\u67089\u65e5", "9\ub1449\uc6d49\uc77c");
  }

  private static void add(int interpretations, String fields, String... shapes) {
    for (String shape : shapes) {
      RULES.computeIfAbsent(shape, key -> new ArrayList<>()).add(new Rule(fields, interpretations));
    }
  }
}
