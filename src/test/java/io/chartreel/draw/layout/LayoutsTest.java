package io.chartreel.draw.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Theme;
import io.chartreel.chart.Titles;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.draw.label.ColumnLabels;
import io.chartreel.draw.label.EndLabels;
import io.chartreel.draw.label.PointedLabels;
import io.chartreel.draw.label.RowLabels;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.LegendEntry;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutsTest {
  private static final Titles NO_TITLES = new Titles("", "", "");
  private static final Titles ALL_TITLES = new Titles("Title", "Subtitle", "Caption");
  private static final Rgb RED = new Rgb(0xFF0000);
  private static final List<LegendEntry> LEGEND = List.of(new LegendEntry("Red", RED));

  private static List<Scene> scenes(Bar.Label label, String... names) {
    Bar[] bars = new Bar[names.length];
    for (int i = 0; i < bars.length; i++) {
      bars[i] = new Bar(i, i, 0.75, 0, 50, names[i], "50", new Rgb(0x4477AA), label);
    }
    Axis axis =
        new Axis(0, 100, List.of(new Axis.Tick(0, "0", 1), new Axis.Tick(100, "100", 1)), true);
    return List.of(new Scene(0, true, axis, names.length, List.of(bars)));
  }

  private static Layout layout(DrawingContext context, List<Scene> scenes) {
    return Layouts.of(scenes, NO_TITLES, List.of(), context, () -> {});
  }

  private static Rectangle horizontalPlot(String... names) {
    return layout(SampleContext.of(640, 480, Direction.HORIZONTAL), scenes(Bar.Label.BESIDE, names))
        .plot()
        .area();
  }

  @Test
  void the_direction_and_the_labels_of_bars_decide_the_layout() {
    DrawingContext horizontal = SampleContext.of(640, 480, Direction.HORIZONTAL);
    DrawingContext vertical = SampleContext.of(640, 480, Direction.VERTICAL);
    assertThat(layout(horizontal, scenes(Bar.Label.BESIDE, "A")).labels())
        .isInstanceOf(RowLabels.class);
    assertThat(layout(vertical, scenes(Bar.Label.BESIDE, "A")).labels())
        .isInstanceOf(ColumnLabels.class);
    assertThat(layout(horizontal, scenes(Bar.Label.POINTER_ABOVE, "A")).labels())
        .isInstanceOf(PointedLabels.class);
  }

  @Test
  void the_plot_starts_after_the_widest_name() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    int difference =
        context.width(context.regular("Rio de Janeiro", 13))
            - context.width(context.regular("Rio", 13));
    assertThat(horizontalPlot("A", "Rio de Janeiro").x)
        .isEqualTo(horizontalPlot("A", "Rio").x + difference);
  }

  private static final String LONG_NAME =
      "A name that is too long for the margin, even if it is broken into two lines of small type";

  @Test
  void names_too_long_for_the_column_are_truncated_there_if_a_bar_is_too_short_for_its_name() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Layout layout = layout(context, scenes(Bar.Label.BESIDE, "A", LONG_NAME + LONG_NAME));
    assertThat(layout.plot().area().x).isBetween(200, 290);
  }

  @Test
  void names_too_long_for_the_column_are_all_inside_bars_that_are_long_enough() {
    DrawingContext context = SampleContext.of(1200, 240, Direction.HORIZONTAL);
    Bar[] bars = new Bar[2];
    for (int i = 0; i < bars.length; i++) {
      bars[i] =
          new Bar(
              i, i, 0.75, 0, 90, i == 0 ? "A" : LONG_NAME + LONG_NAME, "90", RED, Bar.Label.BESIDE);
    }
    Axis axis = new Axis(0, 100, List.of(), true);
    Layout layout = layout(context, List.of(new Scene(0, true, axis, 13, List.of(bars))));
    assertThat(layout.plot().area().x).isLessThan(30);
    for (Bar bar : bars) {
      Rectangle shape = layout.plot().shape(axis, bar);
      assertThat(shape.contains(((EndLabels) layout.labels()).nameArea(bar, shape))).isTrue();
    }
  }

  @Test
  void two_bars_fill_the_height_and_a_single_one_is_in_the_middle() {
    Rectangle two = horizontalPlot("A", "B");
    assertThat(two.height).isGreaterThan(400);
    Layout one =
        layout(SampleContext.of(640, 480, Direction.HORIZONTAL), scenes(Bar.Label.BESIDE, "A"));
    Rectangle clip = one.clip();
    assertThat(clip.height).isBetween(140, 150);
    assertThat(clip.getCenterY())
        .isBetween(one.plot().area().getCenterY() - 1, one.plot().area().getCenterY() + 1);
  }

  @Test
  void the_label_at_the_end_of_an_axis_stays_within_the_margin() {
    DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);
    Bar full = new Bar(0, 0, 0.75, 0, 100, "A", "", RED, Bar.Label.BESIDE);
    Axis axis =
        new Axis(0, 100, List.of(new Axis.Tick(0, "0%", 1), new Axis.Tick(100, "100%", 1)), true);
    Layout layout = layout(context, List.of(new Scene(0, true, axis, 1, List.of(full))));
    layout.ticks().draw(axis, layout.plot().area(), value -> layout.plot().along(axis, value));
    assertThat(context.occupied().texts())
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(text -> text.x + text.width <= 640 - 24);
  }

  @Test
  void names_of_bars_on_both_sides_of_zero_are_at_the_zero_line() {
    List<Scene> scenes = signed(40, -60);
    Layout layout = layout(SampleContext.of(640, 480, Direction.HORIZONTAL), scenes);
    Axis axis = scenes.get(0).axis();
    int zero = layout.plot().along(axis, 0);
    Rectangle positive = nameArea(layout, axis, scenes.get(0).bars().get(0));
    Rectangle negative = nameArea(layout, axis, scenes.get(0).bars().get(1));
    assertThat(zero - (positive.x + positive.width)).isBetween(5, 8);
    assertThat(negative.x - zero).isBetween(5, 8);
  }

  @Test
  void names_of_negative_bars_are_right_of_the_zero_line_and_within_the_margin() {
    List<Scene> scenes = signed(-40, -60);
    Layout layout = layout(SampleContext.of(640, 480, Direction.HORIZONTAL), scenes);
    Axis axis = scenes.get(0).axis();
    for (Bar bar : scenes.get(0).bars()) {
      Rectangle name = nameArea(layout, axis, bar);
      assertThat(name.x).isGreaterThan(layout.plot().along(axis, 0));
      assertThat(name.x + name.width).isLessThanOrEqualTo(640 - 24);
    }
  }

  @Test
  void names_are_in_the_column_if_they_leave_no_space_for_an_axis_at_the_zero_line() {
    DrawingContext narrow = SampleContext.of(150, 120, Direction.HORIZONTAL);
    List<Scene> scenes = signed("A name of some length", "-60,000,000", -40, -60);
    Layout layout = layout(narrow, scenes);
    Axis axis = scenes.get(0).axis();
    Rectangle name = nameArea(layout, axis, scenes.get(0).bars().get(1));
    assertThat(name.x + name.width).isLessThan(layout.plot().area().x);
  }

  private static List<Scene> signed(double first, double second) {
    return signed("Iceland", "-60", first, second);
  }

  private static List<Scene> signed(String name, String number, double first, double second) {
    List<Bar> bars =
        List.of(
            new Bar(0, 0, 0.75, 0, first, "Norway", "40", RED, Bar.Label.BESIDE),
            new Bar(1, 1, 0.75, 0, second, name, number, RED, Bar.Label.BESIDE));
    Axis axis = new Axis(-60, Math.max(0, first), List.of(), true);
    return List.of(new Scene(0, true, axis, 2, bars));
  }

  private static Rectangle nameArea(Layout layout, Axis axis, Bar bar) {
    return ((EndLabels) layout.labels()).nameArea(bar, layout.plot().shape(axis, bar));
  }

  private static String[] numbered(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + i).toArray(String[]::new);
  }

  private static List<String> warnings(Direction direction, String... names) {
    return layout(SampleContext.of(640, 480, direction), scenes(Bar.Label.BESIDE, names))
        .warnings();
  }

  @Test
  void legible_names_cause_no_warnings() {
    assertThat(warnings(Direction.HORIZONTAL, numbered("City ", 30))).isEmpty();
    assertThat(warnings(Direction.VERTICAL, numbered("City ", 12))).isEmpty();
  }

  @Test
  void names_in_type_too_small_to_read_cause_a_warning() {
    assertThat(warnings(Direction.HORIZONTAL, numbered("City ", 50)))
        .containsExactly(
            "50 bars at 480 px leave room for a font size of only 7 px. Use a larger height or fewer bars"
                + " (in a race: top).");
  }

  @Test
  void names_and_values_without_space_cause_warnings() {
    assertThat(warnings(Direction.HORIZONTAL, numbered("City ", 100)))
        .containsExactly(
            "100 bars at 480 px leave no space for names. Use a larger height or fewer bars"
                + " (in a race: top).",
            "100 bars at 480 px leave no space for values. Use a larger height or fewer bars"
                + " (in a race: top).");
    assertThat(warnings(Direction.VERTICAL, numbered("City ", 200)))
        .containsExactly(
            "200 bars at 640 px leave no space for names. Use a larger width or fewer bars"
                + " (in a race: top).",
            "200 bars at 640 px leave no space for values. Use a larger width or fewer bars"
                + " (in a race: top).");
  }

  @Test
  void names_and_values_without_space_below_each_other_cause_warnings() {
    DrawingContext low = SampleContext.of(640, 60, Direction.VERTICAL, Theme.LIGHT, 200);
    assertThat(
            Layouts.of(scenes(Bar.Label.BESIDE, "A"), ALL_TITLES, LEGEND, low, () -> {}).warnings())
        .contains(
            "There is no space for the names. Use a larger height.",
            "There is no space for the values. Use a larger height.");
  }

  @Test
  void a_low_comparison_omits_the_caption_first_then_the_axis_the_subtitle_and_the_title() {
    List<String> omitted = List.of("caption", "subtitle", "title");
    int most = 0;
    for (int height = 200; height >= 60; height--) {
      DrawingContext low = SampleContext.of(640, height, Direction.HORIZONTAL, Theme.LIGHT, 200);
      Layout layout =
          Layouts.of(scenes(Bar.Label.POINTER_ABOVE, "A"), ALL_TITLES, List.of(), low, () -> {});
      int count = layout.warnings().size();
      assertThat(layout.warnings())
          .isEqualTo(
              omitted.subList(0, count).stream()
                  .map(text -> "There is no space for the " + text + ". Use a larger height.")
                  .toList());
      most = Math.max(most, count);
    }
    assertThat(most).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void shortened_names_are_listed_in_a_warning(Direction direction) {
    String endless = "x".repeat(79);
    String advice =
        direction == Direction.HORIZONTAL
            ? " shortened. Use a larger width or shorter names: \""
            : " shortened. Use a larger width, direction=horizontal or shorter names: \"";
    assertThat(warnings(direction, "A", endless + 10))
        .containsExactly("1 name is" + advice + endless + "1…\".");
    assertThat(warnings(direction, numbered(endless, 5)))
        .singleElement()
        .asString()
        .startsWith("5 names are" + advice + endless + 0)
        .endsWith(endless + 2 + "\" and 2 more.");
  }

  private static Scene scene(double value, String period) {
    List<Bar> bars =
        IntStream.range(0, 8)
            .mapToObj(
                i -> new Bar(i, i, 0.9, 0, value, "A", "50", new Rgb(0x4477AA), Bar.Label.BESIDE))
            .toList();
    Axis axis = new Axis(0, 100, List.of(), true);
    return new Scene(0, true, axis, bars.size(), bars, List.of(), List.of(), period);
  }

  private static Layout layout(Direction direction, Scene scene) {
    return layout(SampleContext.of(640, 480, direction), List.of(scene));
  }

  @ParameterizedTest
  @EnumSource
  void the_ticker_is_in_a_corner_that_the_bars_leave_free(Direction direction) {
    Scene scene = scene(20, "2020");
    Layout layout = layout(direction, scene);
    assertThat(layout.plot()).isEqualTo(layout(direction, scene(20, "")).plot());
    Rectangle ticker = layout.ticker().orElseThrow().bounds();
    assertThat(scene.bars())
        .noneMatch(bar -> layout.plot().shape(scene.axis(), bar).intersects(ticker));
  }

  @Test
  void without_a_free_corner_the_ticker_is_in_a_strip_below_rows_or_above_columns() {
    Layout rows = layout(Direction.HORIZONTAL, scene(100, "2020"));
    Rectangle below = rows.ticker().orElseThrow().bounds();
    assertThat(below.y).isGreaterThanOrEqualTo(bottom(rows.plot().area()));
    Layout columns = layout(Direction.VERTICAL, scene(100, "2020"));
    Rectangle above = columns.ticker().orElseThrow().bounds();
    assertThat(bottom(above)).isLessThanOrEqualTo(columns.plot().area().y);
  }

  private static int bottom(Rectangle area) {
    return area.y + area.height;
  }

  @ParameterizedTest
  @EnumSource
  void bars_without_a_period_have_no_ticker(Direction direction) {
    assertThat(layout(direction, scene(20, "")).ticker()).isEmpty();
  }

  @Test
  void a_checkpoint_that_throws_ends_the_computation() {
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(
            () ->
                Layouts.of(
                    scenes(Bar.Label.BESIDE, "A"),
                    NO_TITLES,
                    List.of(),
                    SampleContext.of(640, 480, Direction.HORIZONTAL),
                    () -> {
                      if (calls.incrementAndGet() == 2) {
                        throw new CancellationException();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(calls).hasValue(2);
  }

  @Test
  void a_large_picture_has_all_blocks() {
    BlockLayout all = blocks(480, 3);
    assertThat(all.titles().bodyTop()).isPositive();
    assertThat(all.titles().bodyBottom()).isLessThan(480);
    assertThat(all.legend().bottom()).isGreaterThan(all.titles().bodyTop() + 15);
    assertThat(all.tickLabels()).isTrue();
  }

  @Test
  void a_small_picture_omits_the_caption_first_then_tick_labels_then_the_legend() {
    Set<String> combinations = new LinkedHashSet<>();
    for (int height = 480; height >= 60; height--) {
      BlockLayout blocks = blocks(height, 3);
      String caption = blocks.titles().bodyBottom() < height ? "caption " : "";
      String tickLabels = blocks.tickLabels() ? "ticks " : "";
      String legend = blocks.legend().bottom() > blocks.titles().bodyTop() + 15 ? "legend" : "";
      combinations.add(caption + tickLabels + legend);
    }
    assertThat(combinations).containsExactly("caption ticks legend", "ticks legend", "legend", "");
  }

  @Test
  void many_horizontal_bars_reserve_more_height() {
    assertThat(blocks(200, 50).body().height).isGreaterThan(blocks(200, 3).body().height);
  }

  private static BlockLayout blocks(int height, int slots) {
    return BlockLayout.of(
        ALL_TITLES, LEGEND, slots, 0, SampleContext.of(640, height, Direction.HORIZONTAL));
  }
}
