package io.chartreel.request.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.syntax.DecimalNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AnyNumberTest {
  /** How to write a number: separators, minus, unit and power of ten. */
  record Style(
      Notation notation, String group, String minus, String before, String after, int power) {
    private String write(BigDecimal number) {
      String plain = number.abs().movePointLeft(power).toPlainString();
      int point = plain.indexOf('.');
      String whole = point < 0 ? plain : plain.substring(0, point);
      StringBuilder grouped = new StringBuilder(whole);
      for (int i = whole.length() - 3; i > 0; i -= 3) {
        grouped.insert(i, group);
      }
      if (point >= 0) {
        grouped.append(notation.decimal()).append(plain, point + 1, plain.length());
      }
      boolean isNegative = number.signum() < 0;
      String mark = after.startsWith("[") ? after : "";
      String digits = before + grouped + after.substring(mark.length());
      if (isNegative && minus.equals("()")) {
        return "(" + digits + ")" + mark;
      }
      return (isNegative ? minus + digits : digits) + mark;
    }
  }

  @Provide
  Arbitrary<Style> styles() {
    return Arbitraries.of(Notation.class)
        .flatMap(
            notation ->
                Combinators.combine(
                        Arbitraries.of(
                            "", String.valueOf(notation.group()), " ", "\u00A0", "\u202F", "'"),
                        Arbitraries.of("-", "\u2212", "\u2013", "- ", "()"),
                        Arbitraries.of("", "$", "\u20AC ", "USD ", "R$"),
                        Arbitraries.of("|0", "%|0", " kg|0", "k|3", " million|6", "bn|9", "[1]|0"))
                    .as(
                        (group, minus, before, after) ->
                            new Style(
                                notation,
                                group,
                                minus,
                                before,
                                after.substring(0, after.indexOf('|')),
                                Integer.parseInt(after.substring(after.indexOf('|') + 1)))));
  }

  @Provide
  Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(-1e15, 1e15),
        Arbitraries.longs().between(-1_000_000_000, 1_000_000_000).map(n -> n / 1000.0),
        Arbitraries.integers().map(Integer::doubleValue));
  }

  @Property(tries = 3000)
  void any_number_in_any_style_is_read_exactly(
      @ForAll("doubles") double number, @ForAll("styles") Style style) {
    String cell = style.write(DecimalNumber.shortest(number));
    Assume.that(cell.length() <= 60);
    NumberColumn column = ReadNumbers.column(List.of(cell), false);
    assertThat(column.numbers()).as(cell).isEqualTo(1);
    assertThat(column.parser(Optional.of(style.notation())).parse(cell, 0, cell.length()))
        .as(cell)
        .isEqualTo(number + 0.0);
    column
        .notation()
        .ifPresent(notation -> assertThat(notation).as(cell).isEqualTo(style.notation()));
  }

  @Property(tries = 2000)
  void reads_all_that_a_parameter_accepts_as_the_same_number(@ForAll("syntax") String text) {
    OptionalDouble expected = DecimalNumber.parse(text);
    Assume.that(expected.isPresent() && Double.isFinite(expected.getAsDouble()));
    NumberParser parser = new NumberColumn(false).parser(Optional.of(Notation.POINT));
    assertThat(parser.parse(text, 0, text.length())).as(text).isEqualTo(expected.getAsDouble());
  }

  @Provide
  Arbitrary<String> syntax() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMaxLength(20);
    return Combinators.combine(
            Arbitraries.of("", "+", "-"),
            digits,
            Arbitraries.of("", "."),
            digits,
            Arbitraries.of("", "e5", "E-7", "e+300", "e-320", "e22"))
        .as((sign, whole, point, decimals, exponent) -> sign + whole + point + decimals + exponent);
  }

  @Property(tries = 1000)
  void finds_the_notation_of_decimals_that_are_no_group(
      @ForAll @IntRange(min = 0, max = 999_999) int whole,
      @ForAll @IntRange(min = 0, max = 99) int decimals,
      @ForAll Notation notation) {
    String cell = "%d%s%02d".formatted(whole, notation.decimal(), decimals);
    NumberColumn column = ReadNumbers.column(List.of("1" + notation.group() + "234", cell), true);
    assertThat(column.notation()).contains(notation);
    assertThat(column.isAmbiguous()).isFalse();
    assertThat(ReadNumbers.of(List.of("1" + notation.group() + "234"), true, column.notation()))
        .isEqualTo("1234");
  }

  /** What is no number must not be read as one whichever characters surround digits. */
  @Property(tries = 3000)
  void agrees_on_what_a_number_is(@ForAll("texts") String text) {
    NumberColumn column = ReadNumbers.column(List.of(text), false);
    boolean isNumber = column.numbers() == 1;
    assertThat(NumberSyntax.isNumber(text, 0, text.length())).as(text).isEqualTo(isNumber);
    assertThat(column.numbers() + column.missing() + column.others())
        .isEqualTo(text.isEmpty() ? 0 : 1);
    double parsed = column.parser(Optional.empty()).parse(text, 0, text.length());
    assertThat(Double.isNaN(parsed)).as(text).isEqualTo(!isNumber);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("0123456789.,'+-() $%kMe[]*\u20AC\u00A0\u2212\u00B2mX")
        .ofMaxLength(10)
        .map(String::strip);
  }

  /** Counts the characters that are looked at. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private long looks;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      looks += end - start;
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Property(tries = 200)
  void looks_at_a_cell_a_few_times_only(@ForAll("patterns") String pattern) {
    for (int repeats = 1; repeats <= 4096; repeats *= 8) {
      CountedText text = new CountedText(pattern.repeat(repeats));
      NumberColumn column = new NumberColumn(false);
      column.add(text, 0, text.length());
      column.parser(Optional.empty()).parse(text, 0, text.length());
      assertThat(text.looks).isLessThanOrEqualTo(60L * Math.min(text.length(), 80) + 60);
    }
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("01.,' -($%e[]*k\u20AC").ofMinLength(1).ofMaxLength(6);
  }
}
