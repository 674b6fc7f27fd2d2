package io.chartreel.web.http;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * A body in pieces, each made when it is asked for, and the number of bytes that all of them have.
 *
 * @param length in bytes
 * @param bytes the pieces
 */
public record BodyPieces(long length, Iterator<byte[]> bytes) {
  /** Bytes: where the client hangs up, that is noticed before the next one. */
  private static final int PIECE = 1 << 16;

  /** A body that is there. */
  public static BodyPieces of(byte[] whole) {
    IntStream starts = IntStream.iterate(0, from -> from < whole.length, from -> from + PIECE);
    return new BodyPieces(
        whole.length,
        starts
            .mapToObj(from -> Arrays.copyOfRange(whole, from, Math.min(whole.length, from + PIECE)))
            .iterator());
  }

  /** The base64 of some bytes. */
  public static BodyPieces base64(byte[] bytes) {
    return new BodyPieces(Base64Pieces.length(bytes), new Base64Pieces(bytes));
  }

  /** This body, and another one behind it. */
  public BodyPieces then(BodyPieces other) {
    return new BodyPieces(
        length + other.length,
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return bytes.hasNext() || other.bytes.hasNext();
          }

          @Override
          public byte[] next() {
            return bytes.hasNext() ? bytes.next() : other.bytes.next();
          }
        });
  }
}
