package io.chartreel.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.NumberLocale;
import io.chartreel.chart.NumberStyle;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Titles;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.label.EndLabels;
import io.chartreel.draw.layout.Layout;
import io.chartreel.draw.title.PeriodTicker;
import io.chartreel.scene.Axis;
import io.chartreel.scene.Bar;
import io.chartreel.scene.LegendEntry;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invariants of every frame of every type of chart. */
class DrawnFramesTest {
  private static List<SampleAnimation> animations() {
    return ContactSheet.animations();
  }

  private static List<SampleAnimation> races() {
    return animations().stream()
        .filter(animation -> !animation.scenes().get(0).ticker().isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("animations")
  void no_text_leaves_the_picture(SampleAnimation animation) {
    ChartDrawing drawing = animation.drawing();
    Rectangle picture =
        new Rectangle(animation.style().imageWidth(), animation.style().imageHeight());
    for (Scene scene : animation.scenes()) {
      drawing.draw(scene);
      assertThat(drawing.occupied().texts()).allMatch(picture::contains, "in the picture");
    }
  }

  @ParameterizedTest
  @MethodSource("animations")
  void no_text_overlaps_another(SampleAnimation animation) {
    ChartDrawing drawing = animation.drawing();
    for (Scene scene : animation.scenes()) {
      drawing.draw(scene);
      List<Rectangle> before = new ArrayList<>();
      for (Rectangle text : drawing.occupied().texts()) {
        assertThat(before.stream().anyMatch(text::intersects)).as("%s", text).isFalse();
        before.add(text);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("races")
  void no_bar_or_number_covers_the_ticker(SampleAnimation animation) {
    ChartDrawing drawing = animation.drawing();
    Layout layout = drawing.layout();
    Optional<PeriodTicker> ticker = layout.ticker();
    assertThat(ticker.isPresent() || animation.style().height() < 240).isTrue();
    for (Scene scene : animation.scenes()) {
      for (Bar bar : scene.bars()) {
        Rectangle shape = layout.plot().shape(scene.axis(), bar);
        int end = layout.plot().along(scene.axis(), bar.to());
        Rectangle number = ((EndLabels) layout.labels()).endArea(bar, shape, end);
        assertThat(ticker.stream())
            .noneMatch(one -> one.bounds().intersects(shape.intersection(layout.clip())))
            .noneMatch(one -> one.bounds().intersects(number.intersection(layout.clip())));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("animations")
  void a_scene_does_not_depend_on_previously_drawn_scenes(SampleAnimation animation) {
    ChartDrawing used = animation.drawing();
    animation.scenes().forEach(used::draw);
    for (Scene scene : List.of(animation.scenes().get(0), animation.scenes().get(5))) {
      int[] again = used.pixels(scene).clone();
      assertThat(Arrays.equals(again, animation.drawing().pixels(scene))).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("races")
  void bars_are_clipped_at_the_edge_of_the_plot(SampleAnimation animation) {
    ChartDrawing drawing = animation.drawing();
    Rectangle clip = drawing.layout().clip();
    Set<Integer> legend =
        animation.legend().stream().map(entry -> entry.color().value()).collect(Collectors.toSet());
    Set<Integer> colors =
        animation.scenes().stream()
            .flatMap(scene -> scene.bars().stream())
            .map(bar -> bar.color().value())
            .filter(color -> !legend.contains(color))
            .collect(Collectors.toSet());
    int width = animation.style().imageWidth();
    for (int frame = 0; frame < animation.scenes().size(); frame += 7) {
      int[] pixels = drawing.pixels(animation.scenes().get(frame));
      assertThat(
              IntStream.range(0, pixels.length)
                  .anyMatch(
                      i ->
                          colors.contains(pixels[i] & 0xFFFFFF)
                              && !clip.contains(i % width, i / width)))
          .isFalse();
    }
  }

  @Test
  void a_legend_of_forty_entries_has_three_rows_and_counts_the_omitted_ones() {
    SampleAnimation animation =
        new AnimationBuilder(List.of("One"), AnimationBuilder.waves(1, 2, 1, 2))
            .legend(AnimationBuilder.numbered("A category with a long name", 40))
            .build("forty");
    ChartDrawing drawing = animation.drawing();
    drawing.draw(animation.scenes().get(0));
    Rectangle plot = drawing.layout().plot().area();
    assertThat(
            drawing.occupied().texts().stream()
                .filter(text -> text.y + text.height < plot.y - 20)
                .map(text -> text.y + text.height)
                .distinct())
        .hasSize(3);
    assertThat(animation.legend()).extracting(LegendEntry::name).hasSize(40);
  }

  @Test
  void a_legend_of_twelve_entries_truncates_no_name() {
    List<String> names = AnimationBuilder.numbered("Category number", 12);
    SampleAnimation animation =
        new AnimationBuilder(List.of("One"), AnimationBuilder.waves(1, 2, 1, 2))
            .legend(names)
            .build("twelve");
    ChartDrawing drawing = animation.drawing();
    int plot = drawing.layout().plot().area().y;
    List<Rectangle> legend =
        drawing.occupied().texts().stream().filter(text -> text.y < plot - 30).toList();
    assertThat(legend).hasSize(12);
    int tenth = legend.get(9).width;
    assertThat(legend.subList(9, 12)).allMatch(text -> text.width >= tenth);
    assertThat(tenth).isGreaterThan(legend.get(8).width);
  }

  @Test
  void a_rounded_corner_shows_the_background_and_a_sharp_one_the_bar() {
    assertThat(cornerOf(0)).isNotEqualTo(0xFFFFFF);
    assertThat(cornerOf(8)).isEqualTo(0xFFFFFF);
  }

  /** Returns the pixel in the upper right corner of the only bar. */
  private static int cornerOf(int radius) {
    SampleAnimation animation =
        new AnimationBuilder(List.of("One"), AnimationBuilder.waves(1, 2, 5, 5))
            .radius(radius)
            .build("round");
    ChartDrawing drawing = animation.drawing();
    Scene scene = animation.scenes().get(0);
    int[] pixels = drawing.pixels(scene);
    Rectangle bar = drawing.occupied().shapes().get(0);
    return pixels[bar.y * 640 + bar.x + bar.width - 1] & 0xFFFFFF;
  }

  @Test
  void every_name_of_a_race_ends_at_the_same_x_in_every_frame_however_long_names_are() {
    String longName = "A name that is far too long for the column, even in two lines of small type";
    SampleAnimation animation =
        new AnimationBuilder(List.of(longName, "Short"), new double[][] {{90, 2}, {3, 100}})
            .build("long");
    ChartDrawing drawing = animation.drawing();
    Set<Double> ends = new HashSet<>();
    for (Scene scene : animation.scenes()) {
      for (Bar bar : scene.bars()) {
        Rectangle shape = drawing.layout().plot().shape(scene.axis(), bar);
        ends.add(((EndLabels) drawing.layout().labels()).nameArea(bar, shape).getMaxX());
      }
    }
    assertThat(ends).hasSize(1);
  }

  @Test
  void a_number_that_does_not_fit_into_its_segment_is_omitted() {
    assertThat(textsInStack(1)).isLessThan(textsInStack(40));
  }

  private static int textsInStack(double part) {
    SampleAnimation animation =
        new AnimationBuilder(List.of("One"), new double[][] {{60}, {part}}).together("stack", true);
    ChartDrawing drawing = animation.drawing();
    Scene last = animation.scenes().get(animation.scenes().size() - 1);
    drawing.draw(last);
    List<Rectangle> shapes = drawing.occupied().shapes();
    return (int)
        drawing.occupied().texts().stream()
            .filter(text -> shapes.stream().anyMatch(shape -> shape.contains(text)))
            .count();
  }

  @Test
  void all_frames_share_the_static_parts_pixel_by_pixel() {
    SampleAnimation animation = animations().get(0);
    ChartDrawing drawing = animation.drawing();
    int head = drawing.layout().plot().area().y * animation.style().imageWidth();
    int[] first = Arrays.copyOf(drawing.pixels(animation.scenes().get(0)), head);
    for (Scene scene : animation.scenes()) {
      assertThat(Arrays.equals(Arrays.copyOf(drawing.pixels(scene), head), first)).isTrue();
    }
  }

  @Test
  void titles_that_run_from_right_to_left_are_aligned_right() {
    Titles titles = new Titles("العنوان", "Subtitle", "המקור");
    ChartDrawing drawing =
        new AnimationBuilder(List.of("One"), AnimationBuilder.waves(1, 2, 1, 2))
            .titles(titles)
            .build("right to left")
            .drawing();
    List<Rectangle> staticTexts = drawing.occupied().texts();
    Rectangle subtitle = staticTexts.get(1);
    assertThat(List.of(staticTexts.get(0), staticTexts.get(2)))
        .allMatch(text -> text.x + text.width == 640 - subtitle.x);
  }

  @ParameterizedTest
  @ValueSource(doubles = {100, -100})
  void prefixes_and_suffixes_are_truncated_before_digits(double end) {
    String forty = "a prefix or a suffix of forty characters...";
    SampleAnimation animation =
        new AnimationBuilder(List.of("One", "Two"), new double[][] {{100, 60}, {end, 60}})
            .size(240, 180, 1)
            .numbers(new NumberStyle(0, forty, forty, NumberLocale.EN, false))
            .build("long numbers");
    ChartDrawing drawing = animation.drawing();
    Rectangle picture = new Rectangle(240, 180);
    for (Scene scene : animation.scenes()) {
      drawing.draw(scene);
      assertThat(drawing.occupied().texts()).allMatch(picture::contains, "in the picture");
    }
    List<Rectangle> texts = drawing.occupied().texts();
    Rectangle digits = texts.get(texts.size() - 2);
    assertThat(digits.width).isBetween(10, 20);
  }

  @Test
  void vertical_bars_on_an_axis_without_labels_show_their_numbers_however_long() {
    String forty = "a prefix or a suffix of forty characters...";
    SampleAnimation animation =
        new AnimationBuilder(List.of("One", "Two"), new double[][] {{100, 60}, {100, 60}})
            .vertical()
            .numbers(new NumberStyle(0, forty, forty, NumberLocale.EN, false))
            .build("long numbers");
    ChartDrawing drawing = animation.drawing();
    drawing.draw(animation.scenes().get(0));
    assertThat(drawing.occupied().texts()).hasSize(2 + 2 * 3);
  }

  @Test
  void bars_without_a_gap_leave_no_background_between_them() {
    PlotArea plot = new PlotArea(new Rectangle(0, 0, 100, 100), false, 0, 1, 7, true);
    int side = 0;
    for (int i = 0; i < 7; i++) {
      Bar bar = new Bar(i, i, 1, 0, 1, "", "", new Rgb(0), Bar.Label.BESIDE);
      Rectangle shape = plot.shape(new Axis(0, 1, List.of(), false), bar);
      assertThat(shape.x).isLessThanOrEqualTo(side);
      side = shape.x + shape.width;
    }
    assertThat(side).isGreaterThanOrEqualTo(100);
  }
}
