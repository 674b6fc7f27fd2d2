package io.chartreel.request.date;

import io.chartreel.chart.NumberLocale;
import io.chartreel.request.syntax.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The names of months and days, and the patterns of dates, in one language. They are part of the
 * program, so that they are the same on each JDK.
 */
final class DateNames {
  private static final String RESOURCE = "date-names.properties";
  private static final Map<NumberLocale, DateNames> ALL = read();
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Set<String> DAYS = new HashSet<>();

  static {
    for (DateNames names : ALL.values()) {
      for (List<String> months :
          List.of(names.months, names.monthsAlone, names.shortMonths, names.shortMonthsAlone)) {
        for (int i = 0; i < months.size(); i++) {
          MONTHS.put(folded(months.get(i)), i + 1);
        }
      }
      names.days.forEach(name -> DAYS.add(folded(name)));
      names.shortDays.forEach(name -> DAYS.add(folded(name)));
    }
    MONTHS.put("sept", 9);
    DAYS.addAll(List.of("tues", "wednes", "thur", "thurs"));
  }

  private final Properties patterns;
  private final String prefix;
  private final List<String> months;
  private final List<String> monthsAlone;
  private final List<String> shortMonths;
  private final List<String> shortMonthsAlone;
  private final List<String> days;
  private final List<String> shortDays;

  private DateNames(Properties patterns, NumberLocale locale) {
    this.patterns = patterns;
    this.prefix = locale.name().toLowerCase(Locale.ROOT) + '.';
    this.months = list("months", "months");
    this.monthsAlone = list("months.alone", "months");
    this.shortMonths = list("short", "short");
    this.shortMonthsAlone = list("short.alone", "short");
    this.days = list("days", "days");
    this.shortDays = list("days.short", "days.short");
  }

  private static Map<NumberLocale, DateNames> read() {
    Properties properties = new Properties();
    try (InputStream in = DateNames.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<NumberLocale, DateNames> names = new EnumMap<>(NumberLocale.class);
    for (NumberLocale locale : NumberLocale.values()) {
      names.put(locale, new DateNames(properties, locale));
    }
    return names;
  }

  static DateNames of(NumberLocale locale) {
    return ALL.get(locale);
  }

  /**
   * Returns the number of the month with a name in any language; 0 if there is none.
   *
   * @param name a folded name without a full stop
   */
  static int month(String name) {
    return MONTHS.getOrDefault(name, 0);
  }

  /** Tells whether a folded name without a full stop is a day of the week in any language. */
  static boolean isDayOfWeek(String name) {
    return DAYS.contains(name);
  }

  /** Returns a name in lower case, without accents and full stops. */
  static String folded(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isAscii = lower.chars().allMatch(c -> c < 0x80 && c != '.');
    if (isAscii) {
      return lower;
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == '\u0131') {
        folded.append('i');
      } else if (c != '.' && Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /**
   * Returns the name of a month, from 1 to 12.
   *
   * @param isFull whether the name is not abbreviated
   * @param isAlone whether no day precedes it, which changes the name in some languages
   */
  String month(int month, boolean isFull, boolean isAlone) {
    List<String> names =
        isFull ? (isAlone ? monthsAlone : months) : isAlone ? shortMonthsAlone : shortMonths;
    return names.get(month - 1);
  }

  /**
   * Returns the name of a day of the week.
   *
   * @param day from 1 (Monday) to 7 (Sunday), as in ISO 8601
   * @param isFull whether the name is not abbreviated
   */
  String dayOfWeek(int day, boolean isFull) {
    return (isFull ? days : shortDays).get(day - 1);
  }

  /** Returns the pattern with a name, such as {@code quarter}. */
  String pattern(String name) {
    String pattern = patterns.getProperty(prefix + name);
    if (pattern == null) {
      throw new IllegalStateException(RESOURCE + " has no " + prefix + name);
    }
    return pattern;
  }

  private List<String> list(String name, String otherwise) {
    String found = patterns.getProperty(prefix + name);
    return Splitter.split(found == null ? pattern(otherwise) : found, '|');
  }
}
