package io.chartreel.request.json;

import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.grid.GridSource;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.table.GridText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochDatesTest {
  private static GridSource source(String json) throws BadRequestException {
    return JsonReader.read(json.replace('\'', '"'), Limits.USUAL, Deadline.NONE)
        .rows()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{'Oak':{'1577836800000':5,'1609459200000':6}} ! 0: ,2020-01-01,2021-01-01 1: Oak,5,6",
        "{'1577836800000':{'Oak':5},'1609459200000':{'Oak':6}}"
            + " ! 0: ,Oak 1: 2020-01-01,5 2: 2021-01-01,6",
        "[{'date':1577836800000,'Oak':5}] ! 0: date,Oak 1: 2020-01-01,5",
        "[{'date':1577836800000,'Oak':5},{'date':1577874600000}]"
            + " ! 0: date,Oak 1: 2020-01-01T00:00:00Z,5 2: 2020-01-01T10:30:00Z",
        "[{'tree':'Oak','-631152000000':1,'631152000000':5}]"
            + " ! 0: tree,1950-01-01,1990-01-01 1: Oak,1,5",
        "{'data':[['','Oak'],[1577836800000,5],[1609459200000,6]]}"
            + " ! 1: ,Oak 2: 2020-01-01,5 3: 2021-01-01,6"
      })
  void writes_milliseconds_as_dates(String json, String expected) throws BadRequestException {
    GridSource source = source(json);
    assertThat(String.join(" ", GridText.rows(source)).replace('|', ',')).isEqualTo(expected);
    assertThat(source.warnings())
        .singleElement()
        .asString()
        .startsWith("Numbers were read as dates in milliseconds since 1970: \"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "[{'land':'A','gdp':1577836800000}] ! 0: land,gdp 1: A,1577836800000",
        "[{'land':'A','gdp':1500000000000},{'land':'B','gdp':2100000000000}]"
            + " ! 0: land,gdp 1: A,1500000000000 2: B,2100000000000",
        "[{'date':1577836800001,'Oak':5}] ! 0: date,Oak 1: 1577836800001,5",
        "[{'date':4102444800000,'Oak':5}] ! 0: date,Oak 1: 4102444800000,5",
        "[{'date':1577836800000},{'date':'x'}] ! 0: date 1: 1577836800000 2: x"
      })
  void keeps_other_numbers(String json, String expected) throws BadRequestException {
    GridSource source = source(json);
    assertThat(String.join(" ", GridText.rows(source)).replace('|', ',')).isEqualTo(expected);
    assertThat(source.warnings()).isEmpty();
  }

  @Test
  void a_chart_has_these_periods_and_a_warning() {
    var chart =
        request(
            json(
                "{\"Oak\":{\"1577836800000\":5,\"1609459200000\":6},\"Elm\":{\"1577836800000\":1}}"));
    assertThat(columns(chart.chart())).containsExactly("Oak 5 6", "Elm 1 _");
    assertThat(chart.chart().table().periods()).hasSize(2).first().asString().contains("2020");
    assertThat(chart.warnings()).anyMatch(warning -> warning.contains("as 2020-01-01."));
  }
}
