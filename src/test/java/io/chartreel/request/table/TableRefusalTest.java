package io.chartreel.request.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tables that cannot be read are told, and that the advice works when it is followed. */
class TableRefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          year,A,B => There is a header but no data below it. Send a row with names, and below it \
          a row for each period or value.
          year;2019 => Only one column found. Separate columns with commas, semicolons, tabs or \
          vertical bars.
          2019,1,2;2020,3,4 => The first row has numbers instead of bar names. Add a header with a \
          name for each column.
          year,A;2019,;2020, => The table has no values. Send at least one number.
          a,b,c;1,2,3;1,5,6 => No column has names, or a different period in each row. Send a row \
          with names, and below it a row for each period or value.
          year,A,B;2019,1,2,3;2020,1,2;2021,1,2 => Row 2 has 4 cells but the header has 3. Put cells \
          that contain the separator in quotes, or add a name to the header.
          year,A,B;,1,2;2019,3,4;2020,3,4 => Row 2 has no period. Give every row a period in column \
          "year".
          date,name,value;2019,,1;2019,A,2 => Row 2 has no bar name. Give every row a name.
          date,name,value;,A,1;2019,A,2 => Row 2 has no period. Give every row a period in column \
          "date".
          year,A,;2019,1,2;2020,3,4 => Column 3 has no name. Write the name of a bar above its values.
          year,A,B;2019,1,few;2020,3,4;2021,1,2 => Row 2, column B: "few" is not a number. Use \
          numbers such as 12, -3.5 or 1e6; leave missing values empty.
          year,A;2019,1e16;2020,2 => Row 2, column A: "1e16" is larger than 1e15. Use numbers up to \
          1e15.
          a,b,c;x,y,z;u,v,w => No column has numbers that belong to a period or a name: Row 2, column \
          c: "z" is not a number. Send a column of numbers, or set columns, e.g. \
          columns=date:name:value.
          """)
  void says_what_is_wrong_and_what_to_do(String table, String sentence) {
    assertThat(ReadTable.problems(table, "")).containsExactly(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "'year,A,B;2019,1,1o;2020,3,4', 'Row 2, column B: \"1o\"'",
    "'year,A,B;2019,1,2;2020,x,3;2021,y,5', 'Row 4, column A: \"y\"'",
    "'year,A,B;2019,n.a.,2;2020,tbd,3;2021,7,5', 'Row 3, column A: \"tbd\"'",
    "'year,A,B,C;2000,1,1o,3;2001,3,4,5', 'Row 2, column B: \"1o\"'",
    "'year,sales;2019,10;2020,1o', 'Row 3, column sales: \"1o\"'",
    "'month,sales;Jan,12;Feb,tbd', 'Row 3, column sales: \"tbd\"'",
    "'country,medals;A,1;B,abc', 'Row 3, column medals: \"abc\"'",
    "'country,1990,2000;A,1,2;B,3,abc', 'Row 3, column 2000: \"abc\"'"
  })
  void finds_the_mistake_in_a_short_column(String table, String place) {
    assertThat(ReadTable.problems(table, ""))
        .containsExactly(
            place
                + " is not a number."
                + " Use numbers such as 12, -3.5 or 1e6; leave missing values empty.");
  }

  @Test
  void counts_cells_of_a_column_that_are_no_numbers() {
    assertThat(
            ReadTable.problems(
                "year,A,B;2019,1,few;2020,3,many;2021,1,2;2022,1,2;2023,1,2;2024,,3", ""))
        .containsExactly(
            "2 cells in column B are not numbers (first: row 2, \"few\")."
                + " Use numbers such as 12, -3.5 or 1e6; leave missing values empty.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          date,name,value;2019,A,1;2019,A,2 => Row 3 repeats the bar "A" in the period "2019" (row 2).
          name,value;A,1;A,2;B,3 => Row 3 repeats the bar "A" (row 2).
          year,A;2019,1;2019,2;2020,3 => Row 3 repeats the period "2019" (row 2).
          year,A,A;2019,1,2;2020,3,4 => Column "A" appears twice.
          name,2019,2020;A,1,2;A,3,4;B,5,6 => Row 3 repeats the bar "A" in the period "2019" (row 2).
          """)
  void names_a_parameter_that_combines_values_that_repeat(String table, String sentence) {
    assertThat(ReadTable.problems(table, ""))
        .containsExactly(
            sentence + " Set repeat=sum to add them up; or mean, last, first, max or min.");
    for (String repeat : List.of("sum", "mean", "last", "first", "max", "min")) {
      assertThat(ReadTable.of(table, "repeat=" + repeat)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          date,name,age,value;2019,A,1,5;2019,A,2,6;2020,A,1,7;2020,A,2,8 => 2 rows repeat a bar in \
          the same period (first: row 3, "A"). => date:name:category:value => age
          date,name,value,rank;2019,A,5,2;2019,A,6,1;2020,A,7,1 => Row 3 repeats the bar "A" in the \
          period "2019" (row 2). => date:name:value:category => rank
          """)
  void names_a_column_that_tells_bars_of_one_name_apart(
      String table, String sentence, String columns, String header) {
    assertThat(ReadTable.problems(table, ""))
        .containsExactly(
            sentence
                + " Set columns="
                + columns
                + " to tell them apart by \""
                + header
                + "\". Or set repeat=sum to add them up; or mean, last, first, max or min.");
    assertThat(ReadTable.of(table, "columns=" + columns)).contains("=category");
  }

  @ParameterizedTest
  @CsvSource({
    "'date,name,value,note;2019,A,1,x;2020,A,2,y', date:name:value, date:name:value:-",
    "'date,name,note,value;2019,A,x,1;2020,A,y,2', date:name:value, date:name:-:value",
    "'date,code,name,value;2019,x,A,1;2020,x,A,2', date:name:value, date:name:-:value",
    "'date,name,part,value;2019,A,x,1;2019,A,y,2', date:name:value, date:name:category:value",
    "'name,a,b,value;A,x,y,1;B,x,y,2', name:value, name:-:-:value",
    "'no,date,name,value;I,2019,A,1;II,2020,B,2', date:name:value, -:date:name:value"
  })
  void completes_a_declaration_of_too_few_columns(String table, String declared, String completed) {
    assertThat(ReadTable.problems(table, "columns=" + declared))
        .containsExactly(
            "columns describes %d columns, but the data has 4. Use columns=%s."
                .formatted(declared.split(":").length, completed));
    assertThat(ReadTable.of(table, "columns=" + completed)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"date:name:value:-:-", "date:name:value", "name:value:*"})
  void does_not_complete_a_declaration_that_cannot_be_completed(String declared) {
    assertThat(
            ReadTable.problems("date,name,a,b;2019,A,few,x;2020,A,many,y", "columns=" + declared))
        .singleElement()
        .asString()
        .contains("Use date, name, value, category");
  }

  @Test
  void names_the_parameter_that_says_what_a_comma_means() {
    String table = "year;A\\n2019;1,234\\n2020;2,345\\n";
    assertThat(ReadTable.problems(table, ""))
        .containsExactly(
            "Column A: \"1,234\" can be read in two ways. Set numbers=1,234.5 if its comma"
                + " separates thousands, or numbers=1.234,5 if it is a decimal comma.");
    assertThat(ReadTable.of(table, "numbers=1,234.5")).endsWith("| A 1234 2345");
    assertThat(ReadTable.of(table, "numbers=1.234,5")).endsWith("| A 1.234 2.345");
  }

  @Test
  void names_the_columns_if_nothing_says_which_has_the_values() {
    String table = "name,id,x,y;A,7,1,2;B,8,1,3";
    assertThat(ReadTable.problems(table, ""))
        .containsExactly(
            "Nothing says which column has the values: id, x, y."
                + " Set columns=name:-:-:value, or another column as value.");
    assertThat(ReadTable.of(table, "columns=name:-:-:value")).contains("| A 2 | B 3");
  }

  /** Both names would do; a warning says how to choose the other column. */
  @Test
  void names_the_columns_parameter_that_reads_other_values() {
    String table = "country,gold,silver;A,5,3;B,6,2";
    assertThat(ReadTable.of(table))
        .endsWith(
            "! The values are those of \"gold\"; other columns of numbers: silver."
                + " Set columns=name:-:value to draw \"silver\".");
    assertThat(ReadTable.of(table, "columns=name:-:value")).contains("| A 3 | B 2");
  }

  @Test
  void names_the_columns_parameter_that_chooses_another_shape() {
    String table = ",A,B;Mon,1,2;Tue,3,4";
    assertThat(ReadTable.of(table))
        .endsWith("columns=name:value:- reads it as a list of names and numbers.");
    assertThat(ReadTable.of(table, "columns=name:value:-")).contains("| Mon 1 | Tue 3");
  }

  @ParameterizedTest
  @CsvSource({"'year,A;2019,1e15;2020,1e15', cumulate=on", "'name,value;A,1e15;A,1', repeat=sum"})
  void limits_totals_like_values(String table, String query) {
    assertThat(ReadTable.problems(table, query))
        .containsExactly(
            "A total of bar \"A\" is larger than 1e15. Send smaller numbers, for example in"
                + " millions.");
  }
}
