package io.chartreel.png;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Encodes images as PNG files (ISO/IEC 15948) without loss. Up to 256 colours become a palette of
 * the smallest bit depth; more are written as true colour.
 *
 * <p>The writer of the JDK can neither filter the scanlines of a palette image, which makes large
 * charts up to a quarter larger than {@code optipng} does, nor choose the palette itself.
 */
public final class PngWriter {
  /**
   * The highest level: the next lower one takes half the time, but makes files 1.2 % larger, and
   * those of large images 5 %.
   */
  private static final int LEVEL = 9;

  private static final int MAX_PIXELS = Integer.MAX_VALUE / 4;

  private PngWriter() {}

  /**
   * Returns the file of an image.
   *
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1; with the width at most 536,870,911 pixels
   * @param pixels row by row from the top, as 0xAARRGGBB; not modified
   * @param alpha whether the top byte is the alpha, not multiplied into the colour; otherwise it is
   *     ignored and all pixels are opaque
   * @throws IllegalArgumentException if the size is out of range or not that of the pixels
   */
  public static byte[] encode(int width, int height, int[] pixels, boolean alpha) {
    if (width < 1 || height < 1 || (long) width * height > MAX_PIXELS) {
      throw new IllegalArgumentException("An image cannot have " + width + " x " + height + ".");
    }
    if (pixels.length != width * height) {
      throw new IllegalArgumentException(
          "There are " + pixels.length + " pixels for " + width + " x " + height + ".");
    }
    Optional<Palette> palette = Palette.of(pixels, alpha);
    PixelFormat format = palette.<PixelFormat>map(IndexedColor::new).orElse(new TrueColor(alpha));
    ChunkWriter file = new ChunkWriter();
    file.header(width, height, format);
    format.writePalette(file);
    file.write("IDAT", compressed(width, pixels, format));
    file.write("IEND", new byte[0]);
    return file.toByteArray();
  }

  /** Returns the shorter of the lines with and without filters. */
  private static byte[] compressed(int width, int[] pixels, PixelFormat format) {
    int length = (width * format.bitsPerPixel() + 7) / 8;
    int pixelBytes = Math.max(1, format.bitsPerPixel() / 8);
    byte[] line = new byte[length];
    LineFilter filter = new LineFilter(length, pixelBytes, true);
    byte[] filtered = compressed(width, pixels, format, line, filter);
    if (!filter.isUsed()) {
      return filtered;
    }
    // without filters, a line that occurs again is copied as a whole
    LineFilter none = new LineFilter(length, pixelBytes, false);
    byte[] plain = compressed(width, pixels, format, line, none);
    return filtered.length < plain.length ? filtered : plain;
  }

  private static byte[] compressed(
      int width, int[] pixels, PixelFormat format, byte[] line, LineFilter filter) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(LEVEL);
    try (DeflaterOutputStream lines = new DeflaterOutputStream(compressed, deflater)) {
      for (int start = 0; start < pixels.length; start += width) {
        format.pack(pixels, start, width, line);
        filter.write(line, lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return compressed.toByteArray();
  }
}
