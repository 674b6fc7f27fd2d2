package io.chartreel.webp.vp8l;

/** Writes the tokens of an image and their prefix codes (RFC 9649 sections 5 and 6). */
final class EntropyCodedImage {
  private static final int MAX_LENGTH = 15;

  private final PrefixCode green;
  private final PrefixCode red;
  private final PrefixCode blue;
  private final PrefixCode alpha;
  private final PrefixCode distances;

  private EntropyCodedImage(Histograms histograms) {
    green = new PrefixCode(histograms.green(), MAX_LENGTH);
    red = new PrefixCode(histograms.red(), MAX_LENGTH);
    blue = new PrefixCode(histograms.blue(), MAX_LENGTH);
    alpha = new PrefixCode(histograms.alpha(), MAX_LENGTH);
    distances = new PrefixCode(histograms.distances(), MAX_LENGTH);
  }

  /** Writes an image: the prefix codes, then the tokens. */
  static void write(int[] pixels, Tokens tokens, BitWriter out) {
    EntropyCodedImage image = new EntropyCodedImage(new Histograms(pixels, tokens));
    image.writeCodes(out);
    image.writeTokens(pixels, tokens, out);
  }

  private void writeCodes(BitWriter out) {
    CodeLengths.write(green, out);
    CodeLengths.write(red, out);
    CodeLengths.write(blue, out);
    CodeLengths.write(alpha, out);
    CodeLengths.write(distances, out);
  }

  private void writeTokens(int[] pixels, Tokens tokens, BitWriter out) {
    for (int token = 0, at = 0; token < tokens.size(); token++) {
      int distance = tokens.distance(token);
      int length = tokens.length(token);
      if (distance == 0) {
        int pixel = pixels[at];
        green.write(pixel >> 8 & 0xFF, out);
        red.write(pixel >> 16 & 0xFF, out);
        blue.write(pixel & 0xFF, out);
        alpha.write(pixel >>> 24, out);
      } else {
        write(length, Histograms.VALUES, green, out);
        write(distance, 0, distances, out);
      }
      at += length;
    }
  }

  private static void write(int value, int first, PrefixCode code, BitWriter out) {
    int symbol = PrefixCoding.symbol(value);
    code.write(first + symbol, out);
    out.write(PrefixCoding.extra(value, symbol), PrefixCoding.extraBits(symbol));
  }
}
