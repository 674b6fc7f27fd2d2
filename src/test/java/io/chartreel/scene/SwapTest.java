package io.chartreel.scene;

import static io.chartreel.scene.SampleChart.MISSING;
import static io.chartreel.scene.SampleChart.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chartreel.chart.Easing;
import io.chartreel.chart.FinalBars;
import io.chartreel.chart.Order;
import io.chartreel.chart.Poster;
import io.chartreel.chart.StillFrame;
import io.chartreel.chart.Timing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How bars of a race change places: 25 frames a second, one second per period. */
class SwapTest {
  private static final int PERIOD = 1000;
  private static final double SLACK = 1e-6;
  private static final int FRAMES = 25;
  private static final int DELAY = PERIOD / FRAMES;

  /** The time of a swap that {@code swap=period} means, which is the default. */
  private static final int DEFAULT = 0;

  /** The part of a period before and after the swaps by default. */
  private static final double QUARTER = 0.25;

  private static SampleChart race(int swap, Easing ease, double[]... bars) {
    return race(swap, 0, ease, bars);
  }

  private static SampleChart race(int swap, int pause, Easing ease, double[]... bars) {
    return race(PERIOD, FRAMES, swap, pause, ease, bars);
  }

  private static SampleChart race(
      int period, int fps, int swap, int pause, Easing ease, double[]... bars) {
    return SampleChart.race(bars)
        .timed(
            new Timing(period, fps, ease, 0, pause, 0, 0, Poster.FIRST, 0, 1, List.of(), 0, swap));
  }

