package io.chartreel.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chartreel.chart.Easing;
import io.chartreel.chart.Poster;
import io.chartreel.chart.Timing;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long the first frame is held before the bars move. */
class StartTest {
  /** A timing with pauses of 200 ms and a hold of a second. */
  private static Timing timing(
      int start, int stagger, Poster poster, int duration, int every, List<Integer> weights) {
    return new Timing(
        600, 25, Easing.LINEAR, stagger, 200, 1000, 0, poster, duration, every, weights, start, 0);
  }

  private static Timing plain(int start, Poster poster) {
    return timing(start, 0, poster, 0, 1, List.of());
  }

  private static Animation race(Timing timing) {
    return SampleChart.race(SampleChart.values(4, 7, 1, 5), SampleChart.values(2, 3, 6, 4))
        .timed(timing)
        .animation();
  }

  private static Animation grow(Timing timing) {
    return SampleChart.grow(5, 3, 4).timed(timing).animation();
  }

  private static int[] delays(Animation animation) {
    return IntStream.range(0, animation.frames()).map(animation::delay).toArray();
  }

  /** Checks that only one frame is longer, by one and a half seconds. */
  private static void assertOnlyOneIsLonger(int frame, Animation with, Animation without) {
    int[] expected = delays(without);
    expected[frame] += 1500;
    assertThat(delays(with)).containsExactly(expected);
  }

  @Test
  void the_first_frame_is_held_and_all_others_keep_their_delays() {
    assertOnlyOneIsLonger(0, race(plain(1500, Poster.FIRST)), race(plain(0, Poster.FIRST)));
  }

  @Test
  void after_a_finished_chart_the_first_frame_in_time_is_held() {
    assertOnlyOneIsLonger(1, race(plain(1500, Poster.LAST)), race(plain(0, Poster.LAST)));
  }

  @Test
  void weights_of_periods_do_not_change_the_start() {
    List<Integer> weights = List.of(1, 5, 2);
    assertOnlyOneIsLonger(
        0,
        race(timing(1500, 0, Poster.FIRST, 0, 1, weights)),
        race(timing(0, 0, Poster.FIRST, 0, 1, weights)));
  }

  @Test
  void skipped_periods_do_not_change_the_start() {
    assertOnlyOneIsLonger(
        0,
        race(timing(1500, 0, Poster.FIRST, 0, 2, List.of())),
        race(timing(0, 0, Poster.FIRST, 0, 2, List.of())));
  }

  @Test
  void thinning_keeps_the_start() {
    assertOnlyOneIsLonger(
        0, race(plain(1500, Poster.FIRST)).thinned(3), race(plain(0, Poster.FIRST)).thinned(3));
  }

  @Test
  void bars_that_grow_one_after_another_wait_together() {
    assertOnlyOneIsLonger(
        0,
        grow(timing(1500, 300, Poster.FIRST, 0, 1, List.of())),
        grow(timing(0, 300, Poster.FIRST, 0, 1, List.of())));
    assertOnlyOneIsLonger(
        1,
        grow(timing(1500, 300, Poster.AUTO, 0, 1, List.of())),
        grow(timing(0, 300, Poster.AUTO, 0, 1, List.of())));
  }

  @ParameterizedTest
  @EnumSource
  void a_given_duration_includes_the_start(Poster poster) {
    Timing timing = timing(1500, 100, poster, 7770, 1, List.of());
    int first = poster.showsFinishedChart() ? 1 : 0;
    for (Animation animation : List.of(race(timing), grow(timing))) {
      assertThat(IntStream.of(delays(animation)).sum()).isEqualTo(7770);
      assertThat(animation.delay(first)).isGreaterThan(1500);
      assertThat(animation.delay(first + 1)).isLessThan(100);
    }
  }

  @Test
  void a_single_period_lasts_longer() {
    Animation animation =
        SampleChart.race(SampleChart.values(4)).timed(plain(1500, Poster.FIRST)).animation();
    assertThat(delays(animation)).containsExactly(1500 + 600 + 200 + 1000);
  }

  @Property
  void delays_add_up_to_the_duration_with_the_start(
      @ForAll @IntRange(max = 5000) int start,
      @ForAll @IntRange(max = 500) int stagger,
      @ForAll Poster poster,
      @ForAll @IntRange(min = 1, max = 3) int every,
      @ForAll boolean weighted) {
    List<Integer> weights = weighted && every == 1 ? List.of(3, 1, 9) : List.of();
    Timing timing = timing(start, stagger, poster, 0, every, weights);
    int[] raced = delays(race(timing));
    assertThat(IntStream.of(raced)).allMatch(delay -> delay >= 20 && delay % 10 == 0);
    assertThat(IntStream.of(raced).sum()).isCloseTo(start + 4 * 800 + 1000, within(5));
    Timing growing = timing(start, stagger, poster, 0, 1, List.of());
    int[] grown = delays(grow(growing));
    assertThat(IntStream.of(grown)).allMatch(delay -> delay >= 20 && delay % 10 == 0);
    assertThat(IntStream.of(grown).sum()).isCloseTo(start + 600 + 2 * stagger + 1200, within(5));
  }
}
