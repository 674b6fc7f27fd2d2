package io.chartreel.request.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.number.cell.Notation;
import io.chartreel.request.syntax.DecimalNumber;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {
  private final NumberParser point = new NumberParser(Notation.POINT);
  private final NumberParser comma = new NumberParser(Notation.COMMA);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "1234.5|1234.5",
        "1,234.5|1234.5",
        "1,234|1234",
        "1,234,567|1234567",
        "12,34,567|1234567",
        "1,00,00,000.5|10000000.5",
        "1 234.5|1234.5",
        "1\u00A0234\u00A0567|1234567",
        "1\u202F234|1234",
        "1\u2009234|1234",
        "1'234'567.25|1234567.25",
        "1\u2019234|1234",
        ".5|0.5",
        "5.|5",
        "-.5|-0.5",
        "+5|5",
        "\u22125|-5",
        "\u20135|-5",
        "(5)|-5",
        "(1,234.5)|-1234.5",
        "1e6|1000000",
        "1.5E-3|0.0015",
        "-0|0",
        "\uFF11\uFF12.\uFF15|12.5",
        "\u0661\u0662\u0663|123",
        "\u0967\u0968|12",
        "\uD835\uDFCF\uD835\uDFD0|12",
        "999999999999999|999999999999999",
        "9007199254740993|9007199254740992",
        "0.30000000000000004|0.30000000000000004"
      })
  void reads_numbers_with_a_decimal_point(String cell, double number) {
    assertThat(point.read(cell)).isEqualTo(CellKind.NUMBER);
    assertThat(point.value()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,5|1234.5",
        "1.234|1234",
        "1.234.567|1234567",
        "1 234,5|1234.5",
        "1\u00A0234,567|1234.567",
        "1'234,5|1234.5",
        "3,5|3.5",
        ",5|0.5",
        "0,123|0.123",
        "1,5e3|1500",
        "-1.234,5 \u20AC|-1234.5",
        "3,28 Mio.|3280000",
        "1234|1234"
      })
  void reads_numbers_with_a_decimal_comma(String cell, double number) {
    assertThat(comma.read(cell)).isEqualTo(CellKind.NUMBER);
    assertThat(comma.value()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 %|5",
        "5%|5",
        "-5%|-5",
        "(5%)|-5",
        "(5)%|-5",
        "%5|5",
        "$6|6",
        "-$6|-6",
        "$-6|-6",
        "($6)|-6",
        "$(6)|-6",
        "$.50|0.5",
        "$1,234.50|1234.5",
        "US$ 6|6",
        "Rs.500|500",
        "\u20AC6|6",
        "6 \u20AC|6",
        "6\u00A0\u20AC|6",
        "12k\u20AC|12",
        "USD 6|6",
        "6 EUR|6",
        "70 kg|70",
        "21.5\u00B0C|21.5",
        "12 km\u00B2|12",
        "3 \u20AC/kg|3",
        "90 km/h|90"
      })
  void reads_numbers_with_units(String cell, double number) {
    assertThat(point.read(cell)).isEqualTo(CellKind.NUMBER);
    assertThat(point.value()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.28M|3280000",
        "1.1k|1100",
        "12k|12000",
        "12K|12000",
        "1.5bn|1500000000",
        "2B|2000000000",
        "3T|3000000000000",
        "4 million|4000000",
        "4 Million|4000000",
        "5 Mio.|5000000",
        "6 Mrd|6000000000",
        "2 lakh|200000",
        "$3.28M|3280000",
        "($1.2bn)|-1200000000",
        "3.3 million USD|3300000",
        "8.37M|8370000",
        "0.000001M|1"
      })
  void multiplies_magnitudes_exactly(String cell, double number) {
    assertThat(point.read(cell)).isEqualTo(CellKind.NUMBER);
    assertThat(point.value()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7[1]",
        "7[a]",
        "7 [note 2]",
        "7[1][2]",
        "7*",
        "7 **",
        "7\u2020",
        "7\u2021",
        "7\u00B9",
        "7\u00B2\u2079",
        "7%*",
        "7* %",
        "$7[b]",
        "7 m\u00B2\u00B9"
      })
  void ignores_footnote_marks(String cell) {
    assertThat(point.read(cell)).isEqualTo(CellKind.NUMBER);
    assertThat(point.value()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Oak",
        "0x1F",
        "1-2",
        "2020-01-02",
        "1/2/20",
        "12:30",
        "1.2.3",
        "1.02.2020",
        "1,2,3",
        "12,3456,789",
        "1,234.5.6",
        "1.234,5.6",
        "0,123,456",
        "01,234.5",
        "1 23",
        "1 2345",
        "1'23",
        "1,234 567",
        "12 ,345",
        "1e999",
        "1e",
        "e5",
        "1d",
        "1f",
        "5-",
        "--5",
        "-+5",
        "- 5",
        "(-5)",
        "(5",
        "5)",
        "()",
        "$",
        "$$5",
        "$5 kg kg",
        "5 % %",
        "5 M M",
        "5[",
        "5[]",
        "5[[1]]",
        "5[1",
        "[1]5",
        "*5",
        "Q1",
        "Q1 2020",
        "2019Q1",
        "X1960",
        "1st",
        "5,",
        "1,234,",
        ".",
        ",",
        "%",
        "Infinity",
        "-Infinity",
        "5 Oaks",
        "5 /kg",
        "5 kg/",
        "\u00B2",
        "1_000",
        "4x4",
        "\uD835",
        "1\uD835"
      })
  void rejects_other_text(String cell) {
    assertThat(point.isNumber(cell)).isFalse();
    assertThat(point.value()).isNaN();
    assertThat(comma.isNumber(cell)).isFalse();
  }

  @Test
  void rejects_numbers_over_60_characters() {
    assertThat(point.parse("0".repeat(59) + "5")).isEqualTo(5);
    assertThat(point.read("0".repeat(60) + "5")).isEqualTo(CellKind.OTHER);
  }

  @Test
  void tells_missing_values_from_other_text() {
    assertThat(point.read("..")).isEqualTo(CellKind.MISSING);
    assertThat(point.parse("..")).isNaN();
    assertThat(point.read("Oak")).isEqualTo(CellKind.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "5,true,5",
    "-1.5,true,-1.5",
    "'1,234',true,1234",
    "'$1,5',true,1.5",
    "Oak,false,NaN"
  })
  void single_texts_are_numbers_in_some_notation(String text, boolean isNumber, double number) {
    assertThat(NumberSyntax.isNumber(text, 0, text.length())).isEqualTo(isNumber);
    assertThat(Double.valueOf(NumberSyntax.parse(text, 0, text.length())))
        .isEqualTo(Double.valueOf(number));
  }

  @Test
  void reads_ranges_of_a_text() {
    StringBuilder text = new StringBuilder("12;-3.5;USD 1,000;NA");
    assertThat(point.parse(text, 0, 2)).isEqualTo(12);
    assertThat(point.parse(text, 3, 7)).isEqualTo(-3.5);
    assertThat(point.parse(text, 8, 17)).isEqualTo(1000);
    assertThat(point.read(text, 18, 20)).isEqualTo(CellKind.MISSING);
  }

  /** Whatever the scanner keeps of one cell must not reach the next. */
  @Property
  void a_cell_does_not_depend_on_the_one_before(
      @ForAll("cells") String before, @ForAll("cells") String cell) {
    NumberParser used = new NumberParser(Notation.POINT);
    used.read(before);
    NumberParser fresh = new NumberParser(Notation.POINT);
    assertThat(used.read(cell)).isEqualTo(fresh.read(cell));
    assertThat(Double.valueOf(used.value())).isEqualTo(Double.valueOf(fresh.value()));
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.strings().withChars("0123456789,. -($)%kM*[]e\u20AC\u00B2").ofMaxLength(9);
  }

  @Property(tries = 3000)
  void agrees_with_decimal_numbers(@ForAll("decimals") String text) {
    OptionalDouble number = DecimalNumber.parse(text);
    if (number.isPresent() && Double.isFinite(number.getAsDouble())) {
      assertThat(point.read(text)).isEqualTo(CellKind.NUMBER);
      assertThat(point.value()).isEqualTo(number.getAsDouble());
    } else {
      assertThat(point.read(text)).isNotEqualTo(CellKind.NUMBER);
    }
  }

  @Provide
  Arbitrary<String> decimals() {
    Arbitrary<String> anything =
        Arbitraries.strings().withChars("0123456789.+-eE").ofMinLength(1).ofMaxLength(24);
    Arbitrary<String> doubles = Arbitraries.doubles().map(String::valueOf);
    Arbitrary<String> bits = Arbitraries.longs().map(Double::longBitsToDouble).map(String::valueOf);
    return Arbitraries.oneOf(anything, doubles, bits);
  }
}
