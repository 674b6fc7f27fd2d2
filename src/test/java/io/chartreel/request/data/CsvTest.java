package io.chartreel.request.data;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.csv;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.refusal;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Table;
import io.chartreel.request.problem.BadRequestException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "year,A,B\n2019,1,2\n2020,3,\n",
        "\uFEFFyear,A,B\r\n2019,1,2\r\n2020,3,_",
        "year;A;B\n2019;1;2\n2020;3;\n",
        "year\tA\tB\n2019\t1\t2\n2020\t3\t\n",
        "\"year\", A ,\"B\"\n\n2019,1, 2\n,,\n2020,\"3\",\n",
        "year,A,B,,\n2019,1,2,,\n2020,3,,,\n",
        "year,A,B\n2020,3,\n2019,1,2\n",
        "date,name,value\n2019,A,1\n2019,B,2\n2020,A,3\n",
        "value;date;name\n1;2019;A\n2;2019;B\n3;2020;A\n",
        "when,what,how much\n2020,A,3\n2019,A,1\n2019,B,2\n",
        "country,2019,2020\nA,1,3\nB,2,\n"
      })
  void a_file_is_recognised_by_itself(String file) {
    ChartSpec chart = chart(csv(file));
    assertThat(chart.type()).isEqualTo(ChartType.RACE);
    assertThat(chart.table().periods()).containsExactly("2019", "2020");
    assertThat(columns(chart)).containsExactly("A 1 3", "B 2 _");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date:name:value:category | 2019,A,1,x;2019,B,2,y",
        "category:value:date:name | g,v,d,n;x,1,2019,A;y,2,2019,B",
        "name:-:date:value:category | n,?,d,v,c;A,7,2019,1,x;B,8,2019,2,y"
      })
  void columns_says_it_outright(String columns, String rows) {
    ChartSpec chart = chart(csv(rows.replace(';', '\n'), "columns=" + columns));
    assertThat(chart.table().periods()).containsExactly("2019");
    assertThat(columns(chart)).containsExactly("A/x 1", "B/y 2");
  }

  @Test
  void a_list_of_names_and_values_is_one_moment() {
    ChartSpec chart = chart(csv("Fruit,Kilos\nApples,5\nPears,7\n"));
    assertThat(chart.type()).isEqualTo(ChartType.GROW);
    assertThat(columns(chart)).containsExactly("Apples 5", "Pears 7");
    ChartSpec compare = chart(csv("Fruit,Kilos\nApples,5\nPears,7\n", "ref=Plums:9"));
    assertThat(compare.type()).isEqualTo(ChartType.COMPARE);
    assertThat(compare.table().periods()).containsExactly("Apples", "Pears");
  }

  @Test
  void names_with_categories_and_no_date_are_groups_of_one_moment() {
    ChartSpec chart = chart(csv("label,group,value\nQ1,Cats,1\nQ1,Dogs,3\nQ2,Cats,2\n"));
    assertThat(chart.type()).isEqualTo(ChartType.GROW);
    assertThat(columns(chart)).containsExactly("Q1/Cats 1", "Q1/Dogs 3", "Q2/Cats 2");
  }

  @Test
  void commas_between_groups_of_three_digits_are_left_out() {
    assertThat(columns(chart(csv("y,A,B\n2019,\"1,234\",\"-12,345,678.5\"\n2020,1,2\n"))))
        .containsExactly("A 1234 1", "B -1.23456785E7 2");
    assertThat(columns(chart(csv("y\tA\n2019\t1,234\n2020\t5\n")))).containsExactly("A 1234 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-03-01 2020-02-28 2019-12-31 | 2019-12-31 2020-02-28 2020-03-01",
        "2020-03 2019-11 | 2019-11 2020-03",
        "2/1/2000 1/2/2000 | 2/1/2000 1/2/2000",
        "3/3/2000 2/1/2000 1/2/2000 | 1/2/2000 2/1/2000 3/3/2000",
        "1/2/2000 2/1/2000 | 1/2/2000 2/1/2000",
        "31/1/2000 1/2/2000 2/1/2000 | 2/1/2000 31/1/2000 1/2/2000",
        "1/12/2000 2/1/2001 5/1/2001 | 1/12/2000 2/1/2001 5/1/2001",
        "3/1/2000 1/2/2000 4/3/2000 | 3/1/2000 1/2/2000 4/3/2000",
        "1.2.2000 2.1.2000 | 2.1.2000 1.2.2000",
        "2020-Q3 2020-Q1 2019-Q4 | 2019-Q4 2020-Q1 2020-Q3",
        "Q3_2020 Q4_2019 | Q4_2019 Q3_2020",
        "Mar_2020 Dec_2019 January_2020 | Dec_2019 January_2020 Mar_2020",
        "1_Mar_2020 28_Feb_2020 | 28_Feb_2020 1_Mar_2020",
        "Mar_1,_2020 Feb_28,_2020 | Feb_28,_2020 Mar_1,_2020",
        "2000-01-02T10:00 2000-01-02T09:00 | 2000-01-02T09:00 2000-01-02T10:00",
        "round2 round1 | round2 round1",
        "2020 2019-05 | 2020 2019-05",
        "2020-02-30 2019-01-01 | 2020-02-30 2019-01-01"
      })
  void rows_stand_in_the_order_of_time_where_all_are_dates_of_one_kind(
      String written, String inTime) {
    StringBuilder file = new StringBuilder("date,A,B\n");
    for (String period : written.split(" ")) {
      file.append('"').append(period.replace('_', ' ')).append("\",1,2\n");
    }
    assertThat(chart(csv(file.toString())).table().periods())
        .map(period -> period.replace(' ', '_'))
        .containsExactly(inTime.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year,Spain,B;2019,1,2;;2020,12k,2 | data row 4, column `Spain`: `12k` is not a number",
        "date,name,value;2019,A,1;2020,A,x | data row 3, `A`: `x` is not a number",
        "year,A,B;2019,1 | data row 2 has 2 cells, and the header has 3",
        "year,A,B;2019,1,2,3 | data row 2 has 4 cells, and the header has 3",
        "year,A,;2019,1,2;2020,3,4 | data row 1 has no name in column 3",
        "2019,1,2;2020,3,4 | data row 1 has numbers where the names of the bars should be",
        "year,A,A;2019,1,2;2020,1,2 | data row 1, the bar `A` is there twice",
        "year,A,B;2019,1,2;2019,3,4 | data row 3 has the period `2019`, which row 2 has already",
        "year,A,B;,1,2;2019,3,4 | data row 2 has no period in its first cell",
        "date,name,value;2019,A,1;2019,A,2 | data row 3 has `A` in `2019` again, which row 2 has",
        "date,name,value;2019,,1;2019,A,2 | data row 2 has no name of a bar",
        "date,name,value;,A,1;2019,A,2 | data row 2 has no period",
        "date,name,code,value;2019,A,x,1 | data row 1 has names whose meaning is not known: code",
        "year,A,B | data has no row below its header",
        "year;2019 | data row 1 has one column",
        "year,A;2019,\"1 | data row 2 has a quote that is not closed",
        "year,A,B;2019,NaN,2;2020,3,4 | data row 2, column `A`: `NaN` is not a number",
        "year,A,B;2019,\"1,5\",2;2020,3,4 | data row 2, column `A`: `1,5` is not a number; allowed:"
            + " a point before the decimals",
        "year,A,B;2019,1e16,2;2020,3,4 | data row 2, column `A`: `1e16` is larger than 1e15"
      })
  void a_mistake_is_told_with_its_place(String file, String sentence) {
    assertThat(sentences(csv(file.replace(';', '\n'))))
        .singleElement()
        .asString()
        .startsWith(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "n/a, nothing or _ where there is no value",
    "12k, 'all digits, as in 12000; compact=on shows them as 12K'",
    "12 345, 'digits without marks between them, as in 1234567'",
    "\u22125.5, 'a hyphen for the minus, as in -5.5'",
    "(3), 'a hyphen for the minus, as in -3'",
    "12%, 12 alone; suffix=%25 writes the rest at each number",
    "\u20AC5, 5 alone; prefix=\u20AC writes the rest at each number",
    "twelve, numbers such as 12"
  })
  void what_is_no_number_is_told_how_it_is_written(String cell, String allowed) {
    assertThat(sentences(csv("year,A\n2019," + cell + "\n2020,1\n2021,2\n", "type=bars")))
        .singleElement()
        .asString()
        .contains("allowed: " + allowed);
  }

  @Test
  void a_spreadsheets_own_line_about_its_separator_is_a_row_and_no_data() {
    assertThat(sentences(csv("sep=;\r\nyear;A;B\r\n2019;1;x\r\n2020;1;2\r\n")))
        .singleElement()
        .asString()
        .startsWith("data row 3, column `B`: `x` is not a number");
  }

  @Test
  void a_header_of_several_lines_is_one_name() {
    assertThat(chart(csv("year,\"Great\nBritain\",B\n2019,1,2\n2020,3,4\n")).table().columns())
        .extracting(Table.Column::name)
        .containsExactly("Great Britain", "B");
  }

  @Test
  void columns_without_csv_is_a_mistake() {
    assertThat(sentences(query("labels=a,b&values=1,2&columns=date:name:value")))
        .singleElement()
        .asString()
        .contains("says what columns of CSV hold, and there is no CSV");
  }

  @Test
  void a_comma_in_a_file_of_semicolons_could_be_a_decimal_comma() {
    assertThat(sentences(csv("year;A;B\n2019;1,234;2\n2020;1;2\n")))
        .singleElement()
        .asString()
        .startsWith("data row 2, column `A`: `1,234` is not a number; allowed: a point");
  }

  @ParameterizedTest
  @CsvSource({
    "date:name, columns=date:name has no name or no value",
    "date:name:value, 'columns=date:name:value is about 3 columns, and the data have 4'",
    "date:name:value:colour, columns=date:name:value:colour has the word `colour`",
    "date:name:value:date, columns=date:name:value:date has date twice"
  })
  void a_mistake_in_columns_is_told(String columns, String sentence) {
    assertThat(sentences(csv("a,b,c,d\n2019,A,1,x\n", "columns=" + columns)))
        .singleElement()
        .asString()
        .startsWith(sentence);
  }

  @Test
  void of_many_mistakes_the_first_20_are_listed() {
    assertThat(sentences(csv("y,A,B\n" + numbered("%d,1,x\n", 200))))
        .hasSize(21)
        .last()
        .isEqualTo("data has 180 more mistakes");
  }

  @Test
  void each_limit_holds_at_n_and_n_plus_1() {
    chart(csv("y,A,B\n" + numbered("%d,1,2\n", 500), "period=40&fps=1&hold=0&width=120&height=90"));
    assertThat(refusal(csv("y,A,B\n" + numbered("%d,1,2\n", 501))).getMessage())
        .contains("501 periods, 1 over the limit of 500");
    chart(csv("date,name,value\n" + numbered("2019,b%d,1\n", 200), "type=race"));
    assertThat(refusal(csv("date,name,value\n" + numbered("2019,b%d,1\n", 201))).getMessage())
        .contains("201 bars, 1 over the limit of 200");
    String wide = "y" + numbered(",b%d", 101) + "\n";
    String small = "period=40&fps=1&hold=0&width=120&height=90";
    chart(csv(wide + numbered("%d" + ",1".repeat(100) + ",\n", 100), small));
    BadRequestException bad =
        refusal(csv(wide + numbered("%d" + ",1".repeat(101) + "\n", 100), small));
    assertThat(bad.getMessage()).contains("10,100 values, 100 over the limit of 10,000");
    assertThat(bad.status()).isEqualTo(422);
  }

  private static String numbered(String pattern, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append(pattern.formatted(i));
    }
    return text.toString();
  }

  /** By a search for line ends that begins again at each space this takes half an hour. */
  @Test
  void a_cell_of_a_million_spaces_is_read_at_once() {
    String file = "year,A" + " ".repeat(900_000) + "B\n2019,1\n2020,2\n";
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> sentences(csv(file))))
        .singleElement()
        .asString()
        .contains("up to 100 characters");
  }
}
