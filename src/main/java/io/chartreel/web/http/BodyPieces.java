package io.chartreel.web.http;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A response body in pieces. Each piece is made when it is written, so that encoding a body needs
 * no copy of all of it. Can be read once.
 *
 * @param length bytes of all pieces together
 * @param bytes the pieces in order
 */
public record BodyPieces(long length, Iterator<byte[]> bytes) {
  /** Bytes per piece. A client that disconnects is noticed between two pieces. */
  private static final int PIECE = 1 << 16;

  /** Bytes that are encoded per piece: a multiple of 3, so that only the last one is padded. */
  private static final int BASE64_PIECE = 3 << 13;

  /** Returns a body that is in memory already. */
  public static BodyPieces of(byte[] whole) {
    return new BodyPieces(
        whole.length,
        pieces(
            whole.length,
            PIECE,
            start -> Arrays.copyOfRange(whole, start, Math.min(whole.length, start + PIECE))));
  }

  /** Returns the base64 of some bytes (RFC 4648, section 4). */
  public static BodyPieces base64(byte[] bytes) {
    return new BodyPieces(
        (bytes.length + 2L) / 3 * 4,
        pieces(bytes.length, BASE64_PIECE, start -> encodedPiece(bytes, start)));
  }

  private static byte[] encodedPiece(byte[] bytes, int start) {
    int length = Math.min(BASE64_PIECE, bytes.length - start);
    ByteBuffer encoded = Base64.getEncoder().encode(ByteBuffer.wrap(bytes, start, length));
    byte[] piece = new byte[encoded.remaining()];
    encoded.get(piece);
    return piece;
  }

  private static Iterator<byte[]> pieces(int length, int step, IntFunction<byte[]> piece) {
    return IntStream.iterate(0, start -> start < length, start -> start + step)
        .mapToObj(piece)
        .iterator();
  }

  /** Returns this body followed by another one. */
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
