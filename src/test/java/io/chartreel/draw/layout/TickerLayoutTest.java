package io.chartreel.draw.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Titles;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.draw.title.PeriodTicker;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.LegendEntry;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where periods, totals and notes are next to bars and titles. */
class TickerLayoutTest {
  private static final Titles NONE = new Titles("", "", "");
  private static final Titles ALL = new Titles("Title", "Subtitle", "Caption");
  private static final Rgb BLUE = new Rgb(0x4477AA);

  private static Scene scene(String ticker, String total, String note, double... values) {
    return scene(0, ticker, total, note, values);
  }

  private static Scene scene(
      int elapsed, String ticker, String total, String note, double... values) {
    List<Bar> bars = new ArrayList<>();
    double low = 0;
    double high = 0;
    for (int i = 0; i < values.length; i++) {
      String number = Long.toString(Math.round(values[i]));
      bars.add(new Bar(i, i, 0.75, 0, values[i], "Bar " + i, number, BLUE, Bar.Label.BESIDE));
      low = Math.min(low, values[i]);
      high = Math.max(high, values[i]);
    }
    Axis axis = new Axis(low, high, List.of(new Axis.Tick(0, "0", 1)), true);
    return new Scene(
        elapsed, true, axis, values.length, bars, List.of(), List.of(), ticker, total, note);
  }

  private static Layout layout(DrawingContext context, Titles titles, Scene scene) {
    return Layouts.of(List.of(scene), titles, List.of(), context, () -> {});
  }

  private static Layout layout(Direction direction, Scene scene) {
    return layout(SampleContext.of(640, 480, direction), NONE, scene);
  }

