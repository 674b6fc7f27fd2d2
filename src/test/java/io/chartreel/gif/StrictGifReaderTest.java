package io.chartreel.gif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The reader that the other tests rely on rejects malformed files. */
class StrictGifReaderTest {
  private final byte[] gif =
      Player.gif(PixelFrames.of(2, 2, new int[] {1, 2, 3, 1}, new int[] {1, 1, 1, 1}), 0, 0);

  @Test
  void rejects_a_byte_after_the_trailer() {
    assertThatThrownBy(() -> StrictGifReader.read(Arrays.copyOf(gif, gif.length + 1)))
        .hasMessageContaining("1 bytes after the trailer");
  }

  @Test
  void rejects_a_truncated_file() {
    for (int length = 0; length < gif.length; length++) {
      byte[] part = Arrays.copyOf(gif, length);
      assertThatThrownBy(() -> StrictGifReader.read(part))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void detects_most_changed_bytes() {
    int rejected = 0;
    for (int at = 0; at < gif.length; at++) {
      byte[] broken = gif.clone();
      broken[at] ^= 0x55;
      try {
        StrictGifReader.read(broken);
      } catch (RuntimeException e) {
        rejected++;
      }
    }
    assertThat(rejected).isGreaterThan(gif.length / 2);
  }
}
