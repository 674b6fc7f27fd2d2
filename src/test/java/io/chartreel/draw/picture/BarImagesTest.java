package io.chartreel.draw.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.image.SampleImages;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars of 30 pixels from pixel 100 on; images of flags are 24 pixels high and 32 wide in them. */
class BarImagesTest {
  private static final int THICKNESS = 30;
  private static final int START = 100;

  private static Bar bar(double from, double to, String image) {
    return new Bar(0, 0, 1, from, to, "A", "9", new Rgb(0x3366CC), Bar.Label.BESIDE, "", image);
  }

  private static Scene scene(Bar bar) {
    return new Scene(0, true, new Axis(-100, 100, List.of(), false), 1, List.of(bar));
  }

  private static BarImages images(DrawingContext context, Bar bar, int thickness) {
    List<Scene> scenes = List.of(scene(bar));
    return new BarImages(context, scenes, new ImageSizes(context, scenes), thickness, 1000);
  }

  private static Rectangle right(int length) {
    Bar bar = bar(0, 9, "fr");
    BarImages images = images(SampleContext.of(640, 480, Direction.HORIZONTAL), bar, THICKNESS);
    return images.area(bar, new Rectangle(START, 50, length, THICKNESS), START + length);
  }

  @Test
  void an_image_is_at_the_end_of_its_bar_with_equal_space_around_it() {
    assertThat(right(200)).isEqualTo(new Rectangle(START + 200 - 3 - 32, 53, 32, 24));
  }

  @Test
  void an_image_moves_with_the_end_until_it_reaches_the_start() {
    int previous = right(0).x;
    assertThat(previous).isEqualTo(START + 3);
    for (int length = 1; length < 100; length++) {
      int x = right(length).x;
      assertThat(x).isBetween(previous, previous + 1);
      assertThat(x == previous).isEqualTo(length <= 3 + 32 + 3);
      previous = x;
    }
  }

  @Test
  void a_negative_bar_mirrors_the_image() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Bar bar = bar(0, -9, "fr");
    BarImages images = images(context, bar, THICKNESS);
    assertThat(images.area(bar, new Rectangle(START, 50, 200, THICKNESS), START).x)
        .isEqualTo(START + 3);
    Rectangle narrow = new Rectangle(START - 5, 50, 5, THICKNESS);
    assertThat(images.area(bar, narrow, START - 5).x).isEqualTo(START - 3 - 32);
    assertThat(images.outerEdge(bar, narrow, START - 5)).isEqualTo(START - 3 - 32);
  }

  @Test
  void an_image_in_a_vertical_bar_is_at_its_top() {
    DrawingContext context = SampleContext.of(640, 480, Direction.VERTICAL);
    Bar bar = bar(0, 9, "fr");
    BarImages images = images(context, bar, THICKNESS);
    assertThat(images.area(bar, new Rectangle(50, 100, THICKNESS, 200), 100))
        .isEqualTo(new Rectangle(53, 103, 24, 18));
    assertThat(images.area(bar, new Rectangle(50, 298, THICKNESS, 2), 298).y)
        .isEqualTo(300 - 3 - 18);
  }

  @Test
  void the_label_is_beyond_whichever_of_bar_and_image_is_longer() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Bar bar = bar(0, 9, "fr");
    BarImages images = images(context, bar, THICKNESS);
    assertThat(images.outerEdge(bar, new Rectangle(START, 50, 200, THICKNESS), 300)).isEqualTo(300);
    assertThat(images.outerEdge(bar, new Rectangle(START, 50, 10, THICKNESS), 110))
        .isEqualTo(START + 3 + 32);
    assertThat(images.space(bar)).isEqualTo(3 + 32 + 3);
  }

  @Test
  void the_image_of_the_total_of_a_stack_is_beyond_the_stack() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Bar total = bar(9, 9, "fr");
    BarImages images = images(context, total, THICKNESS);
    assertThat(images.area(total, new Rectangle(250, 50, 0, THICKNESS), 300).x).isEqualTo(303);
  }

  @ParameterizedTest
  @EnumSource(
      value = Bar.Label.class,
      names = {"INSIDE", "POINTER_ABOVE", "POINTER_BELOW"})
  void bars_without_a_label_at_their_end_have_no_image(Bar.Label label) {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Bar bar = new Bar(0, 0, 1, 0, 9, "A", "9", new Rgb(0), label, "", "fr");
    BarImages images = images(context, bar, THICKNESS);
    assertThat(images.space(bar)).isZero();
    assertThat(images.area(bar, new Rectangle(0, 0, 99, THICKNESS), 99).isEmpty()).isTrue();
  }

  @Test
  void bars_that_are_too_thin_have_no_image_and_say_so() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Bar bar = bar(0, 9, "fr");
    assertThat(images(context, bar, 8).areTooSmall()).isFalse();
    assertThat(images(context, bar, 7).areTooSmall()).isTrue();
    assertThat(images(context, bar, 7).space(bar)).isZero();
    assertThat(images(context, bar(0, 9, ""), 7).areTooSmall()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 30, 100, 400})
  void a_wide_image_keeps_its_shape(int thickness) {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Bar bar = bar(0, 9, SampleImages.uri(SampleImages.plain(400, 100, 0xFF000000)));
    Rectangle area =
        images(context, bar, thickness).area(bar, new Rectangle(0, 0, 600, thickness), 600);
    assertThat((double) area.width / area.height).isBetween(3.0, 5.0);
    assertThat(area.width).isBetween(2, 72);
  }

  @Test
  void an_image_is_blended_with_the_bar_or_the_background_behind_it() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Bar bar = bar(0, 9, SampleImages.uri(SampleImages.plain(20, 20, 0x80000000)));
    context.canvas().fill(new Rectangle(640, 480), context.colors().background());
    Rectangle shape = new Rectangle(START, 50, 15, THICKNESS);
    images(context, bar, THICKNESS).draw(bar, shape, START + 15);
    int onBar = context.canvas().image().getRGB(START + 10, 65) & 0xFFFFFF;
    int outside = context.canvas().image().getRGB(START + 20, 65) & 0xFFFFFF;
    Rgb black = new Rgb(0);
    assertThat(onBar).isEqualTo(bar.color().mix(black, 128 / 255.0).value());
    assertThat(outside).isEqualTo(context.colors().background().mix(black, 128 / 255.0).value());
  }

  @Test
  void an_unknown_image_is_named() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    assertThatThrownBy(() -> images(context, bar(0, 9, "xx9"), THICKNESS))
        .hasMessage("There is no image xx9");
  }
}
