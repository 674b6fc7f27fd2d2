package io.chartreel.request.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.parameter.Deadline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LabelsTest {
  /** Returns labels of which number 0 is an empty cell. */
  private static Labels labels(List<Integer> numbers) {
    return new Labels(
        numbers.size(),
        row -> numbers.get(row) == 0 ? "" : "t" + numbers.get(row),
        Integer.MAX_VALUE,
        Deadline.NONE);
  }

  @Property
  void three_columns_are_unique_if_no_two_rows_without_empty_cells_are_equal(
      @ForAll @Size(7) List<@IntRange(max = 3) Integer> first,
      @ForAll @Size(7) List<@IntRange(max = 3) Integer> second,
      @ForAll @Size(7) List<@IntRange(max = 3) Integer> third) {
    List<List<Integer>> rows = new ArrayList<>();
    for (int row = 0; row < first.size(); row++) {
      rows.add(List.of(first.get(row), second.get(row), third.get(row)));
    }
    rows.removeIf(row -> row.contains(0));
    assertThat(labels(first).areUniqueWith(labels(second), labels(third)))
        .isEqualTo(new HashSet<>(rows).size() == rows.size());
  }
}
