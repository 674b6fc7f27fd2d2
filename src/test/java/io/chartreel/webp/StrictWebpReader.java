package io.chartreel.webp;

import static io.chartreel.webp.Bits.require;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Parses WebP files (RFC 9649 section 2) of lossless images, and fails where a decoder may. */
public final class StrictWebpReader {
  private final ByteBuffer bytes;

  private StrictWebpReader(byte[] webp) {
    bytes = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * A file.
   *
   * @param loops how often it is played, 0 for endlessly
   * @param animated whether it is not a still image
   */
  public record Animation(int width, int height, int loops, boolean animated, List<Frame> frames) {}

  /**
   * A frame.
   *
   * @param duration in milliseconds, 0 for a still image
   * @param pixels as 0xAARRGGBB
   */
  public record Frame(
      int left,
      int top,
      int width,
      int height,
      int duration,
      boolean blend,
      int palette,
      int[] pixels) {}

  /** Reads a file. */
  public static Animation read(byte[] webp) {
    return new StrictWebpReader(webp).read();
  }

  private Animation read() {
    fourCc("RIFF");
    require(bytes.getInt() == bytes.remaining(), "the size of the file is wrong");
    require(bytes.limit() % 2 == 0, "the size of the file is odd");
    fourCc("WEBP");
    if (name().equals("VP8L")) {
      StrictVp8lReader.Image image = image();
      Frame frame = frame(image, 0, 0, 0, true);
      require(!bytes.hasRemaining(), "bytes after the image");
      return new Animation(image.width(), image.height(), 1, false, List.of(frame));
    }
    chunk("VP8X", 10);
    int flags = bytes.getInt();
    require((flags & ~0x10) == 0x02, "flags other than animation and alpha");
    int width = number24() + 1;
    int height = number24() + 1;
    chunk("ANIM", 6);
    bytes.getInt(); // background
    int loops = bytes.getShort() & 0xFFFF;
    List<Frame> frames = new ArrayList<>();
    while (bytes.hasRemaining()) {
      frames.add(frame(width, height, (flags & 0x10) != 0));
    }
    require(frames.size() > 1, "an animation of less than two frames");
    return new Animation(width, height, loops, true, frames);
  }

  private Frame frame(int canvasWidth, int canvasHeight, boolean alpha) {
    fourCc("ANMF");
    int end = bytes.getInt() + bytes.position();
    int left = 2 * number24();
    int top = 2 * number24();
    int width = number24() + 1;
    int height = number24() + 1;
    int duration = number24();
    int flags = bytes.get();
    require((flags & ~0x02) == 0, "flags other than blending");
    require(left + width <= canvasWidth, "a frame beyond the right edge");
    require(top + height <= canvasHeight, "a frame beyond the bottom edge");
    StrictVp8lReader.Image image = image();
    require(image.width() == width && image.height() == height, "an image of another size");
    require(alpha || !image.alpha(), "the alpha flag of the file is missing");
    require(bytes.position() == end, "the size of a frame is wrong");
    return frame(image, left, top, duration, flags == 0);
  }

  private static Frame frame(
      StrictVp8lReader.Image image, int left, int top, int duration, boolean blend) {
    boolean transparent = false;
    for (int pixel : image.pixels()) {
      require(pixel == 0 || pixel >>> 24 == 255, "a translucent pixel");
      transparent |= pixel >>> 24 == 0;
    }
    require(image.alpha() == transparent, "the alpha flag of an image is wrong");
    return new Frame(
        left, top, image.width(), image.height(), duration, blend, image.palette(), image.pixels());
  }

  private StrictVp8lReader.Image image() {
    fourCc("VP8L");
    byte[] bitstream = new byte[bytes.getInt()];
    bytes.get(bitstream);
    if (bitstream.length % 2 == 1) {
      require(bytes.get() == 0, "padding that is not zero");
    }
    return StrictVp8lReader.read(bitstream);
  }

  private String name() {
    byte[] name = new byte[4];
    bytes.duplicate().get(name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  private void fourCc(String name) {
    require(name().equals(name), "no chunk " + name);
    bytes.position(bytes.position() + 4);
  }

  private void chunk(String name, int size) {
    fourCc(name);
    require(bytes.getInt() == size, "the size of a chunk is wrong");
  }

  private int number24() {
    return bytes.get() & 0xFF | (bytes.get() & 0xFF) << 8 | (bytes.get() & 0xFF) << 16;
  }
}