  private static Rectangle ticker(Layout layout) {
    return layout.ticker().map(PeriodTicker::bounds).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "HORIZONTAL, 9, 8, 2, 1, true, true",
    "HORIZONTAL, 1, 2, 8, 9, true, false",
    "HORIZONTAL, -9, -8, -2, -1, false, true",
    "HORIZONTAL, -1, -2, -8, -9, false, false",
    "VERTICAL, 9, 8, 2, 1, true, false",
    "VERTICAL, 1, 2, 8, 9, false, false",
    "VERTICAL, -9, -8, -2, -1, true, true",
    "VERTICAL, -1, -2, -8, -9, false, true"
  })
  void a_period_is_in_the_corner_that_the_bars_leave_free(
      Direction direction, double a, double b, double c, double d, boolean right, boolean low) {
    Rectangle ticker = ticker(layout(direction, scene("2020", "Sum 20", "", a, b, c, d)));
    assertThat(ticker.getCenterX() > 320).isEqualTo(right);
    assertThat(ticker.getCenterY() > 240).isEqualTo(low);
  }

  @ParameterizedTest
  @EnumSource
  void periods_totals_and_notes_touch_nothing(Direction direction) {
    DrawingContext context = SampleContext.of(640, 480, direction);
    Scene scene = scene("2020", "Sum 20,000", "A note on this period", 9, 8, 2, 1);
    Layout layout = layout(context, NONE, scene);
    layout.ticker().orElseThrow().draw(scene.ticker(), scene.total());
    layout.notes().draw(scene.note(), context);
    List<Rectangle> texts = context.occupied().texts();
    assertThat(texts).hasSizeGreaterThan(3);
    for (Bar bar : scene.bars()) {
      Rectangle shape = layout.plot().shape(scene.axis(), bar);
      assertThat(texts).noneMatch(shape::intersects);
    }
    for (Rectangle text : texts) {
      assertThat(texts).filteredOn(text::intersects).containsExactly(text);
    }
  }

  @Test
  void without_a_period_the_total_is_in_its_place() {
    Layout layout = layout(Direction.HORIZONTAL, scene("", "Sum 20", "", 9, 8, 2, 1));
    assertThat(ticker(layout).getMaxX()).isEqualTo(640 - 24);
    assertThat(ticker(layout).getMaxY()).isEqualTo(480 - 24);
  }

  @ParameterizedTest
  @CsvSource({"HORIZONTAL, 50", "HORIZONTAL, 200", "VERTICAL, 50", "VERTICAL, 200"})
  void a_chart_is_whole_with_text_of_any_size(Direction direction, int textSize) {
    DrawingContext context = SampleContext.of(640, 480, direction, Theme.LIGHT, textSize);
    Titles titles = new Titles("A title that is long enough for a second line", "Subtitle", "");
    Layout layout = layout(context, titles, scene("2020", "Sum 20", "", 9, 8, 7, 2, 1));
    assertThat(layout.warnings()).isEmpty();
    assertThat(new Rectangle(24, 24, 592, 432).contains(ticker(layout))).isTrue();
    Rectangle plot = layout.plot().area();
    assertThat(plot.height).isGreaterThan(100);
    assertThat(plot.width).isGreaterThan(300);
  }

  @Test
  void a_caption_gives_way_to_the_period() {
    String caption = "There is no space for the caption. Use a larger height.";
    String period = "There is no space for the period and the total. Use a larger height.";
    int replaced = 0;
    for (int height = 480; height > 200; height -= 5) {
      DrawingContext context =
          SampleContext.of(640, height, Direction.HORIZONTAL, Theme.LIGHT, 200);
      Layout plain = layout(context, ALL, scene("", "", "", 9, 9, 9, 9, 9));
      Layout layout = layout(context, ALL, scene("2020", "Sum 20", "", 9, 9, 9, 9, 9));
      assertThat(layout.warnings().contains(period)).isEqualTo(layout.ticker().isEmpty());
      if (plain.warnings().isEmpty() && layout.warnings().equals(List.of(caption))) {
        replaced++;
      }
    }
    assertThat(replaced).isPositive();
  }

  @Test
  void texts_without_space_cause_warnings() {
    DrawingContext context = SampleContext.of(200, 60, Direction.HORIZONTAL);
    Scene scene = scene("2020", "", "A note", 9, 9, 9, 9);
    List<LegendEntry> legend = List.of(new LegendEntry("Blue", BLUE));
    assertThat(Layouts.of(List.of(scene), ALL, legend, context, () -> {}).warnings())
        .contains(
            "There is no space for the caption. Use a larger height.",
            "There is no space for the legend. Use a larger height.",
            "There is no space for the subtitle. Use a larger height.",
            "There is no space for the period. Use a larger height.",
            "There is no space for this note. Use a larger width or height, or a shorter note:"
                + " \"A note\".");
  }

  @Test
  void shortened_periods_and_totals_cause_warnings() {
    DrawingContext context = SampleContext.of(320, 240, Direction.HORIZONTAL);
    String endless = "Long ".repeat(30);
    assertThat(layout(context, NONE, scene(endless, endless + "20", "", 9, 8, 2, 1)).warnings())
        .containsExactly(
            "The period is shortened. Use a larger width or shorter periods.",
            "The total is shortened. Use a larger width or a shorter label.");
    assertThat(layout(context, NONE, scene("2020", "Sum 20", "", 9, 8, 2, 1)).warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void labels_of_reference_lines_without_space_cause_warnings(Direction direction) {
    DrawingContext context = SampleContext.of(640, 240, direction);
    Scene scene = scene("", "", "", 9, 8, 2, 1);
    List<Scene.Line> near =
        IntStream.range(0, 20).mapToObj(i -> new Scene.Line(i / 100.0, "Line " + i)).toList();
    assertThat(layout(context, NONE, with(scene, near)).warnings())
        .singleElement()
        .asString()
        .startsWith("There is no space for the labels of ")
        .contains(" reference lines. Use a larger height or fewer references (ref): \"Line ");
    assertThat(layout(context, NONE, with(scene, List.of(near.get(0)))).warnings()).isEmpty();
    Scene.Line endless = new Scene.Line(5, "A label that is ".repeat(20) + "(5)");
    assertThat(layout(context, NONE, with(scene, List.of(endless))).warnings())
        .containsExactly(
            "The label of a reference line is shortened. Use a larger width or shorter labels: \""
                + endless.label().substring(0, 79)
                + "…\".");
  }

  private static Scene with(Scene scene, List<Scene.Line> lines) {
    return new Scene(
        scene.elapsed(),
        scene.atRest(),
        scene.axis(),
        scene.slots(),
        scene.bars(),
        scene.names(),
        lines,
        scene.ticker(),
        scene.total(),
        scene.note());
  }

  @Test
  void shortened_names_in_a_legend_cause_a_warning() {
    DrawingContext context = SampleContext.of(320, 240, Direction.HORIZONTAL);
    String endless = "x".repeat(80);
    List<LegendEntry> legend = List.of(new LegendEntry(endless, BLUE));
    Scene scene = scene("", "", "", 9, 8, 2, 1);
    assertThat(Layouts.of(List.of(scene), NONE, legend, context, () -> {}).warnings())
        .containsExactly(
            "Names in the legend are shortened. Use a larger width or shorter names: \""
                + endless
                + "\".");
  }

  @Test
  void a_period_that_touches_the_line_at_zero_is_elsewhere() {
    for (int height = 240; height < 480; height += 20) {
      DrawingContext context = SampleContext.of(480, height, Direction.VERTICAL);
      Scene scene = scene("2", "World 74", "", -69, -5);
      Layout layout = layout(context, NONE, scene);
      int zero = layout.plot().along(scene.axis(), 0);
      Rectangle line = new Rectangle(0, zero, 480, 1);
      assertThat(layout.ticker().map(PeriodTicker::bounds))
          .hasValueSatisfying(bounds -> assertThat(bounds.intersects(line)).isFalse());
    }
  }

  @Test
  void a_shortened_note_causes_a_warning() {
    String note = "A note that goes on and on. ".repeat(30);
    assertThat(layout(Direction.HORIZONTAL, scene("2020", "", note, 9, 2, 1, 1)).warnings())
        .singleElement()
        .asString()
        .isEqualTo(
            "This note is shortened. Use a larger width or height, or a shorter note:"
                + " \"A note that goes on and on. A note that goes on and on. A note that goes on and…\".");
  }

  @Test
  void one_warning_lists_some_of_many_notes() {
    List<Scene> scenes =
        IntStream.range(0, 5).mapToObj(i -> scene(i, "", "", "Note " + i, 9, 9, 9, 9)).toList();
    DrawingContext context = SampleContext.of(200, 60, Direction.HORIZONTAL);
    assertThat(Layouts.of(scenes, ALL, List.of(), context, () -> {}).warnings())
        .filteredOn(warning -> warning.contains("note"))
        .containsExactly(
            "There is no space for 5 notes. Use a larger width or height, or shorter notes:"
                + " \"Note 0\", \"Note 1\", \"Note 2\" and 2 more.");
  }
}
