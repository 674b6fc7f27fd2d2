package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * Encodes images as VP8L bitstreams (RFC 9649 section 3), one after the other: with a palette if
 * there are at most 256 colours. An image that is started need not be finished. Copies are chosen
 * by what they cost in the image before, so similar images should follow each other. The memory is
 * reused for each image. Not thread-safe.
 */
public final class Vp8lEncoder {
  private static final int SIGNATURE = 0x2F;
  private static final int COLOR_INDEXING = 3;

  private final Palette palette = new Palette();
  private final Tokens tokens = new Tokens();
  private final TokenFinder finder = new TokenFinder();
  private final BitWriter out = new BitWriter();
  private int[] image = {};

  /**
   * Starts with an image.
   *
   * @param pixels row by row as 0xAARRGGBB; may be longer; overwritten, and needed until the image
   *     is finished
   * @param width 1 to 16,384
   * @param height 1 to 16,384
   * @param alpha whether any pixel is not opaque
   * @return an estimate of the bits it will take, usually too high
   */
  public double start(int[] pixels, int width, int height, boolean alpha) {
    image = pixels;
    out.clear();
    out.write(SIGNATURE, 8);
    out.write(width - 1, 14);
    out.write(height - 1, 14);
    out.write(alpha ? 1 : 0, 1);
    out.write(0, 3); // version
    int columns = width;
    if (palette.find(pixels, width * height)) {
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
   * Packs indices of neighbours in a row into the green channel (RFC 9649 section 4.4), in place.
   *
   * @return the width of the packed image
   */
  private int pack(int width, int height) {
    int columns = (width - 1 >> palette.packing()) + 1;
    for (int row = 0; row < height; row++) {
      int end = (row + 1) * width;
      for (int from = end - width; from < end; ) {
        int next = EqualPixels.runEnd(image, from, end);
        pack(row * columns, from + width - end, next + width - end, palette.index(image[from]));
        from = next;
      }
    }
    return columns;
  }

  /** Packs equal indices, which also fill the rest of the last pixel until others follow. */
  private void pack(int row, int start, int end, int index) {
    int packing = palette.packing();
    int bits = Byte.SIZE >> packing;
    int full = index * (0xFF / ((1 << bits) - 1)) << 8;
    int first = row + (start >> packing);
    int before = start & (1 << packing) - 1;
    int kept = before == 0 ? 0 : (1 << 8 + before * bits) - 1;
    image[first] = image[first] & kept | full & ~kept;
    Arrays.fill(image, first + 1, row + (end - 1 >> packing) + 1, full);
  }
}
