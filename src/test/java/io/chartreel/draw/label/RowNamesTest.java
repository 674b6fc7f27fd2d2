package io.chartreel.draw.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.draw.picture.BarImages;
import io.chartreel.draw.picture.ImageSizes;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowNamesTest {
  private static final DrawingContext CONTEXT = SampleContext.of(640, 480, Direction.HORIZONTAL);
  private static final BarImages NO_IMAGES = images(List.of());

  private static BarImages images(List<Scene> scenes) {
    return new BarImages(CONTEXT, scenes, new ImageSizes(CONTEXT, scenes), 30, 1000);
  }

  private static Scene scene(int elapsed, double a, double b) {
    return new Scene(
        elapsed,
        false,
        new Axis(0, 100, List.of(), false),
        2,
        List.of(bar(0, "A", a), bar(1, "B", b)));
  }

  private static Bar bar(int id, String name, double value) {
    return new Bar(id, id, 0.75, 0, value, name, "", new Rgb(0), Bar.Label.BESIDE);
  }

  @Test
  void a_name_stays_inside_its_bar_only_if_it_fits_in_every_scene() {
    RowNames names = RowNames.allInside(Set.of("A", "B"), 80);
    List<Scene> scenes = List.of(scene(0, 90, 40), scene(40, 60, 90));
    Map<String, Integer> widths = Map.of("A", 100, "B", 100);
    assertThat(names.fitting(scenes, widths, 200, 10, NO_IMAGES))
        .isEqualTo(RowNames.allInside(Set.of("A"), 80));
    assertThat(names.fitting(scenes, widths, 199, 10, NO_IMAGES))
        .isEqualTo(RowNames.allInside(Set.of(), 80));
    assertThat(names.fitting(scenes, widths, 300, 10, NO_IMAGES)).isEqualTo(names);
  }

  @Test
  void a_name_inside_its_bar_leaves_space_for_the_image() {
    Bar bar = new Bar(0, 0, 1, 0, 50, "A", "", new Rgb(0), Bar.Label.BESIDE, "", "fr");
    List<Scene> scenes =
        List.of(new Scene(0, true, new Axis(0, 100, List.of(), false), 1, List.of(bar)));
    BarImages images = images(scenes);
    assertThat(images.space(bar)).isPositive();
    RowNames names = RowNames.allInside(Set.of("A"), 80);
    Map<String, Integer> widths = Map.of("A", 80);
    int shortest = 2 * (80 + 20 + images.space(bar));
    assertThat(names.fitting(scenes, widths, shortest, 10, images)).isEqualTo(names);
    assertThat(names.fitting(scenes, widths, shortest - 1, 10, images))
        .isEqualTo(RowNames.allInside(Set.of(), 80));
  }
}
