package io.chartreel.request.data;

import io.chartreel.request.data.RawTable.Grouping;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.PercentEncoding;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of a cell that is no number what somebody probably meant, and how that is written. */
final class CellAdvice {
  private static final String NUMBERS = "numbers such as 12, -3.5 or 1e6; nothing or _ for none";
  private static final Set<String> WORDS_FOR_NONE =
      Set.of("n/a", "#n/a", "na", "nil", "none", "-", "--", "\u2013", "\u2014", "?");
  private static final Set<String> WORDS_OF_PROGRAMS =
      Set.of("nan", "null", "undefined", "infinity", "-infinity", "+infinity");

  /** A longer text is no number with something beside it: no pattern is tried on it. */
  private static final int LONGEST = 60;

  private static final Pattern SHORT =
      Pattern.compile("[+-]?[0-9.]+ ?(k|m|b|t|bn|mio|mrd|tsd)\\.?");
  private static final Pattern DIGITS_IN_GROUPS =
      Pattern.compile("[+-]?[0-9]{1,3}([ '\u2019\u00A0\u202F\u2009][0-9]{3})+([.][0-9]+)?");
  private static final Pattern WITH_UNIT =
      Pattern.compile("([^0-9.,+()-]{0,12}?) ?([+-]?[0-9.]*[0-9]) ?([^0-9.,+()-]{0,12})");
  private static final Pattern OTHER_MINUS =
      Pattern.compile("[\u2212\u2013]([0-9.]+)|\\(([0-9.]+)\\)");

  private CellAdvice() {}

  /** What is allowed instead of a text that is no number. */
  static String allowed(String text, Grouping grouping) {
    if (grouping != Grouping.NONE && text.contains(",")) {
      return "a point before the decimals, as in 1234.5; what a comma is cannot be told here";
    }
    if (text.length() > LONGEST) {
      return NUMBERS;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (WORDS_OF_PROGRAMS.contains(lower)) {
      return "nothing or _ where there is no value; in JSON null";
    }
    if (WORDS_FOR_NONE.contains(lower)) {
      return "nothing or _ where there is no value";
    }
    if (SHORT.matcher(lower).matches()) {
      return "all digits, as in 12000; compact=on shows them as 12K";
    }
    if (DIGITS_IN_GROUPS.matcher(text).matches()) {
      return "digits without marks between them, as in 1234567";
    }
    Matcher minus = OTHER_MINUS.matcher(text);
    if (minus.matches()) {
      return "a hyphen for the minus, as in -"
          + (minus.group(1) == null ? minus.group(2) : minus.group(1));
    }
    Matcher unit = WITH_UNIT.matcher(text);
    return unit.matches() && DecimalNumber.parse(unit.group(2)).isPresent()
        ? unit(unit.group(1).strip(), unit.group(2), unit.group(3).strip())
        : NUMBERS;
  }

  private static String unit(String before, String number, String behind) {
    String parameters =
        (before.isEmpty() ? "" : "prefix=" + PercentEncoding.shown(before))
            + (before.isEmpty() || behind.isEmpty() ? "" : "&")
            + (behind.isEmpty() ? "" : "suffix=" + PercentEncoding.shown(behind));
    return number + " alone; " + parameters + " writes the rest at each number";
  }
}
