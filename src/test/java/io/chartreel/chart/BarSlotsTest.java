package io.chartreel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BarSlotsTest {
  /** Columns written as "name" or "name:category". */
  private static BarSlots slots(String... columns) {
    return BarSlots.of(
        new Table(
            List.of("P"),
            Stream.of(columns)
                .map(column -> column.split(":", 2))
                .map(
                    parts ->
                        new Table.Column(
                            parts[0],
                            parts.length == 1 ? "" : parts[1],
                            List.of(OptionalDouble.of(1))))
                .toList()));
  }

  @Test
  void bars_with_one_name_and_several_categories_share_a_slot() {
    BarSlots slots = slots("Q1:Cats", "Q2:Cats", "Q1:Dogs", "Q2:Dogs");
    assertThat(slots.names()).containsExactly("Q1", "Q2");
    assertThat(slots.ofColumns()).containsExactly(0, 1, 0, 1);
    assertThat(slots.areShared()).isTrue();
  }

  @Test
  void bars_with_one_name_and_one_category_have_separate_slots() {
    BarSlots slots = slots("", "", "A", "A");
    assertThat(slots.count()).isEqualTo(4);
    assertThat(slots.areShared()).isFalse();
  }

  @Test
  void a_name_that_occurs_twice_in_each_series_has_two_slots() {
    BarSlots slots = slots("A:X", "A:X", "A:Y", "A:Y");
    assertThat(slots.ofColumns()).containsExactly(0, 1, 0, 1);
  }

  @Test
  void a_name_in_only_one_series_has_a_slot() {
    assertThat(slots("A:X", "B:X", "B:Y", "C:Y").names()).containsExactly("A", "B", "C");
  }
}
