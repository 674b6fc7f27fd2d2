package io.chartreel.request;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.csv;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Real-world files with public data. */
class RealDataTest {
  private static ChartSpec race(String file) throws IOException {
    try (InputStream in = RealDataTest.class.getResourceAsStream("/data/" + file)) {
      assertThat(in).as(file).isNotNull();
      ChartSpec chart = chart(csv(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      assertThat(chart.type()).isEqualTo(ChartType.RACE);
      return chart;
    }
  }

  /** Millions of people: United Nations, World Population Prospects 2022, rounded. */
  @Test
  void reads_a_wide_file_of_populations() throws IOException {
    ChartSpec chart = race("population.csv");
    assertThat(chart.table().periods()).hasSize(8).startsWith("1950").endsWith("2020");
    assertThat(columns(chart)).hasSize(12).contains("Japan 84 93 105 118 124 127 128 125");
  }

  /** Gold medals of the Winter Games, added up from 1994; those of 2002 as corrected later: IOC. */
  @Test
  void reads_a_long_file_of_medals_with_continents() throws IOException {
    ChartSpec chart = race("winter-gold.csv");
    assertThat(chart.table().periods()).hasSize(8).startsWith("1994").endsWith("2022");
    assertThat(columns(chart)).hasSize(14).contains("Norway/Europe 10 20 33 35 44 55 69 85");
    assertThat(chart.table().columns())
        .extracting(column -> column.category())
        .containsOnly("Europe", "America", "Asia");
  }

  /** Gold medals of the Summer Games: IOC. Absent teams have no value. */
  @Test
  void reads_a_file_with_gaps_and_semicolons() throws IOException {
    ChartSpec chart = race("summer-games.csv");
    assertThat(chart.table().periods()).hasSize(8).startsWith("1972").endsWith("2000");
    assertThat(columns(chart))
        .hasSize(14)
        .contains("Soviet Union 50 49 80 _ 55 _ _ _", "United States 33 34 _ 83 36 37 44 37");
  }

  /**
   * Gold medals of the Summer Games, as counted when each ended: IOC. Germany had two teams in
   * 1988; Russia had no comparable team before 1996 and after 2016.
   */
  @Test
  void recognises_a_long_file_in_chinese_by_its_content() throws IOException {
    ChartSpec chart = race("gold-chinese.csv");
    assertThat(chart.table().periods()).hasSize(10).startsWith("1988").endsWith("2024");
    assertThat(columns(chart))
        .hasSize(10)
        .contains("中国 5 16 16 28 32 51 38 26 38 40", "俄罗斯 _ _ 26 32 27 23 24 19 _ _");
  }
}
