package io.chartreel.request.style;

import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.rejection;
import static io.chartreel.request.Requests.request;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.canonical.CanonicalJson;
import io.chartreel.chart.Annotations;
import io.chartreel.chart.Annotations.Note;
import io.chartreel.chart.Annotations.StatisticLine;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Statistic;
import io.chartreel.request.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationReaderTest {
  private static final String RACE = "periods=2000..2003&series=A:1,2,3,4&series=B:4,3,2,1";

  private static Problem problem(String query) {
    return rejection(query(query)).problems().get(0);
  }

  private static Annotations annotations(String query) {
    return request(query(RACE + "&" + query)).chart().annotations();
  }

  @Test
  void reads_the_label_of_the_total() {
    assertThat(annotations("total=+World+").total()).isEqualTo("World");
    assertThat(annotations("total=").total()).isEmpty();
  }

  @Test
  void reads_fixed_and_moving_references() {
    var chart =
        request(query(RACE + "&ref=Goal:2&ref=Average:mean&ref=:MAX&ref=a:b:median")).chart();
    assertThat(chart.references()).containsExactly(new Reference("Goal", 2));
    assertThat(chart.annotations().lines())
        .containsExactly(
            new StatisticLine("Average", Statistic.MEAN),
            new StatisticLine("", Statistic.MAX),
            new StatisticLine("a:b", Statistic.MEDIAN));
  }

  @Test
  void reads_notes_of_periods_and_ranges() {
    assertThat(annotations("note=2001:A+crisis&note=2001..2003:Later:+more%0Alines").notes())
        .containsExactly(new Note(1, 1, "A crisis"), new Note(1, 3, "Later: more\nlines"));
    assertThat(annotations("note=2001:A&note=2001..2003:B").notes(4).get(1)).isEqualTo("A\nB");
    assertThat(annotations("note=2001:A&note=2001..2003:B").notes(4).get(3)).isEqualTo("B");
    assertThat(annotations("note=2001:A").notes(4).get(0)).isEmpty();
  }

  @Test
  void a_note_without_text_is_rejected() {
    assertThat(rejection(query(RACE + "&note=2001:")).problems())
        .singleElement()
        .extracting(Problem::detail)
        .isEqualTo("A note has no text.");
  }

  @Test
  void notes_of_a_chart_without_periods_are_ignored_with_a_warning() {
    var request = request(query("labels=a,b&values=1,2&note=a:hello"));
    assertThat(request.chart().annotations().notes()).isEmpty();
    assertThat(request.warnings()).containsExactly("note has no effect in type=grow");
  }

  @Test
  void a_statistic_does_not_make_a_list_a_comparison() {
    String list = "labels=A,B,C&values=1,2,3&ref=Mean:mean&total=All";
    assertThat(request(query(list)).chart().type()).isEqualTo(ChartType.GROW);
    assertThat(request(query(list.replace("Mean:mean&total=All", "r:5"))).chart().type())
        .isEqualTo(ChartType.COMPARE);
  }

  @Test
  void a_number_stands_for_a_period_whose_label_others_have() {
    String months = "type=bars&periods=2020-01,2020-02,2021-01&series=A:1,2,3&dates=MMMM";
    var chart =
        request(query(months + "&note=2021-01:A&note=2020-01..2021-01:B&note=%233:C")).chart();
    assertThat(chart.table().periods()).containsExactly("January", "February", "January");
    assertThat(chart.annotations().notes())
        .containsExactly(new Note(2, 2, "A"), new Note(0, 2, "B"), new Note(2, 2, "C"));
    assertThat(request(json(CanonicalJson.of(request(query(months + "&note=2021-01:A"))))).chart())
        .isEqualTo(request(query(months + "&note=2021-01:A")).chart());
    assertThat(
            request(query("periods=%232,b&series=A:1,2&note=%232:A")).chart().annotations().notes())
        .containsExactly(new Note(0, 0, "A"));
  }

  @Test
  void a_period_of_a_range_may_contain_dots() {
    assertThat(
            request(query("periods=a..b,mid&series=A:1,2&note=a..b..mid:x"))
                .chart()
                .annotations()
                .notes())
        .containsExactly(new Note(0, 1, "x"));
  }

  @Test
  void finds_periods_that_contain_colons_and_dots() {
    String query = "periods=10%3A30,10%3A45,a..b&series=A:1,2,3&series=B:2,1,3";
    assertThat(
            request(query(query + "&note=10:45:Late&note=10:30..10:45:Both&note=a..b:c"))
                .chart()
                .annotations()
                .notes())
        .containsExactly(new Note(1, 1, "Late"), new Note(0, 1, "Both"), new Note(2, 2, "c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2010:x | note has the period \"2010\", which is not one of the chart.",
        "2001..2010:x | note has the period \"2010\", which is not one of the chart.",
        "2001 | has no colon between period and text.",
        "2002..2001:x | A note starts after the period at which it ends.",
      })
  void rejects_notes_without_a_period(String note, String detail) {
    assertThat(problem(RACE + "&note=" + note).detail()).contains(detail);
  }

  @Test
  void suggests_the_closest_period() {
    assertThat(problem("periods=Spring,Autumn&series=A:1,2&note=Sprin:x").sentence())
        .contains("Did you mean \"Spring\"?");
  }

  @Test
  void reads_a_long_note_in_linear_time() {
    String note = "2001" + ":".repeat(100_000);
    assertThat(sentences(query(RACE + "&note=x" + note))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{note:'2001:Crisis'}",
        "{note:['2001:Crisis']}",
        "{note:{period:2001,text:'Crisis'}}",
        "{note:[{from:2001,to:2001,text:'Crisis'}]}"
      })
  void reads_notes_in_json(String note) {
    String json = "{periods:'2000..2002',series:[{name:'A',values:[1,2,3]}]," + note.substring(1);
    assertThat(request(json(json)).chart().annotations().notes())
        .containsExactly(new Note(1, 1, "Crisis"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"total=Sum", "ref=r:mean", "ref=r:max"})
  void rejects_sums_and_statistics_of_a_comparison(String query) {
    assertThat(problem("type=compare&labels=a,b&values=1,2&ref=r:1&" + query).detail())
        .contains("type=compare");
  }

  @Test
  void rejects_the_sum_of_the_built_in_example() {
    assertThat(problem("total=Sum").detail()).contains("no total");
  }
}
