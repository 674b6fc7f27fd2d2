package io.chartreel.png;

/**
 * Eight bits for each of red, green and blue, and for alpha if there is any.
 *
 * @param alpha whether pixels have alpha
 */
record TrueColor(boolean alpha) implements PixelFormat {
  @Override
  public int colorType() {
    return alpha ? 6 : 2;
  }

  @Override
  public int bitDepth() {
    return 8;
  }

  @Override
  public int bitsPerPixel() {
    return alpha ? 32 : 24;
  }

  @Override
  public void writePalette(ChunkWriter file) {
    // pixels have their own colours
  }

  @Override
  public void pack(int[] pixels, int start, int width, byte[] line) {
    int at = 0;
    for (int i = start; i < start + width; i++) {
      int pixel = pixels[i];
      line[at++] = (byte) (pixel >> 16);
      line[at++] = (byte) (pixel >> 8);
      line[at++] = (byte) pixel;
      if (alpha) {
        line[at++] = (byte) (pixel >>> 24);
      }
    }
  }
}
