package io.chartreel.web.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.memory.MemoryPool;
import io.chartreel.render.OverloadException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargeInputGateTest {
  private static final int MEGABYTE = 1 << 20;

  private final MemoryPool memory = new MemoryPool(100 * MEGABYTE);
  private final LargeInputGate gate =
      new LargeInputGate(Duration.ofMillis(1), memory, new MemoryPool(50 * MEGABYTE), 1);

  @Test
  void leaves_memory_for_rendering() {
    long left = gate.read(MEGABYTE, () -> gate.read(MEGABYTE, this::availableWhileOthersRead));
    assertThat(left).isEqualTo(52 * MEGABYTE);
    assertThat(memory.used()).isZero();
    assertThat(gate.<String, RuntimeException>read(MEGABYTE, () -> "read")).isEqualTo("read");
  }

  private long availableWhileOthersRead() {
    assertThatThrownBy(() -> gate.read(MEGABYTE, () -> "too much"))
        .isInstanceOf(OverloadException.class);
    return 100 * MEGABYTE - memory.used();
  }

  @Test
  void takes_no_memory_for_small_inputs() {
    assertThat(gate.<Long, RuntimeException>read(1000, memory::used)).isZero();
  }

  @Test
  void rejects_an_input_for_which_rendering_leaves_no_memory() {
    memory.tryAcquire(90 * MEGABYTE);
    assertThatThrownBy(() -> gate.read(MEGABYTE, () -> "too much"))
        .isInstanceOf(OverloadException.class);
    memory.release(90 * MEGABYTE);
    assertThat(gate.<String, RuntimeException>read(2 * MEGABYTE, () -> "read")).isEqualTo("read");
  }
}
