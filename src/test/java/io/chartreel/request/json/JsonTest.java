package io.chartreel.request.json;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.refusal;
import static io.chartreel.request.Requests.request;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Reference;
import io.chartreel.chart.Rgb;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.Requests;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import java.time.Duration;
import java.util.List;
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
    assertThat(chart.titles().title()).isEqualTo("A, b & 50 %");
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
        "{\"periods\":[1],\"series\":[{\"name\":\"A\",\"values\":[NaN]}]} | series=NaN in `A` is not"
            + " a number; allowed: nothing or _ where there is no value; in JSON null",
        "{\"labels\":[1],\"values\":[-Infinity]} | values=-Infinity is not a number; allowed: nothing",
        "{\"labels\":[1],\"values\":[1],\"max\":Infinity} | max=Infinity is not a number",
        "{\"ref\":{\"label\":\"a\"},\"labels\":[1],\"values\":[1]} | ref={\"label\":\"a\"} has no label",
        "{\"width\":300,\"width\":400} | body cannot be read as JSON at line 1, column 21: Duplicate",
        "{\"width\":300 | body cannot be read as JSON, for it ends before it is complete, at line 1, column",
        "{\"width\":300} {} | body goes on behind its end with `{}` at line 1, column 15; allowed: only",
        "{\"width\":300}; | body goes on behind its end with `;` at line 1, column 14; allowed: only the",
        "const config = {a: 1}; | body starts with `const config =`; allowed: only the object, from {",
        "/* mine */ new Chart(ctx, {a: 1}); | body starts with `new Chart(ctx,`; allowed: only the",
        "\"{}\" | body starts with `\"`; allowed: only the object",
        "year,A | body starts with `year,A`, which is no JSON that makes a chart; allowed: an object",
        "// nothing | body has no object in it",
        "{title: `a`} | body has a ` at line 1, column 9; allowed: a text in double or single quotes",
        "{max: undefined} | body has the word `undefined` at line 1, column 7, which is no value",
        "{max: Math.PI} | body has the word `Math.PI` at line 1, column 7, which is no value",
        "{max: None} | body has the word `None` at line 1, column 7, which is no value",
        "{labels, values} | body cannot be read as JSON at line 1, column 8: Unexpected character (','):"
            + " was expecting a colon",
        "{labels: [1} | body cannot be read as JSON at line 1, column 12: Unexpected close marker '}':"
            + " expected ']'; allowed",
        "[1] | data record 1 is no object",
        "{series: [{nmae: 'A', values: [1]}]} | series=nmae is no member of a series; did you mean"
            + " name?; allowed: name, values, category, color",
        "{series: [{name: 'A', values: [1], colors: 'red'}]} | series=colors is no member of a series",
        "{series: [{name: 'A', Name: 'B', values: [1]}]} | series=Name is a name, and there is one",
        "{series: [{name: 'A', values: [1], category: {}}]} | series={} has a category that is no text",
        "{ref: {lable: 'a', value: 1}, labels: [1], values: [1]} | ref=lable is no member of a ref",
        "{color: {\"\": \"red\"}, labels: ['a', 'b'], values: [1, 2]} | color. is the colour of no bar and no"
            + " category of this chart; allowed: a, b",
        "{tick: function(v) { return v }} | body has a function at line 1",
        "{tick: v => v + '%'} | body has a function at line 1",
        "{tick(v) { return v }} | body has a function at line 1"
      })
  void a_mistake_is_told_in_a_sentence(String json, String sentence) {
    assertThat(sentences(json(json))).anySatisfy(told -> assertThat(told).startsWith(sentence));
  }

  @Test
  void members_of_a_series_match_in_any_case_and_others_are_left_out() {
    ChartSpec chart =
        chart(
            json(
                """
                {"periods": [1, 2], "series": [
                  {"NAME": "A", "Values": [1, 2], "Category": "x", "COLOUR": "red"},
                  {"label": "İstanbul", "data": [3, 4], "color": "blue", "borderWidth": 2}],
                 "ref": {"LABEL": "r", "Value": 9}}
                """));
    assertThat(columns(chart)).containsExactly("A/x 1 2", "İstanbul 3 4");
    assertThat(chart.style().colorsByName())
        .containsEntry("A", new Rgb(0xFF0000))
        .containsEntry("İstanbul", new Rgb(0x0000FF));
    assertThat(chart.references()).containsExactly(new Reference("r", 9));
  }

  @Test
  void a_place_is_told_by_its_line_and_column() {
    assertThat(sentences(json("// a\n{\n  max: 1,\n  min: foo\n}")))
        .singleElement()
        .asString()
        .contains("`foo` at line 4, column 8");
    assertThat(sentences(json("{\n}\n// b\n more")))
        .singleElement()
        .asString()
        .contains("`more` at line 4, column 2");
  }

  /** By a search for a function that begins again at each letter this takes hours. */
  @Test
  void a_million_letters_that_are_no_json_are_refused_at_once() {
    for (String text : List.of("{a: x" + "x".repeat(900_000), "{a " + "a(".repeat(450_000))) {
      assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> sentences(json(text))))
          .singleElement()
          .asString()
          .startsWith("body ")
          .hasSizeLessThan(400);
    }
  }

  @Test
  void more_series_than_bars_are_one_mistake() {
    String series = "{name:'A',values:[1]},".repeat(201);
    BadRequestException bad = refusal(json("{series:[" + series + "]}"));
    assertThat(bad.problems()).hasSize(1);
    assertThat(bad.getMessage()).contains("201 series, 1 over the limit of 200");
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
                ChartInputs.json(
                    "{\"width\":300,\"labels\":[\"a\"],\"values\":[1]}",
                    QueryString.of("width=400&height=200&periods=1,2&series=A:1,2&ref=r:1"),
                    Limits.USUAL))
            .chart();
    assertThat(chart.style().width()).isEqualTo(300);
    assertThat(chart.style().height()).isEqualTo(200);
    assertThat(chart.table().periods()).containsExactly("a");
    assertThat(chart.references()).hasSize(1);
  }
}
