package io.chartreel.request.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalNumberTest {
  @ParameterizedTest
  @CsvSource({
    "0.1,0.1",
    "0.30000000000000004,0.30000000000000004",
    "1e15,1000000000000000",
    "1e-7,1E-7",
    "5e-324,5E-324",
    "-0,0",
    "100,100",
    "12.50,12.5",
    "2.5e3,2500",
    "-.5,-0.5",
    "123456789012.345678,123456789012.34567",
    "999999999999999.9,999999999999999.9"
  })
  void finds_the_shortest_decimal(String written, String shortest) {
    double number = Double.parseDouble(written) + 0.0;
    assertThat(DecimalNumber.shortest(number)).hasToString(shortest);
    assertThat(Double.parseDouble(shortest)).isEqualTo(number);
  }

  @Property
  void the_shortest_decimal_parses_to_the_same_number(@ForAll long bits) {
    double number = Double.longBitsToDouble(bits) + 0.0;
    Assume.that(Double.isFinite(number));
    assertThat(DecimalNumber.shortest(number).doubleValue()).isEqualTo(number);
  }

  @Property
  void keeps_decimals_of_up_to_15_digits(
      @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long digits,
      @ForAll @IntRange(max = 12) int decimals) {
    BigDecimal written = BigDecimal.valueOf(digits, decimals);
    assertThat(DecimalNumber.shortest(written.doubleValue())).isEqualByComparingTo(written);
  }
}
