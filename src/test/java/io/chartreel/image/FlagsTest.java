package io.chartreel.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsTest {
  /** The largest mean difference of a channel, of 255: a flag has few colours. */
  private static final double TOLERANCE = 4;

  static Stream<String> codes() {
    return FlagResource.codes().stream();
  }

  private static Bitmap flag(String code) {
    return Flags.find(code).orElseThrow(() -> new AssertionError("no flag of " + code));
  }

  @Test
  void every_country_has_a_flag() {
    assertThat(Locale.getISOCountries()).allSatisfy(code -> assertThat(flag(code)).isNotNull());
    assertThat(Flags.codes()).containsExactlyElementsOf(FlagResource.codes());
  }

  @ParameterizedTest
  @CsvSource({"CHN, cn", "chn, cn", "GBR, gb", "CN, cn", "GB-Eng, gb-eng"})
  void codes_have_two_or_three_letters_in_any_case(String code, String same) {
    assertThat(flag(code).pixels()).isEqualTo(flag(same).pixels());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c", "zz", "xyz", "China", "gb-", "\u0130"})
  void other_texts_have_no_flag(String text) {
    assertThat(Flags.find(text)).isEmpty();
  }

  @Test
  void the_flag_of_nepal_has_no_margin() {
    assertThat(flag("np").width()).isLessThan(flag("np").height());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void a_flag_is_the_one_of_flag_icons_in_few_colours(String code) {
    int[] pixels = flag(code).pixels();
    int[] expected = FlagResource.drawn(code).trimmed().pixels();
    assertThat(Arrays.stream(pixels).distinct().count()).isLessThanOrEqualTo(24);
    assertThat(pixels).hasSameSizeAs(expected);
    double difference =
        IntStream.range(0, pixels.length)
            .flatMap(
                i ->
                    IntStream.of(0, 8, 16, 24)
                        .map(shift -> (pixels[i] >>> shift & 0xFF) - (expected[i] >>> shift & 0xFF))
                        .map(Math::abs))
            .average()
            .orElseThrow();
    assertThat(difference).isLessThan(TOLERANCE);
  }
}
