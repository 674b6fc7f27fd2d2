package io.chartreel.webp;

import static io.chartreel.webp.Bits.require;

import java.util.Arrays;

/**
 * Decodes a VP8L bitstream (RFC 9649 section 3) as simply as possible, and fails where a decoder
 * may reject it. The only transform it knows is color indexing.
 */
final class StrictVp8lReader {
  /** The columns to the left and the rows above of the pixels with the first distance codes. */
  private static final int[][] NEAR = near();

  private final Bits bits;

  private StrictVp8lReader(Bits bits) {
    this.bits = bits;
  }

  /**
   * A decoded image.
   *
   * @param pixels as 0xAARRGGBB
   * @param alpha whether the header says that there is transparency
   * @param palette its number of colours, 0 without a palette
   */
  record Image(int width, int height, int[] pixels, boolean alpha, int palette) {}

  static Image read(byte[] bitstream) {
    return new StrictVp8lReader(new Bits(bitstream)).read();
  }

  private Image read() {
    require(bits.read(8) == 0x2F, "the signature is missing");
    int width = bits.read(14) + 1;
    int height = bits.read(14) + 1;
    boolean alpha = bits.read(1) == 1;
    require(bits.read(3) == 0, "the version is not 0");
    int[] palette = {};
    int[] pixels;
    if (bits.read(1) == 1) {
      require(bits.read(2) == 3, "an unknown transform");
      palette = palette();
      require(bits.read(1) == 0, "another transform");
      int packing = palette.length > 16 ? 0 : palette.length > 4 ? 1 : palette.length > 2 ? 2 : 3;
      int columns = (width + (1 << packing) - 1) >> packing;
      pixels = unpack(image(columns, height, true), columns, packing, palette, width);
    } else {
      pixels = image(width, height, true);
    }
    bits.end();
    return new Image(width, height, pixels, alpha, palette.length);
  }

  private int[] palette() {
    int[] colors = image(bits.read(8) + 1, 1, false);
    for (int i = 1; i < colors.length; i++) {
      for (int shift = 0; shift < 32; shift += 8) {
        int sum = (colors[i] >>> shift) + (colors[i - 1] >>> shift) & 0xFF;
        colors[i] = colors[i] & ~(0xFF << shift) | sum << shift;
      }
    }
    require(Arrays.stream(colors).distinct().count() == colors.length, "equal colours");
    return colors;
  }

  private static int[] unpack(int[] packed, int columns, int packing, int[] palette, int width) {
    int size = 8 >> packing;
    int[] pixels = new int[packed.length / columns * width];
    for (int at = 0; at < pixels.length; at++) {
      int column = at % width;
      int green = packed[at / width * columns + (column >> packing)] >> 8 & 0xFF;
      int index = green >> size * (column & (1 << packing) - 1) & (1 << size) - 1;
      require(index < palette.length, "an index that is not in the palette");
      pixels[at] = palette[index];
    }
    return pixels;
  }

  private int[] image(int width, int height, boolean main) {
    require(bits.read(1) == 0, "a colour cache");
    require(!main || bits.read(1) == 0, "several groups of prefix codes");
    StrictPrefixCode green = StrictPrefixCode.read(bits, 256 + 24);
    StrictPrefixCode red = StrictPrefixCode.read(bits, 256);
    StrictPrefixCode blue = StrictPrefixCode.read(bits, 256);
    StrictPrefixCode alpha = StrictPrefixCode.read(bits, 256);
    StrictPrefixCode distances = StrictPrefixCode.read(bits, 40);
    int[] pixels = new int[width * height];
    for (int at = 0; at < pixels.length; ) {
      int symbol = green.next(bits);
      if (symbol < 256) {
        int rest = red.next(bits) << 16 | blue.next(bits);
        pixels[at++] = symbol << 8 | rest | alpha.next(bits) << 24;
      } else {
        int length = value(symbol - 256);
        int distance = distance(value(distances.next(bits)), width);
        require(distance <= at, "a copy from before the image");
        require(at + length <= pixels.length, "a copy beyond the image");
        for (int end = at + length; at < end; at++) {
          pixels[at] = pixels[at - distance];
        }
      }
    }
    return pixels;
  }

  /** Returns the value of a prefix symbol and the extra bits after it. */
  private int value(int symbol) {
    if (symbol < 4) {
      return symbol + 1;
    }
    int extra = (symbol - 2) >> 1;
    return ((2 + (symbol & 1)) << extra) + bits.read(extra) + 1;
  }

  private static int distance(int code, int width) {
    if (code > NEAR.length) {
      return code - NEAR.length;
    }
    return Math.max(1, NEAR[code - 1][0] + NEAR[code - 1][1] * width);
  }

  /** Reads the table of RFC 9649: for each code, the row above and the column to the left. */
  private static int[][] near() {
    String table =
        """
        18 07 17 19 28 06 27 29 16 1a 26 2a 38 05 37 39 15 1b 36 3a 25 2b 48 04 47 49 14 1c 35 3b
        46 4a 24 2c 58 45 4b 34 3c 03 57 59 13 1d 56 5a 23 2d 44 4c 55 5b 33 3d 68 02 67 69 12 1e
        66 6a 22 2e 54 5c 43 4d 65 6b 32 3e 78 01 77 79 53 5d 11 1f 64 6c 42 4e 76 7a 21 2f 75 7b
        31 3f 63 6d 52 5e 00 74 7c 41 4f 10 20 62 6e 30 73 7d 51 5f 40 72 7e 61 6f 50 71 7f 60 70
        """;
    return Arrays.stream(table.trim().split("\\s+"))
        .map(code -> Integer.parseInt(code, 16))
        .map(code -> new int[] {8 - (code & 15), code >> 4})
        .toArray(int[][]::new);
  }
}
