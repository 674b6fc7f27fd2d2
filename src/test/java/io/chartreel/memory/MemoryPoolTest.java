package io.chartreel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MemoryPoolTest {
  @Test
  void acquired_memory_is_unavailable_until_it_is_released() throws InterruptedException {
    MemoryPool pool = new MemoryPool(102_400);
    assertThat(pool.tryAcquire(61_440)).isTrue();
    assertThat(pool.tryAcquire(61_440)).isFalse();
    assertThat(pool.tryAcquire(61_440, 1)).isFalse();
    assertThat(pool.tryAcquire(40_960)).isTrue();
    assertThat(pool.used()).isEqualTo(pool.capacity());
    pool.release(61_440);
    assertThat(pool.tryAcquire(61_440, TimeUnit.MINUTES.toNanos(1))).isTrue();
  }

  @Test
  void more_than_the_capacity_counts_as_all_of_it() {
    MemoryPool pool = new MemoryPool(102_400);
    assertThat(pool.tryAcquire(1_000_000_000_000L)).isTrue();
    assertThat(pool.tryAcquire(1)).isFalse();
    pool.release(1_000_000_000_000L);
    assertThat(pool.used()).isZero();
  }
}
