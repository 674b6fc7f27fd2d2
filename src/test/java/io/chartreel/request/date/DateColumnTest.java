package io.chartreel.request.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.NumberLocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateColumnTest {
  private static List<String> list(String text) {
    return Stream.of(text.split(";")).map(String::strip).toList();
  }

  private static List<String> displayed(DateColumn column, NumberLocale locale) {
    return IntStream.of(column.order()).mapToObj(i -> column.display(i, locale)).toList();
  }

  /** The labels are in order of time; they are given to the column in several others. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "YEAR | 1999;2019;2020 | 1999;2019;2020",
        "YEAR | X1959;X1960;X1961 | 1959;1960;1961",
        "YEAR | 1959 [YR1959];1960 [YR1960];1961 [YR1961] | 1959;1960;1961",
        "YEAR | 1959.0;1960.0;1961.00 | 1959;1960;1961",
        "YEAR | YR1959;YR1960;YR1961 | 1959;1960;1961",
        "YEAR | 2019\u5e74;2020\u5e74;2021\u5e74 | 2019;2020;2021",
        "YEAR | 10,000 BC;1000 BCE;500 BC;44 AD;AD 1066;1200 CE"
            + " | 10,000 BC;1000 BCE;500 BC;44 AD;AD 1066;1200 CE",
        "FISCAL_YEAR | 2017/18;2018/19;2019/20 | 2017/18;2018/19;2019/20",
        "FISCAL_YEAR | 1998-99;1999-00;2001-02;2018-19 | 1998-99;1999-00;2001-02;2018-19",
        "FISCAL_YEAR | 2017\u20132018;2018\u20132019;2019\u20132020"
            + " | 2017\u20132018;2018\u20132019;2019\u20132020",
        "FISCAL_YEAR | FY2018;FY 2019;FY2020 | FY2018;FY 2019;FY2020",
        "FISCAL_YEAR | FY 2017/18;FY 2018/19;FY 2019/20 | FY 2017/18;FY 2018/19;FY 2019/20",
        "FISCAL_YEAR | FY99;FY00;FY01 | FY99;FY00;FY01",
        "DECADE | 1980s;1990s;2000's | 1980s;1990s;2000s",
        "QUARTER | 2019Q4;2020-Q1;2020 q2;2020/Q3 | Q4 2019;Q1 2020;Q2 2020;Q3 2020",
        "QUARTER | Q4 2019;Q1-20;Q2/20;Q3'20 | Q4 2019;Q1 2020;Q2 2020;Q3 2020",
        "QUARTER | 4Q19;1Q20;2Q2020 | Q4 2019;Q1 2020;Q2 2020",
        "QUARTER | T4 2019;T1 2020;T2 2020 | Q4 2019;Q1 2020;Q2 2020",
        "HALF | 2019H2;H1 2020;2020-H2;2021-S1;1H22 | H2 2019;H1 2020;H2 2020;H1 2021;H1 2022",
        "MONTH | 2019M12;2020M01;2020M02 | Dec 2019;Jan 2020;Feb 2020",
        "MONTH | 2019-12;2020-1;2020-02 | Dec 2019;Jan 2020;Feb 2020",
        "MONTH | 2019/12;2020/01;2020/02 | Dec 2019;Jan 2020;Feb 2020",
        "MONTH | 12/2019;1/2020;02/2020;03-2020 | Dec 2019;Jan 2020;Feb 2020;Mar 2020",
        "MONTH | 201912;202001;202002 | Dec 2019;Jan 2020;Feb 2020",
        "MONTH | Dec-99;Jan-00;Feb-20 | Dec 1999;Jan 2000;Feb 2020",
        "MONTH | Dec 98;Jan 99;Feb 10 | Dec 1998;Jan 1999;Feb 2010",
        "MONTH | Dec 2019;Jan. 2020;February 2020;March, 2020 | Dec 2019;Jan 2020;Feb 2020;Mar 2020",
        "MONTH | 2019 Dec;2020-Jan;2020 February;JUN2020;Jul '20"
            + " | Dec 2019;Jan 2020;Feb 2020;Jun 2020;Jul 2020",
        "MONTH | 2019\u5e7412\u6708;2020\u5e741\u6708;2020\u5e74\u4e8c\u6708;\u5341\u4e00\u6708 2020"
            + " | Dec 2019;Jan 2020;Feb 2020;Nov 2020",
        "MONTH | 2019\ub144 12\uc6d4;2020\ub144 1\uc6d4;2020\ub1442\uc6d4"
            + " | Dec 2019;Jan 2020;Feb 2020",
        "WEEK | 2019-W52;2020W01;2020 W2;W3 2020;Week 4, 2020;KW 5/2020"
            + " | Week 52, 2019;Week 1, 2020;Week 2, 2020;Week 3, 2020;Week 4, 2020;Week 5, 2020",
        "DAY | 2020-W01-1;2020-W01-7;2020-W02-1 | 30 Dec 2019;5 Jan 2020;6 Jan 2020",
        "DAY | 2020-01-31;2020/2/1;2020.02.02;2020-02/03 | 31 Jan 2020;1 Feb 2020;2 Feb 2020;3 Feb 2020",
        "DAY | 20200131;20200201;20200301 | 31 Jan 2020;1 Feb 2020;1 Mar 2020",
        "DAY | 02-Jul-99;02-Jul-04;01-Aug-04 | 2 Jul 1999;2 Jul 2004;1 Aug 2004",
        "DAY | 31 Jan 2020;1-Feb-2020;2FEB2020;2020 Feb 3;2020-Feb-04"
            + " | 31 Jan 2020;1 Feb 2020;2 Feb 2020;3 Feb 2020;4 Feb 2020",
        "DAY | Jan 31 2020;Feb 1, 2020;February 2nd, 2020;Feb 03,2020"
            + " | 31 Jan 2020;1 Feb 2020;2 Feb 2020;3 Feb 2020",
        "DAY | 1/22/20;1/23/20;2/1/20 | 22 Jan 2020;23 Jan 2020;1 Feb 2020",
        "DAY | 22/1/2020;23/1/2020;1/2/2020 | 22 Jan 2020;23 Jan 2020;1 Feb 2020",
        "DAY | 22.1.2020;23.01.20;1. 2. 2020 | 22 Jan 2020;23 Jan 2020;1 Feb 2020",
        "DAY | 22-01-2020;23-01-2020;01-02-2020 | 22 Jan 2020;23 Jan 2020;1 Feb 2020",
        "DAY | 2020-01-01T00:00:00Z;2020-02-01T00:00:00Z;2020-03-02T00:00:00.000+00:00"
            + " | 1 Jan 2020;1 Feb 2020;2 Mar 2020",
        "DAY | 2020-01-01 00:00:00;2020-02-01 00:00:00;2020-03-02 00:00:00"
            + " | 1 Jan 2020;1 Feb 2020;2 Mar 2020",
        "DAY | Mon, 1 Jan 2020;Tuesday 2 Jan 2020;mar. 3 mars 2020"
            + " | 1 Jan 2020;2 Jan 2020;3 Mar 2020",
        "DAY | 2020\u5e741\u670828\u65e5;2020\u5e742\u67081\u65e5;2020\ub144 2\uc6d4 2\uc77c"
            + " | 28 Jan 2020;1 Feb 2020;2 Feb 2020",
        "TIME | 2020-01-01T09:30:00Z;2020-01-01 10:00;2020-01-02;2020-01-01T23:30-01:00"
            + " | 1 Jan 2020, 09:30;1 Jan 2020, 10:00;2 Jan 2020, 00:00;1 Jan 2020, 23:30",
        "TIME | 2020-01-01 10:00:00.25;2020-01-01 10:00:00.5;20200101T100001Z"
            + " | 1 Jan 2020, 10:00:00.250;1 Jan 2020, 10:00:00.500;1 Jan 2020, 10:00:01.000",
        "TIME | 1/22/2020 11:59 AM;1/22/2020 12:00 PM;1/22/2020 1:05 pm"
            + " | 22 Jan 2020, 11:59;22 Jan 2020, 12:00;22 Jan 2020, 13:05",
        "TIME | Wed, 01 Jan 2020 10:00:00 GMT;Wed Jan 01 2020 10:00:00 GMT-0100;2020-01-02 11.30"
            + " | 1 Jan 2020, 10:00;1 Jan 2020, 10:00;2 Jan 2020, 11:30",
      })
  void orders_and_displays_dates(DateKind kind, String labels, String displayed) {
    List<String> inOrder = list(labels);
    List<String> reversed = new ArrayList<>(inOrder);
    Collections.reverse(reversed);
    List<String> rotated = new ArrayList<>(inOrder);
    Collections.rotate(rotated, 1);
    for (List<String> written : List.of(inOrder, reversed, rotated)) {
      DateColumn column = DateColumn.of(written).orElseThrow();
      assertThat(column.kind()).isEqualTo(kind);
      assertThat(displayed(column, NumberLocale.EN)).isEqualTo(list(displayed));
      assertThat(IntStream.of(column.order()).mapToObj(column::displayAsIs)).isEqualTo(inOrder);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "YEAR | -1000;-500;0;44;476;1066",
        "YEAR | -10000;2000;2023",
        "YEAR | 0;1;2;23",
        "DECIMAL_YEAR | 1958.2027;1958.4548;1960",
        "MONTH | Jan;Feb;March;dezembro",
        "QUARTER | Q1;Q2;4Q",
        "HALF | H1;H2",
        "WEEK | W1;Week 2;W10",
        "FISCAL_YEAR | 98/99;99/00;17/18;18/19"
      })
  void reads_more_labels_if_a_header_says_that_they_are_dates(DateKind kind, String labels) {
    List<String> inOrder = list(labels);
    List<String> rotated = new ArrayList<>(inOrder);
    Collections.rotate(rotated, 1);
    DateColumn column = DateColumn.of(rotated, true).orElseThrow();
    assertThat(column.kind()).isEqualTo(kind);
    assertThat(displayed(column, NumberLocale.EN)).isEqualTo(inOrder);
    assertThat(DateColumn.of(rotated)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "YEAR | -1000;-500;0;500",
        "DECIMAL_YEAR | 1958.2027;1958.2877;1959",
        "MONTH | 2019.11;2019.12;2020.01",
        "MONTH | 11.2019;12.2019;01.2020",
        "MONTH | Nov 19;Dec 19;Jan 20",
        "FISCAL_YEAR | 17/18;18/19;19/20"
      })
  void reads_weak_forms_only_in_order(DateKind kind, String labels) {
    List<String> inOrder = list(labels);
    assertThat(DateColumn.of(inOrder).orElseThrow().kind()).isEqualTo(kind);
    List<String> rotated = new ArrayList<>(inOrder);
    Collections.rotate(rotated, 1);
    assertThat(DateColumn.of(rotated)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "20",
        "02020",
        "+2020",
        "2020-13",
        "2020-00-01",
        "2021-02-29",
        "2020--01",
        "2020-001",
        "2020-01-01 1",
        "2020-01-01 10.30 x",
        "2020-01-01 25:00",
        "2020-01-01 13:00 PM",
        "31.4.2020",
        "2020 q5",
        "2020-W54",
        "2019-W53-1",
        "2020 H3",
        "Foo 2020",
        "january1 05,1994",
        "\u0662\u0660\u0662\u0660",
        "2020-01-01 0000000000000000",
        "12.5",
        "2020.5",
        "20205.0",
        "1234567",
        "1,234",
        "1.234.567",
        "192.168.0.1",
        "1.2.3",
        "+49 30 123456",
        "555-1234",
        "030/123456",
        "May",
        "Sun 2020",
        "Q",
        "Q1",
        "Qatar",
        "Quarter",
        "March of the Penguins",
        "1960 [YR1961]",
        "2018/20",
        "1995s",
        "1577836800",
        "202013",
        "20201301",
        "-5",
        "2020-",
        "$2020",
        ".2020",
        "12345678901234567890",
        "Jan 20",
        "2020-01-01T00:00:00+99:00",
        "1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7",
        "2020-01-01                                                                 "
      })
  void other_labels_are_not_dates(String label) {
    assertThat(DateColumn.of(List.of(label))).isEmpty();
    assertThat(DateColumn.of(List.of(label, label, label))).isEmpty();
    assertThat(DateColumn.mayBeDate(label)).isFalse();
  }

  @Test
  void does_not_mix_kinds() {
    assertThat(DateColumn.of(List.of("2020", "2020-02"))).isEmpty();
    assertThat(DateColumn.of(List.of("2020", "Total"))).isEmpty();
    assertThat(DateColumn.of(List.of("22.1.2020", "1/22/2020"))).isEmpty();
    assertThat(DateColumn.of(List.of())).isEmpty();
    assertThat(DateColumn.of(List.of(), true)).isEmpty();
  }

  @Test
  void prefers_the_reading_in_which_dates_are_in_order() {
    assertThat(order("1/2/2020;2/1/2020")).containsExactly(0, 1);
    assertThat(order("2/1/2020;1/2/2020")).containsExactly(0, 1);
    assertThat(order("3/1/2020;2/2/2020;1/3/2020")).containsExactly(0, 1, 2);
    assertThat(order("3/4/2020;2/6/2020;5/1/2020")).containsExactly(1, 0, 2);
  }

  private static int[] order(String labels) {
    return DateColumn.of(list(labels)).orElseThrow().order();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/1/2000;2/1/2000;3/1/2000"
            + " | Dates such as \"2/1/2000\" were read as month/day/year, not as day/month/year."
            + " If that is wrong, write the year first, as in 2024-02-01.",
        "3/4/2020;2/6/2020;5/1/2020"
            + " | Dates such as \"3/4/2020\" were read as month/day/year, not as day/month/year."
            + " If that is wrong, write the year first, as in 2024-02-01.",
        "2001-02 | Dates such as \"2001-02\" were read as months, not as fiscal years or seasons.",
        "2001-02;2002-03"
            + " | Dates such as \"2001-02\" were read as fiscal years or seasons, not as months.",
      })
  void reports_what_it_guessed(String labels, String ambiguity) {
    assertThat(DateColumn.of(list(labels)).orElseThrow().ambiguity()).hasValue(ambiguity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1/22/20;1/2/20", "3/1/2020;2/2/2020;1/3/2020", "1/1/2020;2/2/2020", "2018-19"})
  void reports_nothing_if_the_labels_have_one_meaning(String labels) {
    assertThat(DateColumn.of(list(labels)).orElseThrow().ambiguity()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/2/68;1/2/69 | 2 Jan 1968;2 Jan 1969",
        "Jan-65;Jan-70;Jan-01 | Jan 1965;Jan 1970;Jan 2001",
        "Jan-70;Jan-68;Jan-65 | Jan 1965;Jan 1968;Jan 1970",
        "Jan-68;Jan-20;Jan-67 | Jan 2020;Jan 2067;Jan 2068",
        "Jan-20;Jan-21;Jan-19 | Jan 2019;Jan 2020;Jan 2021",
        "Jan-99;Jan-98;Jan-01 | Jan 1998;Jan 1999;Jan 2001",
      })
  void keeps_the_order_of_years_of_two_digits(String labels, String displayed) {
    DateColumn column = DateColumn.of(list(labels)).orElseThrow();
    assertThat(displayed(column, NumberLocale.EN)).isEqualTo(list(displayed));
  }

  @Test
  void keeps_the_order_of_equal_dates() {
    assertThat(order("2020-02;2020-2;2020-01;2020/02")).containsExactly(2, 0, 1, 3);
  }

  @Test
  void has_the_time_of_each_period() {
    assertThat(DateColumn.of(List.of("1970", "1971")).orElseThrow().times())
        .containsExactly(0, 365 * 86_400_000L);
    assertThat(DateColumn.of(List.of("1970Q2", "1970H2", "x")).isPresent()).isFalse();
    assertThat(DateColumn.of(List.of("1970Q2")).orElseThrow().times())
        .containsExactly(90 * 86_400_000L);
    assertThat(DateColumn.of(List.of("1970-W02")).orElseThrow().times())
        .containsExactly(4 * 86_400_000L);
    assertThat(DateColumn.of(List.of("1970-01-01T00:00:01.5+00:30")).orElseThrow().times())
        .containsExactly(1500 - 30 * 60_000L);
    assertThat(DateColumn.of(List.of("1970.5", "1971.0"), true).orElseThrow().times())
        .containsExactly(365 * 43_200_000L, 365 * 86_400_000L);
  }

  @Test
  void knows_plain_numbers_and_unusual_years() {
    DateColumn numbers = DateColumn.of(List.of("0815", "4711")).orElseThrow();
    assertThat(numbers.areNumbers()).isTrue();
    assertThat(numbers.hasUsualYears()).isFalse();
    DateColumn months = DateColumn.of(List.of("2020-01", "2020-02")).orElseThrow();
    assertThat(months.areNumbers()).isFalse();
    assertThat(months.hasUsualYears()).isTrue();
    assertThat(months.hasYear()).isTrue();
    assertThat(DateColumn.of(List.of("Jan", "Feb"), true).orElseThrow().hasYear()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020",
        "202001",
        "20200131",
        "2020-01-31",
        "Jan 2020",
        "Q1 2020",
        "X1960",
        "1/22/20",
        "2020\u5e74",
        "1Q20",
        "44 BC",
        "2018/19",
        "2020.0",
        "1990s",
        "\u4e00\u6708 2020"
      })
  void a_single_cell_may_be_a_date(String cell) {
    assertThat(DateColumn.mayBeDate(cell)).isTrue();
  }

  @Test
  void finds_the_dates_among_other_labels() {
    List<String> labels = List.of("2020-02", "2020-01", "Total", "2020-03", "5");
    PartialDates found = DateColumn.ofMost(labels, 0.6, false).orElseThrow();
    assertThat(found.dates().kind()).isEqualTo(DateKind.MONTH);
    assertThat(found.dates().order()).containsExactly(1, 0, 2);
    assertThat(found.indices()).containsExactly(0, 1, 3);
    assertThat(found.others()).containsExactly(2, 4);
    assertThat(DateColumn.ofMost(labels, 0.7, false)).isEmpty();
    assertThat(DateColumn.ofMost(List.of("2020", "2021", "12"), 0.5, false).orElseThrow().others())
        .containsExactly(2);
    assertThat(DateColumn.ofMost(List.of("2020", "2021", "12"), 0.5, true).orElseThrow().others())
        .isEmpty();
    assertThat(DateColumn.ofMost(List.of("Oak", "Elm"), 0.5, true)).isEmpty();
    assertThat(DateColumn.ofMost(List.of(), 0.5, true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Q1;q2;4 |         | Q1 2020;Q2 2020;Q4 2020",
        "1;2;4   |         | Q1 2020;Q2 2020;Q4 2020",
        "1;2;4   | MONTH   | Jan 2020;Feb 2020;Apr 2020",
        "1;2;4   | WEEK    | Week 1, 2020;Week 2, 2020;Week 4, 2020",
        "1;02;2  | HALF    | H1 2020;H2 2020;H2 2020",
        "1;2;12  |         | Jan 2020;Feb 2020;Dec 2020",
        "Jan;mars;Dezember;12 | | Jan 2020;Mar 2020;Dec 2020;Dec 2020",
        "M01;M2;M12 |      | Jan 2020;Feb 2020;Dec 2020",
        "1;2;53  |         | Week 1, 2020;Week 2, 2020;Week 53, 2020",
        "W1;W2;53 |        | Week 1, 2020;Week 2, 2020;Week 53, 2020",
      })
  void combines_years_and_their_parts(String parts, DateKind hint, String displayed) {
    List<String> written = list(parts);
    DateColumn column =
        DateColumn.combine(
                Collections.nCopies(written.size(), "2020"), written, Optional.ofNullable(hint))
            .orElseThrow();
    assertThat(displayed(column, NumberLocale.EN)).isEqualTo(list(displayed));
    assertThat(column.displayAsIs(0)).isEqualTo("2020 " + written.get(0));
  }

  @Test
  void combined_dates_are_ordered_by_year_first() {
    assertThat(
            DateColumn.combine(
                    List.of("2021", "2020", "2020"), List.of("Q1", "Q4", "Q3"), Optional.empty())
                .orElseThrow()
                .order())
        .containsExactly(2, 1, 0);
  }

  @Test
  void does_not_combine_other_columns() {
    assertThat(DateColumn.combine(List.of("2020"), List.of("54"), Optional.empty())).isEmpty();
    assertThat(DateColumn.combine(List.of("2020"), List.of("0"), Optional.empty())).isEmpty();
    assertThat(DateColumn.combine(List.of("2020"), List.of("Q5"), Optional.empty())).isEmpty();
    assertThat(DateColumn.combine(List.of("2020"), List.of("5"), Optional.of(DateKind.QUARTER)))
        .isEmpty();
    assertThat(DateColumn.combine(List.of("Oak"), List.of("1"), Optional.empty())).isEmpty();
    assertThat(DateColumn.combine(List.of("2020"), List.of(), Optional.empty())).isEmpty();
    assertThat(DateColumn.combine(List.of(), List.of(), Optional.empty())).isEmpty();
    assertThat(DateColumn.combine(List.of("2020", "1"), List.of("Q1", "May"), Optional.empty()))
        .isEmpty();
  }
}
