package io.chartreel.request.timing;

import static io.chartreel.request.Requests.PARSER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.Timing;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.scene.Animation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Animations fit the limits unless the request asks for too much explicitly. */
class AnimationFitTest {
  private static ChartRequest parse(String query) {
    try {
      return PARSER.parse(QueryString.of(query));
    } catch (BadRequestException rejected) {
      throw new AssertionError(query + ": " + rejected.problems(), rejected);
    }
  }

  private static List<Problem> problems(String query) {
    BadRequestException rejected =
        catchThrowableOfType(BadRequestException.class, () -> PARSER.parse(QueryString.of(query)));
    return rejected == null ? List.of() : rejected.problems();
  }

  private static String table(ChartType type, int periods) {
    String name = type.name().toLowerCase(Locale.ROOT);
    String values =
        IntStream.range(0, periods).mapToObj(i -> "" + i % 97).collect(Collectors.joining(","));
    return switch (type) {
      case GROW ->
          "type=grow&labels=1.." + Math.min(50, periods) + "&values=" + ones(Math.min(50, periods));
      case COMPARE -> "type=compare&ref=r:5&labels=1.." + periods + "&values=" + values;
      case RACE, BARS ->
          "type=" + name + "&periods=1.." + periods + "&series=A:" + values + ";B:" + ones(periods);
    };
  }

  private static String ones(int count) {
    return String.join(",", Collections.nCopies(count, "1"));
  }

  private static void assertWithinLimits(ChartRequest request) {
    Limits limits = Limits.USUAL;
    long pixels =
        (long) request.chart().style().imageWidth() * request.chart().style().imageHeight();
    assertThat(request.frames()).as("frames").isBetween(1L, (long) limits.frames());
    assertThat(request.frames() * pixels).as("pixels").isLessThanOrEqualTo(limits.pixels());
    assertThat(request.duration()).as("duration").isLessThanOrEqualTo(limits.playTime());
  }

