package io.chartreel.canonical;

import static io.chartreel.request.Requests.PARSER;
import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ChartSpec;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.csv.CsvField;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.form.FormDecoder;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Utf8Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvConverterTest {
  private static String csv(String query) {
    return CsvConverter.of(QueryString.of(query), PARSER).map(CsvChart::text).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|year,value;2014,20;2015,15;2016,14;2017,13;2018,12;2019,11;2020,10",
        "labels=Mon,Tue,Wed&values=1,_,2&ref=a:2|period,value;Mon,1;Tue,;Wed,2",
        "labels=Mon,Tue&values=1,_&ref=a:2|none",
        "data=year,A;2019,$1;2020,$2|none",
        "labels=Mon,Tue&values=1,2.50|name,value;Mon,1;Tue,2.5",
        "periods=2019..2020&values=5,6|year,value;2019,5;2020,6",
        "periods=Q1+2019,Q2+2019&series=A:1,2;B:3,_|period,A,B;Q1 2019,1,3;Q2 2019,2,",
        "series=A:1;B:-2|name,value;A,1;B,-2",
        "labels=Q1,Q2&series=Cats:1,2;Dogs:3,4|name,category,value;Q1,Cats,1;Q2,Cats,2;Q1,Dogs,3;Q2,Dogs,4",
        "data=year,name,group,value;2019,A,x,1;2020,B,y,2|date,name,category,value;2019,A,x,1;2020,B,y,2",
        "periods=1,2&series=value:3,4|date,name,value;1,value,3;2,value,4",
        "periods=1..2&series=a%2Cb:3,4|period,\"a,b\";1,3;2,4",
        "width=1&labels=a&values=1&title=x|name,value;a,1",
        "type=grow&periods=1..2&values=3,4|period,value;1,3;2,4",
        "labels=a&values=1&ref=x|name,value;a,1",
        "labels=a,b&values=1,x|none",
        "labels=a,b&values=1|none",
        "periods=2020,2019&values=1,2|none"
      })
  void every_form_of_a_table_has_the_same_rows(String query, String rows) {
    assertThat(csv(query).replace("\n", ";")).isEqualTo(rows);
  }

  @Test
  void the_example_equals_the_chart_of_an_empty_query() {
    String form = "data=" + PercentEncoding.encode(csv(""), "") + "&ref=2013%3A60";
    assertThat(FormDecoder.toQuery(QueryString.of(form)).fields()).isEmpty();
  }

  @Test
  void converts_json_with_categories_and_colours_to_a_query() throws BadRequestException {
    ChartInput original =
        ChartInputs.json(
            "{periods:[1,2,3],title:'T',series:[{name:'A',values:[1,null,2],category:'x',color:'red'}]}",
            QueryString.of("width=300"),
            Limits.USUAL);
    QueryString written = CsvConverter.query(original, PARSER).orElseThrow().query();
    assertThat(written.toString())
        .startsWith("data=date,name,category,value;1,A,x,1;2,A,x,;3,A,x,2&");
    assertThat(PARSER.parse(written).withoutNotes())
        .isEqualTo(PARSER.parse(original).withoutNotes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "title=T", "type=compare&fps=5"})
  void keeps_the_reference_of_the_example_in_a_query(String query) throws BadRequestException {
    ChartInput original = ChartInputs.query(QueryString.of(query));
    QueryString written = CsvConverter.query(original, PARSER).orElseThrow().query();
    assertThat(PARSER.parse(written).withoutNotes())
        .isEqualTo(PARSER.parse(original).withoutNotes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "periods=2020,2019&values=1,2|values=1,2&periods=2020,2019",
        "periods=2019..2021&series=A:_,1,2|periods=2019,2020,2021&series=A:_,1,2",
        "labels=a,Total&values=1,2|data=name,value;a,1;Total,2",
        "labels=2019&series=1:5;2:6"
            + "|data=name,category,value;2019,1,5;2019,2,6&columns=name:category:value",
        "data=name,region,value;2019,1,5;2020,2,6&columns=name:category:value"
            + "|data=name,category,value;2019,1,5;2020,2,6&columns=name:category:value",
        "data=date,name,value;2019,A,$1;2019,A,$2&repeat=sum&cumulate=on"
            + "|data=year,A;2019,3&prefix=%24",
        "data=date,A;2020-01,1;2020-02,_;2020-05,3&missing=last&pace=dates&dates=as-is"
            + "&frame=2020-02"
            + "|data=period,A;2020-01,1;2020-02,1;2020-05,3&columns=date:*&dates=as-is&pace=31,90"
            + "&frame=2020-02"
      })
  void writes_what_was_read_from_the_data(String original, String written)
      throws BadRequestException {
    ChartInput input = ChartInputs.query(QueryString.of(original));
    QueryString query = CsvConverter.query(input, PARSER).orElseThrow().query();
    assertThat(query).hasToString(written);
    assertThat(PARSER.parse(query).withoutNotes()).isEqualTo(PARSER.parse(input).withoutNotes());
  }

  private record Data(List<String> names, List<String> categories, List<List<String>> rows) {
    private String columns(String separator) {
      return IntStream.range(0, names.size())
          .mapToObj(
              i ->
                  PercentEncoding.encode(names.get(i), "")
                      + separator
                      + rows.stream().map(row -> row.get(i)).collect(Collectors.joining(",")))
          .collect(Collectors.joining(";"));
    }

    private String periods(int first) {
      return IntStream.range(0, rows.size())
          .mapToObj(i -> "" + (first + i))
          .collect(Collectors.joining(","));
    }

    private String singlePeriod() {
      return "labels="
          + names.stream()
              .map(name -> PercentEncoding.encode(name, ""))
              .collect(Collectors.joining(","))
          + "&values="
          + String.join(",", rows.get(0));
    }

    private String grouped() {
      return "labels="
          + names.stream()
              .map(name -> PercentEncoding.encode(name, ""))
              .collect(Collectors.joining(","))
          + IntStream.range(0, Math.min(rows.size(), categories.size()))
              .mapToObj(
                  i ->
                      "&series="
                          + PercentEncoding.encode(categories.get(i), "")
                          + ":"
                          + String.join(",", rows.get(i)))
              .collect(Collectors.joining());
    }
  }

  @Provide
  Arbitrary<Data> data() {
    Arbitrary<String> name =
        Arbitraries.oneOf(
            Arbitraries.of("value", "name", "date", "category", "2019", "1", "_", "#x", "sep=;"),
            Arbitraries.strings()
                .withChars("abXY\u4e2d\u05d0\u00e9,;:\"'%&+=\\ 19.|#")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(String::strip)
                .filter(text -> !text.isEmpty()));
    Arbitrary<String> cell =
        Arbitraries.oneOf(
            Arbitraries.of("_", "0", "1e15", "-0.001", "1e-9", "123456789.123"),
            Arbitraries.integers().between(-1000, 1000).map(String::valueOf));
    return Combinators.combine(
            name.list().uniqueElements().ofMinSize(1).ofMaxSize(5),
            name.list().uniqueElements().ofMinSize(1).ofMaxSize(3),
            Arbitraries.integers().between(1, 5))
        .flatAs(
            (names, categories, periods) ->
                cell.list()
                    .ofSize(names.size())
                    .list()
                    .ofSize(periods)
                    .map(rows -> new Data(names, categories, rows)));
  }

  /**
   * Checks that the query written for a chart is the same chart, and so is the table that the page
   * shows for it, if it shows one.
   */
  private static String assertSurvives(String original) {
    ChartSpec expected = chart(query(original));
    Optional<QueryString> written =
        CsvConverter.query(ChartInputs.query(QueryString.of(original)), PARSER)
            .map(CsvChart::query);
    assertThat(written).as(original).isPresent();
    assertThat(chart(query(written.get().toString()))).as(original).isEqualTo(expected);
    String shown = csv(original);
    if (!shown.equals("none")) {
      String form = "data=" + PercentEncoding.encode(shown.replace("\n", "\r\n"), "");
      ChartSpec again = chart(query(FormDecoder.toQuery(QueryString.of(form)).toString()));
      assertThat(again).as(shown).isEqualTo(expected);
    }
    return shown;
  }

  @Property(tries = 300)
  void an_animation_survives(@ForAll("data") Data data) {
    assertSurvives("periods=" + data.periods(2000) + "&series=" + data.columns(":"));
  }

  @Property(tries = 300)
  void a_list_of_bars_survives(@ForAll("data") Data data) {
    assertSurvives(data.singlePeriod());
  }

  @Property(tries = 300)
  void groups_survive(@ForAll("data") Data data) {
    assertSurvives(data.grouped());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"population.csv", "winter-gold.csv", "summer-games.csv", "gold-chinese.csv"})
  void real_world_files_survive(String file) throws Exception {
    try (var in = CsvConverterTest.class.getResourceAsStream("/data/" + file)) {
      String text = Utf8Text.of(in.readAllBytes());
      String original = "data=" + CsvField.encode(text);
      assertThat(assertSurvives(original)).isNotEqualTo("none");
    }
  }
}
