package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chartreel.chart.StillFrame;
import io.chartreel.render.ImageFormat;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.scene.PeriodTime;
import io.chartreel.testing.DecodedGif;
import io.chartreel.testing.TestService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At the time of each period the animation shows the still image of that period. */
class PeriodTimeTest {
  private static final ChartRenderer IMAGES = new ChartRenderer(TestService.FONTS);
  private static final String SIZE = "&width=160&height=120";
  private static final String RACE =
      "type=race&periods=2016,2017,2019,2024&series=A:10,90,20,80&series=B:60,20,70,30";

  private static ChartRequest request(String query) throws BadRequestException {
    return TestService.PARSER.parse(QueryString.of(query + SIZE));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static int[] still(ChartRequest chart, StillFrame frame) throws IOException {
    ChartRequest still = new ChartRequest(chart.chart(), frame, chart.alt(), false);
    byte[] png = IMAGES.render(still, ImageFormat.PNG, Deadline.NONE).bytes();
    return pixels(ImageIO.read(new ByteArrayInputStream(png)));
  }

  /** Returns what an animation shows at a time. */
  private static int[] shownAt(DecodedGif gif, int milliseconds) {
    int frame = 0;
    for (int end = gif.delays().get(0); end <= milliseconds; end += gif.delays().get(frame)) {
      frame++;
    }
    return pixels(gif.frames().get(frame));
  }

  private static void assertShown(ChartRequest chart, List<PeriodTime> times, StillFrame... frames)
      throws IOException {
    assertThat(times).hasSize(frames.length);
    DecodedGif gif = DecodedGif.of(IMAGES.render(chart, ImageFormat.GIF, Deadline.NONE).bytes());
    for (int i = 0; i < frames.length; i++) {
      assertThat(shownAt(gif, times.get(i).milliseconds()))
          .as(times.get(i).toString())
          .isEqualTo(still(chart, frames[i]));
    }
  }

  /** Checks a chart, and returns the labels and times as text. */
  private static String times(String query) throws BadRequestException, IOException {
    ChartRequest chart = request(query);
    List<PeriodTime> times = PeriodTime.of(chart.chart());
    assertShown(
        chart,
        times,
        times.stream()
            .map(time -> chart.chart().table().periods().indexOf(time.label()))
            .map(StillFrame.AtPeriod::new)
            .toArray(StillFrame[]::new));
    return times.stream()
        .map(time -> time.label() + " " + time.milliseconds())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "period=600 | 2016 0, 2017 600, 2019 1200, 2024 1800",
        "period=600&pause=150 | 2016 0, 2017 750, 2019 1500, 2024 2250",
        "period=600&start=500 | 2016 0, 2017 1100, 2019 1700, 2024 2300",
        "period=600&fps=1 | 2016 0, 2017 600, 2019 1200, 2024 1800",
        "period=333&fps=7 | 2016 0, 2017 330, 2019 670, 2024 1000",
        "period=600&hold=1000&poster=last | 2016 800, 2017 1400, 2019 2000, 2024 2600",
        "period=600&hold=0&poster=last&start=70 | 2016 300, 2017 970, 2019 1570, 2024 2170",
        "period=600&every=2 | 2016 0, 2019 1200, 2024 1800",
        "period=600&every=3&poster=last&hold=0 | 2016 300, 2024 2100",
        "period=800&pace=dates | 2016 0, 2017 300, 2019 900, 2024 2400",
        "period=800&pace=1,2,5&pause=100 | 2016 0, 2017 400, 2019 1100, 2024 2700",
        "duration=4000&hold=800 | 2016 0, 2017 800, 2019 1600, 2024 2400"
      })
  void a_race_reaches_its_periods_at_these_times(String timing, String expected)
      throws BadRequestException, IOException {
    assertThat(times(RACE + "&" + timing)).isEqualTo(expected);
  }

  @Test
  void bars_in_fixed_order_reach_their_periods() throws BadRequestException, IOException {
    assertThat(times("type=bars&periods=a,b,c&series=A:1,2,3&series=B:3,1,2&period=500"))
        .isEqualTo("a 0, b 500, c 1000");
  }

  @Test
  void a_comparison_reaches_its_periods() throws BadRequestException, IOException {
    assertThat(times("type=compare&ref=Goal:2&periods=a,b,c&values=1,2,3&period=500&pause=40"))
        .isEqualTo("a 0, b 540, c 1080");
  }

  @Test
  void labels_are_those_that_are_displayed() throws BadRequestException, IOException {
    assertThat(times("type=race&periods=2020-01,2020-02&series=A:1,2&period=500"))
        .isEqualTo("Jan 2020 0, Feb 2020 500");
  }

  @ParameterizedTest
  @CsvSource({
    "poster=first, 0, 1000",
    "poster=first&stagger=100, 0, 1200",
    "poster=first&start=400, 0, 1400",
    "hold=500, 250, 1250",
    "hold=0&fps=10&stagger=50, 50, 1150"
  })
  void growing_bars_start_and_finish(String timing, int start, int end)
      throws BadRequestException, IOException {
    ChartRequest chart = request("type=grow&labels=A,B,C&values=3,2,1&period=1000&" + timing);
    List<PeriodTime> times = PeriodTime.of(chart.chart());
    assertThat(times)
        .extracting(PeriodTime::label, PeriodTime::milliseconds)
        .containsExactly(tuple("", start), tuple("", end));
    assertShown(chart, times, new StillFrame.First(), new StillFrame.Last());
  }

  @Test
  void each_of_the_most_periods_has_a_time() throws BadRequestException {
    String values =
        IntStream.rangeClosed(1, 1500).mapToObj(i -> "" + i % 7).collect(Collectors.joining(","));
    ChartRequest chart =
        request(
            "type=race&fps=1&hold=100&every=1&period=50&periods=1..1500" + "&series=A:" + values);
    List<PeriodTime> times = PeriodTime.of(chart.chart());
    assertThat(times).hasSize(1500);
    assertThat(times.get(1499).milliseconds()).isEqualTo(1499 * 50);
  }

  /** Returns some timing; a combination of parameters can be invalid. */
  @Provide
  Arbitrary<String> timings() {
    return Combinators.combine(
            field("fps", 1, 30),
            Arbitraries.oneOf(field("period", 40, 500), field("duration", 400, 3000)),
            field("pause", 0, 200),
            field("hold", 0, 300),
            field("start", 0, 300),
            field("every", 1, 3),
            Arbitraries.of("poster=first", "poster=last"),
            Arbitraries.of("pace=even", "pace=dates", "pace=3,1,2"))
        .as(
            (fps, length, pause, hold, start, every, poster, pace) ->
                String.join("&", fps, length, pause, hold, start, every, poster, pace));
  }

  private static Arbitrary<String> field(String name, int min, int max) {
    return Arbitraries.integers()
        .between(min, max)
        .withoutEdgeCases()
        .map(value -> name + "=" + value)
        .withoutEdgeCases();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void any_race_shows_its_periods_at_their_times(@ForAll("timings") String timing)
      throws IOException {
    try {
      assertThat(times(RACE + "&" + timing)).startsWith("2016 ").contains(", 2024 ");
    } catch (BadRequestException rejected) {
      Assume.that(false);
    }
  }
}
