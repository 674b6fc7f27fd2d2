package io.chartreel.draw.title;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import io.chartreel.scene.LegendEntry;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LegendBlockTest {
  private static final int LEFT = 20;
  private static final int TOP = 50;
  private static final int WIDTH = 400;
  private static final int ROW = 19;

  private final DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);

  private List<Rectangle> draw(LegendBlock legend) {
    context.occupied().clear();
    legend.draw();
    return context.occupied().texts();
  }

  private LegendBlock legend(String name, int entries) {
    return new LegendBlock(
        IntStream.range(0, entries)
            .mapToObj(i -> new LegendEntry(name + i, new Rgb(0x4477AA)))
            .toList(),
        context,
        LEFT,
        TOP,
        WIDTH);
  }

  @Test
  void an_empty_legend_takes_no_space() {
    assertThat(legend("", 0).bottom()).isEqualTo(TOP);
    assertThat(draw(legend("", 0))).isEmpty();
  }

  @Test
  void entries_fill_a_row_before_the_next_one() {
    assertThat(legend("Name ", 3).bottom() - TOP).isBetween(ROW, 2 * ROW - 1);
    List<Rectangle> texts = draw(legend("A longer name ", 4));
    assertThat(texts.get(1).y).isEqualTo(texts.get(0).y);
    assertThat(texts.get(3).y).isEqualTo(texts.get(0).y + ROW);
    assertThat(texts).allMatch(text -> text.x >= LEFT && text.x + text.width <= LEFT + WIDTH);
  }

  @Test
  void names_are_truncated_before_entries_are_omitted() {
    String longName = "An exceptionally long name of a category ";
    List<Rectangle> texts = draw(legend(longName, 10));
    assertThat(texts).hasSize(10);
    int whole = context.width(context.regular(longName + 0, 10));
    assertThat(texts).allMatch(text -> text.width < whole);
  }

  @Test
  void omitted_entries_are_counted_after_the_last_one() {
    List<Rectangle> texts = draw(legend("A category with a long name ", 200));
    assertThat(texts.size()).isLessThan(200);
    Rectangle count = texts.get(texts.size() - 1);
    String omitted = "+" + (200 - (texts.size() - 1));
    assertThat(count.width).isEqualTo(context.width(context.regular(omitted, 10)));
    assertThat(count.x + count.width).isLessThanOrEqualTo(LEFT + WIDTH);
  }
}