  /** Checks that an animation has as many frames and lasts as long as its request says. */
  private static void assertPlayedAsPlanned(ChartRequest request) {
    Animation animation = new Animation(request.chart());
    assertThat(animation.frames()).isEqualTo((int) request.frames());
    int[] delays = IntStream.range(0, animation.frames()).map(animation::delay).toArray();
    assertThat(IntStream.of(delays).sum()).isEqualTo((int) request.duration());
    assertThat(IntStream.of(delays).min().orElseThrow()).isGreaterThanOrEqualTo(20);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void the_defaults_fit_for_any_table_and_size(
      @ForAll ChartType type,
      @ForAll @IntRange(min = 1, max = 2000) int periods,
      @ForAll @IntRange(min = 1, max = 3) int scale,
      @ForAll @IntRange(min = 120, max = 1600) int width,
      @ForAll @IntRange(min = 90, max = 1200) int height,
      @ForAll boolean startsWithLastFrame) {
    ChartRequest request =
        parse(
            table(type, periods)
                + "&scale=%d&width=%d&height=%d".formatted(scale, width, height)
                + (startsWithLastFrame ? "&poster=last" : ""));
    assertWithinLimits(request);
    assertPlayedAsPlanned(request);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void what_is_given_is_kept_or_refused_with_parameters_that_work(
      @ForAll ChartType type,
      @ForAll @IntRange(min = 1, max = 2000) int periods,
      @ForAll @IntRange(min = 1, max = 3) int scale,
      @ForAll @IntRange(min = 0, max = 63) int given,
      @ForAll @IntRange(min = 1, max = 50) int fps,
      @ForAll @IntRange(min = 40, max = 3000) int period,
      @ForAll @IntRange(min = 0, max = 5000) int hold,
      @ForAll @IntRange(min = 0, max = 300) int pause) {
    String options =
        ((given & 1) > 0 ? "&fps=" + fps : "")
            + ((given & 2) > 0
                ? (given & 16) > 0 ? "&duration=" + 10 * period : "&period=" + period
                : "")
            + ((given & 4) > 0 ? "&hold=" + hold : "")
            + ((given & 8) > 0 ? "&pause=" + pause : "")
            + ((given & 32) > 0 ? "&stagger=" + pause : "");
    String query = table(type, periods) + "&scale=" + scale + options;
    List<Problem> problems = problems(query);
    if (!problems.isEmpty()) {
      assertThat(problems).extracting(Problem::allowed).containsOnly(problems.get(0).allowed());
      String advice = problems.get(0).allowed();
      assertThat(advice).startsWith("Use ").endsWith(".");
      ChartRequest repaired =
          parse(replaced(query, advice.substring("Use ".length(), advice.length() - 1)));
      assertWithinLimits(repaired);
      assertPlayedAsPlanned(repaired);
      return;
    }
    ChartRequest request = parse(query);
    Timing timing = request.chart().timing();
    assertWithinLimits(request);
    assertPlayedAsPlanned(request);
    assertThat(timing.fps()).isEqualTo((given & 1) > 0 ? fps : timing.fps());
    assertThat(timing.hold()).isEqualTo((given & 4) > 0 ? hold : timing.hold());
    assertThat(timing.pause()).isEqualTo((given & 8) > 0 ? pause : 0);
    if ((given & 2) > 0) {
      assertThat((given & 16) > 0 ? timing.duration() : timing.period())
          .isEqualTo((given & 16) > 0 ? 10 * period : period);
    }
  }

  /** Replaces parameters as somebody would who copies them into a URL. */
  private static String replaced(String query, String parameters) {
    List<String> fields = new ArrayList<>(List.of(query.split("&")));
    for (String parameter : parameters.split("&")) {
      String name = parameter.substring(0, parameter.indexOf('=') + 1);
      fields.removeIf(field -> field.startsWith(name));
      fields.add(parameter);
    }
    return String.join("&", fields);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void the_delays_add_up_to_a_given_duration_at_any_pace(
      @ForAll ChartType type,
      @ForAll @IntRange(min = 2, max = 300) int periods,
      @ForAll @IntRange(min = 2000, max = 60_000) int duration,
      @ForAll @IntRange(min = 1, max = 1000) int seed) {
    String pace =
        IntStream.range(1, periods)
            .mapToObj(i -> "" + (1 + (long) i * i * seed % 500))
            .collect(Collectors.joining(","));
    String query = table(type, periods) + "&width=200&height=150&duration=" + duration;
    ChartRequest even = parse(query);
    ChartRequest uneven = type == ChartType.GROW ? even : parse(query + "&pace=" + pace);
    assertThat(even.duration()).isCloseTo(duration, within(5L));
    assertThat(uneven.duration()).isEqualTo(even.duration());
    assertPlayedAsPlanned(even);
    assertPlayedAsPlanned(uneven);
  }

  @Test
  void the_pace_of_dates_takes_as_long_as_an_even_one() {
    String query = "type=race&periods=2020-01-01,2020-01-02,2020-01-31,2020-12-31";
    String data = "&series=A:1,2,3,4;B:4,3,2,1";
    ChartRequest even = parse(query + data);
    ChartRequest dates = parse(query + data + "&pace=dates");
    assertThat(dates.duration()).isEqualTo(even.duration());
    assertThat(dates.chart().timing().weights()).containsExactly(1, 29, 335);
    assertThat(even.chart().timing().weights()).isEmpty();
    assertPlayedAsPlanned(dates);
  }

  @Test
  void the_pace_of_dates_at_equal_distances_is_even() {
    ChartRequest dates =
        parse("periods=2020-01-01,2020-01-08,2020-01-15&series=A:1,2,3&pace=dates");
    assertThat(dates.chart().timing().weights()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "periods=a,b,c&series=A:1,2,3&pace=dates | pace=dates needs periods that are dates",
        "periods=1..3&series=A:1,2,3&pace=1,2,3 | pace has 3 numbers for 3 periods.",
        "periods=1..3&series=A:1,2,3&pace=1,0 | pace has an item that is not an integer",
        "periods=1..3&series=A:1,2,3&pace=fast | pace=fast is not valid.",
        "periods=1..3&series=A:1,2,3&duration=9000&period=100 | cannot be combined",
        "periods=1..3&series=A:1,2,3&duration=1000&pause=400 | is too short for 3 periods",
      })
  void refuses_a_timing_that_makes_no_sense(String query, String detail) {
    assertThat(problems(query)).hasSize(1);
    assertThat(problems(query).get(0).detail()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource({"210", "312", "2000"})
  void long_tables_lose_smoothness_but_play_to_the_end_with_warnings(int periods) {
    ChartRequest request = parse(table(ChartType.RACE, periods));
    assertWithinLimits(request);
    assertThat(request.warnings())
        .anyMatch(warning -> warning.startsWith("period was reduced from 600 to "));
    assertThat(request.warnings())
        .anyMatch(warning -> warning.startsWith("fps was reduced from 25 to "));
  }

  @Test
  void a_chart_that_fits_gets_no_warning_and_keeps_the_defaults() {
    ChartRequest request = parse(table(ChartType.RACE, 60));
    Timing timing = request.chart().timing();
    assertThat(request.warnings()).isEmpty();
    assertThat(List.of(timing.fps(), timing.period(), timing.hold(), timing.every()))
        .containsExactly(25, 600, 2000, 1);
    assertThat(Optional.of(timing.duration())).hasValue(0);
  }
}
