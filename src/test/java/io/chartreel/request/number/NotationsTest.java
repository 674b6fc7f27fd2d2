package io.chartreel.request.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.number.cell.Notation;
import io.chartreel.request.syntax.DecimalNumber;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Writes numbers in every notation and reads them back. */
class NotationsTest {
  private static final int MAX_EXPONENT = 12;

  /** A way to write a number: the decimal separator, the group separator and what is around it. */
  record Style(Notation notation, String group, boolean indian, String unit, boolean accounting) {
    String write(double value) {
      String plain = DecimalNumber.shortest(Math.abs(value)).toPlainString();
      int dot = plain.indexOf('.');
      String integer = dot < 0 ? plain : plain.substring(0, dot);
      String fraction = dot < 0 ? "" : notation.decimal() + plain.substring(dot + 1);
      String number = unit.replace("1", grouped(integer) + fraction);
      if (value >= 0) {
        return number;
      }
      return accounting ? "(" + number + ")" : "\u2212" + number;
    }

    private String grouped(String integer) {
      StringBuilder text = new StringBuilder(integer);
      int at = integer.length() - 3;
      while (at > 0) {
        text.insert(at, group);
        at -= indian ? 2 : 3;
      }
      return text.toString();
    }
  }

  @Provide
  Arbitrary<Style> styles() {
    List<String> units =
        List.of(
            "1", "$1", "US$1", "1 %", "1%", "EUR 1", "1 \u20AC", "1 kg", "1[2]", "1*", "1\u00B9");
    Arbitrary<String> unit = Arbitraries.of(units);
    Arbitrary<Boolean> accounting = Arbitraries.of(true, false);
    Arbitrary<Style> point =
        Arbitraries.of("", ",", " ", "\u00A0", "\u202F", "\u2009", "'", "\u2019")
            .flatMap(g -> unit.map(u -> new Style(Notation.POINT, g, false, u, false)));
    Arbitrary<Style> indian = unit.map(u -> new Style(Notation.POINT, ",", true, u, false));
    Arbitrary<Style> comma =
        Arbitraries.of("", ".", " ", "\u00A0", "\u202F", "\u2009", "'", "\u2019")
            .flatMap(g -> unit.map(u -> new Style(Notation.COMMA, g, false, u, false)));
    return Arbitraries.oneOf(point, indian, comma)
        .flatMap(
            s -> accounting.map(a -> new Style(s.notation(), s.group(), s.indian(), s.unit(), a)));
  }

  @Provide
  Arbitrary<Double> numbers() {
    Arbitrary<Double> decimals =
        Arbitraries.longs()
            .between(-999_999_999_999_999L, 999_999_999_999_999L)
            .flatMap(
                digits ->
                    Arbitraries.integers()
                        .between(0, MAX_EXPONENT)
                        .map(places -> digits / Math.pow(10, places)));
    Arbitrary<Double> any = Arbitraries.doubles().between(-1e15, 1e15).ofScale(6);
    Arbitrary<Double> small = Arbitraries.integers().between(-100_000, 100_000).map(i -> i + 0.0);
    Arbitrary<Double> bits =
        Arbitraries.longs()
            .map(Double::longBitsToDouble)
            .filter(d -> Math.abs(d) > 1e-9 && Math.abs(d) < 1e18);
    return Arbitraries.oneOf(decimals, any, small, bits);
  }

  @Property
  void a_number_is_read_back_exactly(
      @ForAll("numbers") double number, @ForAll("styles") Style style) {
    String cell = style.write(number);
    NumberParser parser = new NumberParser(style.notation());
    assertThat(parser.read(cell)).as(cell).isEqualTo(CellKind.NUMBER);
    assertThat(parser.value()).as(cell).isEqualTo(number + 0.0);
  }

  /** One number with several groups and decimals decides for the whole column. */
  @Property
  void a_column_with_one_clear_cell_is_read_back_exactly(
      @ForAll("columns") List<Double> values, @ForAll("styles") Style style) {
    NumberColumn column = new NumberColumn(true);
    values.forEach(value -> column.add(style.write(value)));
    column.add(style.write(1_234_567.25));
    assertThat(column.notation()).contains(style.notation());
    assertThat(column.isAmbiguous()).isFalse();
    assertThat(column.numbers()).isEqualTo(values.size() + 1);
    NumberParser parser = column.parser(Optional.empty());
    assertThat(values).allSatisfy(v -> assertThat(parser.parse(style.write(v))).isEqualTo(v + 0.0));
  }

  @Provide
  Arbitrary<List<Double>> columns() {
    return numbers().list().ofMaxSize(8);
  }

  @Property
  void a_magnitude_moves_the_decimal_point(
      @ForAll("numbers") double number, @ForAll("magnitudes") String magnitude) {
    String digits = DecimalNumber.shortest(number).toPlainString();
    double expected = Double.parseDouble(digits + power(magnitude));
    assertThat(new NumberParser(Notation.POINT).parse(digits + magnitude))
        .isEqualTo(expected + 0.0);
  }

  @Provide
  Arbitrary<String> magnitudes() {
    return Arbitraries.of("k", "K", " Tsd.", "M", " million", "bn", "B", " Mrd.", "T", "trn");
  }

  private static String power(String magnitude) {
    return switch (magnitude) {
      case "k", "K", " Tsd." -> "e3";
      case "M", " million" -> "e6";
      case "bn", "B", " Mrd." -> "e9";
      default -> "e12";
    };
  }
}
