package io.chartreel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Titles;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartDrawingTest {
  private static final Fonts FONTS = Fonts.load();

  private static List<MovingBars> films() {
    return Stream.concat(MovingBars.kinds(40).stream(), Stream.of(MovingBars.following(40)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("films")
  void a_scene_looks_the_same_whatever_was_drawn_before(MovingBars film) {
    ChartDrawing used = film.drawing();
    for (Scene scene : film.scenes()) {
      used.draw(scene);
    }
    for (int frame : new int[] {0, 39, 7, 20}) {
      Scene scene = film.scenes().get(frame);
      int[] again = used.pixels(scene).clone();
      assertThat(Arrays.equals(again, film.drawing().pixels(scene))).as("frame %d", frame).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("films")
  void a_film_has_no_more_colours_than_a_gif_can_tell(MovingBars film) {
    ChartDrawing drawing = film.drawing();
    long colors =
        film.scenes().stream()
            .flatMapToInt(scene -> Arrays.stream(drawing.pixels(scene).clone()))
            .map(pixel -> pixel & 0xFFFFFF)
            .distinct()
            .count();
    assertThat(colors).isBetween(20L, 255L);
  }

  @ParameterizedTest
  @MethodSource("films")
  void bars_end_at_the_pixel_that_their_value_says(MovingBars film) {
    ChartDrawing drawing = film.drawing();
    Scene first = film.scenes().get(0);
    Bar longest = first.bars().stream().max((a, b) -> Double.compare(a.to(), b.to())).orElseThrow();
    long pixels = count(drawing.pixels(first), longest.color().value());
    Bar half =
        new Bar(
            longest.id(),
            longest.place(),
            longest.thickness(),
            0,
            longest.to() / 2,
            longest.name(),
            "",
            longest.color(),
            longest.label());
    Scene halved = new Scene(0, true, first.axis(), first.slots(), List.of(half));
    Scene whole = new Scene(0, true, first.axis(), first.slots(), List.of(longest));
    long all = count(drawing.pixels(whole), longest.color().value());
    assertThat(all).isLessThanOrEqualTo(pixels);
    assertThat((double) count(drawing.pixels(halved), longest.color().value()) / all)
        .isBetween(0.49, 0.51);
  }

  private static long count(int[] pixels, int color) {
    return Arrays.stream(pixels).filter(pixel -> (pixel & 0xFFFFFF) == color).count();
  }

  @Test
  void another_axis_leaves_nothing_of_the_one_before() {
    MovingBars film = MovingBars.ten(2);
    Axis bare = new Axis(1, 2000, List.of(), false);
    Scene empty = new Scene(0, true, bare, 10, List.of());
    ChartDrawing drawing =
        new ChartDrawing(
            new Titles("", "", ""),
            film.style(),
            film.scenes(),
            List.of(),
            FONTS,
            new Canvas(film.style().imageWidth(), film.style().imageHeight()),
            () -> {});
    drawing.draw(film.scenes().get(1));
    int paper = film.style().background().value();
    assertThat(count(drawing.pixels(empty), paper)).isEqualTo(640 * 480);
  }
}
