package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * Drafts images, one after the other: finds a palette if there are at most 256 colours, and
 * estimates the size. The memory for finding them is reused for each image. Not thread-safe.
 */
public final class Drafter {
  private static final int SIGNATURE = 0x2F;
  private static final int COLOR_INDEXING = 3;

  private final Palette palette = new Palette();
  private final Tokens tokens = new Tokens();

  /**
   * Drafts an image.
   *
   * @param pixels row by row as 0xAARRGGBB; may be longer; overwritten, and needed until the draft
   *     is finished
   * @param columns 1 to 16,384
   * @param rows 1 to 16,384
   * @param alpha whether any pixel is not opaque
   */
  public Draft draft(int[] pixels, int columns, int rows, boolean alpha) {
    BitWriter out = new BitWriter();
    out.write(SIGNATURE, 8);
    out.write(columns - 1, 14);
    out.write(rows - 1, 14);
    out.write(alpha ? 1 : 0, 1);
    out.write(0, 3); // version
    int width = columns;
    if (palette.find(pixels, columns * rows)) {
      writePalette(out);
      if (palette.packing() == 0) {
        index(pixels);
      } else {
        width = pack(pixels, columns);
      }
    } else {
      out.write(0, 1); // no transforms
    }
    int count = width * rows;
    tokens.parse(pixels, width, count);
    return new Draft(out, pixels, width, count, alpha, new Histograms(pixels, tokens));
  }

  private void writePalette(BitWriter out) {
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
   * Puts the indices into the green channel, in place. If no pixels share a byte, runs need not be
   * split at the ends of rows, which is faster.
   */
  private void index(int[] pixels) {
    for (int run = 0, from = 0; run < palette.runs(); run++) {
      Arrays.fill(pixels, from, palette.runEnd(run), palette.index(run) << 8);
      from = palette.runEnd(run);
    }
  }

  /**
   * Packs indices of neighbours in a row into the green channel (RFC 9649 section 4.4), in place.
   *
   * @return the number of packed pixels in a row
   */
  private int pack(int[] pixels, int width) {
    int columns = (width - 1 >> palette.packing()) + 1;
    int start = 0;
    int row = 0;
    for (int run = 0, from = 0; run < palette.runs(); run++) {
      while (from < palette.runEnd(run)) {
        int end = Math.min(palette.runEnd(run), start + width);
        pack(pixels, row, from - start, end - start, palette.index(run));
        if (end == start + width) {
          start = end;
          row += columns;
        }
        from = end;
      }
    }
    return columns;
  }

  /** Packs equal indices, which also fill the rest of the last pixel until others follow. */
  private void pack(int[] pixels, int row, int start, int end, int index) {
    int packing = palette.packing();
    int bits = Byte.SIZE >> packing;
    int full = index * (0xFF / ((1 << bits) - 1)) << 8;
    int first = row + (start >> packing);
    int before = start & (1 << packing) - 1;
    int kept = before == 0 ? 0 : (1 << 8 + before * bits) - 1;
    pixels[first] = pixels[first] & kept | full & ~kept;
    Arrays.fill(pixels, first + 1, row + (end - 1 >> packing) + 1, full);
  }
}
