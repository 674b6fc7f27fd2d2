package io.chartreel.request.csv;

import static io.chartreel.request.table.GridText.problems;
import static io.chartreel.request.table.GridText.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlankSeparatedTest {
  private static CsvText table(String text) {
    return CsvText.field(text.replace('~', '\n').replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "'tree' 'year' 'value'~'1' 'Old Oak' 2018 5~'2' 'Elm, white' 2019 NA"
            + " ! 1: ,tree,year,value 2: 1,Old Oak,2018,5 3: 2,Elm, white,2019,NA",
        "'tree' 'value'~'Oak' 5~'a \\'b\\' ''c''' 6 ! 1: tree,value 2: Oak,5 3: a 'b' 'c',6",
        "tree       year  value~---------  ----  -----~Old Oak    2018  5    ~Elm        2019  12"
            + " ! 1: tree,year,value 3: Old Oak,2018,5 4: Elm,2019,12",
        "   year  Oak~0  2018    5~1  2019   12~ ! 1: ,year,Oak 2: 0,2018,5 3: 1,2019,12",
        "  year Oak~1 2018   5~2 2019  12 ! 1: ,year,Oak 2: 1,2018,5 3: 2,2019,12",
        "      2018  2019~Oak      5     6~Elm      7    12"
            + " ! 1: ,2018,2019 2: Oak,5,6 3: Elm,7,12",
        "year Oak~2018   5~2019  12 ! 1: year,Oak 2: 2018,5 3: 2019,12",
        "year Oak Elm~2018 5 7~~2019 6 8 ! 1: year,Oak,Elm 2: 2018,5,7 4: 2019,6,8",
      })
  void reads_cells_with_blanks_between_them(String text, String expected) {
    CsvText table = table(text);
    assertThat(String.join(" ", rows(table)).replace('|', ','))
        .isEqualTo(expected.replace('\'', '"'));
    assertThat(table.warnings()).containsExactly(BlankSeparated.WARNING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Tea: 40~Green tea:  30~Beer : 20 ! 1: Tea,40 2: Green tea,30 3: Beer,20",
        "Drink: Cups~Tea: 40 % ! 1: Drink,Cups 2: Tea,40 %",
        "Cups~Tea: 40~Milk: 30 ! 1: Cups 2: Tea: 40 3: Milk: 30",
        "tree  time~Oak:  12: 30 ! 1: tree,time 2: Oak:,12: 30"
      })
  void a_colon_after_a_name_is_no_part_of_it(String text, String expected) {
    assertThat(String.join(" ", rows(table(text))).replace('|', ',')).isEqualTo(expected);
  }

  @Test
  void names_with_colons_need_no_warning() {
    assertThat(table("Tea: 40~Milk: 30").warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "year value~2018 1 234~2019 2 345",
        "land value~2018 1 234~2019 2 345",
        "a mio value~2018 1 234~2019 2 345",
        "tree  value~Old Oak  5~Elm 7",
        "'tree' 'value'~'a''b' 5 6~'c' 7"
      })
  void rejects_cells_that_may_end_elsewhere(String text) {
    assertThat(problems(table(text)))
        .containsExactly(
            "The cells seem to be separated by blanks, but it is not clear where they end."
                + " Separate the cells by commas or tabs, e.g. save the table as CSV.");
    assertThat(table(text).warnings()).isEmpty();
  }

  @Test
  void names_the_row_below_the_first_lines_that_has_other_cells() {
    assertThat(problems(table("year Oak~" + "2018 5~".repeat(25) + "2019 6 7")))
        .singleElement()
        .asString()
        .startsWith("Row 27 has 3 cells, separated by blanks, but the first rows have 2.");
    assertThat(problems(table("'year' 'Oak'~" + "2018 5~".repeat(25) + "2019 '6")))
        .singleElement()
        .asString()
        .startsWith("Row 27 has an unclosed quote, or text next to a quote.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b,c d~1 2,3 4",
        "New York~Boston",
        "one line",
        "Trees of a town~by year~year,Oak~2019,1",
        "'a b'~'c d'"
      })
  void leaves_other_texts_as_they_are(String text) {
    assertThat(table(text).warnings()).isEmpty();
    assertThat(rows(table(text))).isNotEmpty();
  }

  @Test
  void limits_rows_and_cells() {
    assertThat(problems(table("a b~" + "1 2~".repeat(11_001))))
        .containsExactly("The data has 11,002 rows (limit 11,000). Use at most 11,000 rows.");
    assertThat(problems(table(("1 " + "a ".repeat(16_384) + "~").repeat(2))))
        .singleElement()
        .asString()
        .startsWith("Row 1 has more than 16,384 cells.");
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings().withChars("ab1 ,;|\"-").ofMinLength(1).ofMaxLength(6);
    return Arbitraries.integers()
        .between(2, 4)
        .flatMap(width -> cell.list().ofSize(width).list().ofMinSize(2).ofMaxSize(6));
  }

  @Property(tries = 300)
  void reads_quoted_cells_with_any_text(@ForAll("tables") List<List<String>> table) {
    List<List<String>> texts =
        table.stream()
            .map(row -> row.stream().map(cell -> "x" + cell.strip() + "x").toList())
            .toList();
    String text =
        texts.stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"));
    List<String> expected =
        IntStream.range(0, texts.size())
            .mapToObj(i -> (i + 1) + ": " + String.join("|", texts.get(i)))
            .toList();
    assertThat(rows(CsvText.field(text))).isEqualTo(expected);
  }
}
