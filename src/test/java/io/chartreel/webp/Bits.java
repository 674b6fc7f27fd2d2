package io.chartreel.webp;

/** Reads numbers from a VP8L bitstream, lowest bit first; fails where it ends. */
final class Bits {
  private final byte[] bytes;
  private long at;

  Bits(byte[] bytes) {
    this.bytes = bytes;
  }

  int read(int width) {
    int value = 0;
    for (int i = 0; i < width; i++, at++) {
      require(at / 8 < bytes.length, "the bitstream ends too early");
      value |= (bytes[(int) (at / 8)] >> at % 8 & 1) << i;
    }
    return value;
  }

  /** Checks that less than a byte is left, and that it is zero. */
  void end() {
    require((at + 7) / 8 == bytes.length, "bytes after the image");
    require(read((int) (8 - at % 8) % 8) == 0, "padding that is not zero");
  }

  /** Fails if a file is invalid. */
  static void require(boolean valid, String error) {
    if (!valid) {
      throw new IllegalArgumentException(error);
    }
  }
}
