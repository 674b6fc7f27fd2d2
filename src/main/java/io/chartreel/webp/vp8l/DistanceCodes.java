package io.chartreel.webp.vp8l;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The distance codes of an image (RFC 9649 section 5.2.2). The first 120 stand for pixels near the
 * current one, in ascending order of their Euclidean distance, the others for distances in scan
 * order.
 */
final class DistanceCodes {
  private static final int NEAR = 120;
  private static final int REACH = 8;

  /** The columns to the left and the rows above of the near pixels, in the order of their codes. */
  private static final List<Offset> OFFSETS =
      IntStream.rangeClosed(0, REACH - 1)
          .boxed()
          .flatMap(up -> IntStream.rangeClosed(1 - REACH, REACH).mapToObj(l -> new Offset(l, up)))
          .filter(offset -> offset.up > 0 || offset.left > 0)
          .sorted(
              Comparator.comparingInt((Offset offset) -> offset.square())
                  .thenComparingInt(offset -> -offset.up)
                  .thenComparingInt(offset -> -offset.left))
          .toList();

  private final byte[] near;

  private record Offset(int left, int up) {
    int square() {
      return left * left + up * up;
    }
  }

  /**
   * Finds the codes for an image.
   *
   * @param width in pixels as they are coded
   */
  DistanceCodes(int width) {
    near = new byte[(REACH - 1) * width + REACH + 1];
    for (int code = NEAR; code > 0; code--) {
      Offset offset = OFFSETS.get(code - 1);
      int distance = offset.left + offset.up * width;
      if (distance > 0) {
        near[distance] = (byte) code;
      }
    }
  }

  /** Returns the smallest code for a distance of at least 1. */
  int code(int distance) {
    int code = distance < near.length ? near[distance] : 0;
    return code > 0 ? code : distance + NEAR;
  }
}
