package io.chartreel.draw.context;

import io.chartreel.chart.Direction;
import io.chartreel.chart.Rgb;
import io.chartreel.chart.Style;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.draw.text.GlyphCache;
import io.chartreel.draw.text.LineBreaker;
import io.chartreel.draw.text.StyledText;
import io.chartreel.image.ImageLibrary;
import java.awt.Rectangle;
import java.util.function.Consumer;

/**
 * Everything that the parts of a chart need for drawing, and drawing with a record of occupied
 * areas. Lengths and coordinates are pixels of the image. Not thread-safe.
 *
 * @param canvas the image
 * @param style how the chart looks
 * @param scaling font sizes and lengths in proportion to the image
 * @param fonts the fonts of the chart
 * @param colors the colours of text and lines
 * @param glyphs the masks of texts that were drawn recently
 * @param occupied where shapes and texts are in the current frame
 * @param images that bars can have
 */
public record DrawingContext(
    Canvas canvas,
    Style style,
    Scaling scaling,
    Fonts fonts,
    InkColors colors,
    GlyphCache glyphs,
    OccupiedAreas occupied,
    ImageLibrary images) {
  /** Creates a context for an empty image. */
  public static DrawingContext of(Style style, Fonts fonts, ImageLibrary images, Canvas canvas) {
    return new DrawingContext(
        canvas,
        style,
        Scaling.of(style),
        fonts.with(style.font()),
        InkColors.on(style.background()),
        new GlyphCache(),
        new OccupiedAreas(),
        images);
  }

  /** Creates a context for an empty image, without images that the operator adds. */
  public static DrawingContext of(Style style, Fonts fonts, Canvas canvas) {
    return of(style, fonts, ImageLibrary.bundled(), canvas);
  }

  /** Returns whether bars grow to the right rather than upwards. */
  public boolean horizontal() {
    return style.direction() == Direction.HORIZONTAL;
  }

  /** Returns the width of the image. */
  public int width() {
    return canvas.width();
  }

  /** Returns the height of the image. */
  public int height() {
    return canvas.height();
  }

  /**
   * Returns the distance between related parts, and the minimum distance of a label from an edge.
   */
  public int gap() {
    return scaling.text(6);
  }

  /** Returns a text in the regular weight, in a size for an image of 640 x 480. */
  public StyledText regular(String text, double size) {
    return new StyledText(text, fonts.regular(scaling.font(size)));
  }

  /** Returns a text in bold, in a size for an image of 640 x 480. */
  public StyledText bold(String text, double size) {
    return new StyledText(text, fonts.bold(scaling.font(size)));
  }

  /** Draws a text and records its area; {@code x} and {@code baseline} are its origin. */
  public void write(StyledText text, int x, int baseline, Rgb color) {
    if (text.content().isEmpty()) {
      return;
    }
    glyphs.write(canvas, text, x, baseline, color);
    int capHeight = text.capHeight();
    occupy(new Rectangle(x, baseline - capHeight, width(text), capHeight));
  }

  /** Records the area of a text, without what the canvas clips. */
  public void occupy(Rectangle text) {
    Rectangle visible = canvas.cut(text);
    if (!visible.isEmpty()) {
      occupied.addText(visible);
    }
  }

  /**
   * Clears the space behind a text: fills a patch if the text is over a moving part that was drawn
   * before it, and otherwise interrupts the gridlines that it crosses.
   *
   * @param text the pixels of the text
   * @param color of the patch
   */
  public void fillBehind(Rectangle text, Rgb color) {
    clearBehind(text, part -> canvas.fill(part, color));
  }

  /**
   * Clears a patch behind a text in the ink of the background if it is over a moving part that was
   * drawn before it. On a transparent background the patch is a hole, through which the page shows
   * as it does around the text.
   *
   * @param text the pixels of the text
   */
  public void clearBehind(Rectangle text) {
    Rgb background = colors.background();
    if (style.transparent()) {
      clearBehind(text, part -> canvas.erase(part, background));
    } else {
      fillBehind(text, background);
    }
  }

  private void clearBehind(Rectangle text, Consumer<Rectangle> clearing) {
    Rectangle patch = patch(text);
    if (occupied.movingPartsTouch(text)) {
      clearing.accept(patch);
      return;
    }
    for (Rectangle gridline : occupied.gridlines()) {
      if (gridline.intersects(patch)) {
        clearing.accept(gridline.intersection(patch));
      }
    }
  }

  private Rectangle patch(Rectangle text) {
    Rectangle patch = new Rectangle(text);
    int padding = Math.max(1, Math.min(text.width, text.height) / 4);
    patch.grow(scaling.text(2), Math.min(padding, scaling.text(3)));
    return patch;
  }

  /** Returns the advance of a text, rounded up. */
  public int width(StyledText text) {
    return glyphs.width(text);
  }

  /** Returns a text, truncated if it is wider than {@code maxWidth}. */
  public StyledText fit(StyledText text, int maxWidth) {
    return width(text) <= maxWidth ? text : LineBreaker.truncate(text, maxWidth);
  }

  /**
   * Returns the start nearest to {@code start} at which {@code length} pixels keep their distance
   * from both edges of an image that is {@code size} pixels wide or high.
   */
  public int clamp(int start, int length, int size) {
    return Math.max(gap(), Math.min(start, size - gap() - length));
  }
}
