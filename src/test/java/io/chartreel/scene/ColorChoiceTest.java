package io.chartreel.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ColorChoiceTest {
  private static final int COLORS = 10;
  private static final int SHADES = 3;

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "n" + i).toArray(String[]::new);
  }

  @Test
  void the_first_bars_have_the_first_colours_in_the_order_of_their_ranks() {
    Map<String, Integer> colors = ColorChoice.of(names(5), new int[][] {{4, 2, 0}}, COLORS, SHADES);
    assertThat(colors).containsOnly(Map.entry("n4", 0), Map.entry("n2", 1), Map.entry("n0", 2));
  }

  @Test
  void a_bar_that_enters_gets_a_colour_that_is_not_on_screen() {
    int[][] visible = {{0, 1, 2}, {0, 1, 3}, {0, 1, 4}};
    Map<String, Integer> colors = ColorChoice.of(names(5), visible, 4, SHADES);
    assertThat(colors.get("n3")).isEqualTo(3);
    assertThat(colors.get("n4")).isEqualTo(2);
  }

  @Test
  void a_bar_has_a_shade_if_each_colour_is_on_screen_at_some_time() {
    int[][] visible = {{0, 1, 2}, {0, 1, 3}, {0, 3, 2}};
    assertThat(ColorChoice.of(names(4), visible, 3, SHADES).get("n3")).isBetween(3, 8);
    assertThat(ColorChoice.of(names(4), visible, 3, 1).get("n3")).isBetween(0, 2);
  }

  @Test
  void a_shade_is_that_of_the_colour_that_is_visible_the_least() {
    int[][] visible = {{0, 1, 2}, {0, 1, 3}, {0, 1, 3}, {0, 2, 3}};
    assertThat(ColorChoice.of(names(4), visible, 3, SHADES).get("n3")).isIn(5, 8);
  }

  /** Bars that gain and lose, as in a real race: many leave and return. */
  @Property(tries = 100)
  void ten_visible_bars_never_share_a_colour(@ForAll long seed) {
    Random random = new Random(seed);
    double[] values = random.doubles(150, 0, 100).toArray();
    int[][] visible = new int[60][];
    for (int period = 0; period < visible.length; period++) {
      visible[period] =
          IntStream.range(0, values.length)
              .boxed()
              .sorted(Comparator.comparingDouble(bar -> -values[bar]))
              .mapToInt(Integer::intValue)
              .limit(COLORS)
              .toArray();
      Arrays.setAll(values, bar -> values[bar] + 3 * random.nextGaussian());
    }
    Map<String, Integer> colors = ColorChoice.of(names(values.length), visible, COLORS, SHADES);
    for (int[] bars : visible) {
      assertThat(Arrays.stream(bars).map(bar -> colors.get("n" + bar)).distinct()).hasSize(COLORS);
    }
  }

  @Property(tries = 100)
  void ten_visible_bars_never_share_a_colour_if_one_changes_at_a_time(@ForAll long seed) {
    Random random = new Random(seed);
    int[] screen = IntStream.range(0, COLORS).toArray();
    int[][] visible = new int[60][];
    for (int period = 0; period < visible.length; period++) {
      visible[period] = screen.clone();
      screen[random.nextInt(COLORS)] = COLORS + period;
    }
    Map<String, Integer> colors = ColorChoice.of(names(100), visible, COLORS, SHADES);
    for (int[] bars : visible) {
      assertThat(Arrays.stream(bars).map(bar -> colors.get("n" + bar)).distinct()).hasSize(COLORS);
    }
  }
}
