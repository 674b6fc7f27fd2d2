package io.chartreel.request.json.table;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.csv;
import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.rejection;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartreel.chart.ChartSpec;
import io.chartreel.config.Settings;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.Requests;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.LinearTime;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'date':2019,'name':'A','value':1},{'date':2019,'name':'B','value':2},"
            + "{'date':2020,'name':'A','value':3}]",
        "[{'Value':'3','Country':'A','YEAR':'2020'},{'Value':1,'Country':'A','YEAR':'2019'},"
            + "{'YEAR':'2019','Country':'B','Value':2},{'YEAR':'2020','Country':'B','Value':null}]",
        "[{'year':2019,'A':1,'B':2},{'year':2020,'A':3}]",
        "[{'year':2020,'A':3,'B':null},{},{'B':2,'A':1,'year':2019}]",
        "[{'A':1,'B':2,'year':2019},{'A':3,'year':2020}]",
        "[{'name':'A','2019':1,'2020':3},{'name':'B','2019':2}]",
        "[{'2019':1,'2020':3,'country':'A'},{'2019':2,'country':'B'}]",
        "{'data':[{'when':2019,'what':'A','many':1},{'when':2019,'what':'B','many':2},"
            + "{'when':2020,'what':'A','many':3}],'type':'race'}",
        "{'data':[{'x':2,'y':'B','z':2019},{'x':1,'y':'A','z':2019},{'x':3,'y':'A','z':2020}],"
            + "'columns':'value:name:date','sort':'desc'}",
      })
  void reads_records_like_the_same_table_as_csv(String records) {
    ChartSpec chart = chart(json(records));
    assertThat(chart.table().periods()).containsExactly("2019", "2020");
    assertThat(columns(chart)).containsExactlyInAnyOrder("A 1 3", "B 2 _");
  }

  @Test
  void takes_the_category_of_a_bar_from_any_of_its_records() {
    assertThat(
            columns(
                chart(
                    json(
                        "[{date:1,name:'A',value:1,category:'x'},{date:2,name:'A',value:2,"
                            + "category:'x'},{date:2,name:'B',value:3}]"))))
        .containsExactly("A/x 1 2", "B _ 3");
  }

  @Test
  void reads_names_and_values_as_a_single_period() {
    assertThat(chart(json("[{fruit:'Apples',kilos:5},{fruit:'Pears',kilos:'1,007'}]")))
        .isEqualTo(chart(csv("Fruit,Kilos\nApples,5\nPears,\"1,007\"\n")));
  }

  @Test
  void reads_other_members_and_the_query_as_parameters() throws BadRequestException {
    String records = "[{year:1,A:1},{year:2,A:2}]";
    ChartSpec asMember = chart(json("{Data:" + records + ",title:'T',width:300}"));
    assertThat(asMember.titles().title()).isEqualTo("T");
    ChartSpec alone =
        Requests.PARSER
            .parse(
                ChartInputs.json(
                    records, QueryString.of("title=T&width=300&values=1,2,3"), Limits.USUAL))
            .chart();
    assertThat(alone).isEqualTo(asMember);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[{date:1,name:'A',value:1},{date:2,name:'A',value:2},{date:3,name:'A',value:'few'}] | "
            + "Record 3, field value: \"few\" is not a number.",
        "[{year:1,Java:1},{year:2,Java:2},{year:3,Java:'few'}] | "
            + "Record 3, field Java: \"few\" is not a number.",
        "[{date:1,name:'A',value:1},{date:1,name:'A',value:2}] | "
            + "Record 2 repeats the bar \"A\" in the period \"1\" (record 1).",
        "[{year:1,A:1},{year:1,A:2}] | Record 2 repeats the period \"1\" (record 1).",
        "[{year:1,A:1},{A:2}] | Record 2 has no period. Give every row a period in column"
            + " \"year\".",
        "[{date:1,name:'A',value:1},{date:2,value:2}] | Record 2 has no bar name.",
        "[{date:1,name:'A',value:1},{name:'A',value:2}] | Record 2 has no period.",
        "[{year:1,A:{v:{w:{x:1}}}}] | Record 1: \"A.v.w\" is an object.",
        "[{year:1,A:[1]}] | Record 1: \"A\" is an array.",
        "[{year:1,A:1},7] | Record 2 is not an object.",
        "[{year:1}] | The records have only one field.",
        "[] | The data has no record with a value.",
        "[{},{a:null}] | The data has no record with a value.",
        "{data:[{year:1,A:1}],values:[1]} | The data is given in two ways.",
        "{data:[{year:1,A:1}],Data:'year,A;1,2'} | data is given twice.",
        "{data:7} | data is neither an array of records nor CSV text."
      })
  void reports_a_problem_with_its_record(String records, String sentence) {
    assertThat(sentences(json(records))).singleElement().asString().startsWith(sentence);
  }

  @Test
  void accepts_each_limit_and_rejects_one_more() {
    String options = ",width:120,height:90}";
    chart(json("{data:" + records("{y:%d,A:1,B:2}", 2000, 2001) + options));
    BadRequestException bad = rejection(json(records("{y:%d,A:1,B:2}", 2001, 2001)));
    assertThat(bad.getMessage()).contains("2,001 periods (limit 2,000)");
    assertThat(bad.status()).isEqualTo(422);
  }

  private static String records(String pattern, int count, int periods) {
    return IntStream.range(0, count)
        .mapToObj(i -> pattern.formatted(1000 + i % periods, i / periods))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void rejects_different_names_in_each_record_before_creating_cells() {
    IntFunction<String> records =
        count ->
            IntStream.range(0, count)
                .mapToObj(i -> "{k" + i + ":1}")
                .collect(Collectors.joining(",", "[", "]"));
    Limits few = Settings.of(Map.of("CHARTREEL_MAX_VALUES", "100000")).limits();
    ChartParser parser = new ChartParser(List.of("Noto Sans"), few);
    String message =
        LinearTime.of(
            10_000,
            count ->
                catchThrowableOfType(
                        BadRequestException.class,
                        () ->
                            parser.parse(
                                ChartInputs.json(records.apply(count), QueryString.of(""), few)))
                    .getMessage());
    assertThat(message)
        .startsWith("The data has 100,000,000 cells in all records (limit 200,000).");
  }
}
