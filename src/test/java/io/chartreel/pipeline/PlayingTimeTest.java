package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.render.ImageFormat;
import io.chartreel.render.RenderedImage;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.DecodedGif;
import io.chartreel.testing.TestService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stated length of an animation and its number of frames are those of the file. */
class PlayingTimeTest {
  private static final ChartParser PARSER = TestService.PARSER;
  private static final ChartRenderer IMAGES = new ChartRenderer(TestService.FONTS);
  private static final String SIZE = "&width=120&height=90&decimals=3";

  /** Charts of which no two frames are equal, as long as their bars move. */
  private static final List<String> CHARTS =
      List.of(
          "type=grow&labels=A,B,C&values=900,600,300",
          "type=grow&labels=2019,2020&series=A:90,50&series=B:30,70",
          "type=race&periods=2016,2017,2019,2024&series=A:10,90,20,80&series=B:60,20,70,30",
          "type=bars&periods=2016,2017,2019,2024,2025&series=A:10,90,20,80,5",
          "type=compare&ref=Goal:50&periods=2016,2017,2019&values=10,90,20",
          "type=race&periods=2016&series=A:10");

  private static DecodedGif gif(ChartRequest request) {
    RenderedImage image = IMAGES.render(request, ImageFormat.GIF, Deadline.NONE);
    assertThat((long) image.frames()).isEqualTo(request.frames());
    return DecodedGif.of(image.bytes());
  }

  private static long sum(DecodedGif gif) {
    return gif.delays().stream().mapToLong(Integer::longValue).sum();
  }

  @ParameterizedTest
  @CsvSource({
    // a hold that is shorter than a frame
    "period=1000&fps=10&hold=0, 1100, 11",
    "period=1000&fps=10&hold=99, 1100, 11",
    "period=1000&fps=10&hold=100, 1100, 11",
    "period=1000&fps=10&hold=60&pause=50, 1110, 11",
    "period=1000&fps=25&hold=10, 1040, 26",
    "period=1000&fps=50&hold=10, 1040, 51",
    "period=1000&fps=1&hold=0, 2000, 2",
    // bars that start one after another
    "period=600&fps=10&hold=0&stagger=200, 1100, 11",
    "period=600&fps=10&hold=500&stagger=200, 1500, 11",
    "period=600&fps=10&hold=500&stagger=200&start=300, 1800, 11",
    // lengths that are no hundredths
    "period=333&fps=10&hold=4, 440, 4",
    "period=335&fps=10&hold=250, 590, 4",
    "duration=1234&fps=10&hold=100, 1230, 12",
    "duration=1235&fps=10&hold=1&stagger=33, 1240, 12"
  })
  void growing_bars_last_as_long_as_stated(String timing, long milliseconds, int frames)
      throws BadRequestException {
    ChartRequest request =
        PARSER.parse(
            QueryString.of(
                "type=grow&labels=A,B,C&values=900,600,300&poster=first&" + timing + SIZE));
    assertThat(request.duration()).isEqualTo(milliseconds);
    assertThat(request.frames()).isEqualTo(frames);
    DecodedGif gif = gif(request);
    assertThat(sum(gif)).isEqualTo(milliseconds);
    assertThat(gif.frames()).hasSize(frames);
  }

  /** Returns some timing; a combination of parameters can be invalid. */
  @Provide
  Arbitrary<String> timings() {
    return Combinators.combine(
            field("fps", 1, 50),
            Arbitraries.oneOf(field("period", 40, 900), field("duration", 100, 3000)),
            optional(field("pause", 0, 200)),
            field("hold", 0, 150),
            optional(field("start", 0, 300)),
            optional(field("stagger", 0, 150)),
            optional(field("every", 1, 4)),
            Arbitraries.of("poster=first", "poster=last", "loop=3", "pace=dates"))
        .as(
            (fps, length, pause, hold, start, stagger, every, more) ->
                List.of(fps, length, pause, hold, start, stagger, every, more).stream()
                    .collect(Collectors.joining("&")));
  }

  private static Arbitrary<String> field(String name, int min, int max) {
    return Arbitraries.integers()
        .between(min, max)
        .withoutEdgeCases()
        .map(value -> name + "=" + value)
        .withoutEdgeCases();
  }

  private static Arbitrary<String> optional(Arbitrary<String> field) {
    return Arbitraries.oneOf(field, Arbitraries.just("x"));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void any_animation_lasts_as_long_as_stated(
      @ForAll("charts") String chart, @ForAll("timings") String timing) {
    Optional<ChartRequest> request = request(chart + "&" + timing + SIZE);
    Assume.that(request.isPresent());
    DecodedGif gif = gif(request.get());
    assertThat(sum(gif)).isEqualTo(request.get().duration());
    assertThat((long) gif.frames().size()).isLessThanOrEqualTo(request.get().frames());
  }

  @Provide
  Arbitrary<String> charts() {
    return Arbitraries.of(CHARTS);
  }

  private static Optional<ChartRequest> request(String query) {
    try {
      return Optional.of(PARSER.parse(QueryString.of(query)));
    } catch (BadRequestException rejected) {
      return Optional.empty();
    }
  }
}
