package io.chartreel.web.http;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Bytes in base64 (RFC 4648), some thousand of them at a time: all at once would take twice the
 * memory.
 */
final class Base64Pieces implements Iterator<byte[]> {
  /** Bytes of a piece: a multiple of 3, so that only the last one is padded. */
  private static final int PIECE = 3 * 8192;

  private final byte[] bytes;
  private int next;

  Base64Pieces(byte[] bytes) {
    this.bytes = bytes;
  }

  /** How many characters some bytes become. */
  static long length(byte[] bytes) {
    return (bytes.length + 2L) / 3 * 4;
  }

  @Override
  public boolean hasNext() {
    return next < bytes.length;
  }

  @Override
  public byte[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int length = Math.min(PIECE, bytes.length - next);
    ByteBuffer piece = Base64.getEncoder().encode(ByteBuffer.wrap(bytes, next, length));
    next += length;
    byte[] encoded = new byte[piece.remaining()];
    piece.get(encoded);
    return encoded;
  }
}
