package io.chartreel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.alt.AltText;
import io.chartreel.canonical.CanonicalJson;
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
 * Any bytes become a chart, or are refused with a sentence for each mistake. The definition of a
 * chart makes the same chart again, and so does its table as CSV.
 */
public final class FuzzParsing {
  private FuzzParsing() {}

  /** What the fuzzer calls first, and does not count: it loads the program. */
  public static void fuzzerInitialize() {
    FuzzSeeds.read().inputs().forEach(FuzzParsing::fuzzerTestOneInput);
  }

  /**
   * What the fuzzer calls.
   *
   * @param bytes a {@link FuzzInput}
   * @throws Error or a RuntimeException where something is found
   */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Fuzz.inTime(() -> parse(bytes));
  }

  private static void parse(byte[] bytes) {
    try {
      ChartInput asked = FuzzInput.asked(bytes);
      form(asked.fields());
      chart(asked, TestService.PARSER.parse(asked));
    } catch (BadRequestException refused) {
      assertThat(refused.status()).isIn(400, 422);
      assertThat(refused.problems())
          .isNotEmpty()
          .allMatch(problem -> !problem.sentence().isBlank() && !problem.detail().isBlank());
    }
  }

  /** What the page shows of it, whether it is a chart or not. */
  private static void form(QueryString query) {
    FormDecoder.toQuery(query);
    Stream.of(Parameter.values()).forEach(parameter -> FormFields.value(parameter, query));
    assertThat(ImageSize.of(query, Limits.USUAL).width()).isBetween(120, 1600);
  }

  private static void chart(ChartInput asked, ChartRequest request) {
    String definition = CanonicalJson.of(request);
    ChartRequest again = accepted(definition);
    assertThat(again)
        .as(definition)
        .isEqualTo(new ChartRequest(request.chart(), request.still(), request.alt(), false));
    assertThat(CanonicalJson.of(again)).isEqualTo(definition);
    String words = AltText.of(request.chart());
    assertThat(words.codePointCount(0, words.length())).isBetween(1, Titles.MAX_ALT_LENGTH);
    Optional<QueryString> written = CsvConverter.query(asked, TestService.PARSER);
    written.ifPresent(query -> assertThat(accepted(query)).as("%s", query).isEqualTo(request));
  }

  private static ChartRequest accepted(String definition) {
    try {
      return TestService.PARSER.parse(
          ChartInputs.json(definition, QueryString.of(""), Limits.USUAL));
    } catch (BadRequestException refused) {
      throw new AssertionError("the definition is refused: " + definition, refused);
    }
  }

  private static ChartRequest accepted(QueryString query) {
    try {
      return TestService.PARSER.parse(query);
    } catch (BadRequestException refused) {
      throw new AssertionError("the table as CSV is refused: " + query, refused);
    }
  }
}
