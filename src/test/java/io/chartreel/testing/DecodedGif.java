package io.chartreel.testing;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.w3c.dom.NodeList;

/**
 * An animated GIF as a browser shows it, decoded by the JDK.
 *
 * @param frames the complete image at each frame
 * @param delays the duration of each frame in milliseconds
 * @param repeats the value in the NETSCAPE block; empty if there is none
 */
public record DecodedGif(List<BufferedImage> frames, List<Integer> delays, OptionalInt repeats) {
  /** Reads a file. */
  public static DecodedGif of(byte[] file) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      IIOMetadataNode screen = child(tree(reader.getStreamMetadata()), "LogicalScreenDescriptor");
      BufferedImage canvas =
          new BufferedImage(
              number(screen, "logicalScreenWidth"),
              number(screen, "logicalScreenHeight"),
              BufferedImage.TYPE_INT_ARGB);
      List<BufferedImage> frames = new ArrayList<>();
      List<Integer> delays = new ArrayList<>();
      OptionalInt repeats = OptionalInt.empty();
      for (int i = 0; i < reader.getNumImages(true); i++) {
        IIOMetadataNode metadata = tree(reader.getImageMetadata(i));
        IIOMetadataNode place = child(metadata, "ImageDescriptor");
        IIOMetadataNode control = child(metadata, "GraphicControlExtension");
        if (!control.getAttribute("disposalMethod").equals("doNotDispose")
            && !control.getAttribute("disposalMethod").equals("none")) {
          throw new AssertionError("a disposal method that is not read here");
        }
        Graphics2D g2 = canvas.createGraphics();
        g2.setComposite(AlphaComposite.SrcOver);
        g2.drawImage(
            reader.read(i),
            number(place, "imageLeftPosition"),
            number(place, "imageTopPosition"),
            null);
        g2.dispose();
        frames.add(copy(canvas));
        delays.add(10 * number(control, "delayTime"));
        if (i == 0) {
          repeats = repeats(metadata);
        }
      }
      return new DecodedGif(frames, delays, repeats);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      reader.dispose();
    }
  }

  /** Returns the colour of a pixel as 0xRRGGBB. */
  public int pixel(int frame, int x, int y) {
    return frames.get(frame).getRGB(x, y) & 0xFFFFFF;
  }

  private static OptionalInt repeats(IIOMetadataNode metadata) {
    NodeList extensions = metadata.getElementsByTagName("ApplicationExtension");
    if (extensions.getLength() == 0) {
      return OptionalInt.empty();
    }
    byte[] block = (byte[]) ((IIOMetadataNode) extensions.item(0)).getUserObject();
    return OptionalInt.of((block[1] & 0xFF) | (block[2] & 0xFF) << 8);
  }

  private static BufferedImage copy(BufferedImage image) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D g2 = copy.createGraphics();
    g2.setColor(Color.BLACK);
    g2.drawImage(image, 0, 0, null);
    g2.dispose();
    return copy;
  }

  private static IIOMetadataNode tree(IIOMetadata metadata) {
    return (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
  }

  private static IIOMetadataNode child(IIOMetadataNode node, String name) {
    return (IIOMetadataNode) node.getElementsByTagName(name).item(0);
  }

  private static int number(IIOMetadataNode node, String attribute) {
    return Integer.parseInt(node.getAttribute(attribute));
  }
}
