package io.chartreel.draw.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Titles;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A bar over a reference bar, with a label that points at the end of each. */
class CompareLayoutTest {
  private static final Titles TITLES = new Titles("Title", "Subtitle", "Caption");
  private static final Titles NONE = new Titles("", "", "");
  private static final Rgb BLUE = new Rgb(0x4477AA);
  private static final Axis AXIS =
      new Axis(0, 63, List.of(new Axis.Tick(0, "0", 1), new Axis.Tick(60, "60", 1)), true);
  private static final Bar REFERENCE = bar(1, 60, Bar.Label.POINTER_BELOW);

  private static Bar bar(int id, double value, Bar.Label label) {
    return new Bar(id, 0, 1, 0, value, "2014", "" + value, BLUE, label);
  }

  private static Layout layout(DrawingContext context, Titles titles) {
    Bar moving = bar(0, 20, Bar.Label.POINTER_ABOVE);
    Scene scene = new Scene(0, true, AXIS, 1, List.of(REFERENCE, moving));
    return Layouts.of(List.of(scene), titles, List.of(), context, () -> {});
  }

  private static void draw(Layout layout, Bar bar) {
    Rectangle shape = layout.plot().shape(AXIS, bar);
    layout.labels().draw(bar, shape, layout.plot().along(AXIS, bar.to()), true);
  }

  private static void drawAxis(Layout layout) {
    layout.ticks().draw(AXIS, layout.plot().area(), value -> layout.plot().along(AXIS, value));
  }

  @Test
  void the_bars_and_the_titles_start_at_the_same_margin() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Layout layout = layout(context, TITLES);
    layout.staticParts().forEach(Runnable::run);
    assertThat(context.occupied().texts()).hasSize(3).allMatch(text -> text.x == 24);
    assertThat(layout.plot().shape(AXIS, REFERENCE).x).isEqualTo(24);
  }

  @Test
  void labels_stay_within_the_margins() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Layout layout = layout(context, NONE);
    for (double value : new double[] {0, 0.5, 63}) {
      draw(layout, bar(0, value, Bar.Label.POINTER_ABOVE));
    }
    assertThat(context.occupied().texts())
        .hasSize(6)
        .allMatch(text -> text.x >= 24 && text.getMaxX() <= 640 - 24);
  }

  @Test
  void the_axis_is_directly_below_the_label_of_the_reference() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Layout layout = layout(context, TITLES);
    draw(layout, REFERENCE);
    double bottom =
        context.occupied().texts().stream().mapToDouble(Rectangle::getMaxY).max().orElseThrow();
    assertThat(layout.plot().area().getMaxY() - bottom).isBetween(0.0, 12.0);
  }

  @ParameterizedTest
  @CsvSource({"HORIZONTAL, 100", "VERTICAL, 100", "HORIZONTAL, 200", "VERTICAL, 200"})
  void bars_fill_the_space_between_the_titles(Direction direction, int textSize) {
    DrawingContext context = SampleContext.of(640, 480, direction, Theme.LIGHT, textSize);
    Layout layout = layout(context, TITLES);
    Rectangle bar = layout.plot().shape(AXIS, REFERENCE);
    layout.staticParts().forEach(Runnable::run);
    drawAxis(layout);
    List<Rectangle> texts = context.occupied().texts();
    assertThat(texts).hasSize(5).noneMatch(bar::intersects);
    for (Rectangle text : texts) {
      assertThat(texts).filteredOn(text::intersects).containsExactly(text);
    }
    assertThat(Math.min(bar.width, bar.height)).isGreaterThan(textSize == 100 ? 190 : 60);
  }

  @Test
  void a_gridline_does_not_run_through_a_label() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Layout layout = layout(context, NONE);
    drawAxis(layout);
    int line = layout.plot().along(AXIS, 60);
    int below = layout.plot().area().y + layout.plot().area().height - 1;
    int grid = context.canvas().image().getRGB(line, below);
    int before = context.occupied().texts().size();
    draw(layout, REFERENCE);
    List<Rectangle> texts = context.occupied().texts();
    for (Rectangle text : texts.subList(before, texts.size())) {
      for (int y = text.y; y < text.getMaxY(); y++) {
        assertThat(context.canvas().image().getRGB(line, y)).isNotEqualTo(grid);
      }
    }
  }

  @Test
  void shortened_titles_cause_warnings() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Titles titles = new Titles("A title of some length. ".repeat(8), "", "");
    assertThat(layout(context, titles).warnings())
        .containsExactly("The title is shortened. Use a larger width or a shorter title.");
    assertThat(layout(context, TITLES).warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_shortened_name_causes_a_warning(Direction direction) {
    DrawingContext context = SampleContext.of(320, 240, direction);
    String endless = "A name of some length. ".repeat(8);
    Bar moving = new Bar(0, 0, 1, 0, 20, endless, "20", BLUE, Bar.Label.POINTER_ABOVE);
    List<Scene> scenes = List.of(new Scene(0, true, AXIS, 1, List.of(REFERENCE, moving)));
    assertThat(Layouts.of(scenes, NONE, List.of(), context, () -> {}).warnings())
        .singleElement()
        .asString()
        .startsWith("1 name is shortened. Use a larger width")
        .endsWith(" or shorter names: \"" + endless.substring(0, 80) + "…\".");
  }
}
