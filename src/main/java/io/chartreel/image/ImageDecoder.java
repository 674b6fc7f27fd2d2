package io.chartreel.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes PNG, JPEG and GIF files from sources that cannot be trusted. The type follows from the
 * first bytes, and the size is read and checked before any pixel is. Of an animation the first
 * frame is read. Metadata and colour profiles are ignored.
 */
final class ImageDecoder {
  /** The largest width and height, in pixels. */
  static final int MAX_SIDE = 512;

  private ImageDecoder() {}

  /**
   * Decodes an image.
   *
   * @throws ImageException if it is none of the three types, damaged, or wider or higher than
   *     {@value #MAX_SIDE} pixels
   */
  static Bitmap decode(byte[] file) throws ImageException {
    ImageType type =
        ImageType.of(file).orElseThrow(() -> new ImageException("is not a PNG, JPEG or GIF file"));
    byte[] essential = type == ImageType.PNG ? PngChunks.essential(file) : file;
    ImageReader reader = ImageIO.getImageReadersByFormatName(type.format()).next();
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(essential))) {
      reader.setInput(stream, true, true);
      checkSize(reader.getWidth(0), reader.getHeight(0));
      return bitmap(reader.read(0));
    } catch (IOException | RuntimeException damaged) {
      // the readers of the JDK throw many types of exceptions on damaged files
      throw new ImageException("is damaged, or of a kind that cannot be read", damaged);
    } finally {
      reader.dispose();
    }
  }

  private static void checkSize(int width, int height) throws ImageException {
    if (width > MAX_SIDE || height > MAX_SIDE) {
      throw new ImageException(
          "has %d x %d pixels (limit %d x %d)".formatted(width, height, MAX_SIDE, MAX_SIDE));
    }
  }

  private static Bitmap bitmap(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels =
        image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
            ? grey(image)
            : image.getRGB(0, 0, width, height, null, 0, width);
    return new Bitmap(width, height, pixels);
  }

  /** Returns shades of grey as they are in the file, which Java takes for linear light. */
  private static int[] grey(BufferedImage image) {
    Raster raster = image.getRaster();
    int[] pixels = new int[image.getWidth() * image.getHeight()];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % image.getWidth();
      int y = i / image.getWidth();
      int alpha = image.getColorModel().hasAlpha() ? sample(raster, x, y, 1) : 0xFF;
      pixels[i] = alpha << 24 | 0x010101 * sample(raster, x, y, 0);
    }
    return pixels;
  }

  private static int sample(Raster raster, int x, int y, int band) {
    int most = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
    return raster.getSample(x, y, band) * 0xFF / most;
  }
}