  @Provide
  Arbitrary<Integer> swaps() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(DEFAULT)),
        Tuple.of(3, Arbitraries.integers().between(20, 1500)));
  }

  @Provide
  Arbitrary<Integer> pauses() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(0)), Tuple.of(3, Arbitraries.integers().between(1, 2000)));
  }

  private static double value(Scene scene, String name) {
    return SampleChart.bar(scene, name).to();
  }

  private static double place(Scene scene, String name) {
    return SampleChart.bar(scene, name).place();
  }

  @Test
  void bars_change_places_after_their_values_cross() {
    SampleChart chart = race(200, Easing.LINEAR, values(10, 0), values(4, 6));
    for (int frame = 0; frame <= 12; frame++) {
      assertThat(place(chart.scene(frame), "A")).as("frame %d", frame).isZero();
    }
    assertThat(place(chart.scene(14), "A")).isBetween(0.2, 0.5);
    assertThat(place(chart.scene(15), "A")).isBetween(0.5, 0.8);
    for (int frame = 17; frame <= 25; frame++) {
      assertThat(place(chart.scene(frame), "A")).as("frame %d", frame).isEqualTo(1);
    }
  }

  @Test
  void a_change_just_before_a_period_is_finished_there() {
    SampleChart chart = race(400, Easing.LINEAR, values(100, 0), values(0, 0.1));
    assertThat(place(chart.scene(15), "A")).isZero();
    assertThat(place(chart.scene(20), "A")).isCloseTo(0.5, within(0.01));
    assertThat(place(chart.scene(25), "A")).isEqualTo(1);
  }

  @Test
  void a_change_that_is_longer_than_the_period_takes_all_of_it() {
    SampleChart chart = race(5000, Easing.LINEAR, values(3, 1), values(2, 2));
    assertThat(place(chart.scene(1), "A")).isPositive();
    assertThat(place(chart.scene(24), "A")).isLessThan(1);
    assertThat(place(chart.scene(25), "A")).isEqualTo(1);
  }

  @Test
  void bars_with_equal_values_stay_in_place() {
    SampleChart chart = race(200, Easing.LINEAR, values(5, 5, 5), values(4, 5, 4));
    for (Scene scene : chart.scenes()) {
      assertThat(place(scene, "A")).isZero();
      assertThat(place(scene, "B")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 200})
  void a_still_at_a_period_is_its_frame(int swap) {
    Animation animation =
        race(swap, Easing.LINEAR, values(3, 1, 4), values(2, 2, 2), values(1, 3, 3)).animation();
    for (int period = 0; period < 3; period++) {
      assertThat(animation.scene(new StillFrame.AtPeriod(period)))
          .isEqualTo(animation.scene(25 * period));
    }
  }

  @Test
  void bars_that_become_equal_do_not_change_places() {
    SampleChart chart = race(200, Easing.LINEAR, values(4, 5, 5, 4), values(5, 5, 5, 5));
    assertThat(chart.scenes())
        .allSatisfy(scene -> assertThat(SampleChart.order(scene)).isEqualTo("BA"));
    SampleChart ascending = race(0, Easing.LINEAR, values(5, 5), values(4, 5));
    assertThat(ascending.ranked(2, Order.ASC).scenes())
        .allSatisfy(scene -> assertThat(SampleChart.order(scene)).isEqualTo("BA"));
  }

  @Test
  void a_visible_bar_is_not_replaced_by_one_that_becomes_equal() {
    SampleChart chart = race(200, Easing.LINEAR, values(1, 5, 6), values(5, 5, 5));
    Animation animation = chart.ranked(1, Order.DESC).animation();
    assertThat(SampleChart.order(animation.scene(25))).isEqualTo("B");
    assertThat(SampleChart.order(animation.scene(50))).isEqualTo("A");
  }

  @Test
  void values_that_oscillate_change_places_once() {
    SampleChart chart = race(400, Easing.EASE_OUT_ELASTIC, values(10, 6), values(6, 6.2));
    double before = 0;
    for (Scene scene : chart.scenes()) {
      assertThat(place(scene, "A")).isGreaterThanOrEqualTo(before);
      before = place(scene, "A");
    }
    assertThat(before).isEqualTo(1);
  }

  @Test
  void values_that_overshoot_for_longer_than_a_swap_change_places_and_return() {
    SampleChart chart = race(80, Easing.EASE_OUT_BACK, values(10, 6), values(0, 5.8));
    assertThat(place(chart.scene(9), "A")).isZero();
    assertThat(place(chart.scene(18), "A")).isEqualTo(1);
    assertThat(place(chart.scene(25), "A")).isZero();
    SampleChart slow = race(900, Easing.EASE_OUT_BACK, values(10, 6), values(0, 5.8));
    assertThat(slow.scenes()).allSatisfy(scene -> assertThat(place(scene, "A")).isZero());
  }

  /**
   * Two bars may contradict their values only within the time of a swap after a frame in which the
   * values were in the order of the places, or equal; before a period at which they are in that
   * order; or after one of them entered or left. By default they keep the order of a period for a
   * quarter of the time to the next one, and have the order of that for the last quarter.
   */
  @Property(tries = 500)
  void the_order_agrees_with_the_values_but_for_bars_that_are_changing_places(
      @ForAll @IntRange(min = 2, max = 9) int bars,
      @ForAll @IntRange(min = 1, max = 9) int top,
      @ForAll("swaps") int swap,
      @ForAll("pauses") int pause,
      @ForAll Easing ease,
      @ForAll boolean ascending,
      @ForAll boolean noise,
      @ForAll long seed) {
    double[][] table = table(bars, noise, new Random(seed));
    Order order = ascending ? Order.ASC : Order.DESC;
    SampleChart race = race(swap, pause, ease, table).ranked(top, order);
    List<Scene> scenes = race.scenes();
    for (int frame = 0; frame < scenes.size(); frame++) {
      Scene scene = scenes.get(frame);
      for (Bar above : scene.bars()) {
        for (Bar below : scene.bars()) {
          if (above.place() < below.place() - SLACK && order.isAhead(below.to(), above.to())) {
            assertThat(isChanging(race, frame, above.id(), below.id()))
                .as("frame %d: %s above %s", frame, above, below)
                .isTrue();
          }
        }
      }
      if (frame % FRAMES == 0) {
        assertThat(scene.bars()).allMatch(bar -> bar.place() == Math.rint(bar.place()));
      }
    }
  }

  @Property(tries = 300)
  void bars_that_are_equal_at_a_period_keep_the_order_of_the_one_before(
      @ForAll @IntRange(min = 2, max = 9) int bars,
      @ForAll @IntRange(min = 1, max = 9) int top,
      @ForAll("swaps") int swap,
      @ForAll("pauses") int pause,
      @ForAll Easing ease,
      @ForAll boolean ascending,
      @ForAll long seed) {
    Order order = ascending ? Order.ASC : Order.DESC;
    List<Scene> scenes =
        race(swap, pause, ease, table(bars, true, new Random(seed))).ranked(top, order).scenes();
    for (int frame = FRAMES; frame < scenes.size(); frame += FRAMES) {
      Scene scene = scenes.get(frame);
      for (int one = 0; one < bars; one++) {
        for (int other = 0; other < one; other++) {
          double before = side(scenes.get(frame - FRAMES), one, other);
          double after = side(scene, one, other);
          if (before * after != 0 && value(scene, name(one)) == value(scene, name(other))) {
            assertThat(after).as("frame %d: %d and %d", frame, one, other).isEqualTo(before);
          }
        }
      }
    }
  }

  /**
   * In the frame before a period, bars have nearly arrived, or by default fully: a movement of four
   * frames, which ends gently, has a 16th of its way left in the last of them.
   */
  @Property(tries = 300)
  void bars_do_not_jump_to_their_places_when_a_pause_begins(
      @ForAll @IntRange(min = 2, max = 9) int bars,
      @ForAll @IntRange(min = 1, max = 9) int top,
      @ForAll("swaps") int swap,
      @ForAll("pauses") int pause,
      @ForAll Easing ease,
      @ForAll boolean ascending,
      @ForAll boolean noise,
      @ForAll long seed) {
    Assume.that(swap == DEFAULT || swap >= 4 * DELAY);
    Order order = ascending ? Order.ASC : Order.DESC;
    List<Scene> scenes =
        race(swap, pause, ease, table(bars, noise, new Random(seed))).ranked(top, order).scenes();
    for (int frame = FRAMES; frame < scenes.size(); frame += FRAMES) {
      Map<Integer, Double> arrived = places(scenes.get(frame));
      double below = scenes.get(frame).slots();
      for (Bar bar : scenes.get(frame - 1).bars()) {
        assertThat(bar.place())
            .as("frame %d: %s", frame, bar)
            .isCloseTo(
                arrived.getOrDefault(bar.id(), below),
                within(swap == DEFAULT ? SLACK : bars / 16.0));
      }
    }
  }

  /** Whatever is visible in a pause is the period, with all bars in the places of their ranks. */
  @Property(tries = 300)
  void swaps_are_finished_during_a_pause_which_a_still_shows_too(
      @ForAll @IntRange(min = 2, max = 9) int bars,
      @ForAll @IntRange(min = 1, max = 9) int top,
      @ForAll @IntRange(min = 4, max = 200) int hundredths,
      @ForAll @IntRange(min = 1, max = 50) int fps,
      @ForAll("swaps") int swap,
      @ForAll @IntRange(min = 1, max = 200) int hundredthsOfPause,
      @ForAll Easing ease,
      @ForAll boolean ascending,
      @ForAll boolean noise,
      @ForAll long seed) {
    double[][] table = table(bars, noise, new Random(seed));
    Order order = ascending ? Order.ASC : Order.DESC;
    int period = 10 * hundredths;
    int pause = 10 * hundredthsOfPause;
    Animation animation =
        race(period, fps, swap, pause, ease, table).ranked(top, order).animation();
    int frame = 0;
    int start = 0;
    for (int index = 0; index < table[0].length; index++) {
      int begin = index * (period + pause);
      while (start + animation.delay(frame) <= begin) {
        start += animation.delay(frame);
        frame++;
      }
      Scene still = animation.scene(new StillFrame.AtPeriod(index));
      assertThat(still).isEqualTo(animation.scene(frame));
      while (start < begin + pause) {
        assertThat(places(animation.scene(frame))).as("frame %d", frame).isEqualTo(places(still));
        start += animation.delay(frame);
        frame++;
      }
      List<Bar> ranked = new ArrayList<>(still.bars());
      ranked.sort(Comparator.comparingDouble(Bar::place));
      for (int rank = 0; rank < ranked.size(); rank++) {
        Bar bar = ranked.get(rank);
        assertThat(bar.place()).isEqualTo(rank);
        assertThat(bar.to()).isEqualTo(table[bar.id()][index]);
        assertThat(rank > 0 && order.isAhead(bar.to(), ranked.get(rank - 1).to())).isFalse();
      }
    }
  }

  /** Returns the places of bars by their ids. */
  private static Map<Integer, Double> places(Scene scene) {
    return scene.bars().stream().collect(Collectors.toMap(Bar::id, Bar::place));
  }

  /** Returns whether two bars may be changing places so that the first one comes above. */
  private static boolean isChanging(SampleChart race, int frame, int above, int below) {
    Order order = race.spec().ranking().order();
    int period = frame / FRAMES;
    int since = frame % FRAMES;
    if (since == 0) {
      return false;
    }
    TableValues values = new TableValues(race.spec().table());
    boolean areThere =
        IntStream.of(above, below)
            .allMatch(bar -> values.isThere(bar, period) && values.isThere(bar, period + 1));
    boolean areWrongNext =
        areThere && order.isAhead(values.at(below, period + 1), values.at(above, period + 1));
    if (race.spec().timing().swap() == DEFAULT) {
      boolean areWrongBefore =
          areThere && order.isAhead(values.at(below, period), values.at(above, period));
      boolean isEarly = since <= QUARTER * FRAMES;
      boolean isLate = since >= (1 - QUARTER) * FRAMES;
      return !(areWrongBefore && !isLate && (isEarly || areWrongNext) || areWrongNext && isLate);
    }
    int swap = Math.min(race.spec().timing().swap(), PERIOD);
    boolean isLate = since * DELAY > PERIOD - swap;
    if (isLate && !areWrongNext) {
      return true;
    }
    int half = FRAMES / 2;
    if (!areThere && since > half && (since - half) * DELAY < swap) {
      return true;
    }
    for (int before = since; before >= 0 && (since - before) * DELAY < swap; before--) {
      double progress = (double) before / FRAMES;
      double share = race.spec().timing().ease().at(progress);
      PointInTime time = new PointInTime(period, progress, share);
      if (!order.isAhead(values.at(below, time), values.at(above, time))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A pass takes the time of a swap, so that only values that overshoot for longer than that can
   * make bars return.
   */
  @Property(tries = 300)
  void two_bars_pass_each_other_at_most_once_in_a_period_unless_values_overshoot(
      @ForAll @IntRange(min = 2, max = 7) int bars,
      @ForAll("swaps") int swap,
      @ForAll("pauses") int pause,
      @ForAll Easing ease,
      @ForAll boolean noise,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[][] table =
        IntStream.range(0, bars)
            .mapToObj(bar -> random.ints(4, 0, noise ? 3 : 100).asDoubleStream().toArray())
            .toArray(double[][]::new);
    int most = swap == DEFAULT || isSteady(ease) ? 1 : 1 + PERIOD / swap;
    List<Scene> scenes = race(swap, pause, ease, table).ranked(9, Order.DESC).scenes();
    for (int start = 0; start + FRAMES < scenes.size(); start += FRAMES) {
      for (int one = 0; one < bars; one++) {
        for (int other = 0; other < one; other++) {
          int passes = 0;
          double last = 0;
          for (int frame = start; frame <= start + FRAMES; frame++) {
            double side = side(scenes.get(frame), one, other);
            passes += side * last < 0 ? 1 : 0;
            last = side == 0 ? last : side;
          }
          assertThat(passes).isLessThanOrEqualTo(most);
        }
      }
    }
  }

  /** Returns whether values never return to where they were. */
  private static boolean isSteady(Easing ease) {
    return IntStream.range(0, FRAMES)
        .allMatch(
            frame ->
                ease.at((double) frame / FRAMES) <= ease.at((double) (frame + 1) / FRAMES) + SLACK);
  }

  private static String name(int bar) {
    return String.valueOf((char) ('A' + bar));
  }

  /** Returns which of two bars is above the other one; 0 if that cannot be told. */
  private static double side(Scene scene, int one, int other) {
    String first = name(one);
    String second = name(other);
    if (!SampleChart.has(scene, first) || !SampleChart.has(scene, second)) {
      return 0;
    }
    double distance = place(scene, first) - place(scene, second);
    return Math.abs(distance) < SLACK ? 0 : Math.signum(distance);
  }

  @Property(tries = 200)
  void the_final_bars_are_those_of_the_last_frame(
      @ForAll @IntRange(min = 1, max = 9) int bars,
      @ForAll @IntRange(min = 1, max = 9) int top,
      @ForAll Order order,
      @ForAll boolean noise,
      @ForAll long seed) {
    SampleChart race =
        race(0, Easing.LINEAR, table(bars, noise, new Random(seed))).ranked(top, order);
    String names =
        FinalBars.of(race.spec()).stream()
            .map(FinalBars.FinalBar::name)
            .collect(Collectors.joining());
    assertThat(SampleChart.order(race.animation().scene(new StillFrame.Last()))).isEqualTo(names);
  }

  private static double[][] table(int bars, boolean noise, Random random) {
    double[][] table = new double[bars][4];
    for (int bar = 0; bar < bars; bar++) {
      for (int period = 0; period < 4; period++) {
        double value = noise ? 10 + random.nextInt(3) : random.nextInt(100);
        table[bar][period] = !noise && random.nextInt(8) == 0 ? MISSING : value;
      }
    }
    return table;
  }
}
