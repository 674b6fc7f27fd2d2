package io.chartreel.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chartreel.chart.Table;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with a row for each bar, period and part. */
class StackedTablesTest {
  /** Returns a table in which the sum of the last bar is the largest, but no part of it is. */
  private static String table(int periods, int bars, int parts) {
    StringBuilder csv = new StringBuilder("date,name,category,value\n");
    for (int period = 0; period < periods; period++) {
      for (int bar = 0; bar < bars; bar++) {
        for (int part = 0; part < parts; part++) {
          int value = bar == bars - 1 ? 500 : part == 0 ? 501 + bar : 0;
          csv.append(2000 + period + ",b" + bar + ",c" + part + "," + value + "\n");
        }
      }
    }
    return csv.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "stacked, type=race, b119",
    "percent, type=race, b119",
    "grouped, type=race, b118",
  })
  void a_race_keeps_the_bars_of_the_top_stacks(String layout, String query, String first) {
    List<Table.Column> columns =
        Requests.chart(Requests.csv(table(2, 120, 2), query + "&top=1&layout=" + layout))
            .table()
            .columns();
    assertThat(columns).extracting(Table.Column::name).containsOnly(first);
    assertThat(columns).hasSize(layout.equals("grouped") ? 1 : 2);
  }

  @Test
  void a_growing_chart_keeps_the_parts_of_the_top_slots_and_says_how_many() {
    ChartRequest request =
        Requests.request(Requests.csv(table(1, 60, 3), "top=2&layout=stacked&sort=desc"));
    assertThat(request.chart().table().columns())
        .extracting(Table.Column::name)
        .containsOnly("b58", "b59")
        .hasSize(6);
    assertThat(request.warnings())
        .contains("Only 2 of 60 bars are shown. Set top, up to 50, to show more.");
  }

  @Test
  void all_parts_are_kept_if_their_slots_fit() {
    assertThat(Requests.chart(Requests.csv(table(1, 20, 5), "layout=stacked")).table().columns())
        .hasSize(100);
  }

  @Test
  void says_that_a_total_counts_only_the_bars_that_are_shown() {
    assertThat(
            Requests.request(Requests.csv(table(1, 60, 1), "total=All&top=2&sort=desc")).warnings())
        .contains(
            "Only 2 of 60 bars are shown and count in the total and in moving references. "
                + "Set top, up to 50, to show more.");
  }

  @Test
  void rejects_a_race_of_more_parts_than_can_be_drawn() {
    Limits l = Limits.USUAL;
    Limits manyBars =
        new Limits(
            l.width(),
            l.height(),
            l.scale(),
            l.periods(),
            20_000,
            l.visible(),
            l.values(),
            l.frames(),
            l.pixels(),
            l.playTime(),
            l.label(),
            l.title(),
            l.marks(),
            l.value(),
            l.body(),
            l.url(),
            l.gif());
    ChartParser parser = new ChartParser(List.of("Noto Sans"), manyBars);
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(
            () ->
                parser.parse(
                    Requests.csv(table(2, 50, 210), "type=race&layout=stacked&top=50").get()))
        .withMessageContaining(
            "type=race would need 10,500 bars at once (limit 10,000). "
                + "Use a smaller top, or fewer parts of a bar.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"min=101", "max=-101"})
  void the_axis_of_shares_ends_at_a_hundred_per_cent(String query) {
    assertThat(
            Requests.sentences(Requests.csv(table(2, 2, 2), "type=bars&layout=percent&" + query)))
        .hasSize(1);
  }
}
