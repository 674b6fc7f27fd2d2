package io.chartreel.draw.font;

import io.chartreel.draw.text.ShapedText;
import io.chartreel.draw.text.StyledText;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A picture with text in every font that a chart can use; run as a program, it prints its SHA-256.
 */
final class FontPicture {
  private static final String TEXT = "Prix élevé Ελλάδα Привет السلام שלום 2014 (20)";
  private static final String ALL_FONTS = TEXT + " 日本語 中文 한국";
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  private FontPicture() {}

  /**
   * Draws with the bundled fonts, or with the machine's own if the only argument is "bare"; or
   * prints the number of files that a text unpacks.
   */
  public static void main(String[] args) throws NoSuchAlgorithmException {
    if (args.length == 2 && args[0].equals("files")) {
      FontRuns.of(args[1], Fonts.load().regular(12));
      System.out.println(HeadlessFonts.install().toFile().list().length);
      return;
    }
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    if (args.length == 1 && args[0].equals("bare")) {
      write(picture, new Font(Font.SANS_SERIF, Font.PLAIN, 12), 20);
    } else {
      HeadlessFonts.install();
      draw(picture, Fonts.load());
    }
    System.out.println(sha256(picture));
  }

  private static void draw(BufferedImage picture, Fonts fonts) {
    JFreeChart chart = ChartFactory.createXYLineChart(TEXT, "x", "y", new XYSeriesCollection());
    chart.getXYPlot().setOutlineVisible(false);
    for (ValueAxis axis :
        List.of(chart.getXYPlot().getDomainAxis(), chart.getXYPlot().getRangeAxis())) {
      axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    }
    Graphics2D graphics = graphics(picture);
    chart.draw(graphics, new Rectangle(WIDTH, HEIGHT));
    graphics.dispose();
    write(picture, fonts.regular(12), 60);
    write(picture, fonts.bold(12), 90);
    write(picture, fonts.bold(120), 200);
    write(picture, new Font(Font.MONOSPACED, Font.BOLD, 12), 220);
  }

  private static void write(BufferedImage picture, Font font, int baseline) {
    Graphics2D graphics = graphics(picture);
    graphics.setColor(Color.ORANGE);
    graphics.setFont(font);
    graphics.drawString(TEXT, 10, baseline);
    graphics.dispose();
  }

  private static void write(BufferedImage picture, Typeface typeface, int baseline) {
    Graphics2D graphics = graphics(picture);
    graphics.setColor(Color.ORANGE);
    graphics.translate(10, baseline);
    ShapedText.of(new StyledText(ALL_FONTS, typeface)).pen().accept(graphics);
    graphics.dispose();
  }

  private static Graphics2D graphics(BufferedImage picture) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }

  private static String sha256(BufferedImage picture) throws NoSuchAlgorithmException {
    int[] pixels = picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * pixels.length);
    bytes.asIntBuffer().put(pixels);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
  }
}
