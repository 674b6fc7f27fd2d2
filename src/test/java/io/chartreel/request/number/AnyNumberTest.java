package io.chartreel.request.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** All parts that read numbers agree, and look at each cell a few times at most. */
class AnyNumberTest {
  /** What is no number must not be read as one whichever characters surround digits. */
  @Property(tries = 3000)
  void agrees_on_what_a_number_is(@ForAll("texts") String text) {
    NumberColumn column = new NumberColumn(false);
    column.add(text, 0, text.length());
    boolean isNumber = column.numbers() == 1;
    assertThat(NumberSyntax.isNumber(text, 0, text.length())).as(text).isEqualTo(isNumber);
    assertThat(column.numbers() + column.missing() + column.others()).isEqualTo(1);
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
