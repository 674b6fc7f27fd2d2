package io.chartreel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.alt.AltText;
import io.chartreel.canonical.CanonicalJson;
import io.chartreel.canonical.CsvChart;
import io.chartreel.canonical.CsvConverter;
import io.chartreel.chart.Titles;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.form.FormDecoder;
import io.chartreel.request.form.FormFields;
import io.chartreel.request.parameter.ImageSize;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.TestService;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parses any input: it is a chart or is rejected with a sentence for each problem. A chart's
 * definition and its table as CSV parse to the same chart.
 */
public final class FuzzParsing {
  private FuzzParsing() {}

  /** Warms up the program; the fuzzer calls this first. */
  public static void fuzzerInitialize() {
    FuzzSeeds.read().inputs().forEach(FuzzParsing::fuzzerTestOneInput);
  }

  /**
   * Tests one input; called by the fuzzer.
   *
   * @param bytes a {@link FuzzInput}
   * @throws Error or a RuntimeException if the input reveals an error
   */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Fuzz.checkTime(() -> parse(bytes));
  }

  private static void parse(byte[] bytes) {
    try {
      ChartInput input = FuzzInput.decode(bytes);
      form(input.fields());
      chart(input, TestService.PARSER.parse(input));
    } catch (BadRequestException rejected) {
      assertThat(rejected.status()).isIn(400, 422);
      assertThat(rejected.problems())
          .isNotEmpty()
          .allMatch(problem -> !problem.sentence().isBlank() && !problem.detail().isBlank());
    }
  }

  /** Fills the form of the page, whether the request is valid or not. */
  private static void form(QueryString query) {
    FormDecoder.toQuery(query);
    Stream.of(Parameter.values()).forEach(parameter -> FormFields.value(parameter, query));
    assertThat(ImageSize.of(query, Limits.USUAL).width()).isBetween(120, 1600);
  }

  private static void chart(ChartInput input, ChartRequest request) {
    String definition = CanonicalJson.of(request);
    ChartRequest again = accepted(definition);
    assertThat(again.withoutNotes())
        .as(definition)
        .isEqualTo(new ChartRequest(request.chart(), request.still(), request.alt(), false));
    assertThat(CanonicalJson.of(again)).isEqualTo(definition);
    String altText = AltText.of(request.chart());
    assertThat(altText.codePointCount(0, altText.length())).isBetween(1, Titles.MAX_ALT_LENGTH);
    Optional<QueryString> written =
        CsvConverter.query(input, TestService.PARSER).map(CsvChart::query);
    written.ifPresent(
        query ->
            assertThat(accepted(query).withoutNotes())
                .as("%s", query)
                .isEqualTo(request.withoutNotes()));
  }

  private static ChartRequest accepted(String definition) {
    try {
      return TestService.PARSER.parse(
          ChartInputs.json(definition, QueryString.of(""), Limits.USUAL));
    } catch (BadRequestException rejected) {
      throw new AssertionError("the definition is rejected: " + definition, rejected);
    }
  }

  private static ChartRequest accepted(QueryString query) {
    try {
      return TestService.PARSER.parse(query);
    } catch (BadRequestException rejected) {
      throw new AssertionError("the table as CSV is rejected: " + query, rejected);
    }
  }
}
