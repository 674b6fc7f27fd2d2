package io.chartreel.gif;

import java.util.Arrays;

/**
 * Codes of 3 to 12 bits, the lowest bit first, packed into data sub-blocks of up to 255 bytes
 * (GIF89a section 15 and appendix F). The memory is used again for each image.
 */
final class LzwCodeStream {
  private static final int BLOCK = 255;

  private byte[] bytes = new byte[1 << 16];
  private int size;
  private int block;
  private long pool;
  private int pooled;

  /** Begins the data of an image. */
  void open(int minimumCodeSize) {
    bytes[0] = (byte) minimumCodeSize;
    block = 1;
    size = 2;
    pool = 0;
    pooled = 0;
  }

  /** Appends a code. */
  void write(int code, int width) {
    pool |= (long) code << pooled;
    pooled += width;
    if (pooled >= Integer.SIZE) {
      drain(Integer.SIZE);
    }
  }

  /** Appends what remains and the block terminator (GIF89a section 16). */
  void close() {
    drain(pooled);
    bytes[block] = (byte) (size - block - 1);
    if (size - block > 1) {
      bytes[size++] = 0;
    }
  }

  private void drain(int bits) {
    if (size + 8 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    for (int drained = 0; drained < bits; drained += 8) {
      bytes[size++] = (byte) pool;
      pool >>>= 8;
      if (size - block > BLOCK) {
        bytes[block] = (byte) BLOCK;
        block = size++;
      }
    }
    pooled = Math.max(0, pooled - bits);
  }

  /** The image data with its minimum code size in front, in the first {@link #size} bytes. */
  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }
}
