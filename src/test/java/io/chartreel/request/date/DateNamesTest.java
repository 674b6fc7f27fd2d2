package io.chartreel.request.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.NumberLocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DateNamesTest {
  @ParameterizedTest
  @EnumSource
  void reads_all_names_of_months_in_each_language(NumberLocale locale) {
    DateNames names = DateNames.of(locale);
    for (boolean isFull : List.of(true, false)) {
      for (boolean isAlone : List.of(true, false)) {
        List<String> months = new ArrayList<>();
        List<String> days = new ArrayList<>();
        for (int month = 12; month >= 1; month--) {
          String name = names.month(month, isFull, isAlone);
          switch (locale) {
            case ZH, JA -> {
              months.add("2020\u5e74" + name);
              days.add("2020\u5e74" + name + "2\u65e5");
            }
            case KO -> {
              months.add("2020\ub144 " + name);
              days.add("2020\ub144 " + name + " 2\uc77c");
            }
            default -> {
              months.add(name + " 2020");
              days.add(name.toUpperCase(Locale.ROOT) + " 2, 2020");
            }
          }
        }
        assertThat(displayed(months)).startsWith("Jan 2020", "Feb 2020").endsWith("Dec 2020");
        assertThat(displayed(days)).startsWith("2 Jan 2020").endsWith("2 Dec 2020");
      }
    }
  }

  private static List<String> displayed(List<String> labels) {
    DateColumn column = DateColumn.of(labels).orElseThrow();
    return IntStream.of(column.order()).mapToObj(i -> column.display(i, NumberLocale.EN)).toList();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ZH", "JA", "KO"})
  void ignores_the_names_of_days_in_each_language(NumberLocale locale) {
    DateNames names = DateNames.of(locale);
    for (int day = 1; day <= 7; day++) {
      for (boolean isFull : List.of(true, false)) {
        String name = names.dayOfWeek(day, isFull);
        if (!name.contains("-")) {
          String label = name + ", 6. " + names.month(3, true, false) + " 2020";
          assertThat(displayed(Collections.singletonList(label))).containsExactly("6 Mar 2020");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ZH", "JA", "KO"})
  void no_two_months_have_the_same_name(NumberLocale locale) {
    DateNames names = DateNames.of(locale);
    for (int month = 1; month <= 12; month++) {
      for (boolean isFull : List.of(true, false)) {
        for (boolean isAlone : List.of(true, false)) {
          String name = names.month(month, isFull, isAlone);
          assertThat(DateNames.month(DateNames.folded(name))).as(name).isEqualTo(month);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | Feb 2020 | 1 Feb 2020 | Q1 2020 | H2 2020 | Week 5, 2020",
        "DE | Feb 2020 | 1. Feb. 2020 | Q1 2020 | H2 2020 | KW 5 2020",
        "FR | f\u00e9vr. 2020 | 1 f\u00e9vr. 2020 | T1 2020 | S2 2020 | Semaine 5, 2020",
        "PT | fev. de 2020 | 1 de fev. de 2020 | T1 2020 | S2 2020 | Semana 5, 2020",
        "FI | helmi 2020 | 1. helmik. 2020 | Q1 2020 | H2 2020 | Viikko 5, 2020",
        "ZH | 2020\u5e742\u6708 | 2020\u5e742\u67081\u65e5 | 2020\u5e74\u7b2c1\u5b63\u5ea6"
            + " | 2020\u5e74\u4e0b\u534a\u5e74 | 2020\u5e74\u7b2c5\u5468",
        "JA | 2020\u5e742\u6708 | 2020\u5e742\u67081\u65e5"
            + " | 2020\u5e74\u7b2c1\u56db\u534a\u671f"
            + " | 2020\u5e74\u4e0b\u534a\u671f | 2020\u5e74\u7b2c5\u9031",
        "KO | 2020\ub144 2\uc6d4 | 2020\ub144 2\uc6d4 1\uc77c | 2020\ub144 1\ubd84\uae30"
            + " | 2020\ub144 \ud558\ubc18\uae30 | 2020\ub144 5\uc8fc",
      })
  void displays_dates_in_a_language(
      NumberLocale locale, String month, String day, String quarter, String half, String week) {
    assertThat(
            List.of(
                display("2020-02", locale),
                display("2020-02-01", locale),
                display("2020Q1", locale),
                display("2020H2", locale),
                display("2020W05", locale)))
        .containsExactly(month, day, quarter, half, week);
    assertThat(display("2020-02-01 09:05", locale)).startsWith(day).endsWith(" 09:05");
    assertThat(display("X2020", locale)).isEqualTo("2020");
    assertThat(display("1990s", locale)).isEqualTo("1990s");
    assertThat(display("2019/20", locale)).isEqualTo("2019/20");
  }

  @ParameterizedTest
  @EnumSource
  void fills_all_patterns(NumberLocale locale) {
    for (String label :
        List.of(
            "2020-02", "2020-02-01", "2020Q1", "2020H1", "2020H2", "2020W05", "20200201T1010")) {
      assertThat(display(label, locale)).contains("2020").doesNotContain("{", "}");
    }
  }

  private static String display(String label, NumberLocale locale) {
    return DateColumn.of(List.of(label)).orElseThrow().display(0, locale);
  }
}
