package io.chartreel.request.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateLabelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021 | 2019",
        "2020-2-1 | 2020-01-31",
        "2020/02/01 | 2020/01/31",
        "2020.02.01 | 2020-01/31",
        "2020-02-01 10:30 | 2020-02-01T09:30:00Z",
        "2020-12 | 2020/2",
        "2/1/2020 | 1/31/2020",
        "1.2.2020 | 31.1.2020",
        "2020 Q2 | 2020q1",
        "Q1-2021 | q4 2020",
        "Feb 2020 | January-2020",
        "1 Sept. 2020 | 31-aug-2020",
        "May 3, 2020 | apr. 4,2020"
      })
  void sorts_dates_of_one_format(String later, String earlier) {
    assertThat(DateLabels.order(List.of(later, earlier))).hasValue(new int[] {1, 0});
    assertThat(DateLabels.order(List.of(earlier, later))).hasValue(new int[] {0, 1});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "20",
        "02020",
        "+2020",
        "-2020",
        "2020-13",
        "2020-00-01",
        "2021-02-29",
        "2020--01",
        "2020-001",
        "2020-01-01 1",
        "2020-01-01 10.30 x",
        "31.4.2020",
        "2020 q5",
        "2020- q1",
        "Foo 2020",
        "5-2020",
        "dec 05 2020",
        "january1 05,1994",
        "12 Dec. 20",
        "\u0662\u0660\u0662\u0660",
        "2020-01-01 0000000000000000"
      })
  void other_labels_are_no_dates(String label) {
    assertThat(DateLabels.order(List.of(label))).isEmpty();
  }

  @Test
  void does_not_mix_formats() {
    assertThat(DateLabels.order(List.of("2020", "2020-02"))).isEmpty();
    assertThat(DateLabels.order(List.of())).isEmpty();
  }

  @Test
  void prefers_the_reading_in_which_dates_are_in_order() {
    assertThat(DateLabels.order(List.of("1/2/2020", "2/1/2020"))).hasValue(new int[] {0, 1});
    assertThat(DateLabels.order(List.of("2/1/2020", "1/2/2020"))).hasValue(new int[] {0, 1});
    assertThat(DateLabels.order(List.of("3/1/2020", "2/2/2020", "1/3/2020")))
        .hasValue(new int[] {0, 1, 2});
    assertThat(DateLabels.order(List.of("3/4/2020", "2/6/2020", "5/1/2020")))
        .hasValue(new int[] {1, 0, 2});
  }
}
