package io.chartreel.draw;

import io.chartreel.chart.ErrorImage;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Theme;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.draw.text.GlyphCache;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws an error message in the largest font in which it fits. If it does not fit in the smallest
 * one, it is truncated with an ellipsis.
 */
public final class ErrorImageDrawing {
  private static final Rgb BACKGROUND = Theme.LIGHT.background();
  private static final Rgb TEXT = Theme.textColorOn(BACKGROUND);
  private static final Rgb ACCENT = new Rgb(0xB3261E);

  /** The largest font size in an image of 640 x 480, in pixels. */
  private static final double MAX_SIZE = 18;

  /** The smallest font size in pixels, in any image. */
  private static final float MIN_SIZE = 8;

  private final ErrorImage error;
  private final Fonts fonts;
  private final int margin;

  /** Creates a drawing. */
  public ErrorImageDrawing(ErrorImage error, Fonts fonts) {
    this.error = error;
    this.fonts = fonts;
    this.margin = Math.max(6, Math.min(error.width(), error.height()) / 16);
  }

  /**
   * A line of text and its position.
   *
   * @param top the first row of pixels
   */
  private record Line(StyledText text, int top, Rgb color) {
    int bottom() {
      return top + height(text);
    }

    /** Returns the height of a line with its leading. */
    static int height(StyledText text) {
      return (int) Math.ceil(text.font().getSize2D() * 1.35);
    }
  }

  /** Returns the pixels row by row as 0xRRGGBB. */
  public int[] pixels() {
    return Canvas.pixels(draw());
  }

  /** Returns an image of type {@link BufferedImage#TYPE_INT_RGB}. */
  public BufferedImage draw() {
    Canvas canvas = new Canvas(error.width(), error.height());
    canvas.fill(new Rectangle(error.width(), error.height()), BACKGROUND);
    canvas.fill(new Rectangle(Math.max(2, margin / 4), error.height()), ACCENT);
    GlyphCache glyphs = new GlyphCache();
    for (Line line : lines()) {
      int start =
          line.text.isRightToLeft() ? error.width() - margin - glyphs.width(line.text) : margin;
      glyphs.write(canvas, line.text, start, line.top + line.text.capHeight(), line.color);
    }
    return canvas.image();
  }

  /**
   * Returns all lines in the largest font in which they fit, or those that fit in the smallest
   * font.
   */
  private List<Line> lines() {
    double scale = Math.max(1, Math.min(error.width() / 640.0, error.height() / 480.0));
    int bottom = error.height() - margin / 2;
    for (float px = Math.round(MAX_SIZE * scale); px > MIN_SIZE; px = Math.round(px * 0.85f)) {
      List<Line> lines = lines(px);
      if (lines.get(lines.size() - 1).bottom() <= bottom) {
        return lines;
      }
    }
    return truncated(lines(MIN_SIZE), bottom);
  }

  private List<Line> lines(float px) {
    List<Line> lines = new ArrayList<>();
    int top = add(lines, new StyledText(error.heading(), fonts.bold(px)), margin, ACCENT);
    for (String sentence : error.sentences()) {
      top = add(lines, new StyledText(sentence, fonts.regular(px)), top + (int) px / 3, TEXT);
    }
    return lines;
  }

  private int add(List<Line> lines, StyledText text, int start, Rgb color) {
    int top = start;
    for (StyledText part : LineBreaker.wrap(text, error.width() - 2 * margin)) {
      lines.add(new Line(part, top, color));
      top += Line.height(part);
    }
    return top;
  }

  private List<Line> truncated(List<Line> lines, int bottom) {
    List<Line> visible = new ArrayList<>(lines.stream().filter(l -> l.bottom() <= bottom).toList());
    if (visible.size() == lines.size()) {
      return lines;
    }
    if (visible.isEmpty()) {
      return List.of(lines.get(0));
    }
    Line last = visible.remove(visible.size() - 1);
    StyledText ellipsized = new StyledText(last.text.content() + " …", last.text.typeface());
    visible.add(
        new Line(
            LineBreaker.truncate(ellipsized, error.width() - 2 * margin), last.top, last.color));
    return visible;
  }
}
