package io.chartreel.webp;

import io.chartreel.frame.Box;
import io.chartreel.webp.vp8l.Draft;
import io.chartreel.webp.vp8l.Drafter;
import java.util.Optional;

/**
 * The two ways to encode a frame: with all pixels of its box, and with only the changed ones
 * opaque, which are blended with the rest. Their pixels are copied first, then drafted. The memory
 * can be reused.
 */
final class FramePixels {
  private final Pixels all = new Pixels();
  private final Pixels changes = new Pixels();
  private Box box = Box.EMPTY;
  private boolean canBlend;

  /** Pixels row by row as 0xAARRGGBB; once they are drafted, as the draft needs them. */
  private static final class Pixels {
    private int[] pixels = {};
    private boolean alpha;
    private Optional<Draft> draft = Optional.empty();

    private int[] reserve(Box box) {
      draft = Optional.empty();
      if (pixels.length < box.pixels()) {
        pixels = new int[box.pixels()];
      }
      return pixels;
    }

    private void draft(Box box, Drafter drafter) {
      int columns = box.right() - box.left();
      int rows = box.bottom() - box.top();
      draft = Optional.of(drafter.draft(pixels, columns, rows, alpha));
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

  /** Drafts both ways, unless that has been done. */
  void draft(Drafter drafter) {
    if (all.draft.isEmpty()) {
      all.draft(box, drafter);
      if (canBlend) {
        changes.draft(box, drafter);
      }
    }
  }

  /** Returns the box on the canvas, its left and top even. */
  Box box() {
    return box;
  }

  /** Returns the draft of all pixels. */
  Draft all() {
    return all.draft.orElseThrow();
  }

  /** Returns the draft of the changed pixels; none if one of them becomes transparent. */
  Optional<Draft> changes() {
    return canBlend ? changes.draft : Optional.empty();
  }
}
