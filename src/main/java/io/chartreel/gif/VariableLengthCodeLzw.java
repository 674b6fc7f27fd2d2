package io.chartreel.gif;

import java.util.Arrays;

final class VariableLengthCodeLzw {
  private static final int LAST = 4096;
  byte[] bytes = new byte[1 << 16];
  int size;
  private long pool;
  private int pooled;
  private final int[] table = new int[16384];

  void encode(byte[] painted, byte[] result, int length, int bits) {
    size = 0;
    pool = 0;
    pooled = 0;
    int min = Math.max(2, bits);
    put((byte) min);
    int clear = 1 << min;
    int next = clear + 2;
    int width = min + 1;
    blockAt = -1;
    Arrays.fill(table, 0);
    code(clear, width);
    int prefix = painted[0] & 0xFF;
    for (int i = 1; i < length; i++) {
      int c = painted[i] & 0xFF;
      int key = prefix << 8 | c | 1 << 20;
      int slot = (key * 0x9E3779B1) >>> 18;
      while (table[slot] != 0 && (table[slot] >>> 11) != key) slot = (slot + 1) & 16383;
      if (table[slot] != 0) {
        prefix = values[slot];
        continue;
      }
      code(prefix, width);
      prefix = c;
      if (next < LAST) {
        table[slot] = key << 11;
        values[slot] = next;
        if (next == 1 << width) width++;
        next++;
      } else {
        code(clear, width);
        width = min + 1;
        next = clear + 2;
        Arrays.fill(table, 0);
      }
    }
    code(prefix, width);
    if (next == 1 << width && width < 12) width++;
    code(clear + 1, width);
    while (pooled > 0) {
      octet((int) pool);
      pool >>>= 8;
      pooled -= 8;
    }
    if (blockAt >= 0) bytes[blockAt] = (byte) (size - blockAt - 1);
    put((byte) 0);
  }

  private final int[] values = new int[16384];
  private int blockAt;

  private void code(int code, int width) {
    pool |= (long) code << pooled;
    pooled += width;
    while (pooled >= 8) {
      octet((int) pool);
      pool >>>= 8;
      pooled -= 8;
    }
  }

  private void octet(int b) {
    if (blockAt >= 0 && size - blockAt == 256) {
      bytes[blockAt] = (byte) 255;
      blockAt = -1;
    }
    if (blockAt < 0) {
      blockAt = size;
      put((byte) 0);
    }
    put((byte) b);
  }

  private void put(byte b) {
    if (size == bytes.length) bytes = Arrays.copyOf(bytes, 2 * size);
    bytes[size++] = b;
  }
}
