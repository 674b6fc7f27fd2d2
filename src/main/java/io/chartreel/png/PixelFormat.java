package io.chartreel.png;

/** How pixels become the bytes of a scanline (sections 6.1 and 7.2). */
sealed interface PixelFormat permits IndexedColor, TrueColor {
  /** Returns the number of the colour type in the header. */
  int colorType();

  /** Returns the bits of a sample. */
  int bitDepth();

  /** Returns the bits of a pixel, all its samples together. */
  int bitsPerPixel();

  /** Writes the chunks between the header and the pixels, if there are any. */
  void writePalette(ChunkWriter file);

  /**
   * Packs a row of pixels.
   *
   * @param pixels of all rows, as 0xAARRGGBB
   * @param start the first pixel of the row
   * @param width the number of pixels
   * @param line overwritten by the bytes of the row
   */
  void pack(int[] pixels, int start, int width, byte[] line);
}
