package io.chartreel.draw.title;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Theme;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.SampleContext;
import java.awt.Rectangle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTickerTest {
  private static final Rectangle AREA = new Rectangle(50, 50, 500, 300);
  private static final PeriodTicker.Corner BOTTOM = new PeriodTicker.Corner(true, true);
  private static final PeriodTicker.Corner TOP = new PeriodTicker.Corner(true, false);
  private static final PeriodTicker.Texts YEARS = texts("2019", "2020");

  private final DrawingContext context = SampleContext.of(640, 480, Direction.HORIZONTAL);

  private static PeriodTicker.Texts texts(String... periods) {
    return new PeriodTicker.Texts(Set.of(periods), Set.of());
  }

  private Optional<Rectangle> bounds(Rectangle... occupied) {
    return new TickerPlacement(context, YEARS)
        .inCorner(AREA, List.of(BOTTOM, TOP), List.of(occupied))
        .map(PeriodTicker::bounds);
  }

  private PeriodTicker inStrip(PeriodTicker.Texts texts, int height) {
    return new TickerPlacement(context, texts).inStrip(new Rectangle(50, 50, 500, height), height);
  }

  @Test
  void smaller_sizes_fit_into_lower_strips() {
    List<Integer> heights = new TickerPlacement(context, YEARS).stripHeights();
    assertThat(heights).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.reverseOrder());
    for (int height : heights) {
      assertThat(inStrip(YEARS, height).bounds().height).isEqualTo(height - 14);
    }
  }

  @Test
  void the_emptiest_corner_is_used() {
    List<PeriodTicker.Corner> corners =
        List.of(
            BOTTOM,
            TOP,
            new PeriodTicker.Corner(false, false),
            new PeriodTicker.Corner(false, true));
    Rectangle nearBottomRight = new Rectangle(50, 200, 340, 150);
    Rectangle nearTopRight = new Rectangle(350, 50, 40, 150);
    Optional<PeriodTicker> ticker =
        new TickerPlacement(context, YEARS)
            .inCorner(AREA, corners, List.of(nearBottomRight, nearTopRight));
    assertThat(ticker.orElseThrow().bounds().getLocation()).isEqualTo(AREA.getLocation());
    ticker.orElseThrow().draw("2020", "");
    assertThat(context.occupied().texts().get(0).x).isEqualTo(AREA.x);
  }

  @Test
  void a_corner_is_not_left_for_one_that_is_hardly_emptier() {
    Rectangle bar = new Rectangle(50, 190, 310, 160);
    assertThat(bounds(bar, new Rectangle(50, 50, 300, 140)).orElseThrow().y).isGreaterThan(190);
  }

  @ParameterizedTest
  @EnumSource
  void a_period_is_legible(Theme theme) {
    DrawingContext themed = SampleContext.of(theme);
    assertThat(themed.colors().largeType().contrast(theme.background())).isGreaterThan(3);
  }

  @Test
  void the_first_free_corner_is_used() {
    Rectangle bottom = bounds().orElseThrow();
    assertThat(bottom.x + bottom.width).isEqualTo(550);
    assertThat(bottom.y + bottom.height).isEqualTo(350);
    Rectangle top = bounds(bottom).orElseThrow();
    assertThat(top).isEqualTo(new Rectangle(bottom.x, 50, bottom.width, bottom.height));
  }

  @Test
  void a_smaller_size_is_tried_if_no_corner_is_free() {
    Rectangle largest = bounds().orElseThrow();
    Rectangle left = new Rectangle(largest.x - 4, 50, 1, 300);
    assertThat(bounds(left).orElseThrow().width).isLessThan(largest.width);
  }

  @Test
  void without_space_there_is_no_ticker() {
    assertThat(bounds(AREA)).isEmpty();
  }

  @Test
  void a_strip_is_as_high_as_the_ticker_and_the_space_around_it() {
    int height = new TickerPlacement(context, YEARS).stripHeights().get(0);
    PeriodTicker ticker = inStrip(YEARS, height);
    assertThat(ticker.bounds().height).isLessThan(height);
    assertThat(ticker.bounds().x + ticker.bounds().width).isEqualTo(550);
  }

  @Test
  void a_long_period_is_truncated_to_its_bounds() {
    String period = "A period with a name that is much too long for a picture of this width";
    PeriodTicker ticker = inStrip(texts(period), 60);
    ticker.draw(period, "");
    assertThat(ticker.bounds().width).isLessThanOrEqualTo((int) (640 * 0.45));
    assertThat(context.occupied().texts()).hasSize(2).allMatch(ticker.bounds()::contains);
  }

  @Test
  void a_long_period_has_two_lines_before_it_is_truncated() {
    PeriodTicker.Texts long2 = texts("Second World War 1939-1945");
    PeriodTicker ticker = inStrip(long2, 90);
    ticker.draw("Second World War 1939-1945", "");
    assertThat(context.occupied().texts()).hasSize(2);
    assertThat(context.occupied().texts().get(0).height).isGreaterThan(12);
  }

  @Test
  void the_total_is_below_the_period_and_ends_with_it() {
    PeriodTicker.Texts both = new PeriodTicker.Texts(Set.of("2019"), Set.of("World 0,000"));
    PeriodTicker ticker = inStrip(both, 90);
    ticker.draw("2019", "World 7,500");
    List<Rectangle> texts = context.occupied().texts();
    Rectangle period = texts.get(0);
    Rectangle total =
        texts.subList(1, texts.size()).stream().reduce(Rectangle::union).orElseThrow();
    assertThat(total.y).isGreaterThan(period.y + period.height);
    assertThat(total.x + total.width).isEqualTo(period.x + period.width);
    assertThat(ticker.bounds().contains(total)).isTrue();
  }
}
