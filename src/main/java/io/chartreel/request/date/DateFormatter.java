package io.chartreel.request.date;

import java.util.List;
import java.util.Locale;

/** Writes the dates of a column. */
final class DateFormatter {
  private final DateChoice choice;
  private final DateKind kind;

  /** What is displayed: the month or year alone if all days are the first of one. */
  private final DateKind displayed;

  private final boolean hasSeconds;
  private final boolean hasFractions;

  DateFormatter(DateChoice choice, DateKind kind) {
    this.choice = choice;
    this.kind = kind;
    this.displayed = kind == DateKind.DAY ? ofDays(choice.readings()) : kind;
    this.hasSeconds = choice.readings().stream().anyMatch(date -> date.time().second() > 0);
    this.hasFractions = choice.readings().stream().anyMatch(date -> date.time().fraction() > 0);
  }

  private static DateKind ofDays(List<DateReading> days) {
    if (days.size() < 2 || days.stream().anyMatch(day -> day.day() != 1)) {
      return DateKind.DAY;
    }
    return days.stream().allMatch(day -> day.part() == 1) ? DateKind.YEAR : DateKind.MONTH;
  }

  /**
   * Returns a date in the usual form of a language. Days that all are the first of a month or year
   * are displayed as months or years.
   *
   * @param label the date as it is written
   */
  String format(int index, String label, DateNames names) {
    DateReading date = choice.readings().get(index);
    if (choice.interpretation().isAlone()) {
      return label;
    }
    return switch (displayed) {
      case FISCAL_YEAR, DECIMAL_YEAR -> label;
      case YEAR -> date.year() < 0 || date.hasEra() ? label : year(date);
      case DECADE -> year(date) + "s";
      case HALF -> filled(names.pattern("half." + date.part()), date);
      case QUARTER ->
          filled(names.pattern("quarter").replace("{q}", names.pattern("quarter.name")), date);
      case WEEK -> filled(names.pattern("week"), date);
      case MONTH ->
          filled(names.pattern("month"), date)
              .replace("{m}", names.month(date.part(), false, true));
      case DAY -> day(date, names);
      case TIME ->
          names
              .pattern("time")
              .replace("{t}", time(date.time()))
              .replace("{day}", day(date, names));
    };
  }

  private String filled(String pattern, DateReading date) {
    return pattern.replace("{y}", year(date)).replace("{n}", Integer.toString(date.part()));
  }

  private String day(DateReading date, DateNames names) {
    return filled(names.pattern("day"), date)
        .replace("{m}", names.month(date.part(), false, false))
        .replace("{d}", Integer.toString(date.day()));
  }

  private String year(DateReading date) {
    return Integer.toString(date.year(choice.pivot()));
  }

  private String time(TimeOfDay time) {
    String minutes = String.format(Locale.ROOT, "%02d:%02d", time.hour(), time.minute());
    if (!hasSeconds && !hasFractions) {
      return minutes;
    }
    String seconds = String.format(Locale.ROOT, "%s:%02d", minutes, time.second());
    return hasFractions
        ? String.format(Locale.ROOT, "%s.%03d", seconds, time.fraction() / 1_000_000)
        : seconds;
  }

  /** Returns a date in the form of a pattern that has only parts which the dates have. */
  String format(int index, DatePattern pattern, DateNames names) {
    DateReading date = choice.readings().get(index);
    return pattern.format(date, date.year(choice.pivot()), kind, names);
  }
}
