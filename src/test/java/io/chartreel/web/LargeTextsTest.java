package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargeTextsTest {
  private static final int MEGABYTE = 1 << 20;

  private final Room room = new Room(100 * MEGABYTE);
  private final LargeTexts texts =
      new LargeTexts(Duration.ofMillis(1), room, new Room(50 * MEGABYTE), 1);

  @Test
  void they_leave_memory_to_drawings() {
    long left = texts.read(MEGABYTE, () -> texts.read(MEGABYTE, this::leftBesideOthers));
    assertThat(left).isEqualTo(52 * MEGABYTE);
    assertThat(room.taken()).isZero();
    assertThat(texts.<String, RuntimeException>read(MEGABYTE, () -> "read")).isEqualTo("read");
  }

  private long leftBesideOthers() {
    assertThatThrownBy(() -> texts.read(MEGABYTE, () -> "too much"))
        .isInstanceOf(UnavailableException.class);
    return 100 * MEGABYTE - room.taken();
  }

  @Test
  void small_ones_take_none() {
    assertThat(texts.<Long, RuntimeException>read(1000, room::taken)).isZero();
  }

  @Test
  void one_for_which_drawings_leave_no_memory_is_refused_and_takes_none() {
    room.take(90 * MEGABYTE);
    assertThatThrownBy(() -> texts.read(MEGABYTE, () -> "too much"))
        .isInstanceOf(UnavailableException.class);
    room.give(90 * MEGABYTE);
    assertThat(texts.<String, RuntimeException>read(2 * MEGABYTE, () -> "read")).isEqualTo("read");
  }
}
