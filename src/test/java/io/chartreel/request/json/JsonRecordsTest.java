package io.chartreel.request.json;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.csv;
import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.refusal;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.chartreel.chart.ChartSpec;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.Requests;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import java.time.Duration;
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
  void records_are_the_table_that_they_would_be_as_csv(String records) {
    ChartSpec chart = chart(json(records));
    assertThat(chart.table().periods()).containsExactly("2019", "2020");
    assertThat(columns(chart)).containsExactlyInAnyOrder("A 1 3", "B 2 _");
  }

  @Test
  void a_category_is_that_of_its_bar() {
    assertThat(
            columns(
                chart(
                    json(
                        "[{date:1,name:'A',value:1,category:'x'},{date:2,name:'A',value:2,"
                            + "category:'x'},{date:2,name:'B',value:3}]"))))
        .containsExactly("A/x 1 2", "B _ 3");
  }

  @Test
  void names_and_values_alone_are_one_moment() {
    assertThat(chart(json("[{fruit:'Apples',kilos:5},{fruit:'Pears',kilos:'1,007'}]")))
        .isEqualTo(chart(csv("Fruit,Kilos\nApples,5\nPears,\"1,007\"\n")));
  }

  @Test
  void the_other_members_and_the_query_are_parameters() throws BadRequestException {
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
        "[{date:1,name:'A',value:1},{date:2,name:'A',value:2},{date:3,name:'A',value:'12k'}] | data"
            + " record 3, `A`: `12k` is not a number; allowed: all digits",
        "[{year:1,Java:1},{year:2,Java:NaN}] | data record 2, `Java`: `NaN` is not a number; allowed:"
            + " nothing or _ where there is no value; in JSON null",
        "[{date:1,name:'A',value:1},{date:1,name:'A',value:2}] | data record 2 has `A` in `1` again,"
            + " which record 1 has already",
        "[{year:1,A:1},{year:1,A:2}] | data record 2 has the period `1`, which record 1 has already",
        "[{year:1,A:1},{A:2}] | data record 2 has no period in its `year`",
        "[{date:1,name:'A',value:1},{date:2,value:2}] | data record 2 has no name of a bar",
        "[{date:1,name:'A',value:1},{name:'A',value:2}] | data record 2 has no period",
        "[{date:1,name:'A',value:1,code:'x'}] | data a record has names whose meaning is not known:"
            + " code; allowed: columns, such as columns=date:name:value:-",
        "[{year:1,A:{v:1}}] | data record 1, `A`: an object is no text or number",
        "[{year:1,A:1},7] | data record 2 is no object; allowed: an object for each value",
        "[{year:1}] | data a record has one member",
        "[] | data has no record with anything in it",
        "[{},{a:null}] | data has no record with anything in it",
        "{data:[{year:1,A:1}],values:[1]} | data stands beside another spelling",
        "{data:[{year:1,A:1}],Data:'year,A;1,2'} | data is given twice",
        "{data:7} | data=7 is no text and no array of records"
      })
  void a_mistake_is_told_with_its_record(String records, String sentence) {
    assertThat(sentences(json(records))).singleElement().asString().startsWith(sentence);
  }

  @Test
  void each_limit_holds_at_n_and_n_plus_1() {
    String options = ",period:40,fps:1,hold:0,width:120,height:90}";
    chart(json("{data:" + records("{y:%d,A:1,B:2}", 500, 501) + options));
    assertThat(refusal(json(records("{y:%d,A:1,B:2}", 501, 501))).getMessage())
        .contains("501 periods, 1 over the limit of 500");
    chart(json("{data:" + records("{date:%1$d,name:'A%2$d',value:1}", 10_000, 100) + options));
    BadRequestException bad =
        refusal(json(records("{date:%1$d,name:'A%2$d',value:1}", 10_001, 100)));
    assertThat(bad.getMessage()).contains("10,001 records, 1 over the limit of 10,000");
    assertThat(bad.status()).isEqualTo(422);
  }

  private static String records(String pattern, int count, int periods) {
    return IntStream.range(0, count)
        .mapToObj(i -> pattern.formatted(1000 + i % periods, i / periods))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void a_name_of_its_own_in_each_record_is_refused_before_there_are_cells() {
    String records =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "{k" + i + ":1}")
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> sentences(json(records))))
        .singleElement()
        .asString()
        .startsWith("data makes 100,000,000 cells of all records and names, 99,800,000 over");
  }
}
