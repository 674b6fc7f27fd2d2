package io.chartreel.gif;

import io.chartreel.draw.font.HeadlessFonts;
import io.chartreel.frame.Frames;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Locale;
import java.util.Random;

/** A race of labelled bars, drawn like a real chart with antialiased text and edges. */
final class BarRaceFrames implements Frames {
  static {
    HeadlessFonts.install();
  }

  private static final int[] COLORS = {
    0x4E79A7, 0xF28E2B, 0xE15759, 0x76B7B2, 0x59A14F, 0xEDC948, 0xB07AA1, 0xFF9DA7, 0x9C755F,
    0xBAB0AC
  };
  private static final String[] NAMES = {
    "Amsterdam",
    "Budapest",
    "Copenhagen",
    "Dublin",
    "Edinburgh",
    "Florence",
    "Gdansk",
    "Helsinki",
    "Istanbul",
    "Jena"
  };

  private final Look look;
  private final int bars;
  private final int count;
  private final double[][] values;
  private final double[][] ranks;
  private final BufferedImage backdrop;
  private final BufferedImage image;
  private final int[] pixels;

  /** The appearance of an animation; {@code step} is the number of frames per period. */
  record Look(int width, int height, boolean dark, boolean vertical, boolean longTexts, int step) {}

  BarRaceFrames(Look look, int bars, int count) {
    this.look = look;
    this.bars = bars;
    this.count = count;
    int periods = count / look.step() + 2;
    values = new double[periods][bars];
    ranks = new double[periods][bars];
    Random random = new Random(bars * 31L + count);
    for (int period = 0; period < periods; period++) {
      for (int bar = 0; bar < bars; bar++) {
        double before = period == 0 ? 300 + random.nextInt(500) : values[period - 1][bar];
        values[period][bar] = Math.min(1000, Math.max(100, before + random.nextInt(140) - 60));
      }
      for (int bar = 0; bar < bars; bar++) {
        for (int other = 0; other < bars; other++) {
          if (values[period][other] > values[period][bar]
              || (values[period][other] == values[period][bar] && other < bar)) {
            ranks[period][bar]++;
          }
        }
      }
    }
    backdrop = new BufferedImage(look.width(), look.height(), BufferedImage.TYPE_INT_RGB);
    image = new BufferedImage(look.width(), look.height(), BufferedImage.TYPE_INT_RGB);
    pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    drawBackdrop();
  }

  @Override
  public int width() {
    return look.width();
  }

  @Override
  public int height() {
    return look.height();
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int delay(int frame) {
    return frame == count - 1 ? 2000 : 50;
  }

  @Override
  public int[] pixels(int frame) {
    Graphics2D graphics = graphics(image);
    graphics.drawImage(backdrop, 0, 0, null);
    int period = frame / look.step();
    double share = (double) (frame % look.step()) / look.step();
    double swap = Math.min(1, 2 * share);
    for (int bar = 0; bar < bars; bar++) {
      double value = values[period][bar] * (1 - share) + values[period + 1][bar] * share;
      double rank = ranks[period][bar] * (1 - swap) + ranks[period + 1][bar] * swap;
      drawBar(graphics, bar, value, rank);
    }
    graphics.setColor(look.dark() ? new Color(0x44464A) : new Color(0xC8C8C8));
    graphics.setFont(new Font("Noto Sans", Font.BOLD, look.height() / 10));
    String ticker = String.valueOf(1990 + period);
    int length = graphics.getFontMetrics().stringWidth(ticker);
    graphics.drawString(
        ticker, look.width() - length - 24, look.vertical() ? 90 : look.height() - 48);
    graphics.dispose();
    return pixels;
  }

  private void drawBar(Graphics2D graphics, int bar, double value, double rank) {
    int color = COLORS[bar % COLORS.length];
    String name = NAMES[bar % NAMES.length] + (bar < NAMES.length ? "" : " " + bar / NAMES.length);
    String number = String.format(Locale.ROOT, "%,d", Math.round(value * 12.34));
    if (look.longTexts()) {
      name = name + ", the harbour and its " + NAMES[(bar + 3) % NAMES.length] + " quarter";
      number = number + " thousand tonnes of goods";
    }
    graphics.setColor(new Color(color));
    if (look.vertical()) {
      double slot = (look.width() - 96.0) / bars;
      double length = value * (look.height() - 150) / 1000;
      double left = 72 + rank * slot;
      double base = look.height() - 48;
      graphics.fill(new Rectangle2D.Double(left, base - length, slot * 0.75, length));
      text(graphics, Font.PLAIN, 10, ink(), number, left, base - length - 4);
      text(graphics, Font.PLAIN, 10, ink(), name, left, base + 14);
      return;
    }
    double slot = (look.height() - 130.0) / bars;
    double left = look.longTexts() ? 24 : 110;
    double length = value * (look.width() - left - (look.longTexts() ? 240 : 90)) / 1000;
    double top = 84 + rank * slot;
    int size = (int) Math.max(7, Math.min(13, slot * 0.5));
    double line = top + slot * 0.375 + size * 0.36;
    graphics.fill(new Rectangle2D.Double(left, top, length, slot * 0.75));
    text(graphics, Font.PLAIN, size, ink(), number, left + length + 6, line);
    if (look.longTexts()) {
      text(graphics, Font.BOLD, size, Color.WHITE, name, left + 6, line);
    } else {
      graphics.setFont(new Font("Noto Sans", Font.PLAIN, size));
      text(
          graphics,
          Font.PLAIN,
          size,
          ink(),
          name,
          left - 6 - graphics.getFontMetrics().stringWidth(name),
          line);
    }
  }

  private void drawBackdrop() {
    Graphics2D graphics = graphics(backdrop);
    graphics.setColor(look.dark() ? new Color(0x16181D) : Color.WHITE);
    graphics.fillRect(0, 0, look.width(), look.height());
    text(graphics, Font.BOLD, 20, ink(), "Goods that went through ten harbours", 24, 40);
    Color soft = look.dark() ? new Color(0xA0A2A6) : new Color(0x606060);
    text(graphics, Font.PLAIN, 14, soft, "thousand tonnes a year, where known", 24, 62);
    for (int tick = 0; tick <= 4; tick++) {
      graphics.setColor(look.dark() ? new Color(0x303238) : new Color(0xE8E8E8));
      if (look.vertical()) {
        int y = look.height() - 48 - tick * (look.height() - 150) / 4;
        graphics.fillRect(72, y, look.width() - 96, 1);
        text(graphics, Font.PLAIN, 11, soft, String.valueOf(tick * 250), 36, y + 4);
      } else {
        int left = look.longTexts() ? 24 : 110;
        int x = left + tick * (look.width() - left - 90) / 4;
        graphics.fillRect(x, 84, 1, look.height() - 126);
        text(
            graphics, Font.PLAIN, 11, soft, String.valueOf(tick * 250), x - 10, look.height() - 28);
      }
    }
    text(graphics, Font.PLAIN, 11, soft, "Source: the harbours' own books", 24, look.height() - 10);
    graphics.dispose();
  }

  private Color ink() {
    return look.dark() ? new Color(0xE8E6E1) : new Color(0x1A1A1A);
  }

  private static void text(
      Graphics2D graphics, int style, int size, Color color, String text, double x, double y) {
    graphics.setFont(new Font(Font.SANS_SERIF, style, size));
    graphics.setColor(color);
    graphics.drawString(text, (float) x, (float) y);
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }
}
