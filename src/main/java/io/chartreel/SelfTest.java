package io.chartreel;

import io.chartreel.render.RenderedImage;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Function;
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
   * @param gif makes the animation of a chart
   * @throws IllegalStateException saying what does not work on this machine
   */
  static void run(ChartParser parser, Function<ChartRequest, RenderedImage> gif) {
    BufferedImage plain = firstFrame(parser, gif, SMALL + "&show=none");
    BufferedImage worded = firstFrame(parser, gif, SMALL + "&show=both");
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

  private static BufferedImage firstFrame(
      ChartParser parser, Function<ChartRequest, RenderedImage> gif, String query) {
    try {
      ChartRequest request = parser.parse(QueryString.of(query));
      byte[] file = gif.apply(request).bytes();
      BufferedImage image =
          ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
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
