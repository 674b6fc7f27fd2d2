package io.chartreel.web.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.memory.MemoryPool;
import io.chartreel.render.OverloadException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargeInputGateTest {
  private static final int MEGABYTE = 1 << 20;

  private final MemoryPool room = new MemoryPool(100 * MEGABYTE);
  private final LargeInputGate texts =
      new LargeInputGate(Duration.ofMillis(1), room, new MemoryPool(50 * MEGABYTE), 1);

  @Test
  void they_leave_memory_to_drawings() {
    long left = texts.read(MEGABYTE, () -> texts.read(MEGABYTE, this::leftBesideOthers));
    assertThat(left).isEqualTo(52 * MEGABYTE);
    assertThat(room.used()).isZero();
    assertThat(texts.<String, RuntimeException>read(MEGABYTE, () -> "read")).isEqualTo("read");
  }

  private long leftBesideOthers() {
    assertThatThrownBy(() -> texts.read(MEGABYTE, () -> "too much"))
        .isInstanceOf(OverloadException.class);
    return 100 * MEGABYTE - room.used();
  }

  @Test
  void small_ones_take_none() {
    assertThat(texts.<Long, RuntimeException>read(1000, room::used)).isZero();
  }

  @Test
  void one_for_which_drawings_leave_no_memory_is_refused_and_takes_none() {
    room.tryAcquire(90 * MEGABYTE);
    assertThatThrownBy(() -> texts.read(MEGABYTE, () -> "too much"))
        .isInstanceOf(OverloadException.class);
    room.release(90 * MEGABYTE);
    assertThat(texts.<String, RuntimeException>read(2 * MEGABYTE, () -> "read")).isEqualTo("read");
  }
}
