package io.chartreel.request.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.chart.NumberLocale;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2020-02-01 | MMMM yyyy         | EN | February 2020",
        "2020-02-01 | MMMM yyyy         | RU | \u0444\u0435\u0432\u0440\u0430\u043b\u044c 2020",
        "2020-02-01 | d MMMM yyyy       | RU | 1 \u0444\u0435\u0432\u0440\u0430\u043b\u044f 2020",
        "2020-02-01 | d LLLL            | PL | 1 luty",
        "2020-02-01 | dd.MM.yy          | DE | 01.02.20",
        "2020-02-01 | EEEE, d. MMM y    | DE | Samstag, 1. Feb. 2020",
        "2020-02-01 | EEE               | FR | sam.",
        "2020-02-01 | QQQ uuuu          | FR | T1 2020",
        "2020-05    | 'Q'Q''yy          | EN | Q2'20",
        "2020Q3     | yyyy/QQ           | EN | 2020/03",
        "2020-W05   | 'wk' ww           | EN | wk 05",
        "2020       | y\u5e74           | JA | 2020\u5e74",
        "2020-02-01 09:05:07 | H:mm:ss  | EN | 9:05:07",
        "2019/20    | 'from' yyyy       | EN | from 2019"
      })
  void formats_dates(String label, String pattern, NumberLocale locale, String expected) {
    DateColumn column = DateColumn.of(List.of(label)).orElseThrow();
    assertThat(column.display(0, DatePattern.of(pattern), locale)).isEqualTo(expected);
  }

  @Property(tries = 300)
  void formats_as_the_jdk_does(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
    LocalDateTime time = LocalDateTime.of(1970, 1, 1, 0, 0).plusSeconds(second);
    String pattern = "EEEE EEE d dd M MM MMM MMMM L yy yyyy Q QQ 'at' H:HH mm s''";
    String label = time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));
    DateColumn column = DateColumn.of(List.of(label, "2020-01-01 10:00")).orElseThrow();
    assertThat(column.display(0, DatePattern.of(pattern), NumberLocale.EN))
        .isEqualTo(time.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "YYYY | The date pattern \"YYYY\" has the unknown letter Y. Use y for the year.",
        "DD.MM | The date pattern \"DD.MM\" has the unknown letter D. Use d for the day.",
        "hh:mm | The date pattern \"hh:mm\" has the unknown letter h. Use H for the hour.",
        "week w | The date pattern \"week w\" has the unknown letter e. Use y, M, d, E, Q, w, H, m and"
            + " s, e.g. MMMM yyyy, and put other letters in single quotes.",
        "yyyyy | The date pattern \"yyyyy\" repeats the letter y 5 times (limit 4).",
        "'week w | The date pattern \"'week w\" has an odd number of single quotes. Write '' for an"
            + " apostrophe.",
        "'x' | The date pattern \"'x'\" has no date. Use y, M, d, E, Q, w, H, m and s, e.g. MMMM"
            + " yyyy, and put other letters in single quotes."
      })
  void rejects_other_patterns(String pattern, String problem) {
    assertThat(DatePattern.problemOf(pattern)).hasValue(problem);
    assertThatThrownBy(() -> DatePattern.of(pattern)).hasMessage(problem);
  }

  @Test
  void rejects_long_and_empty_patterns() {
    assertThat(DatePattern.problemOf("y".repeat(2000)))
        .hasValue("The date pattern has 2,000 characters (limit 60). Use a shorter one.");
    assertThat(DatePattern.problemOf("")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020 | MMM yyyy | The dates are years, which have no month (M in the date pattern).",
        "2020Q1 | d yyyy | The dates are quarters, which have no day (d in the date pattern).",
        "2020-01 | w | The dates are months, which have no number of a week (w in the date pattern).",
        "2020-01-01 | H | The dates are days, which have no time of day (H in the date pattern).",
        "Jan | yyyy | The dates are months without a year, which have no year (y in the date pattern)."
      })
  void rejects_parts_that_the_dates_do_not_have(String label, String pattern, String problem) {
    DateColumn column = DateColumn.of(List.of(label), true).orElseThrow();
    DatePattern parsed = DatePattern.of(pattern);
    assertThat(column.problemOf(parsed)).hasValue(problem);
    assertThatThrownBy(() -> column.display(0, parsed, NumberLocale.EN)).hasMessage(problem);
  }
}
