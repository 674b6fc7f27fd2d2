package io.chartreel.draw.context;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Style;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.draw.text.GlyphCache;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import java.awt.Rectangle;

/**
 * What everything in a picture is drawn with.
 *
 * @param canvas the picture
 * @param style how the chart looks
 * @param units the sizes
 * @param fonts the typeface
 * @param inks the colours of words and lines
 * @param prints the texts that were drawn before
 * @param marks what lies where
 */
public record DrawingContext(
    Canvas canvas,
    Style style,
    Scaling units,
    Fonts fonts,
    InkColors inks,
    GlyphCache prints,
    OccupiedAreas marks) {
  public static DrawingContext of(Style style, Fonts fonts, Canvas canvas) {
    return new DrawingContext(
        canvas,
        style,
        Scaling.of(style),
        fonts.with(style.font()),
        InkColors.on(style.background()),
        new GlyphCache(),
        new OccupiedAreas());
  }

  public boolean horizontal() {
    return style.direction() == Direction.HORIZONTAL;
  }

  public int width() {
    return canvas.width();
  }

  public int height() {
    return canvas.height();
  }

  /** The air between things that belong together, and the least between a label and an edge. */
  public int gap() {
    return units.text(6);
  }

  public StyledText regular(String words, double size) {
    return new StyledText(words, fonts.regular(units.font(size)));
  }

  public StyledText bold(String words, double size) {
    return new StyledText(words, fonts.bold(units.font(size)));
  }

  /** Writes a text from a point on its base line. */
  public void write(StyledText text, int x, int baseline, Rgb ink) {
    if (text.words().isEmpty()) {
      return;
    }
    prints.write(canvas, text, x, baseline, ink);
    int capital = text.capital();
    mark(new Rectangle(x, baseline - capital, width(text), capital));
  }

  /** Remembers where a text lies, as far as it is seen. */
  public void mark(Rectangle text) {
    Rectangle seen = canvas.cut(text);
    if (!seen.isEmpty()) {
      marks.text(seen);
    }
  }

  /**
   * Makes room for a text on what moves and was drawn before it: a patch of one colour under it,
   * where there is anything.
   *
   * @param text the pixels of the text
   */
  public void clear(Rectangle text, Rgb color) {
    if (marks.touch(text)) {
      Rectangle patch = new Rectangle(text);
      int air = Math.max(1, Math.min(text.width, text.height) / 4);
      patch.grow(units.text(2), air);
      canvas.fill(patch, color);
    }
  }

  /** How far a text reaches to the right, in pixels. */
  public int width(StyledText text) {
    return prints.width(text);
  }

  /** A text, shortened where it is wider than its room. */
  public StyledText fit(StyledText text, int room) {
    return width(text) <= room ? text : LineBreaker.truncate(text, room);
  }

  /** The nearest start at which a stretch of a length lies inside the picture. */
  public int inside(int start, int length, int room) {
    return Math.max(gap(), Math.min(start, room - gap() - length));
  }
}
