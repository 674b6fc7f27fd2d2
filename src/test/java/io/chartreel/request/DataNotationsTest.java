package io.chartreel.request;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.rejection;
import static io.chartreel.request.Requests.request;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.canonical.CanonicalJson;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Easing;
import io.chartreel.chart.LabelContent;
import io.chartreel.chart.NumberLocale;
import io.chartreel.chart.Order;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.SeriesLayout;
import io.chartreel.chart.Table;
import io.chartreel.chart.Theme;
import io.chartreel.request.problem.BadRequestException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notations of data in a query, and the chart types they lead to. */
class DataNotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | COMPARE",
        "labels=a,b&values=1,2&ref=r:1 | COMPARE",
        "labels=a,b&values=1,2&ref=r:1&ref=Average:mean | GROW",
        "labels=a,b&values=1,2 | GROW",
        "labels=a,b&values=1,2&ref=r:1&ref=s:2 | GROW",
        "periods=1..2&values=1,2&ref=r:1 | COMPARE",
        "periods=1..2&values=1,2 | RACE",
        "periods=1..2&series=A:1,2&ref=r:1 | COMPARE",
        "periods=1..2&series=A:1,2&series=B:2,3 | RACE",
        "periods=2019&series=A:1&series=B:2 | GROW",
        "series=A:1&series=B:2 | GROW",
        "labels=a,b&series=A:1,2&series=B:2,3 | GROW",
        "data=year,A,B;2019,1,2;2020,3,4 | RACE",
        "data=year,A,B;2019,1,2 | GROW",
        "type=bars&data=year,A,B;2019,1,2;2020,3,4 | BARS",
        "type=race | RACE",
        "type=grow | GROW"
      })
  void chooses_the_chart_type_for_the_data(String query, ChartType type) {
    assertThat(chart(query(query)).type()).isEqualTo(type);
  }

  @Test
  void reads_series_as_bars() {
    ChartSpec chart =
        chart(query("periods=2019..2021&series=Java:20,_,18&series=Python:15,19,-2.5"));
    assertThat(chart.table().periods()).containsExactly("2019", "2020", "2021");
    assertThat(columns(chart)).containsExactly("Java 20 _ 18", "Python 15 19 -2.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "series=A:1,2;B:3,4",
        "series=A:1,2&series=B:3,4",
        "series=A:1,2;B:3,4;",
        "series=A%3A1%2C2&series=B%3A3%2C4",
        "series=A%3A1%2C2%3BB%3A3%2C4"
      })
  void separates_series_by_parameter_or_semicolon(String series) {
    assertThat(columns(chart(query("periods=1,2&" + series)))).containsExactly("A 1 2", "B 3 4");
  }

  @Test
  void accepts_encoded_separators_in_a_name() {
    assertThat(columns(chart(query("periods=1,2&series=a%3Ab%2Cc%3Bd:1,2"))))
        .containsExactly("a:b,c;d 1 2");
  }

  @Test
  void reads_labels_with_series_as_bars_of_one_period() {
    ChartSpec chart = chart(query("labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,_"));
    assertThat(chart.table().periods()).containsExactly("");
    assertThat(columns(chart)).containsExactly("Q1/Cats 1", "Q2/Cats 2", "Q1/Dogs 3", "Q2/Dogs _");
  }

  @Test
  void reads_labels_as_bars_except_in_compare() {
    assertThat(columns(chart(query("labels=a,b&values=1,2")))).containsExactly("a 1", "b 2");
    assertThat(columns(chart(query("type=bars&labels=a,b&values=1,2"))))
        .containsExactly("a 1", "b 2");
    ChartSpec compare = chart(query("type=compare&labels=a,b&values=1,2&ref=r:1"));
    assertThat(compare.table().periods()).containsExactly("a", "b");
    assertThat(columns(compare)).containsExactly(" 1 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data=year,A,B;2019,1,2;2020,3,_",
        "data=year,A,B;2019,1,2;2020,3,",
        "data=year%2CA%2CB%3B2019%2C1%2C2%3B2020%2C3%2C",
        "data=year%2CA%2CB%0A2019%2C1%2C2%0D%0A2020%2C3%2C%0A",
        "data=year%3BA%3BB%0A2019%3B1%3B2%0A2020%3B3%3B",
        "data=year,A,B%0A2019,1,2%0A2020,3,",
        "data=date,name,value;2019,A,1;2019,B,2;2020,A,3"
      })
  void reads_csv_in_the_url(String query) {
    ChartSpec chart = chart(query(query));
    assertThat(chart.table().periods()).containsExactly("2019", "2020");
    assertThat(columns(chart)).containsExactly("A 1 3", "B 2 _");
  }

  @Test
  void accepts_encoded_or_quoted_commas_in_csv() {
    assertThat(columns(chart(query("data=year,a%2Cb,%22c,d%22;2019,1,2;2020,3,4"))))
        .containsExactly("a,b 1 3", "c,d 2 4");
  }

  @Test
  void uses_the_defaults_of_the_chart_type() {
    ChartSpec grow = chart(query("labels=a,b&values=1,2"));
    ChartSpec race = chart(query("periods=1,2&series=A:1,2&series=B:3,4"));
    ChartSpec bars = chart(query("type=bars&periods=1,2&series=A:1,2&series=B:3,4"));
    ChartSpec compare = chart(query(""));
    assertThat(grow.timing().period()).isEqualTo(1200);
    assertThat(race.timing().period()).isEqualTo(600);
    assertThat(compare.timing().fps()).isEqualTo(1);
    assertThat(race.timing().fps()).isEqualTo(25);
    assertThat(grow.timing().ease()).isEqualTo(Easing.EASE_OUT_CUBIC);
    assertThat(race.timing().ease()).isEqualTo(Easing.LINEAR);
    assertThat(bars.timing().ease()).isEqualTo(Easing.EASE_IN_OUT_CUBIC);
    assertThat(race.timing().hold()).isEqualTo(2000);
    assertThat(compare.timing().hold()).isZero();
    assertThat(race.axis().follows()).isTrue();
    assertThat(bars.axis().follows()).isFalse();
    assertThat(bars.axis().grid()).isTrue();
    assertThat(compare.axis().grid()).isFalse();
    assertThat(race.style().ticker()).isTrue();
    assertThat(grow.style().ticker()).isFalse();
    assertThat(race.style().show()).isEqualTo(LabelContent.VALUE);
    assertThat(compare.style().show()).isEqualTo(LabelContent.BOTH);
    assertThat(race.ranking().order()).isEqualTo(Order.DESC);
    assertThat(grow.ranking().order()).isEqualTo(Order.NONE);
    assertThat(race.style().colors()).isEqualTo(Theme.LIGHT.palette());
  }

  @Test
  void reads_styling_and_ranking_parameters() {
    ChartRequest request =
        request(
            query(
                "labels=a,b&series=A:1,2&series=B:3,4&top=3&sort=asc&layout=stacked&stagger=80"
                    + "&axis=follow&grid=off&colors=red&ticker=on&radius=4&gap=30&locale=de"
                    + "&compact&alt=Words&download&ref=x:1&ref=y:2&color.a=0f0&Color.B=00000080"));
    ChartSpec chart = request.chart();
    assertThat(chart.ranking().top()).isEqualTo(3);
    assertThat(chart.ranking().order()).isEqualTo(Order.ASC);
    assertThat(chart.layout()).isEqualTo(SeriesLayout.STACKED);
    assertThat(chart.timing().stagger()).isEqualTo(80);
    assertThat(chart.axis().follows()).isTrue();
    assertThat(chart.axis().grid()).isFalse();
    assertThat(chart.style().colors()).containsExactly(new Rgb(0xFF0000));
    assertThat(chart.style().ticker()).isTrue();
    assertThat(chart.style().radius()).isEqualTo(4);
    assertThat(chart.style().gap()).isEqualTo(0.3);
    assertThat(chart.style().colorsByName())
        .containsOnlyKeys("a", "A", "B", "b")
        .containsEntry("A", new Rgb(0x00FF00))
        .containsEntry("B", new Rgb(0x7F7F7F));
    assertThat(chart.numbers().format(1234567)).isEqualTo("1,23M");
    assertThat(chart.references()).hasSize(2);
    assertThat(request.alt()).hasValue("Words");
    assertThat(request.download()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'', true", "1, true", "TRUE, true", "on, true", "0, false", "false, false"})
  void accepts_several_values_for_switches(String written, boolean on) {
    assertThat(request(query("download=" + written)).download()).isEqualTo(on);
  }

  @Test
  void truncates_a_long_alternative_text() {
    assertThat(request(query("alt=" + "x".repeat(151))).alt()).hasValue("x".repeat(150));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "values=1,2 | The data has no labels. Add labels or periods.",
        "labels=a | The data has no values. Add values or series.",
        "periods=1,2&series=A:1 | Series \"A\" has 1 value for 2 periods.",
        "series=A:1,2 | The series have several values, but there are no periods.",
        "periods=1&series=A | series needs the form name:values, not \"A\".",
        "periods=1&series=:3 | series needs the form name:values, not \":3\".",
        "periods=1,2&series=A:1,2k | Bar A: \"2k\" is not a number.",
        "periods=1&labels=1&values=1 | Use either labels or periods, not both.",
        "periods=1&series=A:1&values=1 | Use either values or series, not both.",
        "data=year,A;2019,1&labels=a | The data is given in two ways.",
        "periods=1,2&series=A:1,2&series=A:3,4 | The bar \"A\" appears twice.",
        "labels=a,a&values=1,2 | The bar \"a\" appears twice.",
        "type=compare&periods=1,2&series=A:1,2 | type=compare needs a reference.",
        "type=compare&periods=1,2&series=A:1,2&ref=a:1&ref=b:2 | type=compare shows a single"
            + " reference, but ref is given 2 times.",
        "type=compare&periods=1&series=A:1;B:2&ref=r:1 | type=compare shows a single bar, but the"
            + " data has 2. Use race, bars or grow.",
        "type=compare&periods=1,2&series=A:1,2;B:2,1&ref=r:1 | type=compare shows a single bar, but"
            + " the data has 2. Use race or bars.",
        "type=grow&periods=1,2&series=A:1,2 | type=grow shows a single period, but the data has 2.",
        "labels=a&values=1&color.plum=red | There is no bar or category called \"plum\".",
        "labels=a&values=1&colors=red,,blue | colors has an empty item.",
        "labels=a,b&values=1,2&color.=red | There is no bar or category called \"\".",
        "color.b=red | There is no bar or category called \"b\".",
        "labels=a&values=1&color.a=rad | color.a=rad is not a colour. Did you mean \"red\"?",
        "labels=a&values=1&color.a=red&color.A=blue | color.A is given twice.",
        "colour.Java=red | Unknown parameter \"colour.Java\". Did you mean \"color.Java\"?",
        "top=51 | top=51 is too high.",
        "gap=91 | gap=91 is too high.",
        "ticker=maybe | ticker=maybe is not valid. Use on or off.",
        "sort=dsc | sort=dsc is not valid. Did you mean \"desc\"? Use desc, asc or none."
      })
  void reports_problems_in_whole_sentences(String query, String sentence) {
    assertThat(sentences(query(query))).singleElement().asString().startsWith(sentence);
  }

  @Test
  void limits_bars_in_grow_to_50() {
    String values = "1" + ",1".repeat(49);
    chart(query("labels=1..50&values=" + values));
    BadRequestException bad = rejection(query("labels=1..51&values=1," + values));
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.getMessage())
        .contains("type=grow would need 51 places for bars (limit 50).")
        .contains("type=race");
    chart(query("type=race&labels=1..51&values=1," + values));
  }

  @Test
  void counts_frames_until_the_last_bar_has_grown() {
    assertThat(sentences(query("labels=1..20&values=1" + ",1".repeat(19) + "&stagger=3500&fps=25")))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .contains("The animation would have 1,695 frames (limit 1,500)."));
  }

  @Test
  void compares_min_with_the_height_of_stacks() {
    chart(query("labels=a,b&series=A:5,6&series=B:5,6&layout=stacked&min=11"));
    assertThat(sentences(query("labels=a,b&series=A:5,6&series=B:5,6&min=11")))
        .singleElement()
        .asString()
        .startsWith("min must be less than the highest value (6).");
  }

  @Test
  void ignores_the_region_of_a_language_tag() {
    for (String tag : List.of("de-CH", "de_AT", "DE-de", "de")) {
      assertThat(
              request(query("labels=a&values=1&ref=r:1&locale=" + tag)).chart().numbers().locale())
          .as(tag)
          .isEqualTo(NumberLocale.DE);
    }
    for (String other : List.of("xx-DE", "de-", "-de", "de-%C3%9C")) {
      assertThat(sentences(query("locale=" + other))).as(other).hasSize(1);
    }
  }

  @Test
  void displays_dates_in_lists_and_keeps_them_in_the_canonical_form() {
    String list = "periods=2023-02-01,2023-03-01&series=A:1,2&series=B:2,1";
    Table formatted = chart(query(list)).table();
    assertThat(formatted.periods()).containsExactly("Feb 2023", "Mar 2023");
    assertThat(formatted.written()).containsExactly("2023-02-01", "2023-03-01");
    Table asWritten = chart(query(list + "&dates=as-is")).table();
    assertThat(asWritten.periods()).containsExactly("2023-02-01", "2023-03-01");
    assertThat(CanonicalJson.of(request(query(list)))).doesNotContain("dates");
    assertThat(CanonicalJson.of(request(query(list + "&dates=as-is"))))
        .contains("\"dates\":\"as-is\"");
    assertThat(request(query(list + "&frame=2023-03-01")).still())
        .isEqualTo(request(query(list + "&frame=Mar+2023")).still());
  }

  @ParameterizedTest
  @CsvSource({
    "'0.30000000000000004,0.2', 1",
    "'1.1,2.25', 2",
    "'3.14159,2.71828', 3",
    "'41621.23456,3.14159', 2",
    "'0.000012,0.000034', 6",
    "'5,7', 0",
    "'1234.5,3', 1"
  })
  void chooses_the_decimals_that_a_reader_needs(String values, int decimals) {
    assertThat(chart(query("type=grow&labels=a,b&values=" + values)).numbers().decimals())
        .isEqualTo(decimals);
  }

  @Test
  void a_request_whose_data_are_empty_is_told_that_it_gets_the_example() {
    assertThat(request(query("labels=&values=+&title=T")).warnings())
        .containsExactly(
            "This is the built-in example, because there is nothing in labels, values.");
    assertThat(request(query("labels=&data=name,value;A,1;B,2")).warnings()).isEmpty();
    assertThat(request(query("title=T")).warnings()).isEmpty();
  }
}
