package io.chartreel.draw.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.draw.picture.BarImages;
import io.chartreel.draw.picture.ImageSizes;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where names and numbers of single bars are. */
class EndLabelsTest {
  private static final int SLOT = 40;

  /** The pixels of a bar from x = 200 to 500, and of a column from y = 400 up to 100. */
  private static final Rectangle ROW = new Rectangle(200, 100, 300, SLOT);

  private static final Rectangle COLUMN = new Rectangle(200, 100, SLOT, 300);

  private static final int NAMES_TOP = 420;

  private final DrawingContext horizontal = SampleContext.of(640, 480, Direction.HORIZONTAL);
  private final DrawingContext vertical = SampleContext.of(640, 480, Direction.VERTICAL);

  private static Bar bar(double value, Bar.Label label) {
    return new Bar(0, 0, 1, 0, value, "Oslo", "1,234", new Rgb(0x4477AA), label);
  }

  private static Bar bar(double value) {
    return bar(value, Bar.Label.BESIDE);
  }

  private static BarImages withoutImages(DrawingContext context) {
    return new BarImages(context, List.of(), new ImageSizes(context, List.of()), SLOT, 1000);
  }

  private RowLabels rows(RowNames names) {
    RowFonts fonts = RowFonts.of(horizontal, SLOT, SLOT);
    MarginNames margin = new MarginNames(horizontal, fonts, List.of("Oslo"), List.of(), 24, SLOT);
    RankColumn ranks = new RankColumn(horizontal, List.of(), fonts.names());
    return new RowLabels(horizontal, names, fonts, margin, ranks, withoutImages(horizontal));
  }

  private ColumnLabels columns(boolean showsNumbers) {
    ColumnNames names =
        new ColumnNames(vertical, List.of("Oslo"), List.of(), 80, 100, Optional.empty());
    NumberText numbers = new NumberText(vertical, text -> vertical.regular(text, 13));
    return new ColumnLabels(
        vertical, names, NAMES_TOP, numbers, showsNumbers, withoutImages(vertical));
  }

  private int width(String text) {
    return horizontal.width(horizontal.regular(text, 13));
  }

  @Test
  void the_number_of_a_row_follows_its_end() {
    RowLabels labels = rows(RowNames.allInColumn());
    Rectangle number = labels.endArea(bar(10), ROW, 500);
    assertThat(number.x).isEqualTo(500 + horizontal.gap());
    assertThat(number.getCenterY()).isBetween(ROW.getCenterY() - 1, ROW.getCenterY() + 1);
    assertThat(labels.spaceBeyond(bar(10))).isEqualTo(horizontal.gap() + number.width);
  }

  @Test
  void the_number_of_a_negative_row_precedes_its_end() {
    Rectangle number = rows(RowNames.allInColumn()).endArea(bar(-10), ROW, 200);
    assertThat(number.x + number.width).isEqualTo(200 - horizontal.gap());
  }

  @Test
  void a_name_in_the_margin_is_left_of_the_plot() {
    Rectangle name = rows(RowNames.allInColumn()).nameArea(bar(10), ROW);
    assertThat(name.x).isEqualTo(24);
    assertThat(name.x + name.width).isLessThan(ROW.x);
  }

  @Test
  void a_name_inside_its_row_is_next_to_the_start_of_the_bar() {
    RowLabels labels = rows(RowNames.allInside(Set.of("Oslo"), 100));
    Rectangle name = labels.nameArea(bar(10), ROW);
    assertThat(name.x).isEqualTo(200 + horizontal.gap());
    assertThat(name.width).isEqualTo(width("Oslo"));
    Rectangle negative = labels.nameArea(bar(-10), ROW);
    assertThat(negative.x + negative.width).isEqualTo(500 - horizontal.gap());
  }

  @Test
  void a_name_that_does_not_fit_into_its_row_precedes_the_number() {
    RowLabels labels = rows(RowNames.allInside(Set.of(), 100));
    int number = rows(RowNames.allInColumn()).spaceBeyond(bar(10));
    assertThat(labels.nameArea(bar(10), ROW).isEmpty()).isTrue();
    assertThat(labels.spaceBeyond(bar(10))).isEqualTo(number + horizontal.gap() + width("Oslo"));
    labels.draw(bar(10), ROW, 500, true);
    List<Rectangle> texts = horizontal.occupied().texts();
    assertThat(texts.get(0).x).isEqualTo(500 + horizontal.gap());
    assertThat(texts.get(1).x).isEqualTo(texts.get(0).x + width("Oslo") + horizontal.gap());
  }

  @Test
  void a_name_beyond_the_end_is_truncated_to_the_maximum_width() {
    int number = rows(RowNames.allInColumn()).spaceBeyond(bar(10));
    int truncated = rows(RowNames.allInside(Set.of(), width("Oslo") - 1)).spaceBeyond(bar(10));
    assertThat(truncated)
        .isGreaterThan(number)
        .isLessThan(number + horizontal.gap() + width("Oslo"));
  }

  @Test
  void the_number_of_a_column_is_above_it_and_its_name_below_the_plot() {
    ColumnLabels labels = columns(true);
    Rectangle number = labels.endArea(bar(10), COLUMN, 100);
    assertThat(number.y + number.height).isEqualTo(100 - vertical.gap());
    assertThat(number.getCenterX()).isBetween(219.0, 221.0);
    assertThat(labels.spaceBeyond(bar(10))).isEqualTo(vertical.gap() + number.height);
    Rectangle name = labels.nameArea(bar(10), COLUMN);
    assertThat(name.y).isEqualTo(NAMES_TOP);
    assertThat(name.getCenterX()).isBetween(219.0, 221.0);
  }

  @Test
  void the_number_of_a_negative_column_is_below_it() {
    assertThat(columns(true).endArea(bar(-10), COLUMN, 400).y).isEqualTo(400 + vertical.gap());
  }

  @Test
  void hidden_numbers_of_columns_take_no_space() {
    assertThat(columns(false).spaceBeyond(bar(10))).isZero();
    assertThat(columns(false).endArea(bar(10), COLUMN, 100).isEmpty()).isTrue();
  }

  @Test
  void a_segment_shows_its_number_in_the_middle_if_it_fits() {
    RowLabels labels = rows(RowNames.allInColumn());
    Bar segment = bar(10, Bar.Label.INSIDE);
    assertThat(labels.spaceBeyond(segment)).isZero();
    labels.draw(segment, new Rectangle(200, 100, width("1,234") + 4, SLOT), 500, true);
    assertThat(horizontal.occupied().texts()).as("too narrow").isEmpty();
    labels.draw(segment, ROW, 500, true);
    assertThat(horizontal.occupied().texts())
        .singleElement()
        .satisfies(
            number -> {
              assertThat(number.getCenterX()).isBetween(349.0, 351.0);
              assertThat(number.getCenterY()).isBetween(119.0, 121.0);
            });
  }
}
