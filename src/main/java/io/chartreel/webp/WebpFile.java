package io.chartreel.webp;

import io.chartreel.frame.Box;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A WebP file (RFC 9649 section 2), whose chunks are appended: {@code RIFF}, {@code VP8X} with the
 * canvas, {@code ANIM} with the loop count, and an {@code ANMF} with a {@code VP8L} for each frame.
 * A single frame becomes a file that has only {@code RIFF} and {@code VP8L}.
 */
final class WebpFile {
  /** The longest duration of a frame in milliseconds (RFC 9649 section 2.7.1.1). */
  private static final int MAX_DURATION = (1 << 24) - 1;

  /** The shortest part of a duration over the maximum. */
  private static final int MIN_DURATION = 20;

  private static final int CHUNK_HEADER = 8;
  private static final int VP8X_SIZE = 10;
  private static final int ANIM_SIZE = 6;
  private static final int ANMF_SIZE = 16;
  private static final int HEAD = 12 + CHUNK_HEADER + VP8X_SIZE + CHUNK_HEADER + ANIM_SIZE;
  private static final int ALPHA_FLAG = 0x10;
  private static final int ANIMATION_FLAG = 0x02;
  private static final int DO_NOT_BLEND = 0x02;

  private final int width;
  private final int height;
  private final int loops;
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);
  private int frames;
  private int latest;
  private long duration;
  private boolean alpha;

  /**
   * Starts an animation.
   *
   * @param loops how often it is played, 0 for endlessly
   */
  WebpFile(int width, int height, int loops) {
    this.width = width;
    this.height = height;
    this.loops = loops;
    bytes.position(HEAD);
  }

  /** Returns the number of bytes so far. */
  int size() {
    return bytes.position();
  }

  /** Adds a frame; the first one has the size of the canvas. */
  void addFrame(EncodedFrame frame) {
    completeLatest();
    latest = bytes.position();
    frames++;
    duration = 0;
    alpha |= frame.alpha();
    byte[] bitstream = frame.bitstream();
    int size = ANMF_SIZE + CHUNK_HEADER + padded(bitstream.length);
    reserve(CHUNK_HEADER + size);
    chunk("ANMF", size);
    Box box = frame.box();
    put24(box.left() / 2);
    put24(box.top() / 2);
    put24(box.right() - box.left() - 1);
    put24(box.bottom() - box.top() - 1);
    put24(0);
    bytes.put((byte) (frame.blend() ? 0 : DO_NOT_BLEND));
    chunk("VP8L", bitstream.length);
    bytes.put(bitstream);
    pad(bitstream.length);
  }

  /** Extends the duration of the latest frame. */
  void extendDuration(int milliseconds) {
    duration += milliseconds;
  }

  /**
   * Writes the duration of the latest frame. If it exceeds the maximum, the frame is repeated,
   * which changes nothing on the canvas.
   */
  private void completeLatest() {
    if (frames == 0) {
      return;
    }
    int size = bytes.position() - latest;
    while (duration > MAX_DURATION) {
      int part = (int) Math.min(MAX_DURATION, duration - MIN_DURATION);
      writeDuration(part);
      duration -= part;
      reserve(size);
      bytes.put(Arrays.copyOfRange(bytes.array(), latest, latest + size));
      latest += size;
      frames++;
    }
    writeDuration((int) duration);
  }

  private void writeDuration(int milliseconds) {
    int end = bytes.position();
    bytes.position(latest + CHUNK_HEADER + 12);
    put24(milliseconds);
    bytes.position(end);
  }

  /** Completes the file and returns it. */
  byte[] finished() {
    completeLatest();
    if (frames == 1) {
      return still();
    }
    int end = bytes.position();
    bytes.position(0);
    riff(end);
    chunk("VP8X", VP8X_SIZE);
    bytes.putInt(ANIMATION_FLAG | (alpha ? ALPHA_FLAG : 0));
    put24(width - 1);
    put24(height - 1);
    chunk("ANIM", ANIM_SIZE);
    bytes.putInt(0);
    bytes.putShort((short) loops);
    return Arrays.copyOf(bytes.array(), end);
  }

  /** Returns the only frame, which has the size of the canvas, as a still image. */
  private byte[] still() {
    int start = latest + CHUNK_HEADER + ANMF_SIZE;
    int end = bytes.position();
    bytes.position(start - 12);
    riff(end - start + 12);
    return Arrays.copyOfRange(bytes.array(), start - 12, end);
  }

  private void riff(int fileSize) {
    chunk("RIFF", fileSize - CHUNK_HEADER);
    fourCc("WEBP");
  }

  private void chunk(String name, int size) {
    fourCc(name);
    bytes.putInt(size);
  }

  private void fourCc(String name) {
    bytes.put(name.getBytes(StandardCharsets.US_ASCII));
  }

  private void put24(int value) {
    bytes.putShort((short) value);
    bytes.put((byte) (value >> 16));
  }

  private void pad(int size) {
    if (padded(size) != size) {
      bytes.put((byte) 0);
    }
  }

  private static int padded(int size) {
    return size + (size & 1);
  }

  private void reserve(int more) {
    if (bytes.remaining() < more) {
      int capacity = Math.max(2 * bytes.capacity(), bytes.position() + more);
      ByteBuffer larger = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
      bytes = larger.put(bytes.flip());
    }
  }
}
