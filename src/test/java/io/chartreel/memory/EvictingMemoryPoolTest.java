package io.chartreel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvictingMemoryPoolTest {
  private final EvictingMemoryPool pool = new EvictingMemoryPool(100, Duration.ZERO);
  private final List<String> evicted = new ArrayList<>();

  private EvictingMemoryPool.Lease lease(String name, long bytes) {
    EvictingMemoryPool.Lease lease = pool.lease(() -> evicted.add(name));
    assertThat(lease.tryResize(bytes)).isTrue();
    return lease;
  }

  @Test
  void evicts_nothing_while_there_is_memory() {
    lease("a", 40);
    assertThat(lease("b", 20).tryGrow(40)).isTrue();
    assertThat(pool.used()).isEqualTo(100);
    assertThat(evicted).isEmpty();
  }

  @Test
  void evicts_the_oldest_leases_and_no_more_than_necessary() {
    lease("a", 30);
    lease("b", 30);
    lease("c", 30);
    lease("d", 50);
    assertThat(evicted).containsExactly("a", "b");
    assertThat(pool.evictions()).isEqualTo(2);
    assertThat(pool.used()).isEqualTo(80);
  }

  @Test
  void evicts_an_unpinned_lease_last() {
    EvictingMemoryPool.Lease first = lease("a", 30);
    lease("b", 30);
    first.pin();
    first.unpin();
    lease("c", 50);
    assertThat(evicted).containsExactly("b");
  }

  @Test
  void never_evicts_a_pinned_lease() {
    lease("a", 60).pin();
    EvictingMemoryPool.Lease other = lease("b", 30);
    assertThat(other.tryGrow(20)).isFalse();
    assertThat(other.tryResize(40)).isTrue();
    assertThat(evicted).isEmpty();
    assertThat(pool.used()).isEqualTo(100);
  }

  @Test
  void an_evicted_lease_stays_closed() {
    EvictingMemoryPool.Lease first = lease("a", 60);
    lease("b", 60);
    assertThat(first.tryResize(1)).isFalse();
    assertThat(first.tryGrow(-10)).isFalse();
    first.unpin();
    first.release();
    lease("c", 40);
    assertThat(evicted).containsExactly("a");
    assertThat(pool.used()).isEqualTo(100);
  }

  @Test
  void runs_the_latest_eviction_callback() {
    lease("a", 60).onEviction(() -> evicted.add("another"));
    lease("b", 60);
    assertThat(evicted).containsExactly("another");
  }

  @Test
  void evicts_nothing_within_the_grace_period() {
    EvictingMemoryPool patient = new EvictingMemoryPool(100, Duration.ofMinutes(1));
    assertThat(patient.lease(() -> evicted.add("a")).tryResize(60)).isTrue();
    assertThat(patient.lease(() -> evicted.add("b")).tryResize(60)).isFalse();
    assertThat(evicted).isEmpty();
    assertThat(patient.used()).isEqualTo(60);
  }

  @Test
  void a_released_lease_returns_its_memory() {
    EvictingMemoryPool.Lease first = lease("a", 60);
    first.pin();
    first.release();
    assertThat(pool.used()).isZero();
    lease("b", 100);
    assertThat(evicted).isEmpty();
  }

  @Test
  void a_lower_capacity_applies_to_new_memory() {
    EvictingMemoryPool.Lease first = lease("a", 60);
    first.pin();
    pool.setCapacity(50);
    assertThat(pool.used()).isEqualTo(60);
    assertThat(first.tryGrow(1)).isFalse();
    first.unpin();
    lease("b", 50);
    assertThat(evicted).containsExactly("a");
  }
}
