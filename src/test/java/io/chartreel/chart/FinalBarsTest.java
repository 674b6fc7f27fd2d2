package io.chartreel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.Requests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalBarsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "periods=1,2&series=A:9,1&series=B:1,2.5&series=C:7,_&series=D:0,2.5 | B 2.5, D 2.5, A 1.0",
        "periods=1,2&series=A:9,1&series=B:1,3&series=C:7,2&top=2 | B 3.0, C 2.0",
        "periods=1,2&series=A:9,1&series=B:1,3&series=C:7,2&sort=asc | A 1.0, C 2.0, B 3.0",
        "periods=1,2&series=A:4,5&series=B:5,5&series=C:3,5 | B 5.0, A 5.0, C 5.0",
        "periods=1,2&series=A:4,5&series=B:5,5&top=1 | B 5.0",
        "periods=1,2&series=A:9,1&series=B:1,3&sort=none | A 1.0, B 3.0",
        "type=bars&periods=1,2&series=A:9,1&series=B:1,3&series=C:1,_ | A 1.0, B 3.0",
        "type=grow&labels=a,b,c&values=1,-0,3&sort=desc | c 3.0, a 1.0, b 0.0",
        "labels=a,b&series=X:1,5&series=Y:2,_&sort=desc | b/X 5.0, a/X 1.0, a/Y 2.0",
        "labels=2019,2020&values=4,0.125&ref=Goal:60 | 2020 0.125, Goal 60.0",
        "labels=2019,2020&values=4,_&ref=Goal:60 | Goal 60.0"
      })
  void lists_the_bars_of_the_last_frame_in_their_order(String query, String bars) {
    assertThat(
            FinalBars.of(Requests.chart(Requests.query(query))).stream()
                .map(
                    bar ->
                        bar.name()
                            + (bar.category().isEmpty() ? "" : "/" + bar.category())
                            + " "
                            + bar.value()))
        .containsExactly(bars.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type=race&layout=stacked | S/W 6.0, N/C 1.0, N/W 1.0",
        "type=race&layout=stacked&top=1 | S/W 6.0",
        "type=race&layout=percent&sort=asc | N/C 1.0, N/W 1.0, S/W 6.0",
        "type=race&layout=grouped | S/W 6.0, N/C 1.0, N/W 1.0",
        "type=bars&layout=stacked | N/C 1.0, N/W 1.0, S/W 6.0"
      })
  void orders_stacks_by_their_sums(String query, String bars) {
    String csv =
        "date,name,category,value\n1,N,C,5\n1,S,C,3\n1,N,W,1\n1,S,W,2\n"
            + "2,N,C,1\n2,N,W,1\n2,S,W,6";
    assertThat(
            FinalBars.of(Requests.chart(Requests.csv(csv, query))).stream()
                .map(bar -> bar.name() + "/" + bar.category() + " " + bar.value()))
        .containsExactly(bars.split(", "));
  }
}
