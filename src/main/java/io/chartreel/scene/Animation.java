package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.StillFrame;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The animation of a chart: a sequence of scenes in playing order, each computed when it is
 * requested. Immutable.
 */
public final class Animation implements Iterable<Scene> {
  private final Timeline timeline;
  private final Scenes scenes;
  private final boolean startsWithLastFrame;

  /** The frames of the timeline that are shown, in order of time; never empty. */
  private final int[] shown;

  /** Creates the animation of a chart. */
  public Animation(ChartSpec chart) {
    this.timeline = Timeline.of(chart);
    this.scenes =
        switch (chart.type()) {
          case COMPARE -> new CompareScenes(chart, timeline);
          case GROW -> new GrowScenes(chart, timeline);
          case RACE -> BarsScenes.race(chart, timeline);
          case BARS -> BarsScenes.inFixedOrder(chart, timeline);
        };
    this.startsWithLastFrame = chart.timing().poster().showsFinishedChart();
    this.shown = timeline.shown();
  }

  private Animation(Animation whole, int[] shown) {
    this.timeline = whole.timeline;
    this.scenes = whole.scenes;
    this.startsWithLastFrame = whole.startsWithLastFrame;
    this.shown = shown;
  }

  /**
   * Returns the same animation with about every {@code step}th frame, and the last one. The frames
   * of all periods are kept, if possible. The duration stays the same.
   *
   * @param step at least 1; preferably a result of {@link #step}
   */
  public Animation thinned(int step) {
    return new Animation(this, new Thinning(timeline, shown).everyNth(step));
  }

  /** Whether only the first and the last frame are left. */
  public boolean isThinnest() {
    return shown.length <= 2;
  }

  /**
   * Returns a step for {@link #thinned} that keeps the frames of all periods, if possible.
   *
   * @param atLeast at least 1
   * @return the largest step that leaves as many frames
   */
  public int step(int atLeast) {
    return new Thinning(timeline, shown).step(atLeast);
  }

  /**
   * Returns the same animation with the frame of a still image, which may show a period that the
   * animation skips.
   *
   * @throws IllegalArgumentException if there is no such frame
   */
  public Animation including(StillFrame still) {
    int frame = frame(still);
    return IntStream.of(shown).anyMatch(one -> one == frame)
        ? this
        : new Animation(
            this, IntStream.concat(IntStream.of(shown), IntStream.of(frame)).sorted().toArray());
  }

  /** Returns the legend; empty if all bars have the same meaning. */
  public List<LegendEntry> legend() {
    return scenes.legend();
  }

  /** Returns the number of frames, at least 1. */
  public int frames() {
    return shown.length + (startsWithLastFrame ? 1 : 0);
  }

  /**
   * Returns the scene of a frame.
   *
   * @param frame from 0, in playing order
   */
  public Scene scene(int frame) {
    return scenes.at(shown[inOrderOfTime(frame)]);
  }

  /** Returns the scenes in playing order. */
  @Override
  public Iterator<Scene> iterator() {
    return IntStream.range(0, frames()).mapToObj(this::scene).iterator();
  }

  /**
   * Returns the delay of a frame in milliseconds: a multiple of 10, at least 20. A finished chart
   * that is shown first takes half the delay of the last frame.
   *
   * @param frame from 0, in playing order
   */
  public int delay(int frame) {
    int index = inOrderOfTime(frame);
    int end = index == shown.length - 1 ? timeline.frames() : shown[index + 1];
    int delay = timeline.delay(shown[index], end);
    if (!startsWithLastFrame) {
      return delay;
    }
    int half = timeline.posterDelay();
    if (frame == 0) {
      return half;
    }
    return frame == frames() - 1 ? delay - half : delay;
  }

  /**
   * Returns the scene of a still image.
   *
   * @throws IllegalArgumentException if there is no such frame
   */
  public Scene scene(StillFrame still) {
    return scenes.at(frame(still));
  }

  /** Returns the frame of the timeline that a still image shows. */
  private int frame(StillFrame still) {
    int last = shown.length - 1;
    if (still instanceof StillFrame.AtPeriod period) {
      return timeline.frameAt(period.index());
    }
    if (still instanceof StillFrame.Frame number) {
      if (number.number() < 1 || number.number() > shown.length) {
        throw new IllegalArgumentException(
            still + " is not one of the " + shown.length + " frames");
      }
      return shown[number.number() - 1];
    }
    return still instanceof StillFrame.First ? shown[0] : shown[last];
  }

  private int inOrderOfTime(int frame) {
    if (!startsWithLastFrame) {
      return frame;
    }
    return frame == 0 ? shown.length - 1 : frame - 1;
  }
}
