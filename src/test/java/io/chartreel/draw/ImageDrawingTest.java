package io.chartreel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Rgb;
import io.chartreel.image.SampleImages;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts in which every bar has an image. */
class ImageDrawingTest {
  private static final String PHOTO = SampleImages.uri(SampleImages.photo(90, 90));

  /** The most colours of all images of a chart. */
  private static final int IMAGE_COLORS = 96;

  private static final String TOO_THIN =
      "The bars are too thin for their images. Use a larger height or fewer bars (in a race: top).";

  private static SampleAnimation race(boolean vertical, double low) {
    AnimationBuilder builder =
        new AnimationBuilder(
            AnimationBuilder.numbered("Bar", 8), AnimationBuilder.waves(8, 3, low, 900));
    return (vertical ? builder.vertical() : builder).build("images");
  }

  private static List<Scene> with(String image, List<Scene> scenes) {
    List<Scene> changed = new ArrayList<>();
    for (Scene scene : scenes) {
      List<Bar> bars = scene.bars().stream().map(bar -> with(image, bar)).toList();
      changed.add(new Scene(scene.elapsed(), scene.atRest(), scene.axis(), scene.slots(), bars));
    }
    return changed;
  }

  private static Bar with(String image, Bar bar) {
    return new Bar(
        bar.id(),
        bar.place(),
        bar.thickness(),
        bar.from(),
        bar.to(),
        bar.name(),
        bar.number(),
        bar.color(),
        bar.label(),
        bar.rank(),
        image);
  }

  private static Set<Integer> colors(ChartDrawing drawing, List<Scene> scenes) {
    Set<Integer> colors = new HashSet<>();
    for (Scene scene : scenes) {
      Arrays.stream(drawing.pixels(scene)).forEach(pixel -> colors.add(pixel & 0xFFFFFF));
    }
    return colors;
  }

  private static ChartDrawing drawing(SampleAnimation animation, List<Scene> scenes) {
    return new SampleAnimation(
            animation.name(), animation.titles(), animation.style(), scenes, animation.legend())
        .drawing();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everything_but_a_photo_keeps_its_colours_exactly(boolean vertical) {
    SampleAnimation animation = race(vertical, 100);
    Set<Integer> without = colors(animation.drawing(), animation.scenes());
    List<Scene> scenes = with(PHOTO, animation.scenes());
    Set<Integer> with = colors(drawing(animation, scenes), scenes);
    assertThat(with).containsAll(without);
    assertThat(with.size() - without.size()).isBetween(IMAGE_COLORS / 2, IMAGE_COLORS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void no_label_touches_an_image_however_short_its_bar_is(boolean vertical) {
    SampleAnimation animation = race(vertical, -30);
    List<Scene> scenes = with("fr", animation.scenes());
    ChartDrawing drawing = drawing(animation, scenes);
    Rectangle picture =
        new Rectangle(animation.style().imageWidth(), animation.style().imageHeight());
    for (Scene scene : scenes) {
      if (scene.atRest()) {
        drawing.draw(scene);
        List<Rectangle> images =
            drawing.occupied().shapes().stream()
                .filter(shape -> Math.abs(3 * shape.width - 4 * shape.height) <= 4)
                .toList();
        assertThat(images).hasSizeGreaterThanOrEqualTo(scene.bars().size());
        for (Rectangle text : drawing.occupied().texts()) {
          assertThat(picture.contains(text)).as("%s", text).isTrue();
          assertThat(images).as("%s", text).noneMatch(text::intersects);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_bar_that_enters_shows_only_the_part_of_its_image_in_the_plot(boolean vertical) {
    SampleAnimation animation = race(vertical, 100);
    Scene first = animation.scenes().get(0);
    Bar front = first.bars().get(0);
    Bar entering =
        new Bar(
            99,
            first.slots() - 0.5,
            front.thickness(),
            0,
            front.to(),
            "",
            "",
            new Rgb(0x010203),
            front.label(),
            "",
            SampleImages.uri(SampleImages.plain(9, 9, 0xFFFE01FE)));
    Scene scene = new Scene(0, true, first.axis(), first.slots(), List.of(entering));
    ChartDrawing drawing = drawing(animation, List.of(scene));
    int[] pixels = drawing.pixels(scene);
    Rectangle clip = drawing.layout().clip();
    int width = animation.style().imageWidth();
    int painted = 0;
    for (int i = 0; i < pixels.length; i++) {
      if ((pixels[i] & 0xFFFFFF) == 0xFE01FE) {
        painted++;
        assertThat(clip.contains(i % width, i / width)).isTrue();
      }
    }
    assertThat(painted).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 90})
  void bars_that_are_too_thin_for_their_images_make_a_warning(int bars) {
    SampleAnimation animation =
        new AnimationBuilder(
                AnimationBuilder.numbered("Bar", bars), AnimationBuilder.waves(bars, 2, 100, 900))
            .build("thin");
    assertThat(drawing(animation, with("fr", animation.scenes())).layout().warnings())
        .contains(TOO_THIN);
    assertThat(animation.drawing().layout().warnings()).doesNotContain(TOO_THIN);
  }
}
