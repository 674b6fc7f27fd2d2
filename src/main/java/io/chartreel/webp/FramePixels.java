package io.chartreel.webp;

import io.chartreel.frame.Box;

/**
 * The pixels of a frame: all of its box, and those with only the changed ones opaque, which are
 * blended with the rest. The memory can be reused.
 */
final class FramePixels {
  private final Pixels all = new Pixels();
  private final Pixels changes = new Pixels();
  private Box box = Box.EMPTY;
  private boolean canBlend;

  /** Pixels row by row, as 0xAARRGGBB. */
  private static final class Pixels {
    private int[] pixels = {};
    private boolean alpha;

    private int[] reserve(Box box) {
      if (pixels.length < box.pixels()) {
        pixels = new int[box.pixels()];
      }
      return pixels;
    }
  }

  /**
   * Copies a box of a canvas, extended to even coordinates.
   *
   * @param changed what has changed
   * @param first whether nothing is shown before
   */
  void copy(Canvas canvas, Box changed, boolean first) {
    box = new Box(changed.left() & ~1, changed.top() & ~1, changed.right(), changed.bottom());
    all.alpha = canvas.copy(box, all.reserve(box));
    canBlend = !first && canvas.canBlend(box);
    if (canBlend) {
      changes.alpha = canvas.copyChanged(box, changes.reserve(box));
    }
  }

  /** Returns the box on the canvas, its left and top even. */
  Box box() {
    return box;
  }

  /** Returns whether the frame can be blended, which makes no pixel transparent. */
  boolean canBlend() {
    return canBlend;
  }

  /**
   * Returns the pixels row by row as 0xAARRGGBB; may be longer.
   *
   * @param blend whether only the changed ones are opaque
   */
  int[] pixels(boolean blend) {
    return (blend ? changes : all).pixels;
  }

  /** Returns whether any of these pixels is not opaque. */
  boolean alpha(boolean blend) {
    return (blend ? changes : all).alpha;
  }
}
