package io.chartreel.webp.vp8l;

import java.util.Arrays;

/**
 * The beginning of a VP8L bitstream (RFC 9649 section 3) and the pixels that remain to be coded:
 * with a palette if there are at most 256 colours. A draft tells about how many bits an image will
 * take, so that the better one of two can be finished. The memory is reused for each image. Not
 * thread-safe.
 */
public final class Draft {
  private static final int SIGNATURE = 0x2F;
  private static final int COLOR_INDEXING = 3;

  /** The shortest copy that greedy parsing takes. */
  private static final int MIN_GREEDY = 3;

  private final Palette palette = new Palette();
  private final Tokens paletteTokens = new Tokens();
  private final Tokens tokens = new Tokens();
  private final BitWriter out = new BitWriter();
  private int[] pixels = {};
  private Histograms histograms = new Histograms(pixels, tokens);
  private int width;
  private int count;

  /**
   * Starts with an image.
   *
   * @param image row by row as 0xAARRGGBB; may be longer; overwritten, and needed until the draft
   *     is finished
   * @param columns 1 to 16,384
   * @param rows 1 to 16,384
   * @param alpha whether any pixel is not opaque
   * @return an estimate of the bits it will take, usually too high
   */
  public double start(int[] image, int columns, int rows, boolean alpha) {
    pixels = image;
    width = columns;
    out.clear();
    out.write(SIGNATURE, 8);
    out.write(columns - 1, 14);
    out.write(rows - 1, 14);
    out.write(alpha ? 1 : 0, 1);
    out.write(0, 3); // version
    if (palette.find(pixels, columns * rows)) {
      writePalette();
      if (palette.packing() == 0) {
        index();
      } else {
        pack();
      }
    } else {
      out.write(0, 1); // no transforms
    }
    count = width * rows;
    parseGreedily();
    histograms = new Histograms(pixels, tokens);
    return out.size() + histograms.bits();
  }

  private void writePalette() {
    out.write(1, 1);
    out.write(COLOR_INDEXING, 2);
    out.write(palette.size() - 1, 8);
    out.write(0, 1); // no colour cache
    paletteTokens.clear();
    for (int i = 0; i < palette.size(); i++) {
      paletteTokens.add(1, 0);
    }
    EntropyCodedImage.write(palette.differences(), paletteTokens, out);
    out.write(0, 1); // no further transforms
  }

  /**
   * Puts the indices into the green channel, in place. If no pixels share a byte, runs need not be
   * split at the ends of rows, which is faster.
   */
  private void index() {
    for (int run = 0, from = 0; run < palette.runs(); run++) {
      Arrays.fill(pixels, from, palette.runEnd(run), palette.index(run) << 8);
      from = palette.runEnd(run);
    }
  }

  /**
   * Packs indices of neighbours in a row into the green channel (RFC 9649 section 4.4), in place.
   */
  private void pack() {
    int columns = (width - 1 >> palette.packing()) + 1;
    int start = 0;
    int row = 0;
    for (int run = 0, from = 0; run < palette.runs(); run++) {
      while (from < palette.runEnd(run)) {
        int end = Math.min(palette.runEnd(run), start + width);
        pack(row, from - start, end - start, palette.index(run));
        if (end == start + width) {
          start = end;
          row += columns;
        }
        from = end;
      }
    }
    width = columns;
  }

  /** Packs equal indices, which also fill the rest of the last pixel until others follow. */
  private void pack(int row, int start, int end, int index) {
    int packing = palette.packing();
    int bits = Byte.SIZE >> packing;
    int full = index * (0xFF / ((1 << bits) - 1)) << 8;
    int first = row + (start >> packing);
    int before = start & (1 << packing) - 1;
    int kept = before == 0 ? 0 : (1 << 8 + before * bits) - 1;
    pixels[first] = pixels[first] & kept | full & ~kept;
    Arrays.fill(pixels, first + 1, row + (end - 1 >> packing) + 1, full);
  }

  /** Takes the longer copy of the pixels to the left or of the row above, wherever there is one. */
  private void parseGreedily() {
    DistanceCodes codes = new DistanceCodes(width);
    int leftCode = codes.code(1);
    int aboveCode = codes.code(width);
    tokens.clear();
    for (int at = 0; at < count; ) {
      int left = same(at, 1);
      int above = same(at, width);
      int length = Math.max(left, above);
      if (length >= MIN_GREEDY) {
        tokens.add(length, left > above ? leftCode : aboveCode);
        at += length;
      } else {
        tokens.add(1, 0);
        at++;
      }
    }
  }

  private int same(int at, int distance) {
    return at < distance || pixels[at] != pixels[at - distance]
        ? 0
        : EqualPixels.count(pixels, at, distance, Math.min(count, at + CopyFinder.MAX_LENGTH));
  }

  /** Returns the beginning of the bitstream, after which the pixels follow. */
  BitWriter out() {
    return out;
  }

  /** Returns the pixels as they are coded, in scan order; may be longer. */
  int[] pixels() {
    return pixels;
  }

  /** Returns the number of pixels in a row. */
  int width() {
    return width;
  }

  /** Returns the number of pixels. */
  int count() {
    return count;
  }

  /** Returns the tokens that greedy parsing finds. */
  Tokens tokens() {
    return tokens;
  }

  /** Returns the histograms of these tokens. */
  Histograms histograms() {
    return histograms;
  }
}
