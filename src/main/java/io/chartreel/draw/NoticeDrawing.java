package io.chartreel.draw;

import io.chartreel.chart.ErrorImage;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Theme;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.draw.text.GlyphCache;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a notice as large as its picture allows: what does not fit in the smallest letters ends in
 * an ellipsis.
 */
public final class NoticeDrawing {
  private static final Rgb PAPER = Theme.LIGHT.paper();
  private static final Rgb INK = Theme.inkOn(PAPER);
  private static final Rgb ACCENT = new Rgb(0xB3261E);

  /** The sizes of letters in a picture of 640 x 480, in pixels. */
  private static final double LARGEST = 18;

  private static final float SMALLEST = 8;

  private final ErrorImage notice;
  private final Fonts fonts;
  private final int air;

  /** A notice in some fonts. */
  public NoticeDrawing(ErrorImage notice, Fonts fonts) {
    this.notice = notice;
    this.fonts = fonts;
    this.air = Math.max(6, Math.min(notice.width(), notice.height()) / 16);
  }

  /**
   * A line of text and where it stands.
   *
   * @param top its first row of pixels
   */
  private record Line(StyledText text, int top, Rgb ink) {
    int bottom() {
      return top + height(text);
    }

    /** The height of a line with the air under it. */
    static int height(StyledText text) {
      return (int) Math.ceil(text.font().getSize2D() * 1.35);
    }
  }

  /** The pixels of the picture, 0xRRGGBB, row by row. */
  public int[] pixels() {
    return Canvas.pixels(draw());
  }

  /** The picture: 24 bits a pixel. */
  public BufferedImage draw() {
    Canvas canvas = new Canvas(notice.width(), notice.height());
    canvas.fill(new Rectangle(notice.width(), notice.height()), PAPER);
    canvas.fill(new Rectangle(Math.max(2, air / 4), notice.height()), ACCENT);
    GlyphCache prints = new GlyphCache();
    for (Line line : lines()) {
      int start = line.text.isRightToLeft() ? notice.width() - air - prints.width(line.text) : air;
      prints.write(canvas, line.text, start, line.top + line.text.capital(), line.ink);
    }
    return canvas.image();
  }

  /** In the largest letters in which all is seen, or else in the smallest as much as is seen. */
  private List<Line> lines() {
    double scale = Math.max(1, Math.min(notice.width() / 640.0, notice.height() / 480.0));
    int bottom = notice.height() - air / 2;
    for (float px = Math.round(LARGEST * scale); px > SMALLEST; px = Math.round(px * 0.85f)) {
      List<Line> lines = lines(px);
      if (lines.get(lines.size() - 1).bottom() <= bottom) {
        return lines;
      }
    }
    return cut(lines(SMALLEST), bottom);
  }

  private List<Line> lines(float px) {
    List<Line> lines = new ArrayList<>();
    int top = add(lines, new StyledText(notice.heading(), fonts.bold(px)), air, ACCENT);
    for (String sentence : notice.sentences()) {
      top = add(lines, new StyledText(sentence, fonts.regular(px)), top + (int) px / 3, INK);
    }
    return lines;
  }

  private int add(List<Line> lines, StyledText text, int from, Rgb ink) {
    int top = from;
    for (StyledText part : text.wrapped(notice.width() - 2 * air)) {
      lines.add(new Line(part, top, ink));
      top += Line.height(part);
    }
    return top;
  }

  private List<Line> cut(List<Line> lines, int bottom) {
    List<Line> seen = new ArrayList<>(lines.stream().filter(l -> l.bottom() <= bottom).toList());
    if (seen.isEmpty()) {
      return List.of(lines.get(0));
    }
    Line last = seen.remove(seen.size() - 1);
    StyledText more = new StyledText(last.text.words() + " …", last.text.face());
    seen.add(new Line(more.within(notice.width() - 2 * air), last.top, last.ink));
    return seen;
  }
}
