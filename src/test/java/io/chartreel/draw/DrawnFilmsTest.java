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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every frame of every kind of film. */
class DrawnFilmsTest {
  private static List<MovingBars> films() {
    return SceneSheet.films();
  }

  private static List<MovingBars> races() {
    return films().stream().filter(film -> !film.scenes().get(0).ticker().isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("films")
  void no_text_leaves_the_picture(MovingBars film) {
    ChartDrawing drawing = film.drawing();
    Rectangle picture = new Rectangle(film.style().imageWidth(), film.style().imageHeight());
    for (Scene scene : film.scenes()) {
      drawing.draw(scene);
      assertThat(drawing.marks().texts()).allMatch(picture::contains, "in the picture");
    }
  }

  @ParameterizedTest
  @MethodSource("films")
  void no_text_lies_over_another(MovingBars film) {
    ChartDrawing drawing = film.drawing();
    for (Scene scene : film.scenes()) {
      drawing.draw(scene);
      List<Rectangle> before = new ArrayList<>();
      for (Rectangle text : drawing.marks().texts()) {
        assertThat(before.stream().anyMatch(text::intersects)).as("%s", text).isFalse();
        before.add(text);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("races")
  void the_ticker_is_never_under_a_bar_or_its_number(MovingBars film) {
    ChartDrawing drawing = film.drawing();
    Layout layout = drawing.layout();
    Optional<PeriodTicker> ticker = layout.ticker();
    assertThat(ticker.isPresent() || film.style().height() < 240).isTrue();
    for (Scene scene : film.scenes()) {
      for (Bar bar : scene.bars()) {
        Rectangle shape = layout.plot().shape(scene.axis(), bar);
        int end = layout.plot().along(scene.axis(), bar.to());
        Rectangle number = ((EndLabels) layout.labels()).endArea(bar, shape, end);
        assertThat(ticker.stream())
            .noneMatch(one -> one.box().intersects(shape.intersection(layout.clip())))
            .noneMatch(one -> one.box().intersects(number.intersection(layout.clip())));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("films")
  void every_scene_looks_the_same_whatever_was_drawn_before(MovingBars film) {
    ChartDrawing used = film.drawing();
    film.scenes().forEach(used::draw);
    for (Scene scene : List.of(film.scenes().get(0), film.scenes().get(5))) {
      int[] again = used.pixels(scene).clone();
      assertThat(Arrays.equals(again, film.drawing().pixels(scene))).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("races")
  void bars_are_cut_off_at_the_edge_of_the_plot(MovingBars film) {
    ChartDrawing drawing = film.drawing();
    Rectangle clip = drawing.layout().clip();
    Set<Integer> legend =
        film.legend().stream().map(entry -> entry.color().value()).collect(Collectors.toSet());
    Set<Integer> colors =
        film.scenes().stream()
            .flatMap(scene -> scene.bars().stream())
            .map(bar -> bar.color().value())
            .filter(color -> !legend.contains(color))
            .collect(Collectors.toSet());
    int width = film.style().imageWidth();
    for (int frame = 0; frame < film.scenes().size(); frame += 7) {
      int[] pixels = drawing.pixels(film.scenes().get(frame));
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
  void a_legend_of_forty_takes_three_rows_and_counts_the_rest() {
    MovingBars film =
        new SceneFilms(List.of("One"), SceneFilms.waves(1, 2, 1, 2))
            .legend(SceneFilms.numbered("A category with a long name", 40))
            .film("forty");
    ChartDrawing drawing = film.drawing();
    drawing.draw(film.scenes().get(0));
    Rectangle plot = drawing.layout().plot().area();
    assertThat(
            drawing.marks().texts().stream()
                .filter(text -> text.y + text.height < plot.y - 20)
                .map(text -> text.y + text.height)
                .distinct())
        .hasSize(3);
    assertThat(film.legend()).extracting(LegendEntry::name).hasSize(40);
  }

  @Test
  void twelve_names_of_a_legend_stand_whole() {
    List<String> names = SceneFilms.numbered("Category number", 12);
    MovingBars film =
        new SceneFilms(List.of("One"), SceneFilms.waves(1, 2, 1, 2)).legend(names).film("twelve");
    ChartDrawing drawing = film.drawing();
    int plot = drawing.layout().plot().area().y;
    List<Rectangle> legend =
        drawing.marks().texts().stream().filter(text -> text.y < plot - 30).toList();
    assertThat(legend).hasSize(12);
    int tenth = legend.get(9).width;
    assertThat(legend.subList(9, 12)).allMatch(text -> text.width >= tenth);
    assertThat(tenth).isGreaterThan(legend.get(8).width);
  }

  @Test
  void a_round_corner_shows_paper_and_a_sharp_one_the_bar() {
    assertThat(cornerOf(0)).isNotEqualTo(0xFFFFFF);
    assertThat(cornerOf(8)).isEqualTo(0xFFFFFF);
  }

  /** The pixel in the upper right corner of the only bar. */
  private static int cornerOf(int radius) {
    MovingBars film =
        new SceneFilms(List.of("One"), SceneFilms.waves(1, 2, 5, 5)).radius(radius).film("round");
    ChartDrawing drawing = film.drawing();
    Scene scene = film.scenes().get(0);
    int[] pixels = drawing.pixels(scene);
    Rectangle bar = drawing.marks().shapes().get(0);
    return pixels[bar.y * 640 + bar.x + bar.width - 1] & 0xFFFFFF;
  }

  @Test
  void names_too_long_for_the_margin_stand_inside_bars_that_are_always_long_enough() {
    String longName = "A name that is far too long for the margin, even in two lines";
    MovingBars film =
        new SceneFilms(List.of(longName, "Short"), new double[][] {{90, 2}, {100, 3}})
            .film("inside");
    ChartDrawing drawing = film.drawing();
    for (Scene scene : film.scenes()) {
      drawing.draw(scene);
      Rectangle bar = drawing.layout().plot().shape(scene.axis(), first(scene, longName));
      assertThat(drawing.marks().texts())
          .anyMatch(text -> bar.contains(text) && text.width > bar.width / 4);
    }
  }

  private static Bar first(Scene scene, String name) {
    return scene.bars().stream().filter(bar -> bar.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void a_number_in_a_part_of_a_stack_is_left_out_where_it_has_no_room() {
    assertThat(textsInStack(1)).isLessThan(textsInStack(40));
  }

  private static int textsInStack(double part) {
    MovingBars film =
        new SceneFilms(List.of("One"), new double[][] {{60}, {part}}).together("stack", true);
    ChartDrawing drawing = film.drawing();
    Scene last = film.scenes().get(film.scenes().size() - 1);
    drawing.draw(last);
    List<Rectangle> shapes = drawing.marks().shapes();
    return (int)
        drawing.marks().texts().stream()
            .filter(text -> shapes.stream().anyMatch(shape -> shape.contains(text)))
            .count();
  }

  @Test
  void all_frames_share_the_still_parts_pixel_by_pixel() {
    MovingBars film = films().get(0);
    ChartDrawing drawing = film.drawing();
    int head = drawing.layout().plot().area().y * film.style().imageWidth();
    int[] first = Arrays.copyOf(drawing.pixels(film.scenes().get(0)), head);
    for (Scene scene : film.scenes()) {
      assertThat(Arrays.equals(Arrays.copyOf(drawing.pixels(scene), head), first)).isTrue();
    }
  }

  @Test
  void words_that_run_from_right_to_left_hang_on_the_right_edge() {
    Titles words = new Titles("العنوان", "Subtitle", "המקור");
    ChartDrawing drawing =
        new SceneFilms(List.of("One"), SceneFilms.waves(1, 2, 1, 2))
            .words(words)
            .film("right to left")
            .drawing();
    List<Rectangle> still = drawing.marks().texts();
    Rectangle subtitle = still.get(1);
    assertThat(List.of(still.get(0), still.get(2)))
        .allMatch(text -> text.x + text.width == 640 - subtitle.x);
  }

  @ParameterizedTest
  @ValueSource(doubles = {100, -100})
  void the_digits_of_a_number_stay_whole_where_what_is_around_them_is_shortened(double end) {
    String forty = "a prefix or a suffix of forty letters...";
    MovingBars film =
        new SceneFilms(List.of("One", "Two"), new double[][] {{100, 60}, {end, 60}})
            .size(240, 180, 1)
            .numbers(new NumberStyle(0, forty, forty, NumberLocale.EN, false))
            .film("long numbers");
    ChartDrawing drawing = film.drawing();
    Rectangle picture = new Rectangle(240, 180);
    for (Scene scene : film.scenes()) {
      drawing.draw(scene);
      assertThat(drawing.marks().texts()).allMatch(picture::contains, "in the picture");
    }
    List<Rectangle> texts = drawing.marks().texts();
    Rectangle digits = texts.get(texts.size() - 2);
    assertThat(digits.width).isBetween(10, 20);
  }

  @Test
  void columns_on_an_axis_without_labels_have_their_numbers_however_long() {
    String forty = "a prefix or a suffix of forty letters...";
    MovingBars film =
        new SceneFilms(List.of("One", "Two"), new double[][] {{100, 60}, {100, 60}})
            .vertical()
            .numbers(new NumberStyle(0, forty, forty, NumberLocale.EN, false))
            .film("long numbers");
    ChartDrawing drawing = film.drawing();
    drawing.draw(film.scenes().get(0));
    assertThat(drawing.marks().texts()).hasSize(2 + 2 * 3);
  }

  @Test
  void bars_without_a_gap_leave_no_paper_between_them() {
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
