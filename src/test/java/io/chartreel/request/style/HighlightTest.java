package io.chartreel.request.style;

import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.rejection;
import static io.chartreel.request.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ChartSpec;
import io.chartreel.request.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bars keep their colours. */
class HighlightTest {
  private static final String RACE = "periods=1,2&series=A:1,2&series=B:2,1&series=C%2CD:3,3";

  private static ChartSpec chart(String highlight) {
    return request(query(RACE + "&highlight=" + highlight)).chart();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A,B", "a,b", "A%2CB", "A%2C+B"})
  void commas_may_be_encoded(String highlight) {
    assertThat(chart(highlight).style().highlighted()).containsExactly("A", "B");
  }

  @Test
  void a_name_with_a_comma_is_one_name() {
    assertThat(chart("C%2CD").style().highlighted()).containsExactly("C,D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X", "A%2CX"})
  void an_unknown_name_is_rejected(String highlight) {
    assertThat(rejection(query(RACE + "&highlight=" + highlight)).problems())
        .singleElement()
        .extracting(Problem::detail)
        .isEqualTo("There is no bar or category called \"" + highlight.replace("%2C", ",") + "\".");
  }

  @Test
  void a_comparison_has_nothing_to_highlight() {
    var request = request(query("labels=1,2&values=1,2&ref=r:3&highlight=X"));
    assertThat(request.chart().style().highlighted()).isEmpty();
    assertThat(request.warnings()).containsExactly("highlight has no effect in type=compare");
  }
}
