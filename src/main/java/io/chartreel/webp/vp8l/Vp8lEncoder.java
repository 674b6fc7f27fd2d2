package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * Encodes images as VP8L bitstreams (RFC 9649 section 3), one after the other: with a palette if
 * there are at most 256 colours. An image that is started need not be finished. The memory is
 * reused for each image. Not thread-safe.
 */
public final class Vp8lEncoder {
  private static final int SIGNATURE = 0x2F;
  private static final int COLOR_INDEXING = 3;

  private final Palette palette = new Palette();
  private final Tokens tokens = new Tokens();
  private final TokenFinder finder = new TokenFinder();
  private final BitWriter out = new BitWriter();
  private byte[] places = {};
  private int[] image = {};

  /**
   * Starts with an image.
   *
   * @param pixels row by row as 0xAARRGGBB; may be longer; overwritten, and needed until the image
   *     is finished
   * @param width 1 to 16,384
   * @param height 1 to 16,384
   * @param alpha whether any pixel is not opaque
   * @return about how many bits it will take
   */
  public double start(int[] pixels, int width, int height, boolean alpha) {
    int count = width * height;
    image = pixels;
    out.clear();
    out.write(SIGNATURE, 8);
    out.write(width - 1, 14);
    out.write(height - 1, 14);
    out.write(alpha ? 1 : 0, 1);
    out.write(0, 3); // version
    if (places.length < count) {
      places = new byte[count];
    }
    int columns = width;
    if (palette.find(pixels, count, places)) {
      writePalette();
      columns = pack(width, height);
    } else {
      out.write(0, 1); // no transforms
    }
    return out.size() + finder.start(image, columns, columns * height);
  }

  /** Returns the bitstream of the image. */
  public byte[] finish() {
    out.write(0, 1); // no colour cache
    out.write(0, 1); // one group of prefix codes
    EntropyCodedImage.write(image, finder.finish(), out);
    return out.finished();
  }

  private void writePalette() {
    out.write(1, 1);
    out.write(COLOR_INDEXING, 2);
    out.write(palette.size() - 1, 8);
    out.write(0, 1); // no colour cache
    tokens.clear();
    for (int i = 0; i < palette.size(); i++) {
      tokens.add(1, 0);
    }
    EntropyCodedImage.write(palette.differences(), tokens, out);
    out.write(0, 1); // no further transforms
  }

  /**
   * Packs indices of neighbours in a row into the green channel (RFC 9649 section 4.4).
   *
   * @return the width of the packed image
   */
  private int pack(int width, int height) {
    int packing = palette.packing();
    int bits = Byte.SIZE >> packing;
    int columns = width + (1 << packing) - 1 >> packing;
    if (packing == 0) {
      for (int at = 0; at < width * height; at++) {
        image[at] = palette.index(places[at]) << 8;
      }
      return columns;
    }
    Arrays.fill(image, 0, columns * height, 0);
    for (int row = 0, from = 0; row < height; row++) {
      int to = row * columns;
      for (int column = 0; column < width; column++) {
        int shift = 8 + (column & (1 << packing) - 1) * bits;
        image[to + (column >> packing)] |= palette.index(places[from++]) << shift;
      }
    }
    return columns;
  }
}
