package io.chartreel.draw.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.chart.Rgb;
import io.chartreel.draw.MovingBars;
import io.chartreel.draw.SceneFilms;
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
 * A film of two bars is told by a letter for each frame: the texts of the bar behind can be read
 * ({@code r}, or {@code R} at rest), or the bar in front covers them ({@code x}), or it is not
 * there ({@code -}).
 */
class StableLabelsTest {
  private static final int BEHIND = 4;
  private static final int IN_FRONT = 2;

  /** Milliseconds. */
  private static final int FRAME = 40;

  private static List<Scene> film(String frames, int frame) {
    List<Scene> film = new ArrayList<>();
    for (int i = 0; i < frames.length(); i++) {
      char seen = frames.charAt(i);
      List<Bar> bars = new ArrayList<>();
      if (seen != '-') {
        bars.add(bar(BEHIND, 0));
      }
      bars.add(bar(IN_FRONT, seen == 'x' ? 0 : 1));
      Axis axis = new Axis(0, 10, List.of(), false);
      film.add(new Scene(i * frame, seen == 'R', axis, 2, bars));
    }
    return film;
  }

  private static Bar bar(int id, double place) {
    return new Bar(id, place, 0.75, 0, 5, "Same name", "5", new Rgb(0), Bar.Label.BESIDE);
  }

  private static Layout layout(List<Scene> film) {
    MovingBars style = MovingBars.ten(1);
    return new MovingBars("two bars", style.words(), style.style(), film, List.of())
        .drawing()
        .layout();
  }

  /** What is shown of the bar behind, told in the same letters. */
  private static String shown(List<Scene> film, Layout layout) {
    return film.stream()
        .map(
            scene ->
                scene.bars().size() < 2 ? "-" : letter(scene, bar(layout.shown(scene), BEHIND)))
        .collect(Collectors.joining());
  }

  private static Bar bar(List<Bar> bars, int id) {
    return bars.stream().filter(bar -> bar.id() == id).findFirst().orElseThrow();
  }

  private static String letter(Scene scene, Bar bar) {
    assertThat(bar.name().isEmpty()).as("name and number as one").isEqualTo(bar.number().isEmpty());
    return bar.name().isEmpty() ? "x" : letter(scene);
  }

  private static String letter(Scene scene) {
    return scene.atRest() ? "R" : "r";
  }

  private static String shown(String frames, int frame) {
    List<Scene> film = film(frames, frame);
    return shown(film, layout(film));
  }

  @Test
  void a_text_with_less_than_a_fifth_of_a_second_between_two_crossings_is_not_shown_there() {
    assertThat(shown("rrrrrrxrxrrxxrrrrxrrrrrr", FRAME)).isEqualTo("rrrrrrxxxxxxxxxxxxrrrrrr");
  }

  @Test
  void a_text_with_a_fifth_of_a_second_between_two_crossings_is_shown() {
    assertThat(shown("rxrrrrrxrrrrrrxr", FRAME)).isEqualTo("rxrrrrrxrrrrrrxr");
  }

  @Test
  void time_counts_and_not_the_number_of_frames() {
    String nine = "r".repeat(9);
    assertThat(shown("rx" + nine + "xr", 20)).isEqualTo("rx" + "x".repeat(9) + "xr");
    assertThat(shown("rx" + nine + "rxr", 20)).isEqualTo("rx" + nine + "rxr");
    assertThat(shown("rxrxrrxr", 100)).isEqualTo("rxxxrrxr");
    assertThat(shown("rxrxr", 200)).isEqualTo("rxrxr");
  }

  @Test
  void what_can_be_read_as_the_film_begins_or_ends_is_shown() {
    assertThat(shown("rrxxxxxr", FRAME)).isEqualTo("rrxxxxxr");
    assertThat(shown("rrr", FRAME)).isEqualTo("rrr");
  }

  @Test
  void what_can_be_read_where_the_film_rests_is_shown_with_the_frames_around_it() {
    assertThat(shown("rxxRxxrRxxRrxxrRrxxr", FRAME)).isEqualTo("rxxRxxrRxxRrxxrRrxxr");
  }

  @Test
  void a_bar_that_comes_or_goes_does_not_flash_at_the_edge() {
    assertThat(shown("--rrxxrrrrrxxrrr--", FRAME)).isEqualTo("--xxxxrrrrrxxxxx--");
  }

  @Test
  void the_order_of_playing_does_not_matter() {
    List<Scene> film = film("rrrxxrrxxrrrrrxrr", FRAME);
    List<Scene> played = new ArrayList<>(film);
    played.add(0, film.get(film.size() - 1));
    assertThat(shown(film, layout(played))).isEqualTo("rrrxxxxxxrrrrrxrr");
  }

  @Test
  void what_a_scene_shows_does_not_depend_on_what_was_asked_before() {
    List<Scene> film = film("rrxrrrrxrrrrrxrxxrR", FRAME);
    Layout used = layout(film);
    List<Scene> backwards = new ArrayList<>(film);
    Collections.reverse(backwards);
    Map<Scene, List<Bar>> shown = backwards.stream().collect(Collectors.toMap(s -> s, used::shown));
    assertThat(shown).hasSameSizeAs(film);
    assertThat(film)
        .allSatisfy(scene -> assertThat(layout(film).shown(scene)).isEqualTo(shown.get(scene)));
  }

  @Test
  void a_scene_of_another_film_is_refused() {
    Layout layout = layout(film("rxr", FRAME));
    Scene later = film("rxrr", FRAME).get(3);
    assertThatThrownBy(() -> layout.shown(later))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("120 ms");
  }

  @ParameterizedTest
  @MethodSource("crowds")
  void no_text_of_a_crowded_race_flashes(MovingBars film) {
    Layout layout = film.drawing().layout();
    for (int id = 0; id < film.scenes().get(0).bars().size(); id++) {
      for (Function<Bar, String> text : List.<Function<Bar, String>>of(Bar::name, Bar::number)) {
        assertThat(seen(film, layout, id, text))
            .doesNotContainPattern("x(r|rr|rrr|rrrr)x")
            .containsPattern("^R.*R$")
            .contains("x");
      }
    }
  }

  /** Races in which twenty bars change places at random; 15 frames a period. */
  private static List<MovingBars> crowds() {
    return List.of(
        crowd(1).size(320, 240, 1).film("small"),
        crowd(2).film("rows"),
        crowd(3).vertical().film("columns"));
  }

  private static SceneFilms crowd(long seed) {
    Random random = new Random(seed);
    double[][] values =
        Stream.generate(() -> random.doubles(20, 1, 1000).toArray())
            .limit(6)
            .toArray(double[][]::new);
    return new SceneFilms(SceneFilms.numbered("Bar", 20), values).perPeriod(15);
  }

  private static String seen(MovingBars film, Layout layout, int id, Function<Bar, String> text) {
    return film.scenes().stream()
        .map(scene -> text.apply(bar(layout.shown(scene), id)).isEmpty() ? "x" : letter(scene))
        .collect(Collectors.joining());
  }
}
