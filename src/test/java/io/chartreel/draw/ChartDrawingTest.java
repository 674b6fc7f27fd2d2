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

  private static List<SampleAnimation> animations() {
    return Stream.concat(
            SampleAnimation.samples(40).stream(), Stream.of(SampleAnimation.rescaling(40)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("animations")
  void a_scene_does_not_depend_on_previously_drawn_scenes(SampleAnimation animation) {
    ChartDrawing used = animation.drawing();
    for (Scene scene : animation.scenes()) {
      used.draw(scene);
    }
    for (int frame : new int[] {0, 39, 7, 20}) {
      Scene scene = animation.scenes().get(frame);
      int[] again = used.pixels(scene).clone();
      assertThat(Arrays.equals(again, animation.drawing().pixels(scene)))
          .as("frame %d", frame)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("animations")
  void an_animation_has_at_most_255_colours(SampleAnimation animation) {
    ChartDrawing drawing = animation.drawing();
    long colors =
        animation.scenes().stream()
            .flatMapToInt(scene -> Arrays.stream(drawing.pixels(scene).clone()))
            .map(pixel -> pixel & 0xFFFFFF)
            .distinct()
            .count();
    assertThat(colors).isBetween(20L, 255L);
  }

  @ParameterizedTest
  @MethodSource("animations")
  void the_length_of_a_bar_is_proportional_to_its_value(SampleAnimation animation) {
    ChartDrawing drawing = animation.drawing();
    Scene first = animation.scenes().get(0);
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
  void a_new_axis_leaves_no_pixels_of_the_previous_one() {
    SampleAnimation animation = SampleAnimation.ten(2);
    Axis bare = new Axis(1, 2000, List.of(), false, false);
    Scene empty = new Scene(0, true, bare, 10, List.of());
    ChartDrawing drawing =
        new ChartDrawing(
            new Titles("", "", ""),
            animation.style(),
            animation.scenes(),
            List.of(),
            FONTS,
            new Canvas(animation.style().imageWidth(), animation.style().imageHeight()),
            () -> {});
    drawing.draw(animation.scenes().get(1));
    int background = animation.style().background().value();
    assertThat(count(drawing.pixels(empty), background)).isEqualTo(640 * 480);
  }
}
