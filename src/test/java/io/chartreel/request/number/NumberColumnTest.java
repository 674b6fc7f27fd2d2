package io.chartreel.request.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberColumnTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "1234.5|-0.5|.5|5.|+5|1e3|-1.5E-2 => 1234.5 -0.5 0.5 5 5 1000 -0.015",
        "1,234.5|1,234,567|12 => 1234.5 1234567 12",
        "1,234|12,345|7 => 1234 12345 7",
        "1.234,5|1.234.567|12 => 1234.5 1234567 12",
        "1.234|3,5|12.345.678 => 1234 3.5 12345678",
        "1.234|12.345|7 => 1.234 12.345 7",
        "0,123|0,5|12 => 0.123 0.5 12",
        "0,123|1,234 => 0.123 1.234",
        "1 234,5|1 234 567|12 => 1234.5 1234567 12",
        "1 234.5|1 234 567 => 1234.5 1234567",
        "1\u00A0234,5|1\u202F234\u202F567|1\u2009234 => 1234.5 1234567 1234",
        "1'234.5|1\u2019234\u2019567 => 1234.5 1234567",
        "12,34,567|1,23,456.5 => 1234567 123456.5",
        "\u22125|\u20135.5|-5|- 5 => -5 -5.5 -5 -5",
        "(5)|(1,234.5)|5 => -5 -1234.5 5",
        "7[1]|7 [a]|7[note 1]|7[1][2] => 7 7 7 7",
        "2020*|5**|7\u2020|8\u2021|9\u00B9\u00B2 => 2020 5 7 8 9",
        "12k|12K|3.28M|1.5B|2G|3T => 12000 12000 3280000 1500000000 2000000000 3000000000000",
        "4 million|5 Mio.|6 Mrd|1.5bn|2 crore|3 lakh"
            + " => 4000000 5000000 6000000000 1500000000 20000000 300000",
        "1.1M|0.07k|1,5 Mio. => 1100000 70 ?",
        "1,1M|2,25 Mio. => 1100000 2250000",
        "\uFF11\uFF12.\uFF15|\u0661\u0662|\u0967\u0968 => 12.5 12 12",
        "-0|0|-0.0 => 0 0 0",
        "123456789012345678901|0.1234567890123456789 => 123456789012345680000 0.12345678901234568"
      })
  void reads_each_way_to_write_a_number(String cells, String numbers) {
    assertThat(ReadNumbers.of(cells.split("\\|"))).isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "5%|7.5% => 5 7.5 [][%]",
        "5 %|7.5 % => 5 7.5 [][ %]",
        "$6|-$7|$-8|($9) => 6 -7 -8 -9 [$][]",
        "$1,234.5|$7 => 1234.5 7 [$][]",
        "US$6|US$7 => 6 7 [US$][]",
        "\u20AC6|\u20AC7,50 => 6 7.5 [\u20AC][]",
        "6 \u20AC|7,50 \u20AC => 6 7.5 [][ \u20AC]",
        "6\u00A0\u20AC|7\u00A0\u20AC => 6 7 [][ \u20AC]",
        "USD 6|USD 7 => 6 7 [USD ][]",
        "6 EUR|7 EUR => 6 7 [][ EUR]",
        "kr 6|kr 7 => 6 7 [kr ][]",
        "5 kg|7 kg|- => 5 7 _ [][ kg]",
        "5\u00B0C|7\u00B0C => 5 7 [][\u00B0C]",
        "5 km\u00B2|7 km\u00B2 => 5 7 [][ km\u00B2]",
        "5 km/h|7 km/h => 5 7 [][ km/h]",
        "300 K|5 K => 300 5 [][ K]",
        "$3.5M|$2B => 3500000 2000000000 [$][]",
        "3 million people|4 million people => 3000000 4000000 [][ people]",
        "5%|7 %|0 => 5 7 0 [][%]",
        "5 kg|7 m|8 kg => 5 ? 8 [][ kg]",
        "5|6|7 p => 5 6 7"
      })
  void moves_the_unit_of_a_column_out_of_its_numbers(String cells, String numbers) {
    assertThat(ReadNumbers.of(cells.split("\\|"))).isEqualTo(numbers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x1F",
        "1-2",
        "2020-01-02",
        "1/2/20",
        "12:30",
        "1.2.3",
        "1,2,3",
        "1,23,4",
        "1.234,567.8",
        "1,234.567,8",
        "1 2",
        "1 2345",
        "12 34",
        "1'23",
        "0,123,456",
        "1,234 567",
        "twelve",
        "--5",
        "+-5",
        "-+5",
        "++5",
        "-$-5",
        "+$-5",
        "1e",
        "e5",
        "1e5000",
        "1e5.5",
        "5 6 kg",
        "(",
        "()",
        "(5",
        "5)",
        "%",
        "$",
        "[1]",
        "*",
        "1st",
        "2nd",
        "3rd",
        "4th",
        "1990s",
        "Q1",
        "5kg7",
        "\u00BD",
        "$5$6",
        "5;6",
        "\u221E",
        "Infinity",
        "1,5e3",
        "1234567890123456789012345678901234567890123456789012345678901"
      })
  void does_not_read_what_is_no_number(String cell) {
    NumberColumn column = ReadNumbers.column(List.of(cell), false);
    assertThat(column.numbers() + column.missing()).isZero();
    assertThat(column.others()).isEqualTo(1);
    assertThat(NumberSyntax.isNumber(cell, 0, cell.length())).isFalse();
    for (Notation notation : Notation.values()) {
      NumberParser parser = column.parser(Optional.of(notation));
      assertThat(parser.parse(cell, 0, cell.length())).isNaN();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_",
        "NA",
        "na",
        "N/A",
        "n/a",
        "NaN",
        "nan",
        "null",
        "NULL",
        "none",
        "None",
        ".",
        "..",
        "...",
        "-",
        "--",
        "\u2013",
        "\u2014",
        "\u2212",
        ":",
        "#N/A",
        "x",
        "X",
        "n.a.",
        "nil",
        "undefined",
        "?",
        "(NA)",
        "\u2026",
        "#DIV/0!",
        "<NA>"
      })
  void reads_what_stands_for_a_missing_value(String cell) {
    NumberColumn column = ReadNumbers.column(List.of("1", cell, "2"), false);
    assertThat(MissingValues.isMissing(cell)).isTrue();
    assertThat(MissingValues.isMissing("a" + cell + "b", 1, cell.length() + 1)).isTrue();
    assertThat(column.missing()).isEqualTo(1);
    assertThat(column.numbers()).isEqualTo(2);
    assertThat(column.others()).isZero();
    assertThat(ReadNumbers.of("1", cell, "2")).isEqualTo("1 _ 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5", "Oak", "n", "a.b", "....", "xx", "-----", "noon", "NaNa"})
  void does_not_take_other_texts_for_missing_values(String cell) {
    assertThat(MissingValues.isMissing(cell)).isFalse();
  }

  /** An empty cell is missing, but a column does not count it. */
  @Test
  void does_not_count_empty_cells() {
    NumberColumn column = ReadNumbers.column(List.of("", "1", ""), false);
    assertThat(MissingValues.isMissing("")).isTrue();
    assertThat(column.numbers()).isEqualTo(1);
    assertThat(column.missing() + column.others()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "1|2 => none",
        "1,234|2 => none",
        "1.234|2 => none",
        "1.5|2 => 1,234.5",
        "1.234|1.2 => 1,234.5",
        "1,234|1.2 => 1,234.5",
        "1,234.5 => 1,234.5",
        "1,234,567 => 1,234.5",
        "0.123 => 1,234.5",
        "1234.567 => 1,234.5",
        "1.2345 => 1,234.5",
        "5. => 1,234.5",
        "1.5e3 => 1,234.5",
        "1,5|2 => 1.234,5",
        "1.234|1,2 => 1.234,5",
        "1.234,5 => 1.234,5",
        "1.234.567 => 1.234,5",
        "0,123 => 1.234,5",
        "1234,567 => 1.234,5",
        "1 234,56 => 1.234,5",
        "1,5|2,5|3.5 => 1.234,5",
        "1.5|2.5|3,5 => 1,234.5"
      })
  void infers_the_notation_from_all_cells(String cells, String notation) {
    NumberColumn column = ReadNumbers.column(List.of(cells.split("\\|")), false);
    assertThat(column.notation().map(Notation::toString).orElse(null)).isEqualTo(notation);
  }

  @Test
  void reports_cells_in_another_notation_than_most() {
    List<String> cells = List.of("1,5", "2,5", "3.5");
    NumberColumn column = ReadNumbers.column(cells, false);
    assertThat(column.numbers()).isEqualTo(2);
    assertThat(column.others()).isEqualTo(1);
    assertThat(ReadNumbers.of(cells, false, Optional.empty())).isEqualTo("1.5 2.5 ?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "1,234|5 => false => true",
        "1.234|5 => false => true",
        "1,234|1.234 => true => true",
        "1,234|1.5 => false => false",
        "1.234|1,5 => false => false",
        "1 234|5 => false => false",
        "1234|5 => false => false"
      })
  void is_ambiguous_if_no_cell_decides(String cells, boolean amongCommas, boolean amongSemicolons) {
    List<String> list = List.of(cells.split("\\|"));
    assertThat(ReadNumbers.column(list, false).isAmbiguous()).isEqualTo(amongCommas);
    NumberColumn column = ReadNumbers.column(list, true);
    assertThat(column.isAmbiguous()).isEqualTo(amongSemicolons);
    if (amongSemicolons) {
      assertThat(column.ambiguousExample()).contains(list.get(0));
    }
  }

  @Test
  void follows_the_declared_notation() {
    List<String> cells = List.of("1,234", "1.234", "1.2345", "1,2345", "7");
    assertThat(ReadNumbers.of(cells, true, Optional.of(Notation.POINT)))
        .isEqualTo("1234 1.234 1.2345 ? 7");
    assertThat(ReadNumbers.of(cells, true, Optional.of(Notation.COMMA)))
        .isEqualTo("1.234 1234 ? 1.2345 7");
  }

  @Test
  void reads_a_number_that_no_double_holds_as_one_that_is_too_large() {
    assertThat(ReadNumbers.of("1e999", "-1e999", "1e-999"))
        .isEqualTo(
            ReadNumbers.of(
                String.valueOf(Double.MAX_VALUE), String.valueOf(-Double.MAX_VALUE), "0"));
  }

  @Test
  void notes_what_it_leaves_out_or_converts() {
    assertThat(ReadNumbers.column(List.of("5", "1,234", "5%"), false).note())
        .contains("\"%\" of 1 number left out");
    assertThat(ReadNumbers.column(List.of("5", "1,234"), false).note()).isEmpty();
    assertThat(ReadNumbers.column(List.of("5[1]", "6*", "7k"), false).note())
        .contains("2 footnote marks left out, 1 number such as 12k or 3.4M multiplied out");
  }

  /** Tables do not have columns with many units; text with numbers in it may seem to. */
  @Test
  void tells_a_few_units_apart() {
    NumberColumn column =
        ReadNumbers.column(
            List.of("1 a", "2 b", "3 c", "4 d", "5 e", "6 f", "7 g", "8 h", "9 i", "10 j", "11 a"),
            false);
    assertThat(column.numbers()).isEqualTo(2);
    assertThat(column.others()).isEqualTo(9);
    assertThat(column.suffix()).isEqualTo(" a");
  }

  @Test
  void reads_a_part_of_a_text() {
    String text = "9$1,234.5k9";
    NumberColumn column = new NumberColumn(false);
    column.add(text, 1, 10);
    assertThat(column.prefix()).isEqualTo("$");
    assertThat(column.parser(Optional.empty()).parse(text, 1, 10)).isEqualTo(1_234_500);
    assertThat(column.parser(Optional.empty()).parse(text, 3, 9)).isNaN();
    assertThat(NumberSyntax.parse(text, 1, 10)).isEqualTo(1_234_500);
  }
}
