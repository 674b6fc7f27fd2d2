package io.chartreel.request.json;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.rejection;
import static io.chartreel.request.Requests.request;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.chartreel.testing.LinearTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void bars_that_differ_only_in_case_can_have_their_own_colours() {
    ChartSpec chart =
        chart(
            json(
                """
                {"periods": [1, 2], "series": [
                   {"name": "A", "values": [1, 2], "color": "red"},
                   {"name": "a", "values": [2, 1], "color": "blue"}]}
                """));
    assertThat(chart.style().colorsByName())
        .containsEntry("A", new Rgb(0xFF0000))
        .containsEntry("a", new Rgb(0x0000FF));
    assertThat(chart(query("series=A:1;a:2&color.a=blue&color.A=red")).style().colorsByName())
        .isEqualTo(chart.style().colorsByName());
  }

  @Test
  void a_colour_that_is_given_again_in_another_case_is_rejected() {
    assertThat(sentences(query("series=A:1;B:2&color.A=red&color.a=blue")))
        .containsExactly("color.a is given twice. Give it once.");
  }

  @Test
  void reads_members_as_parameters_and_arrays_as_lists() {
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
  void reads_what_people_copy_from_javascript(String json) {
    assertThat(chart(json(json))).isEqualTo(chart(query("labels=a,b&values=1,2&ref=r:1")));
  }

  @Test
  void reads_items_of_an_array_literally_and_a_text_as_a_list() {
    assertThat(chart(json("{labels:['1..3','a,b'],values:[1,2],ref:'r:1'}")).table().periods())
        .containsExactly("1..3", "a,b");
    assertThat(chart(json("{labels:'1..3',values:[1,2,3],ref:'r:1'}")).table().periods())
        .containsExactly("1", "2", "3");
  }

  @Test
  void reads_series_and_data_from_texts() {
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
        "{\"widht\":3} | Unknown parameter \"widht\".",
        "{\"width\":3.5} | width=3.5 is not an integer.",
        "{\"width\":[300]} | width is an array.",
        "{\"title\":{\"text\":\"a\"}} | title is an object.",
        "{\"Title\":\"a\",\"title\":\"b\"} | title is given twice.",
        "{\"labels\":[[1]],\"values\":[1]} | labels has an item that is not a text or number.",
        "{\"periods\":[1],\"series\":[{\"name\":\"A\",\"values\":[\"x\"]}]} | "
            + "Bar A: \"x\" is not a number.",
        "{\"labels\":[1,2],\"values\":[\"1,5\"]} | values: \"1,5\" is not a number.",
        "{\"periods\":[1],\"series\":[{\"values\":[1]}]} | "
            + "A series has no name or no array of values.",
        "{\"periods\":[1],\"series\":[{\"name\":\"A\",\"values\":[NaN]}]} | "
            + "Bar A: \"NaN\" is not a number.",
        "{\"labels\":[1],\"values\":[-Infinity]} | values: \"-Infinity\" is not a number.",
        "{\"labels\":[1],\"values\":[1],\"max\":Infinity} | max=Infinity is not a number.",
        "{\"ref\":{\"label\":\"a\"},\"labels\":[1],\"values\":[1]} | "
            + "A reference has no label or no value.",
        "{\"width\":300,\"width\":400} | "
            + "Invalid JSON: repeated name \"width\" at line 1, column 22.",
        "{\"width\":300 | Invalid JSON: unexpected end at line 1, column 13.",
        "{\"width\":300} {} | Unexpected text after the JSON: \"{}\" at line 1, column 15.",
        "{\"width\":300}; | Unexpected text after the JSON: \";\" at line 1, column 14.",
        "const config = {a: 1}; | Unexpected text before the JSON: \"const config =\".",
        "/* mine */ new Chart(ctx, {a: 1}); | "
            + "Unexpected text before the JSON: \"new Chart(ctx,\".",
        "\"{}\" | Unexpected text before the JSON: \"\"\".",
        "year,A | The JSON starts with \"year,A\" instead of an object or array.",
        "// nothing | The JSON has no object.",
        "{title: `a`} | Invalid JSON: unexpected \"`\" at line 1, column 9.",
        "{max: undefined} | Invalid JSON: unexpected \"undefined\" at line 1, column 7.",
        "{max: Math.PI} | Invalid JSON: unexpected \"Math.PI\" at line 1, column 7.",
        "{max: None} | Invalid JSON: unexpected \"None\" at line 1, column 7.",
        "{labels, values} | Invalid JSON: unexpected \",\" at line 1, column 8.",
        "{labels: [1} | Invalid JSON: unexpected \"}\" at line 1, column 12.",
        "[1] | Record 1 is not an object.",
        "{series: [{nmae: 'A', values: [1]}]} | series has the unknown member \"nmae\".",
        "{series: [{name: 'A', values: [1], colors: 'red'}]} | "
            + "series has the unknown member \"colors\".",
        "{series: [{name: 'A', Name: 'B', values: [1]}]} | "
            + "series has a second name, called \"Name\".",
        "{series: [{name: 'A', values: [1], category: {}}]} | "
            + "A series has a category that is not a text.",
        "{ref: {lable: 'a', value: 1}, labels: [1], values: [1]} | "
            + "ref has the unknown member \"lable\".",
        "{color: {\"\": \"red\"}, labels: ['a', 'b'], values: [1, 2]} | "
            + "There is no bar or category called \"\".",
        "{a: [1,,2]} | Invalid JSON: unexpected \",\" at line 1, column 8. Put one comma between items",
        "{a: 'b\\qc'} | Invalid JSON: unexpected \"q\" at line 1, column 8. Put one comma between items",
        "{a: {b: 1}, a: 2} | Invalid JSON: repeated name \"a\" at line 1, column 16.",
        "{a: [{b: 1, b: 2}]} | Invalid JSON: repeated name \"b\" at line 1, column 16.",
        "{title: '\\ud83d'} | Invalid JSON: an escape is half of a surrogate pair.",
        "{tick: function(v) { return v }} | "
            + "Invalid JSON: unexpected \"function\" at line 1, column 8.",
        "{tick: v => v + '%'} | Invalid JSON: unexpected \"v\" at line 1, column 8.",
        "{tick(v) { return v }} | Invalid JSON: unexpected \"(\" at line 1, column 6."
      })
  void reports_a_problem_in_a_sentence(String json, String sentence) {
    assertThat(sentences(json(json)))
        .anySatisfy(reported -> assertThat(reported).startsWith(sentence));
  }

  @Test
  void matches_members_of_a_series_in_any_case_and_ignores_others() {
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
  void reports_a_location_by_line_and_column() {
    assertThat(sentences(json("// a\n{\n  max: 1,\n  min: foo\n}")))
        .singleElement()
        .asString()
        .contains("\"foo\" at line 4, column 8");
    assertThat(sentences(json("{\n}\n// b\n more")))
        .singleElement()
        .asString()
        .contains("\"more\" at line 4, column 2");
  }

  /** A search for a function that restarts at each letter would take hours. */
  @Test
  void rejects_a_million_letters_in_linear_time() {
    for (List<String> text : List.of(List.of("{a: x", "x"), List.of("{a ", "a("))) {
      String piece = text.get(1);
      List<String> sentences =
          LinearTime.of(
              900_000 / piece.length(), n -> sentences(json(text.get(0) + piece.repeat(n))));
      assertThat(sentences)
          .singleElement()
          .asString()
          .startsWith("Invalid JSON: unexpected ")
          .hasSizeLessThan(400);
    }
  }

  @Test
  void reports_too_many_series_as_one_problem() {
    String series = "{name:'A',values:[1]},".repeat(10_001);
    BadRequestException bad = rejection(json("{series:[" + series + "]}"));
    assertThat(bad.problems()).hasSize(1);
    assertThat(bad.getMessage()).contains("10,001 series (limit 10,000)");
  }

  @Test
  void limits_depth_and_digits() {
    assertThat(sentences(json("{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}")))
        .singleElement()
        .asString()
        .startsWith("The JSON has more than 30 arrays and objects inside each other.");
    assertThat(
            sentences(json("{\"labels\":[1],\"values\":[1],\"width\":" + "9".repeat(5000) + "}")))
        .hasSize(1);
    assertThat(sentences(json("{\"max\": 1e40020192019}")))
        .singleElement()
        .asString()
        .startsWith("The JSON has a number with too many digits.");
    assertThat(sentences(json("{\"labels\":[1],\"values\":[1],\"max\": 1e999}")))
        .singleElement()
        .asString()
        .contains("max=1E+999 is too large (magnitude limit 1e15).");
  }

  @Test
  void prefers_the_options_of_the_body_to_the_query() throws BadRequestException {
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
