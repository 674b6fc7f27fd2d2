package io.chartreel.scene;

import static io.chartreel.scene.SampleChart.MISSING;
import static io.chartreel.scene.SampleChart.bar;
import static io.chartreel.scene.SampleChart.has;
import static io.chartreel.scene.SampleChart.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ChartType;
import io.chartreel.chart.Order;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarsTest {
  private static final SampleChart BARS =
      SampleChart.of(
          ChartType.BARS, values(20, 10), values(10, 20), values(MISSING, 5), values(7, MISSING));

  @Test
  void bars_keep_the_order_of_the_table_whatever_their_values() {
    for (Scene scene : BARS.ranked(2, Order.ASC).scenes()) {
      assertThat(scene.slots()).isEqualTo(4);
      assertThat(bar(scene, "A").place()).isZero();
      assertThat(bar(scene, "B").place()).isEqualTo(1);
    }
  }

  @Test
  void interpolates_values() {
    assertThat(bar(BARS.scene(0), "A").to()).isEqualTo(20);
    assertThat(bar(BARS.scene(5), "A").to()).isEqualTo(15);
    assertThat(bar(BARS.scene(10), "A").to()).isEqualTo(10);
  }

  @Test
  void a_missing_bar_appears_and_disappears_halfway() {
    assertThat(has(BARS.scene(4), "C")).isFalse();
    assertThat(bar(BARS.scene(5), "C").to()).isEqualTo(5);
    assertThat(bar(BARS.scene(4), "D").to()).isEqualTo(7);
    assertThat(has(BARS.scene(5), "D")).isFalse();
  }

  @Test
  void the_ticker_shows_the_period() {
    assertThat(BARS.scene(10).ticker()).isEqualTo("P1");
  }

  @Test
  void each_bar_has_its_own_colour() {
    assertThat(BARS.scene(0).bars().stream().map(Bar::color).distinct()).hasSize(3);
  }

  @Test
  void fifty_bars_have_fifty_slots() {
    double[][] bars =
        IntStream.range(0, 50).mapToObj(i -> values(i, 50 - i)).toArray(double[][]::new);
    assertThat(SampleChart.of(ChartType.BARS, bars).scene(5).bars()).hasSize(50);
  }
}
