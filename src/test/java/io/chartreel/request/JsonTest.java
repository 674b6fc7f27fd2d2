package io.chartreel.request;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.request;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Rgb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void its_members_are_the_parameters_with_real_arrays() {
    ChartRequest request =
        request(
            json(
                """
                {"type": "bars", "periods": ["2019", 2020], "title": "A, b & 50 %",
                 "series": [
                   {"name": "Java", "values": [20, null], "color": "red", "category": "JVM"},
                   {"name": "C, D: E", "values": ["1.5", -3e2], "category": "native"}],
                 "ref": ["2013:60", {"label": "a:b", "value": 7}],
                 "colors": ["0f0", "blue"], "width": 300, "download": true, "top": "5",
                 "color": {"native": "#00f"}, "max": null, "x-unknown": {"deep": []}}
                """));
    ChartSpec chart = request.chart();
    assertThat(chart.type()).isEqualTo(ChartType.BARS);
    assertThat(chart.table().periods()).containsExactly("2019", "2020");
    assertThat(columns(chart)).containsExactly("Java/JVM 20 _", "C, D: E/native 1.5 -300");
    assertThat(chart.words().title()).isEqualTo("A, b & 50 %");
    assertThat(chart.references())
        .containsExactly(new Reference("2013", 60), new Reference("a:b", 7));
    assertThat(chart.style().colors()).containsExactly(new Rgb(0x00FF00), new Rgb(0x0000FF));
    assertThat(chart.style().width()).isEqualTo(300);
    assertThat(chart.style().colorsByName())
        .containsEntry("Java", new Rgb(0xFF0000))
        .containsEntry("native", new Rgb(0x0000FF));
    assertThat(chart.ranking().top()).isEqualTo(5);
    assertThat(request.download()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"labels\":[\"a\",\"b\"],\"values\":[1,2],\"ref\":\"r:1\"}",
        "{'labels':'a,b','values':'1,2','ref':{'label':'r','value':1}}",
        "{labels: ['a', 'b',], /* two */ values: [1, 2], // they are\n ref: ['r:1'],}"
      })
  void what_people_paste_is_read(String json) {
    assertThat(chart(json(json))).isEqualTo(chart(query("labels=a,b&values=1,2&ref=r:1")));
  }

  @Test
  void items_of_an_array_are_texts_and_a_text_is_a_list() {
    assertThat(chart(json("{labels:['1..3','a,b'],values:[1,2],ref:'r:1'}")).table().periods())
        .containsExactly("1..3", "a,b");
    assertThat(chart(json("{labels:'1..3',values:[1,2,3],ref:'r:1'}")).table().periods())
        .containsExactly("1", "2", "3");
  }

  @Test
  void series_and_data_may_be_texts() {
    assertThat(columns(chart(json("{periods:'1,2',series:['A:1,2','b:c:3,4']}"))))
        .containsExactly("A 1 2", "b:c 3 4");
    assertThat(columns(chart(json("{\"data\":\"year,A,B\\n2019,1,2\\n2020,3,4\"}"))))
        .containsExactly("A 1 3", "B 2 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"widht\":3} | widht is not a parameter; did you mean width?",
        "{\"width\":3.5} | width=3.5 is not a whole number that can be read",
        "{\"width\":[300]} | width=[300] is an array",
        "{\"title\":{\"text\":\"a\"}} | title={\"text\":\"a\"} is an object",
        "{\"Title\":\"a\",\"title\":\"b\"} | title=b is given twice",
        "{\"labels\":[[1]],\"values\":[1]} | labels=[1] has an item that is no text or number",
        "{\"periods\":[1],\"series\":[{\"name\":\"A\",\"values\":[\"x\"]}]} | series=x in `A` is not",
        "{\"periods\":[1],\"series\":[{\"values\":[1]}]} | series={\"values\":[1]} has a series with",
        "{\"periods\":[1],\"series\":[{\"name\":\"A\",\"values\":[NaN]}]} | body cannot be read as JSON",
        "{\"ref\":{\"label\":\"a\"},\"labels\":[1],\"values\":[1]} | ref={\"label\":\"a\"} has no label",
        "{\"width\":300,\"width\":400} | body cannot be read as JSON at line 1, column 21: Duplicate",
        "{\"width\":300 | body cannot be read as JSON at line 1",
        "{\"width\":300} {} | body cannot be read as JSON at line 1",
        "[1] | body is JSON, but no object",
        "{tick: function(v) { return v }} | body has a function at line 1",
        "{tick: v => v + '%'} | body has a function at line 1",
        "{tick(v) { return v }} | body has a function at line 1"
      })
  void a_mistake_is_told_in_a_sentence(String json, String sentence) {
    assertThat(sentences(json(json))).anySatisfy(told -> assertThat(told).startsWith(sentence));
  }

  @Test
  void depth_and_digits_are_bounded() {
    assertThat(sentences(json("{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}")))
        .singleElement()
        .asString()
        .contains("depth");
    assertThat(sentences(json("{\"width\":" + "9".repeat(5000) + "}"))).hasSize(1);
    assertThat(sentences(json("{\"max\": 1e40020192019}")))
        .singleElement()
        .asString()
        .startsWith("body has a number that is too long");
    assertThat(sentences(json("{\"max\": 1e999}")))
        .singleElement()
        .asString()
        .contains("larger than 1e15");
  }

  @Test
  void the_options_of_the_body_win_over_the_query() throws BadRequestException {
    ChartSpec chart =
        Requests.PARSER
            .parse(
                Asked.json(
                    "{\"width\":300,\"labels\":[\"a\"],\"values\":[1]}",
                    QueryString.of("width=400&height=200&periods=1,2&series=A:1,2&ref=r:1")))
            .chart();
    assertThat(chart.style().width()).isEqualTo(300);
    assertThat(chart.style().height()).isEqualTo(200);
    assertThat(chart.table().periods()).containsExactly("a");
    assertThat(chart.references()).hasSize(1);
  }
}
