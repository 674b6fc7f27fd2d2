package io.chartreel.render.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.memory.MemoryPool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedImageTest {
  private final MemoryPool pool = new MemoryPool(2048);
  private final CachedImage image = new CachedImage(new byte[2000], List.of());
  private final CachedImage other = new CachedImage(new byte[2000], List.of());
  private final List<String> closed = new ArrayList<>();
  private final Runnable first = () -> closed.add("first");
  private final Runnable second = () -> closed.add("second");

  @Test
  void an_uncached_image_uses_memory_once_for_all_responses() {
    assertThat(image.tryAcquire(pool, first)).isTrue();
    assertThat(image.tryAcquire(pool, second)).isTrue();
    assertThat(other.tryAcquire(pool, first)).isFalse();
    image.release(pool, first);
    assertThat(other.tryAcquire(pool, first)).isFalse();
    image.release(pool, second);
    assertThat(other.tryAcquire(pool, first)).isTrue();
  }

  @Test
  void a_cached_image_uses_no_memory_of_the_pool() {
    image.markCached();
    assertThat(image.tryAcquire(pool, first)).isTrue();
    assertThat(pool.used()).isZero();
    image.release(pool, first);
    assertThat(pool.used()).isZero();
  }

  @Test
  void an_evicted_image_uses_memory_while_it_is_being_sent() {
    image.markCached();
    image.tryAcquire(pool, first);
    image.markEvicted(pool);
    assertThat(pool.used()).isEqualTo(2048);
    assertThat(closed).isEmpty();
    image.release(pool, first);
    assertThat(pool.used()).isZero();
  }

  @Test
  void closes_the_connections_of_an_evicted_image_if_the_pool_is_full() {
    image.markCached();
    image.tryAcquire(pool, first);
    image.tryAcquire(pool, second);
    other.tryAcquire(pool, first);
    image.markEvicted(pool);
    assertThat(closed).containsExactlyInAnyOrder("first", "second");
    image.release(pool, first);
    image.release(pool, second);
    assertThat(pool.used()).isEqualTo(2048);
  }

  @Test
  void an_evicted_image_that_is_not_being_sent_uses_no_memory() {
    image.markCached();
    image.tryAcquire(pool, first);
    image.release(pool, first);
    image.markEvicted(pool);
    assertThat(pool.used()).isZero();
    assertThat(closed).isEmpty();
  }
}
