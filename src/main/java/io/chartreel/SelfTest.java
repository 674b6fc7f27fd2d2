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
 * Renders, encodes and decodes a chart before the port opens, once with text and once without. The
 * two must differ, or the fonts do not work. This also warms up the JVM.
 */
final class SelfTest {
  private static final String SMALL = "width=120&height=90&loop=1";

  private SelfTest() {}

  /**
   * Runs the test, with small charts so that it does not delay the start.
   *
   * @param renderer renders the animation of a chart
   * @throws IllegalStateException with the reason, if something does not work on this machine
   */
  static void run(ChartParser parser, Function<ChartRequest, RenderedImage> renderer) {
    BufferedImage without = firstFrame(parser, renderer, SMALL + "&show=none");
    BufferedImage with = firstFrame(parser, renderer, SMALL + "&show=both");
    boolean differ =
        IntStream.range(0, without.getWidth() * without.getHeight())
            .anyMatch(i -> pixel(without, i) != pixel(with, i));
    if (!differ) {
      throw new IllegalStateException(
          "text is invisible; the built-in fonts do not work on this machine");
    }
  }

  private static int pixel(BufferedImage image, int index) {
    return image.getRGB(index % image.getWidth(), index / image.getWidth());
  }

  private static BufferedImage firstFrame(
      ChartParser parser, Function<ChartRequest, RenderedImage> renderer, String query) {
    try {
      ChartRequest request = parser.parse(QueryString.of(query));
      byte[] file = renderer.apply(request).bytes();
      BufferedImage image =
          ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
      if (image == null) {
        throw new IllegalStateException("the GIF of the self-test cannot be read");
      }
      return image;
    } catch (BadRequestException | IOException failed) {
      throw new IllegalStateException(
          "the GIF of the self-test cannot be rendered: " + failed.getMessage(), failed);
    }
  }
}
