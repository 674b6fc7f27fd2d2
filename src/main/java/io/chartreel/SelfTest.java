package io.chartreel;

import io.chartreel.request.BadRequestException;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.QueryString;
import io.chartreel.web.ImageFormat;
import io.chartreel.web.Renderer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What must work before the port opens: the first chart is drawn, encoded and decoded again, once
 * with words and once without, and the words must have left ink. It warms the program up as well.
 */
final class SelfTest {
  private static final String SMALL = "width=120&height=90&loop=1";

  private SelfTest() {}

  /**
   * Runs the test. The charts are small, so that it does not keep the port closed for long.
   *
   * @throws IllegalStateException saying what does not work on this machine
   */
  static void run(ChartParser parser, Renderer renderer) {
    BufferedImage plain = firstFrame(parser, renderer, SMALL + "&show=none");
    BufferedImage worded = firstFrame(parser, renderer, SMALL + "&show=both");
    boolean ink =
        IntStream.range(0, plain.getWidth() * plain.getHeight())
            .anyMatch(i -> pixel(plain, i) != pixel(worded, i));
    if (!ink) {
      throw new IllegalStateException(
          "text leaves no ink in the picture: the fonts of the program do not work here");
    }
  }

  private static int pixel(BufferedImage image, int index) {
    return image.getRGB(index % image.getWidth(), index / image.getWidth());
  }

  private static BufferedImage firstFrame(ChartParser parser, Renderer renderer, String query) {
    try {
      ChartRequest request = parser.parse(QueryString.of(query));
      byte[] gif = renderer.render(request, ImageFormat.GIF).bytes().toByteArray();
      BufferedImage image =
          ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(gif)));
      if (image == null) {
        throw new IllegalStateException("the first GIF cannot be read again");
      }
      return image;
    } catch (BadRequestException | IOException failed) {
      throw new IllegalStateException(
          "the first GIF cannot be made: " + failed.getMessage(), failed);
    }
  }
}
