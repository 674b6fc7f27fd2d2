package io.chartreel.webp.vp8l;

/**
 * Encodes images as VP8L bitstreams (RFC 9649 section 3), one after the other: with a palette if
 * there are at most 256 colours. The memory is reused for each image. Not thread-safe.
 */
public final class Vp8lEncoder {
  private static final int SIGNATURE = 0x2F;
  private static final int COLOR_INDEXING = 3;

  private final Palette palette = new Palette();
  private final Tokens tokens = new Tokens();
  private final TokenFinder finder = new TokenFinder();
  private final BitWriter out = new BitWriter();
  private byte[] indices = {};
  private int[] packed = {};

  /**
   * Encodes an image.
   *
   * @param pixels row by row as 0xAARRGGBB; may be longer
   * @param width 1 to 16,384
   * @param height 1 to 16,384
   * @param alpha whether any pixel is not opaque
   * @return the bitstream
   */
  public byte[] encode(int[] pixels, int width, int height, boolean alpha) {
    int count = width * height;
    out.clear();
    out.write(SIGNATURE, 8);
    out.write(width - 1, 14);
    out.write(height - 1, 14);
    out.write(alpha ? 1 : 0, 1);
    out.write(0, 3); // version
    if (indices.length < count) {
      indices = new byte[count];
      packed = new int[count];
    }
    if (palette.find(pixels, count, indices)) {
      writePalette();
      writeImage(packed, pack(width, height), height);
    } else {
      out.write(0, 1); // no transforms
      writeImage(pixels, width, height);
    }
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
    for (int row = 0, from = 0; row < height; row++) {
      for (int column = 0; column < columns; column++) {
        int green = 0;
        int end = Math.min(1 << packing, width - (column << packing));
        for (int i = 0; i < end; i++) {
          green |= (indices[from++] & 0xFF) << i * bits;
        }
        packed[row * columns + column] = green << 8;
      }
    }
    return columns;
  }

  private void writeImage(int[] image, int width, int height) {
    out.write(0, 1); // no colour cache
    out.write(0, 1); // one group of prefix codes
    EntropyCodedImage.write(image, finder.find(image, width, width * height), out);
  }
}
