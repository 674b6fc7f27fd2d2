package io.chartreel.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryBudgetTest {
  private static final long MEGABYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(longs = {128, 256, 512, 1024, 8192, 100_000})
  void the_shares_leave_a_third_of_the_heap_and_24_megabytes(long megabytes) {
    long heap = megabytes * MEGABYTE;
    long maxCache = MemoryBudget.maxCache(heap);
    for (long cache : List.of(0L, maxCache / 2, maxCache)) {
      MemoryBudget memory = MemoryBudget.of(heap, cache);
      assertThat(memory.cache()).isEqualTo(cache);
      assertThat(
              memory.cache()
                  + memory.work()
                  + memory.connections()
                  + memory.uploads()
                  + memory.downloads())
          .isLessThanOrEqualTo(heap / 3 * 2 - 24 * MEGABYTE);
      assertThat(memory.work()).isGreaterThanOrEqualTo(18 * MEGABYTE);
    }
    assertThatThrownBy(() -> MemoryBudget.of(heap, maxCache + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_smallest_heap_has_no_cache() {
    assertThat(MemoryBudget.maxCache(MemoryBudget.minHeap())).isBetween(0L, 10L);
    assertThat(MemoryBudget.maxCache(MemoryBudget.minHeap() - 10)).isNegative();
  }

  @Test
  void the_summary_counts_in_megabytes() {
    MemoryBudget memory = MemoryBudget.of(256 * MEGABYTE, 64 * MEGABYTE);
    assertThat(memory.summary())
        .isEqualTo("cache 64, parsing and drawing 46, connections 15, uploads 15, downloads 5");
  }
}
