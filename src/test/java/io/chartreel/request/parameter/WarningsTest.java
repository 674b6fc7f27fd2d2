package io.chartreel.request.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.Requests;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarningsTest {
  private static final String RACE = "periods=1,2&series=A:1,2&series=B:2,1";

  private static List<String> warnings(String query) {
    return Requests.request(Requests.query(query)).warnings();
  }

  @Test
  void keeps_the_first_ones_and_counts_the_others() {
    Warnings warnings = new Warnings();
    IntStream.range(0, 23).mapToObj(i -> "warning " + i).forEach(warnings::add);
    warnings.add("warning 3");
    warnings.add("warning 3");
    assertThat(warnings.all()).hasSize(21).startsWith("warning 0", "warning 1");
    assertThat(warnings.all()).endsWith("warning 19", "3 more warnings");
  }

  @Test
  void shortens_a_long_warning() {
    Warnings warnings = new Warnings();
    warnings.add("x".repeat(1000));
    assertThat(warnings.all()).containsExactly("x".repeat(300) + "\u2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bgcolor=red | ignored: bgcolor",
        "bgcolor=red&utm_source=x&foo=1&bgcolor=2 | ignored: bgcolor, foo",
        "stagger=100 | stagger has no effect in a race",
        "direction=vertical&names=axis | names has no effect with direction=vertical",
        "cumulate | cumulate has no effect without a table",
        "repeat=sum | repeat has no effect without a table",
        "type=bars&top=3 | top has no effect in type=bars",
        "type=bars&sort=asc | sort has no effect in type=bars",
        "type=bars&swap=300 | swap has no effect in type=bars",
        "layout=stacked | layout has no effect, because no two bars have the same name",
        "type=bars&layout=percent | layout has no effect, because no two bars have the same name"
      })
  void names_what_has_no_effect(String query, String warning) {
    assertThat(warnings(RACE + "&" + query)).containsExactly(warning);
  }

  @Test
  void names_every_option_without_effect() {
    assertThat(warnings("gap=10&ticker&labels=1,2&values=1,2&ref=a:1"))
        .containsExactly(
            "ticker has no effect in type=compare", "gap has no effect in type=compare");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stagger=0",
        "stagger=",
        "layout=grouped",
        "utm_campaign=a&utm_x=b",
        "gclid=1&fbclid=2&msclkid=3&mc_cid=4&mc_eid=5&_ga=6&igshid=7&yclid=8&dclid=9",
        "twclid=1&ref_src=2",
        "v=2&t=3&_=4&cb=5&ts=6",
        "sig=abc&inline",
        "title=T&top=5&.gif"
      })
  void does_not_mention_trackers_and_defaults(String query) {
    assertThat(warnings(RACE + "&" + query)).isEmpty();
  }

  @Test
  void bounds_the_names_that_it_lists() {
    StringBuilder query = new StringBuilder(RACE);
    IntStream.range(0, 500).forEach(i -> query.append("&zzz").append(i).append("=1"));
    query.append('&').append("y".repeat(1000)).append("=1");
    assertThat(warnings(query.toString())).hasSize(1);
    assertThat(warnings(query.toString()).get(0))
        .startsWith("ignored: zzz0, zzz1")
        .hasSizeLessThan(310);
  }
}
