package io.chartreel.draw.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.AnimationBuilder;
import io.chartreel.draw.SampleAnimation;
import io.chartreel.draw.layout.Layout;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Describes an animation of two bars by one character per frame: the texts of the bar behind are
 * readable ({@code r}, or {@code R} at rest), covered by the bar in front ({@code x}), or it is
 * missing ({@code -}).
 */
class StableLabelsTest {
  private static final int BEHIND = 4;
  private static final int IN_FRONT = 2;

  /** Milliseconds. */
  private static final int FRAME = 40;

  private static List<Scene> animation(String frames, int frame) {
    List<Scene> animation = new ArrayList<>();
    for (int i = 0; i < frames.length(); i++) {
      char visible = frames.charAt(i);
      List<Bar> bars = new ArrayList<>();
      if (visible != '-') {
        bars.add(bar(BEHIND, 0));
      }
      bars.add(bar(IN_FRONT, visible == 'x' ? 0 : 1));
      Axis axis = new Axis(0, 10, List.of(), false);
      animation.add(new Scene(i * frame, visible == 'R', axis, 2, bars));
    }
    return animation;
  }

  private static Bar bar(int id, double place) {
    return new Bar(id, place, 0.75, 0, 5, "Same name", "5", new Rgb(0), Bar.Label.BESIDE);
  }

  private static Layout layout(List<Scene> animation) {
    SampleAnimation style = SampleAnimation.ten(1);
    return new SampleAnimation("two bars", style.titles(), style.style(), animation, List.of())
        .drawing()
        .layout();
  }

  /** Returns what is shown of the bar behind, in the same notation. */
  private static String shown(List<Scene> animation, Layout layout) {
    return animation.stream()
        .map(
            scene ->
                scene.bars().size() < 2 ? "-" : code(scene, bar(layout.visibleBars(scene), BEHIND)))
        .collect(Collectors.joining());
  }

  private static Bar bar(List<Bar> bars, int id) {
    return bars.stream().filter(bar -> bar.id() == id).findFirst().orElseThrow();
  }

  private static String code(Scene scene, Bar bar) {
    assertThat(bar.name().isEmpty()).as("name and number as one").isEqualTo(bar.number().isEmpty());
    return bar.name().isEmpty() ? "x" : code(scene);
  }

  private static String code(Scene scene) {
    return scene.atRest() ? "R" : "r";
  }

  private static String shown(String frames, int frame) {
    List<Scene> animation = animation(frames, frame);
    return shown(animation, layout(animation));
  }

  @Test
  void a_text_that_is_readable_for_less_than_200_ms_between_overlaps_is_hidden() {
    assertThat(shown("rrrrrrxrxrrxxrrrrxrrrrrr", FRAME)).isEqualTo("rrrrrrxxxxxxxxxxxxrrrrrr");
  }

  @Test
  void a_text_that_is_readable_for_200_ms_between_overlaps_is_shown() {
    assertThat(shown("rxrrrrrxrrrrrrxr", FRAME)).isEqualTo("rxrrrrrxrrrrrrxr");
  }

  @Test
  void the_duration_matters_rather_than_the_number_of_frames() {
    String nine = "r".repeat(9);
    assertThat(shown("rx" + nine + "xr", 20)).isEqualTo("rx" + "x".repeat(9) + "xr");
    assertThat(shown("rx" + nine + "rxr", 20)).isEqualTo("rx" + nine + "rxr");
    assertThat(shown("rxrxrrxr", 100)).isEqualTo("rxxxrrxr");
    assertThat(shown("rxrxr", 200)).isEqualTo("rxrxr");
  }

  @Test
  void a_text_that_is_readable_at_the_start_or_the_end_is_shown() {
    assertThat(shown("rrxxxxxr", FRAME)).isEqualTo("rrxxxxxr");
    assertThat(shown("rrr", FRAME)).isEqualTo("rrr");
  }

  @Test
  void a_text_readable_during_a_pause_is_also_shown_around_it() {
    assertThat(shown("rxxRxxrRxxRrxxrRrxxr", FRAME)).isEqualTo("rxxRxxrRxxRrxxrRrxxr");
  }

  @Test
  void a_bar_that_enters_or_leaves_does_not_flash() {
    assertThat(shown("--rrxxrrrrrxxrrr--", FRAME)).isEqualTo("--xxxxrrrrrxxxxx--");
  }

  @Test
  void the_order_of_playback_does_not_matter() {
    List<Scene> animation = animation("rrrxxrrxxrrrrrxrr", FRAME);
    List<Scene> played = new ArrayList<>(animation);
    played.add(0, animation.get(animation.size() - 1));
    assertThat(shown(animation, layout(played))).isEqualTo("rrrxxxxxxrrrrrxrr");
  }

  @Test
  void a_scene_does_not_depend_on_previous_requests() {
    List<Scene> animation = animation("rrxrrrrxrrrrrxrxxrR", FRAME);
    Layout used = layout(animation);
    List<Scene> backwards = new ArrayList<>(animation);
    Collections.reverse(backwards);
    Map<Scene, List<Bar>> shown =
        backwards.stream().collect(Collectors.toMap(s -> s, used::visibleBars));
    assertThat(shown).hasSameSizeAs(animation);
    assertThat(animation)
        .allSatisfy(
            scene -> assertThat(layout(animation).visibleBars(scene)).isEqualTo(shown.get(scene)));
  }

  @Test
  void a_scene_of_another_animation_is_rejected() {
    Layout layout = layout(animation("rxr", FRAME));
    Scene later = animation("rxrr", FRAME).get(3);
    assertThatThrownBy(() -> layout.visibleBars(later))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("120 ms");
  }

  @ParameterizedTest
  @MethodSource("crowds")
  void no_text_of_a_crowded_race_flashes(SampleAnimation animation) {
    Layout layout = animation.drawing().layout();
    List<String> all = new ArrayList<>();
    for (int id = 0; id < animation.scenes().get(0).bars().size(); id++) {
      for (Function<Bar, String> text : List.<Function<Bar, String>>of(Bar::name, Bar::number)) {
        String visible = visible(animation, layout, id, text);
        assertThat(visible).doesNotContainPattern("x(r|rr|rrr|rrrr)x").containsPattern("^R.*R$");
        all.add(visible);
      }
    }
    assertThat(all).filteredOn(visible -> visible.contains("x")).hasSizeGreaterThan(all.size() / 2);
  }

  /** Returns races in which twenty bars change places at random; 15 frames per period. */
  private static List<SampleAnimation> crowds() {
    return List.of(
        crowd(1).size(320, 240, 1).build("small"),
        crowd(2).build("rows"),
        crowd(3).vertical().build("columns"));
  }

  private static AnimationBuilder crowd(long seed) {
    Random random = new Random(seed);
    double[][] values =
        Stream.generate(() -> random.doubles(20, 1, 1000).toArray())
            .limit(6)
            .toArray(double[][]::new);
    return new AnimationBuilder(AnimationBuilder.numbered("Bar", 20), values).perPeriod(15);
  }

  private static String visible(
      SampleAnimation animation, Layout layout, int id, Function<Bar, String> text) {
    return animation.scenes().stream()
        .map(scene -> text.apply(bar(layout.visibleBars(scene), id)).isEmpty() ? "x" : code(scene))
        .collect(Collectors.joining());
  }
}
