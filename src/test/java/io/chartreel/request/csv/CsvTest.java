package io.chartreel.request.csv;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.columns;
import static io.chartreel.request.Requests.csv;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.rejection;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Table;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.testing.LinearTime;
import java.util.List;
import java.util.function.IntFunction;
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
  void detects_the_shape_of_a_file(String file) {
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
  void reads_the_columns_that_are_declared(String columns, String rows) {
    ChartSpec chart = chart(csv(rows.replace(';', '\n'), "columns=" + columns));
    assertThat(chart.table().periods()).containsExactly("2019");
    assertThat(columns(chart)).containsExactly("A/x 1", "B/y 2");
  }

  @Test
  void reads_names_and_values_as_a_single_period() {
    ChartSpec chart = chart(csv("Fruit,Kilos\nApples,5\nPears,7\n"));
    assertThat(chart.type()).isEqualTo(ChartType.GROW);
    assertThat(columns(chart)).containsExactly("Apples 5", "Pears 7");
    ChartSpec compare = chart(csv("Fruit,Kilos\nApples,5\nPears,7\n", "ref=Plums:9"));
    assertThat(compare.type()).isEqualTo(ChartType.COMPARE);
    assertThat(compare.table().periods()).containsExactly("Apples", "Pears");
  }

  @Test
  void reads_names_with_categories_as_groups_of_a_single_period() {
    ChartSpec chart = chart(csv("label,group,value\nQ1,Cats,1\nQ1,Dogs,3\nQ2,Cats,2\n"));
    assertThat(chart.type()).isEqualTo(ChartType.GROW);
    assertThat(columns(chart)).containsExactly("Q1/Cats 1", "Q1/Dogs 3", "Q2/Cats 2");
  }

  @Test
  void ignores_commas_between_groups_of_three_digits() {
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
  void sorts_rows_by_time_if_all_periods_are_dates_of_the_same_form(String written, String inTime) {
    StringBuilder file = new StringBuilder("date,A,B\n");
    for (String period : written.split(" ")) {
      file.append('"').append(period.replace('_', ' ')).append("\",1,2\n");
    }
    assertThat(chart(csv(file.toString(), "dates=as-is")).table().periods())
        .map(period -> period.replace(' ', '_'))
        .containsExactly(inTime.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year,Spain,B;2019,1,2;;2020,few,2;2021,3,4"
            + " | Row 4, column Spain: \"few\" is not a number.",
        "date,name,value;2019,A,1;2020,A,few;2021,A,3"
            + " | Row 3, column value: \"few\" is not a number.",
        "year,A,B;2019,1,2,3 | Row 2 has 4 cells but the header has 3.",
        "year,A,;2019,1,2;2020,3,4 | Column 3 has no name.",
        "2019,1,2;2020,3,4 | The first row has numbers instead of bar names.",
        "year,A,A;2019,1,2;2020,1,2 | Column \"A\" appears twice.",
        "year,A,B;2019,1,2;2019,3,4 | Row 3 repeats the period \"2019\" (row 2).",
        "year,A,B;,1,2;2019,3,4 | Row 2 has no period.",
        "date,name,value;2019,A,1;2019,A,2 | "
            + "Row 3 repeats the bar \"A\" in the period \"2019\" (row 2).",
        "date,name,value;2019,,1;2019,A,2 | Row 2 has no bar name.",
        "date,name,value;,A,1;2019,A,2 | Row 2 has no period.",
        "year,A,B | There is a header but no data below it.",
        "year;2019 | Only one column found.",
        "year,A;2019,\"1 | Row 2 has an unclosed quote, or text after a closing quote.",
        "year,A,B;2019,1e16,2;2020,3,4 | Row 2, column A: \"1e16\" is larger than 1e15."
      })
  void reports_a_problem_with_its_location(String file, String sentence) {
    assertThat(sentences(csv(file.replace(';', '\n'))))
        .singleElement()
        .asString()
        .startsWith(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "1-2, 'Use numbers such as 12, -3.5 or 1e6'",
    "twelve, 'Use numbers such as 12, -3.5 or 1e6'"
  })
  void advises_how_to_write_a_cell_that_is_not_a_number(String cell, String remedy) {
    assertThat(sentences(csv("year,A\n2019," + cell + "\n2020,1\n2021,2\n", "type=bars")))
        .singleElement()
        .asString()
        .contains("is not a number. " + remedy);
  }

  @Test
  void counts_the_separator_line_of_a_spreadsheet_as_a_row() {
    assertThat(sentences(csv("sep=;\r\nyear;A;B\r\n2019;1;few\r\n2020;1;2\r\n2021;1;2\r\n")))
        .singleElement()
        .asString()
        .startsWith("Row 3, column B: \"few\" is not a number.");
  }

  @Test
  void joins_the_lines_of_a_header() {
    assertThat(chart(csv("year,\"Great\nBritain\",B\n2019,1,2\n2020,3,4\n")).table().columns())
        .extracting(Table.Column::name)
        .containsExactly("Great Britain", "B");
  }

  @Test
  void rejects_columns_without_csv() {
    assertThat(sentences(query("labels=a,b&values=1,2&columns=date:name:value")))
        .singleElement()
        .asString()
        .startsWith("columns");
  }

  @Test
  void asks_what_a_comma_between_semicolons_means() {
    assertThat(sentences(csv("year;A;B\n2019;1,234;2\n2020;1;2\n")))
        .singleElement()
        .asString()
        .isEqualTo(
            "Column A: \"1,234\" can be read in two ways. Set numbers=1,234.5 if its comma"
                + " separates thousands, or numbers=1.234,5 if it is a decimal comma.");
    assertThat(columns(chart(csv("year;A;B\n2019;1,234;2\n2020;1;2\n", "numbers=1,234.5"))))
        .containsExactly("A 1234 1", "B 2 2");
    assertThat(columns(chart(csv("year;A;B\n2019;1,234;2\n2020;1;2\n", "numbers=1.234,5"))))
        .containsExactly("A 1.234 1", "B 2 2");
  }

  @ParameterizedTest
  @CsvSource({
    "date:name, columns has no value.",
    "value:-, columns has neither name nor date.",
    "date:name:value, 'columns describes 3 columns, but the data has 4.'",
    "date:name:value:shade, 'columns has the unknown role \"shade\".'",
    "date:name:value:value, columns has the role value twice.",
    "date:date:date:value, columns has more than two dates: a year and a part of it.",
    "date:name:value, 'columns describes 3 columns, but the data has 4.'",
    "*:date, columns has a * before its end.",
    "date:name:*, columns has both name and date before *.",
    "-:*, columns has neither name nor date before *.",
    "date:value:*, columns has both value and *.",
    "date:-:-:-:*, 'columns describes 4 columns before *, but the data has 4.'"
  })
  void rejects_a_wrong_declaration_of_columns(String columns, String sentence) {
    assertThat(sentences(csv("a,b,c,d\n2019,A,1,x\n", "columns=" + columns)))
        .singleElement()
        .asString()
        .startsWith(sentence);
  }

  @Test
  void groups_problems_of_the_same_type_with_their_number_and_first_location() {
    assertThat(
            sentences(
                csv(
                    "year,A,B\n2101,1,2\n2102,few,2\n"
                        + numbered("23%02d,few,many\n", 20)
                        + numbered("22%02d,1,2\n", 30))))
        .containsExactly(
            "21 cells in column A are not numbers (first: row 3, \"few\")."
                + " Use numbers such as 12, -3.5 or 1e6; leave missing values empty.",
            "20 cells in column B are not numbers (first: row 4, \"many\")."
                + " Use numbers such as 12, -3.5 or 1e6; leave missing values empty.");
    assertThat(sentences(csv("name,A,B\n" + "2019,1,2\n".repeat(5))))
        .containsExactly(
            "4 rows repeat a period (first: row 3, \"2019\"). Set repeat=sum to add them up; or mean,"
                + " last, first, max or min.");
    assertThat(sentences(csv("year,A\n2019,1,,\n2020,1,2\n2021,1\n2022,1\n2023,1\n")))
        .containsExactly(
            "Row 3 has 3 cells but the header has 2. Put cells that contain the separator in quotes, or"
                + " add a name to the header.");
  }

  @Test
  void lists_the_first_20_problems_and_counts_the_others() {
    String header = "year" + numbered(",b%d", 50) + "\n";
    String numbers = "2002" + ",1".repeat(50) + "\n2003" + ",1".repeat(50);
    assertThat(sentences(csv(header + "2001" + ",few".repeat(50) + "\n" + numbers)))
        .hasSize(21)
        .last()
        .isEqualTo("data has 30 more problems.");
  }

  @Test
  void accepts_each_limit_and_rejects_one_more() {
    chart(csv("y,A,B\n" + numbered("%d,1,2\n", 2000), "width=120&height=90"));
    assertThat(rejection(csv("y,A,B\n" + numbered("%d,1,2\n", 2001))).getMessage())
        .contains("2,001 periods (limit 2,000)");
    chart(csv("date,name,value\n" + numbered("2019,b%d,1\n", 10_000), "type=race"));
    assertThat(rejection(csv("date,name,value\n" + numbered("2019,b%d,1\n", 10_001))).getMessage())
        .contains("10,001 bars (limit 10,000)");
    String wide = "y" + numbered(",b%d", 1001) + "\n";
    chart(csv(wide + numbered("%d" + ",1".repeat(1000) + ",\n", 1000)));
    BadRequestException bad =
        rejection(csv(wide + numbered("%d" + ",1".repeat(1001) + "\n", 1000)));
    assertThat(bad.getMessage()).contains("1,001,000 values (limit 1,000,000)");
    assertThat(bad.status()).isEqualTo(422);
  }

  private static String numbered(String pattern, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append(pattern.formatted(i));
    }
    return text.toString();
  }

  /** A search for line ends that restarts at each space would take half an hour. */
  @Test
  void reads_a_cell_with_a_million_spaces_in_linear_time() {
    IntFunction<String> file = spaces -> "year,A" + " ".repeat(spaces) + "B\n2019,1\n2020,2\n";
    List<String> sentences = LinearTime.of(900_000, spaces -> sentences(csv(file.apply(spaces))));
    assertThat(sentences)
        .singleElement()
        .asString()
        .contains("Use at most 1000 printable characters.");
  }
}
