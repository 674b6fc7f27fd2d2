package io.chartreel.gif.lzw;

import java.util.Arrays;

/**
 * Packs codes of 3 to 12 bits, lowest bit first, into data sub-blocks of up to 255 bytes (GIF89a
 * section 15 and appendix F). The memory is reused for each image.
 */
public final class LzwCodeStream {
  private static final int BLOCK = 255;

  private byte[] bytes = new byte[1 << 16];
  private int size;
  private int block;
  private long pool;
  private int pooled;

  /** Starts the data of an image. */
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

  /** Appends the remaining bits and the block terminator (GIF89a section 16). */
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

  /** Returns a buffer that starts with the image data, {@link #size} bytes. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns the length of the image data, with the leading minimum code size. */
  public int size() {
    return size;
  }
}
