package io.chartreel.pipeline;

import io.chartreel.chart.Style;
import io.chartreel.draw.ChartDrawing;
import io.chartreel.frame.Frames;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.scene.Animation;
import java.util.OptionalInt;

/**
 * The frames of a chart, each drawn when it is needed.
 *
 * @param deadline checked before each frame
 */
record ChartFrames(Style style, Animation animation, ChartDrawing drawing, Deadline deadline)
    implements Frames {
  @Override
  public int width() {
    return style.imageWidth();
  }

  @Override
  public int height() {
    return style.imageHeight();
  }

  @Override
  public int count() {
    return animation.frames();
  }

  @Override
  public int delay(int frame) {
    return animation.delay(frame);
  }

  @Override
  public int[] pixels(int frame) {
    deadline.check();
    return drawing.pixels(animation.scene(frame));
  }

  @Override
  public OptionalInt background() {
    return style.transparent() ? OptionalInt.of(style.background().value()) : OptionalInt.empty();
  }
}
