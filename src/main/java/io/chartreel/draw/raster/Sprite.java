package io.chartreel.draw.raster;

import java.awt.Rectangle;

/**
 * A small picture in the colours of a palette, in two versions: one whose edges are blended with
 * the bar behind it, and one with the background. Immutable.
 */
public final class Sprite {
  /** The place of a pixel that is not painted. */
  public static final byte TRANSPARENT = 0;

  private final int width;
  private final int height;
  private final int[] palette;
  private final byte[] onBar;
  private final byte[] onBackground;

  /**
   * Creates a picture. The arrays are not copied.
   *
   * @param width in pixels
   * @param palette colours as 0xRRGGBB
   * @param onBar row by row, one more than the place in the palette, or {@link #TRANSPARENT}
   * @param onBackground the same for pixels that are not over the bar
   */
  public Sprite(int width, int[] palette, byte[] onBar, byte[] onBackground) {
    this.width = width;
    this.height = onBar.length / width;
    this.palette = palette;
    this.onBar = onBar;
    this.onBackground = onBackground;
  }

  /** Returns the width in pixels. */
  public int width() {
    return width;
  }

  /** Returns the height in pixels. */
  public int height() {
    return height;
  }

  /**
   * Paints the picture within the clip of the canvas.
   *
   * @param x of the left column in the image
   * @param y of the top row in the image
   * @param bar the pixels of the bar behind it
   */
  public void paint(Canvas canvas, int x, int y, Rectangle bar) {
    int[] pixels = canvas.pixels();
    Rectangle area = canvas.touch(new Rectangle(x, y, width, height));
    for (int row = area.y; row < area.y + area.height; row++) {
      boolean besideBar = row < bar.y || row >= bar.y + bar.height;
      for (int column = area.x; column < area.x + area.width; column++) {
        boolean outside = besideBar || column < bar.x || column >= bar.x + bar.width;
        int at = (row - y) * width + column - x;
        int place = (outside ? onBackground[at] : onBar[at]) & 0xFF;
        if (place != TRANSPARENT) {
          pixels[row * canvas.width() + column] = Canvas.PAINTED | palette[place - 1];
        }
      }
    }
  }
}
