package io.chartreel.gif;

import io.chartreel.frame.Frames;

/**
 * The first frames of an animation, drawn in advance, so that measurements of the encoder exclude
 * drawing.
 */
public final class RecordedFrames implements Frames {
  private final Frames animation;
  private final int[][] pictures;

  /** Draws the frames. */
  public RecordedFrames(Frames animation, int count) {
    this.animation = animation;
    pictures = new int[Math.min(count, animation.count())][];
    for (int frame = 0; frame < pictures.length; frame++) {
      pictures[frame] = animation.pixels(frame).clone();
    }
  }

  @Override
  public int width() {
    return animation.width();
  }

  @Override
  public int height() {
    return animation.height();
  }

  @Override
  public int count() {
    return pictures.length;
  }

  @Override
  public int delay(int frame) {
    return animation.delay(frame);
  }

  @Override
  public int[] pixels(int frame) {
    return pictures[frame];
  }
}
