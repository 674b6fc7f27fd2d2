package io.chartreel.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;

/** Images for tests. */
public final class SampleImages {
  private SampleImages() {}

  /** Returns an image of one colour, 0xAARRGGBB. */
  public static BufferedImage plain(int width, int height, int color) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, color);
    }
    return image;
  }

  /** Returns an image in which every pixel has another colour, like a photo. */
  public static BufferedImage photo(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, random.nextInt(0x1000000));
    }
    return image;
  }

  /** Returns an image as a file: {@code png}, {@code jpeg} or {@code gif}. */
  public static byte[] file(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalArgumentException("no " + format + " of such an image");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Returns a PNG file as a data URI. */
  public static String uri(BufferedImage image) {
    return uri("png", file(image, "png"));
  }

  static String uri(String type, byte[] file) {
    return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(file);
  }
}
