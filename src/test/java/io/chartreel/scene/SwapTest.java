package io.chartreel.scene;

import static io.chartreel.scene.SampleChart.MISSING;
import static io.chartreel.scene.SampleChart.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chartreel.chart.Easing;
import io.chartreel.chart.Order;
import io.chartreel.chart.Poster;
import io.chartreel.chart.StillFrame;
import io.chartreel.chart.Timing;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How bars of a race change places: 25 frames a second, one second per period. */
class SwapTest {
  private static final int PERIOD = 1000;
  private static final double SLACK = 1e-6;
  private static final List<Easing> MONOTONIC =
      List.of(Easing.LINEAR, Easing.EASE_IN_OUT_CUBIC, Easing.EASE_OUT_SINE, Easing.EASE_IN_QUAD);

  private static SampleChart race(int swap, Easing ease, double[]... bars) {
    return SampleChart.race(bars)
        .timed(new Timing(PERIOD, 25, ease, 0, 0, 0, 0, Poster.FIRST, 0, 1, List.of(), 0, swap));
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

  @Property(tries = 300)
  void the_order_agrees_with_the_values_but_for_bars_that_are_changing_places(
      @ForAll @IntRange(min = 2, max = 9) int bars,
      @ForAll @IntRange(min = 1, max = 9) int top,
      @ForAll @IntRange(min = 20, max = 1500) int swap,
      @ForAll @IntRange(max = 3) int ease,
      @ForAll boolean noise,
      @ForAll long seed) {
    double[][] table = table(bars, noise, new Random(seed));
    SampleChart chart = race(swap, MONOTONIC.get(ease), table).ranked(top, Order.DESC);
    int window = (int) Math.ceil(Math.min(swap, PERIOD) / 40.0);
    List<Scene> scenes = chart.scenes();
    for (int frame = 0; frame < scenes.size(); frame++) {
      int start = frame / 25 * 25;
      int end = Math.min(start + 25, scenes.size() - 1);
      for (Bar above : scenes.get(frame).bars()) {
        for (Bar below : scenes.get(frame).bars()) {
          boolean agrees =
              above.place() >= below.place() - SLACK || above.to() >= below.to() - SLACK;
          int since = Math.max(start, Math.min(frame - window - 1, end - window - 1));
          boolean isMissing =
              isMissing(table, above, start / 25) || isMissing(table, below, start / 25);
          assertThat(agrees || isMissing || crosses(scenes, above, below, since, end))
              .as("frame %d: %s above %s", frame, above, below)
              .isTrue();
        }
      }
      if (frame % 25 == 0) {
        assertThat(scenes.get(frame).bars()).allMatch(bar -> bar.place() == Math.rint(bar.place()));
      }
    }
  }

  /** Returns whether a bar has no value at one of the ends of a transition. */
  private static boolean isMissing(double[][] table, Bar bar, int period) {
    return hasGap(table[bar.id()], period);
  }

  private static boolean hasGap(double[] values, int period) {
    return Double.isNaN(values[period])
        || Double.isNaN(values[Math.min(period + 1, values.length - 1)]);
  }

  /** Returns whether the order of two bars changes in some frames, or one of them is missing. */
  private static boolean crosses(List<Scene> scenes, Bar one, Bar other, int from, int to) {
    boolean areThere =
        scenes.subList(from, to + 1).stream()
            .allMatch(
                scene ->
                    SampleChart.has(scene, one.name()) && SampleChart.has(scene, other.name()));
    return !areThere
        || IntStream.rangeClosed(from, to)
                .mapToDouble(
                    frame ->
                        value(scenes.get(frame), one.name())
                            - value(scenes.get(frame), other.name()))
                .map(Math::signum)
                .distinct()
                .count()
            != 1;
  }

  @Property(tries = 200)
  void two_bars_pass_each_other_at_most_once_in_a_period(
      @ForAll @IntRange(min = 2, max = 7) int bars,
      @ForAll @IntRange(min = 20, max = 1500) int swap,
      @ForAll boolean noise,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[][] table =
        IntStream.range(0, bars)
            .mapToObj(bar -> random.ints(4, 0, noise ? 3 : 100).asDoubleStream().toArray())
            .toArray(double[][]::new);
    List<Scene> scenes = race(swap, Easing.LINEAR, table).ranked(9, Order.DESC).scenes();
    for (int start = 0; start + 25 < scenes.size(); start += 25) {
      for (int one = 0; one < bars; one++) {
        for (int other = 0; other < one; other++) {
          int passes = 0;
          double last = 0;
          for (int frame = start; frame <= start + 25; frame++) {
            double side = side(scenes.get(frame), one, other);
            passes += side * last < 0 ? 1 : 0;
            last = side == 0 ? last : side;
          }
          assertThat(passes).isLessThanOrEqualTo(1);
        }
      }
    }
  }

  /** Returns which of two bars is above the other one; 0 if that cannot be told. */
  private static double side(Scene scene, int one, int other) {
    String first = String.valueOf((char) ('A' + one));
    String second = String.valueOf((char) ('A' + other));
    if (!SampleChart.has(scene, first) || !SampleChart.has(scene, second)) {
      return 0;
    }
    double distance = place(scene, first) - place(scene, second);
    return Math.abs(distance) < SLACK ? 0 : Math.signum(distance);
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
