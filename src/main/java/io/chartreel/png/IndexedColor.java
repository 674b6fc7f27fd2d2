package io.chartreel.png;

import java.util.Arrays;

/**
 * The place of each pixel in a palette, in 1, 2, 4 or 8 bits.
 *
 * @param palette with the colours of all pixels
 */
record IndexedColor(Palette palette) implements PixelFormat {
  @Override
  public int colorType() {
    return 3;
  }

  @Override
  public int bitDepth() {
    return palette.bits();
  }

  @Override
  public int bitsPerPixel() {
    return palette.bits();
  }

  @Override
  public void writePalette(ChunkWriter file) {
    file.write("PLTE", palette.colors());
    byte[] alpha = palette.alpha();
    if (alpha.length > 0) {
      file.write("tRNS", alpha);
    }
  }

  @Override
  public void pack(int[] pixels, int start, int width, byte[] line) {
    Arrays.fill(line, (byte) 0);
    int bits = palette.bits();
    int color = pixels[start];
    int place = palette.place(color);
    for (int x = 0; x < width; x++) {
      if (pixels[start + x] != color) {
        color = pixels[start + x];
        place = palette.place(color);
      }
      int bit = x * bits;
      line[bit >> 3] |= (byte) (place << 8 - bits - (bit & 7));
    }
  }
}
