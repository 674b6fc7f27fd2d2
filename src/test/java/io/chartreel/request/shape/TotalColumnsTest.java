package io.chartreel.request.shape;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.csv;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.LinearTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns with the sums of others. */
class TotalColumnsTest {
  @Test
  void a_column_of_sums_is_no_bar() {
    assertThat(columns(chart(csv("year,A,B,Total\n2019,1.1,2.2,3.3\n2020,3,-4,-1"))))
        .containsExactly("A 1.1 3", "B 2.2 -4");
  }

  @Test
  void other_numbers_under_such_a_name_are_a_bar() {
    assertThat(columns(chart(csv("year,A,B,Total\n2019,1,2,3\n2020,3,4,8"))))
        .containsExactly("A 1 3", "B 2 4", "Total 3 8");
  }

  @Test
  void any_number_of_totals_takes_linear_time() {
    List<String> sentences = LinearTime.of(4096, totals -> sentences(csv(table(totals))));
    assertThat(sentences).isNotEmpty();
  }

  private static String table(int totals) {
    return "year"
        + ",Total".repeat(totals)
        + IntStream.range(1950, 2000)
            .mapToObj(year -> "\n" + year + ",0".repeat(totals))
            .collect(Collectors.joining());
  }
}
