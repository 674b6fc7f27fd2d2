package io.chartreel.render.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.memory.MemoryPool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedImageTest {
  private final MemoryPool room = new MemoryPool(2048);
  private final CachedImage image = new CachedImage(new byte[2000], List.of());
  private final CachedImage other = new CachedImage(new byte[2000], List.of());
  private final List<String> hungUp = new ArrayList<>();
  private final Runnable first = () -> hungUp.add("first");
  private final Runnable second = () -> hungUp.add("second");

  @Test
  void one_that_is_not_kept_counts_once_however_many_take_it() {
    assertThat(image.take(room, first)).isTrue();
    assertThat(image.take(room, second)).isTrue();
    assertThat(other.take(room, first)).isFalse();
    image.giveBack(room, first);
    assertThat(other.take(room, first)).isFalse();
    image.giveBack(room, second);
    assertThat(other.take(room, first)).isTrue();
  }

  @Test
  void one_that_is_kept_counts_not() {
    image.keep();
    assertThat(image.take(room, first)).isTrue();
    assertThat(room.taken()).isZero();
    image.giveBack(room, first);
    assertThat(room.taken()).isZero();
  }

  @Test
  void one_that_is_kept_no_longer_counts_while_it_is_taken() {
    image.keep();
    image.take(room, first);
    image.leave(room);
    assertThat(room.taken()).isEqualTo(2048);
    assertThat(hungUp).isEmpty();
    image.giveBack(room, first);
    assertThat(room.taken()).isZero();
  }

  @Test
  void who_takes_one_for_which_there_is_no_memory_any_longer_is_hung_up_on() {
    image.keep();
    image.take(room, first);
    image.take(room, second);
    other.take(room, first);
    image.leave(room);
    assertThat(hungUp).containsExactlyInAnyOrder("first", "second");
    image.giveBack(room, first);
    image.giveBack(room, second);
    assertThat(room.taken()).isEqualTo(2048);
  }

  @Test
  void one_that_nobody_takes_leaves_without_a_trace() {
    image.keep();
    image.take(room, first);
    image.giveBack(room, first);
    image.leave(room);
    assertThat(room.taken()).isZero();
    assertThat(hungUp).isEmpty();
  }
}
