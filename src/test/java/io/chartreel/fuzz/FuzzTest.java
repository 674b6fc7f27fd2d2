package io.chartreel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.chartreel.request.problem.BadRequestException;
import io.chartreel.testing.TestService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays the seeds of the fuzzers and earlier findings. */
class FuzzTest {
  /** Inputs, encoded as {@link FuzzInput}, that revealed errors. */
  private static final List<String> FOUND =
      List.of(
          "",
          "type=compare&fps=5&grid=on&colors=red,00ff0080",
          "layout=stacked&theme=dark&compact&scale=2");

  static Stream<String> inputs() {
    return Stream.concat(FOUND.stream(), FuzzSeeds.read().inputs().stream().map(FuzzTest::text));
  }

  private static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void no_input_causes_an_internal_error(String input) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    assertThatCode(
            () -> {
              FuzzParsing.fuzzerTestOneInput(bytes);
              FuzzDrawing.fuzzerTestOneInput(bytes);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void accepts_valid_headers() {
    assertThatCode(() -> FuzzHeaders.seeds().forEach(FuzzHeaders::fuzzerTestOneInput))
        .doesNotThrowAnyException();
  }

  @Test
  void seeds_cover_every_input_format_and_mostly_produce_charts() {
    FuzzSeeds seeds = FuzzSeeds.read();
    assertThat(seeds.queries()).hasSizeGreaterThan(20);
    assertThat(seeds.objects()).hasSizeGreaterThan(4);
    assertThat(seeds.tables()).hasSizeGreaterThan(3);
    List<byte[]> once =
        seeds.inputs().stream().filter(input -> !text(input).startsWith(FuzzInput.REPEAT)).toList();
    assertThat(once.stream().filter(FuzzTest::isChart).count())
        .isGreaterThan(once.size() * 9L / 10);
  }

  private static boolean isChart(byte[] input) {
    try {
      TestService.PARSER.parse(FuzzInput.decode(input));
      return true;
    } catch (BadRequestException rejected) {
      return false;
    }
  }

  @Test
  void the_dictionary_is_in_the_form_that_the_fuzzer_reads() {
    assertThat(FuzzSeeds.dictionary().lines())
        .hasSizeGreaterThan(200)
        .allMatch(line -> line.matches("\"([!#-\\[\\]-~]|\\\\x[0-9A-F]{2})+\""));
  }
}
