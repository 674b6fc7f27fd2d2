package io.chartreel.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryPoolTest {
  private static final long MEGABYTE = 1 << 20;

  @Test
  void what_is_taken_is_not_there_until_it_is_given_back() throws InterruptedException {
    MemoryPool room = new MemoryPool(102_400);
    assertThat(room.take(61_440)).isTrue();
    assertThat(room.take(61_440)).isFalse();
    assertThat(room.take(61_440, 1)).isFalse();
    assertThat(room.take(40_960)).isTrue();
    room.give(61_440);
    assertThat(room.take(61_440, TimeUnit.MINUTES.toNanos(1))).isTrue();
  }

  @Test
  void more_than_there_is_counts_as_all() {
    MemoryPool room = new MemoryPool(102_400);
    assertThat(room.take(1_000_000_000_000L)).isTrue();
    assertThat(room.take(1)).isFalse();
    room.give(1_000_000_000_000L);
    assertThat(room.taken()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {128, 256, 512, 1024, 8192, 100_000})
  void the_parts_of_a_heap_leave_a_third_of_it_and_what_the_service_needs(long megabytes) {
    long heap = megabytes * MEGABYTE;
    long most = MemoryBudget.mostImages(heap);
    for (long images : List.of(0L, most / 2, most)) {
      MemoryBudget memory = MemoryBudget.of(heap, images);
      assertThat(memory.images()).isEqualTo(images);
      assertThat(
              memory.images()
                  + memory.work()
                  + memory.connections()
                  + memory.bodies()
                  + memory.outgoing())
          .isLessThanOrEqualTo(heap / 3 * 2 - 24 * MEGABYTE);
      assertThat(memory.work()).isGreaterThanOrEqualTo(18 * MEGABYTE);
    }
    assertThatThrownBy(() -> MemoryBudget.of(heap, most + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_smallest_heap_has_room_for_no_images() {
    assertThat(MemoryBudget.mostImages(MemoryBudget.leastHeap())).isBetween(0L, 10L);
    assertThat(MemoryBudget.mostImages(MemoryBudget.leastHeap() - 10)).isNegative();
  }
}
