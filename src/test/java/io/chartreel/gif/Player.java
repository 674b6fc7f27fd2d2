package io.chartreel.gif;

import io.chartreel.frame.Frames;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * Plays a GIF like a browser, with either of two decoders: {@link StrictGifReader} or the JDK's.
 */
public final class Player {
  private Player() {}

  /** The pixels on the screen and their duration in hundredths of a second. */
  public record ShownFrame(int[] pixels, int delay) {}

  /** Returns pixels of four bytes, RGBA, as 0xRRGGBB, -1 for transparent ones. */
  public static int[] pixels(byte[] bytes) {
    int[] pixels = new int[bytes.length / 4];
    for (int i = 0; i < pixels.length; i++) {
      int red = bytes[4 * i] & 0xFF;
      int green = bytes[4 * i + 1] & 0xFF;
      int blue = bytes[4 * i + 2] & 0xFF;
      pixels[i] = bytes[4 * i + 3] == 0 ? -1 : red << 16 | green << 8 | blue;
    }
    return pixels;
  }

  /** Encodes frames as a GIF. */
  public static byte[] gif(Frames frames, int loops, int tolerance) {
    return new GifWriter().encode(frames, loops, tolerance);
  }

  /** Returns what is shown after each image; transparent pixels are -1. */
  public static List<ShownFrame> playStrictly(byte[] gif) {
    StrictGifReader.Animation animation = StrictGifReader.read(gif);
    int[] screen = new int[animation.width() * animation.height()];
    java.util.Arrays.fill(screen, -1);
    List<ShownFrame> shown = new ArrayList<>();
    for (StrictGifReader.Image image : animation.images()) {
      for (int i = 0; i < image.indices().length; i++) {
        int index = image.indices()[i];
        if (index != image.transparent()) {
          int row = image.top() + i / image.width();
          screen[row * animation.width() + image.left() + i % image.width()] = image.table()[index];
        }
      }
      shown.add(new ShownFrame(screen.clone(), image.delay()));
      for (int row = 0; row < image.height() && image.disposal() == 2; row++) {
        int from = (image.top() + row) * animation.width() + image.left();
        java.util.Arrays.fill(screen, from, from + image.width(), -1);
      }
    }
    return shown;
  }

  static List<ShownFrame> playWithJdk(byte[] gif) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try {
      reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
      IIOMetadataNode screen =
          node(
              reader.getStreamMetadata().getAsTree("javax_imageio_gif_stream_1.0"),
              "LogicalScreenDescriptor");
      int width = Integer.parseInt(screen.getAttribute("logicalScreenWidth"));
      int height = Integer.parseInt(screen.getAttribute("logicalScreenHeight"));
      BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
      List<ShownFrame> shown = new ArrayList<>();
      for (int i = 0; i < reader.getNumImages(true); i++) {
        org.w3c.dom.Node tree = reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        IIOMetadataNode descriptor = node(tree, "ImageDescriptor");
        int left = Integer.parseInt(descriptor.getAttribute("imageLeftPosition"));
        int top = Integer.parseInt(descriptor.getAttribute("imageTopPosition"));
        IIOMetadataNode control = node(tree, "GraphicControlExtension");
        BufferedImage image = reader.read(i);
        for (int y = 0; y < image.getHeight(); y++) {
          for (int x = 0; x < image.getWidth(); x++) {
            int color = image.getRGB(x, y);
            if (color >>> 24 != 0) {
              canvas.setRGB(left + x, top + y, color);
            }
          }
        }
        int[] pixels = canvas.getRGB(0, 0, width, height, null, 0, width);
        for (int p = 0; p < pixels.length; p++) {
          pixels[p] = pixels[p] >>> 24 == 0 ? -1 : pixels[p] & 0xFFFFFF;
        }
        shown.add(new ShownFrame(pixels, Integer.parseInt(control.getAttribute("delayTime"))));
        if (control.getAttribute("disposalMethod").equals("restoreToBackgroundColor")) {
          Graphics2D g2 = canvas.createGraphics();
          g2.setComposite(AlphaComposite.Clear);
          g2.fillRect(left, top, image.getWidth(), image.getHeight());
          g2.dispose();
        }
      }
      return shown;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      reader.dispose();
    }
  }

  private static IIOMetadataNode node(org.w3c.dom.Node tree, String name) {
    return (IIOMetadataNode) ((IIOMetadataNode) tree).getElementsByTagName(name).item(0);
  }

  /**
   * Returns the frames of an animation as a decoder should show them: -1 for transparent pixels,
   * the others without alpha, with equal consecutive frames merged.
   */
  public static List<ShownFrame> drawn(Frames frames) {
    List<ShownFrame> shown = new ArrayList<>();
    for (int frame = 0; frame < frames.count(); frame++) {
      int[] pixels = frames.pixels(frame).clone();
      for (int i = 0; i < pixels.length; i++) {
        boolean clear = frames.background().isPresent() && pixels[i] >>> 24 == 0;
        pixels[i] = clear ? -1 : pixels[i] & 0xFFFFFF;
      }
      shown.add(new ShownFrame(pixels, frames.delay(frame) / 10));
    }
    return merged(shown);
  }

  /** Merges consecutive frames with equal pixels. */
  public static List<ShownFrame> merged(List<ShownFrame> shown) {
    List<ShownFrame> merged = new ArrayList<>();
    for (ShownFrame frame : shown) {
      int last = merged.size() - 1;
      if (last >= 0 && java.util.Arrays.equals(merged.get(last).pixels(), frame.pixels())) {
        merged.set(last, new ShownFrame(frame.pixels(), merged.get(last).delay() + frame.delay()));
      } else {
        merged.add(frame);
      }
    }
    return merged;
  }
}
