package io.chartreel.scene;

import static io.chartreel.scene.SampleChart.MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chartreel.chart.AxisStyle;
import io.chartreel.chart.Easing;
import io.chartreel.chart.Poster;
import io.chartreel.chart.StillFrame;
import io.chartreel.chart.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AnimationTest {
  private static Animation animation(Timing timing, double reference, double... values) {
    return SampleChart.compare(reference, values).timed(timing).animation();
  }

  private static Timing timing(int period, int fps, int pause, int hold, Poster poster) {
    return new Timing(period, fps, Easing.LINEAR, 0, pause, hold, 0, poster);
  }

  private static final Timing CUT = timing(1000, 1, 0, 0, Poster.FIRST);
  private static final Timing GLIDE = timing(1000, 10, 0, 0, Poster.FIRST);

  private static Bar moving(Scene scene) {
    return scene.bars().stream()
        .filter(bar -> bar.label() == Bar.Label.POINTER_ABOVE)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Animation animation) {
    List<String> texts = new ArrayList<>();
    for (int frame = 0; frame < animation.frames(); frame++) {
      Bar bar = moving(animation.scene(frame));
      texts.add(bar.name() + " " + bar.number());
    }
    return texts;
  }

  @Property
  void delays_add_up_to_the_requested_duration_and_none_is_too_short(
      @ForAll @IntRange(min = 40, max = 3000) int period,
      @ForAll @IntRange(min = 1, max = 50) int fps,
      @ForAll @IntRange(min = 0, max = 500) int pause,
      @ForAll @IntRange(min = 0, max = 5000) int hold,
      @ForAll Poster poster,
      @ForAll @IntRange(min = 1, max = 12) int periods) {
    Animation animation =
        animation(timing(period, fps, pause, hold, poster), 60, new double[periods]);
    int sum = 0;
    for (int frame = 0; frame < animation.frames(); frame++) {
      assertThat(animation.delay(frame)).isGreaterThanOrEqualTo(20);
      assertThat(animation.delay(frame) % 10).isZero();
      sum += animation.delay(frame);
    }
    int requested = periods * (period + pause) + hold;
    assertThat(sum).isCloseTo(requested, within(5));
  }

  @Test
  void a_frame_that_starts_at_half_a_hundredth_does_not_shorten_the_next() {
    Animation animation = animation(timing(60, 50, 5, 0, Poster.FIRST), 60, 1, 2, 3, 4);
    for (int frame = 0; frame < animation.frames(); frame++) {
      assertThat(animation.delay(frame)).isGreaterThanOrEqualTo(20);
    }
  }

  @Test
  void at_one_frame_per_second_jumps_from_period_to_period() {
    Animation animation = animation(CUT, 60, 20, 15, 14);
    assertThat(texts(animation)).containsExactly("P0 20", "P1 15", "P2 14");
    assertThat(IntStream.range(0, 3).map(animation::delay)).containsOnly(1000);
  }

  @Test
  void at_higher_rates_bars_and_numbers_are_interpolated() {
    assertThat(texts(animation(GLIDE, 60, 20, 10)))
        .containsExactly(
            "P0 20", "P0 19", "P0 18", "P0 17", "P0 16", "P1 15", "P1 14", "P1 13", "P1 12",
            "P1 11", "P1 10");
  }

  @Test
  void a_pause_lengthens_the_frame_at_each_period() {
    Animation animation = animation(timing(1000, 10, 300, 700, Poster.FIRST), 60, 20, 10);
    assertThat(animation.delay(0)).isEqualTo(400);
    assertThat(animation.delay(1)).isEqualTo(100);
    assertThat(animation.delay(10)).isEqualTo(1000 + 300 + 700);
  }

  @Test
  void a_poster_shows_the_end_first_and_shares_its_time() {
    Animation animation = animation(timing(1000, 1, 0, 500, Poster.LAST), 60, 20, 15, 14);
    assertThat(texts(animation)).containsExactly("P2 14", "P0 20", "P1 15", "P2 14");
    assertThat(animation.delay(0)).isEqualTo(750);
    assertThat(animation.delay(3)).isEqualTo(750);
  }

  @Test
  void a_missing_value_has_no_bar() {
    Animation animation = animation(GLIDE, 60, 20, MISSING, 10);
    assertThat(animation.scene(4).bars()).hasSize(2);
    assertThat(moving(animation.scene(4)).to()).isEqualTo(20);
    assertThat(animation.scene(5).bars()).hasSize(1);
    assertThat(animation.scene(14).bars()).hasSize(1);
    assertThat(moving(animation.scene(15)).to()).isEqualTo(10);
  }

  @Test
  void the_longer_bar_is_drawn_first() {
    Animation animation = animation(CUT, 60, 20, 90, -70);
    assertThat(animation.scene(0).bars())
        .extracting(Bar::label)
        .last()
        .isEqualTo(Bar.Label.POINTER_ABOVE);
    assertThat(animation.scene(1).bars())
        .extracting(Bar::label)
        .last()
        .isEqualTo(Bar.Label.POINTER_BELOW);
    assertThat(animation.scene(2).bars())
        .extracting(Bar::label)
        .last()
        .isEqualTo(Bar.Label.POINTER_BELOW);
  }

  @Test
  void the_axis_starts_at_zero_and_ends_slightly_beyond_the_longest_bar() {
    Axis axis = animation(CUT, 60, 20, 10).scene(0).axis();
    assertThat(axis.min()).isZero();
    assertThat(axis.max()).isEqualTo(63);
    assertThat(axis.ticks())
        .extracting(Axis.Tick::label)
        .containsExactly("0", "10", "20", "30", "40", "50", "60");
  }

  @Test
  void the_axis_holds_overshooting_bars() {
    Timing back = new Timing(1000, 25, Easing.EASE_OUT_BACK, 0, 0, 0, 0, Poster.FIRST);
    Animation animation = animation(back, 10, 0, 100);
    double longest =
        IntStream.range(0, animation.frames())
            .mapToDouble(frame -> moving(animation.scene(frame)).to())
            .max()
            .orElseThrow();
    assertThat(longest).isBetween(109.0, 110.0);
    assertThat(animation.scene(0).axis().max()).isCloseTo(longest * 1.05, within(1e-9));
  }

  @Test
  void the_axis_holds_negative_values() {
    Axis axis = animation(CUT, -60, -20, -10).scene(0).axis();
    assertThat(axis.min()).isEqualTo(-63);
    assertThat(axis.max()).isZero();
    Axis both = animation(CUT, 60, -40).scene(0).axis();
    assertThat(both.min()).isEqualTo(-45);
    assertThat(both.max()).isEqualTo(65);
  }

  @Test
  void a_given_axis_keeps_its_ends() {
    AxisStyle range = new AxisStyle(OptionalDouble.of(5), OptionalDouble.of(100), false, false);
    Axis axis = SampleChart.compare(60, 20).axis(range).scene(0).axis();
    assertThat(axis.min()).isEqualTo(5);
    assertThat(axis.max()).isEqualTo(100);
  }

  @Test
  void values_of_zero_have_an_axis() {
    Axis axis = animation(CUT, 0, 0, 0).scene(0).axis();
    assertThat(axis.min()).isZero();
    assertThat(axis.max()).isGreaterThan(1);
  }

  @Test
  void a_still_image_is_one_scene_of_the_animation() {
    Animation animation = animation(timing(1000, 10, 0, 0, Poster.LAST), 60, 20, 15, 10);
    assertThat(animation.scene(new StillFrame.First())).isEqualTo(animation.scene(1));
    assertThat(animation.scene(new StillFrame.Last())).isEqualTo(animation.scene(0));
    assertThat(animation.scene(new StillFrame.AtPeriod(1))).isEqualTo(animation.scene(11));
    assertThat(animation.scene(new StillFrame.Frame(2))).isEqualTo(animation.scene(2));
  }

  @Test
  void every_scene_contains_the_reference() {
    Animation animation = animation(GLIDE, 60, 20, 10);
    for (int frame = 0; frame < animation.frames(); frame++) {
      assertThat(animation.scene(frame).bars().get(0).to()).isEqualTo(60);
      assertThat(animation.scene(frame).bars().get(0).name()).isEqualTo("R");
    }
  }

  @Test
  void scenes_do_not_depend_on_the_order_of_playback() {
    Animation animation = animation(timing(1000, 4, 500, 0, Poster.LAST), 60, 20, 15, 10);
    assertThat(animation)
        .extracting(Scene::elapsed)
        .containsExactly(2000, 0, 250, 500, 750, 1000, 1250, 1500, 1750, 2000);
    assertThat(animation.thinned(2)).extracting(Scene::elapsed).contains(0, 500, 1000, 1500, 2000);
  }

  @Test
  void scenes_at_a_period_are_at_rest_with_or_without_a_pause() {
    for (int pause : new int[] {0, 500}) {
      assertThat(animation(timing(1000, 2, pause, 0, Poster.FIRST), 60, 20, 15, 10))
          .extracting(Scene::atRest)
          .containsExactly(true, false, true, false, true);
    }
  }

  private static int duration(Animation animation) {
    return IntStream.range(0, animation.frames()).map(animation::delay).sum();
  }

  @Property
  void a_thinned_animation_keeps_its_duration_and_last_frame(
      @ForAll @IntRange(min = 1, max = 30) int atLeast,
      @ForAll @IntRange(min = 1, max = 50) int fps,
      @ForAll @IntRange(min = 0, max = 500) int pause,
      @ForAll Poster poster,
      @ForAll @IntRange(min = 1, max = 12) int periods) {
    double[] values = IntStream.range(0, periods).mapToDouble(i -> i * 7 % 11).toArray();
    Animation whole = animation(timing(600, fps, pause, 900, poster), 60, values);
    Animation thinned = whole.thinned(whole.step(atLeast));
    List<Scene> scenes = new ArrayList<>();
    whole.forEach(scenes::add);
    assertThat(duration(thinned)).isEqualTo(duration(whole));
    assertThat(thinned.frames()).isLessThanOrEqualTo(whole.frames() / atLeast + 3);
    assertThat(scenes).containsAll(thinned);
    assertThat(thinned.scene(0)).isEqualTo(whole.scene(0));
    assertThat(thinned.scene(thinned.frames() - 1)).isEqualTo(whole.scene(whole.frames() - 1));
  }

  @Test
  void thinning_drops_frames_between_periods_before_periods() {
    Animation animation = animation(timing(600, 25, 0, 0, Poster.FIRST), 60, 1, 5, 2, 9);
    assertThat(animation.step(2)).isEqualTo(2);
    assertThat(animation.step(4)).isEqualTo(5);
    assertThat(animation.step(6)).isEqualTo(7);
    assertThat(animation.step(8)).isEqualTo(15);
    assertThat(animation.step(16)).isEqualTo(30);
    assertThat(texts(animation.thinned(15))).containsExactly("P0 1", "P1 5", "P2 2", "P3 9");
    assertThat(texts(animation.thinned(30))).containsExactly("P0 1", "P2 2", "P3 9");
  }

  @Test
  void about_half_of_the_frames_are_left_even_if_a_period_has_a_prime_number_of_them() {
    Animation animation = animation(timing(280, 25, 0, 0, Poster.FIRST), 60, 1, 5, 2);
    Animation thinned = animation.thinned(animation.step(2));
    assertThat(animation.frames()).isEqualTo(15);
    assertThat(thinned).extracting(Scene::elapsed).containsExactly(0, 80, 160, 280, 360, 440, 560);
  }

  @Test
  void a_thinned_animation_keeps_its_pauses_at_periods() {
    Animation animation = animation(timing(600, 25, 400, 0, Poster.FIRST), 60, 1, 5, 2);
    Animation thinned = animation.thinned(animation.step(3));
    assertThat(IntStream.range(0, thinned.frames()).map(thinned::delay))
        .containsExactly(520, 120, 120, 120, 120, 520, 120, 120, 120, 120, 1000);
  }
}
