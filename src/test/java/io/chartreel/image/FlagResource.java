package io.chartreel.image;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.attributes.ViewBox;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes the resource of {@link Flags} from the SVG files of flag-icons: each flag in at most 24
 * colours.
 */
final class FlagResource {
  /** Codes besides those of ISO 3166-1. */
  private static final List<String> MORE =
      List.of("eu", "gb-eng", "gb-nir", "gb-sct", "gb-wls", "un", "xk");

  private static final String FOLDER = "META-INF/resources/webjars/flag-icons/7.3.2/flags/4x3/";

  /** The pixels that are drawn for one of a flag, in each direction. */
  private static final int OVERSAMPLING = 4;

  private static final int MAX_COLORS = 24;

  private FlagResource() {}

  /** Writes the resource. Takes no arguments; the working directory is the one of the project. */
  public static void main(String[] args) throws IOException {
    Path target = Path.of("src/main/resources/io/chartreel/image", Flags.RESOURCE);
    byte[] flags = all();
    Files.write(target, flags);
    System.out.printf(
        Locale.ROOT, "%s: %,d flags, %,d bytes%n", target, codes().size(), flags.length);
  }

  /** Returns the codes of all flags in alphabetical order. */
  static TreeSet<String> codes() {
    TreeSet<String> codes = new TreeSet<>(MORE);
    for (String code : Locale.getISOCountries()) {
      codes.add(code.toLowerCase(Locale.ROOT));
    }
    return codes;
  }

  private static byte[] all() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    for (String code : codes()) {
      byte[] flag = encoded(reduced(drawn(code)));
      data.writeUTF(code);
      data.writeInt(flag.length);
      data.write(flag);
    }
    return bytes.toByteArray();
  }

  /**
   * Draws a flag in the size of the resource, in all of its colours. A pixel is opaque or
   * transparent.
   */
  static Bitmap drawn(String code) {
    URL file = FlagResource.class.getClassLoader().getResource(FOLDER + code + ".svg");
    SVGDocument document = file == null ? null : new SVGLoader().load(file);
    if (document == null) {
      throw new IllegalStateException("flag-icons lacks " + code);
    }
    int width = Flags.WIDTH * OVERSAMPLING;
    int height = Flags.HEIGHT * OVERSAMPLING;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g2 = image.createGraphics();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    document.render((Component) null, g2, new ViewBox(width, height));
    g2.dispose();
    int[] pixels =
        new Bitmap(width, height, image.getRGB(0, 0, width, height, null, 0, width))
            .scaled(Flags.WIDTH, Flags.HEIGHT)
            .pixels();
    return new Bitmap(
        Flags.WIDTH,
        Flags.HEIGHT,
        Arrays.stream(pixels).map(pixel -> pixel >>> 24 < 0x80 ? 0 : 0xFF000000 | pixel).toArray());
  }

  /** Reduces the colours of a flag. */
  private static Bitmap reduced(Bitmap flag) {
    int[] opaque = Arrays.stream(flag.pixels()).filter(pixel -> pixel != 0).toArray();
    boolean whole = opaque.length == flag.pixels().length;
    SharedPalette palette = new SharedPalette(opaque, whole ? MAX_COLORS : MAX_COLORS - 1);
    int[] colors = palette.colors();
    int[] pixels =
        Arrays.stream(flag.pixels())
            .map(pixel -> pixel != 0 ? 0xFF000000 | colors[palette.place(pixel)] : 0)
            .toArray();
    return new Bitmap(flag.width(), flag.height(), pixels);
  }

  private static byte[] encoded(Bitmap flag) throws IOException {
    int[] colors = Arrays.stream(flag.pixels()).distinct().toArray();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeByte(colors.length);
    for (int color : colors) {
      data.writeInt(color);
    }
    Deflater strongest = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream places = new DeflaterOutputStream(data, strongest)) {
      for (int pixel : flag.pixels()) {
        int place = 0;
        while (colors[place] != pixel) {
          place++;
        }
        places.write(place);
      }
    } finally {
      strongest.end();
    }
    return bytes.toByteArray();
  }
}
