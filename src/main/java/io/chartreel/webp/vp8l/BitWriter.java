package io.chartreel.webp.vp8l;

import java.util.Arrays;

/** Packs numbers into bytes, lowest bit first (RFC 9649 section 3.3). */
final class BitWriter {
  private byte[] bytes = new byte[1 << 12];
  private int size;
  private long pool;
  private int pooled;

  /**
   * Appends a number.
   *
   * @param width its number of bits, 0 to 32
   */
  void write(int bits, int width) {
    pool |= (bits & 0xFFFFFFFFL) << pooled;
    pooled += width;
    if (pooled >= Integer.SIZE) {
      drain(Integer.BYTES);
    }
  }

  private void drain(int count) {
    if (size + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    for (int i = 0; i < count; i++) {
      bytes[size++] = (byte) pool;
      pool >>>= Byte.SIZE;
    }
    pooled = Math.max(0, pooled - Byte.SIZE * count);
  }

  /** Returns the number of bits so far. */
  int size() {
    return Byte.SIZE * size + pooled;
  }

  /** Returns all bytes, the last one filled up with zeros. */
  byte[] finished() {
    drain((pooled + 7) / Byte.SIZE);
    return Arrays.copyOf(bytes, size);
  }
}
