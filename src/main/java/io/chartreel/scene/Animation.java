package io.chartreel.scene;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Poster;
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
  private final int step;

  /** Creates the animation of a chart. */
  public Animation(ChartSpec chart) {
    this.timeline =
        chart.type() == ChartType.GROW
            ? Timeline.growing(chart.timing(), BarSlots.of(chart.table()).count())
            : Timeline.between(chart.timing(), chart.table().periods().size());
    this.scenes =
        switch (chart.type()) {
          case COMPARE -> new CompareScenes(chart, timeline);
          case GROW -> new GrowScenes(chart, timeline);
          case RACE -> BarsScenes.race(chart, timeline);
          case BARS -> BarsScenes.inFixedOrder(chart, timeline);
        };
    this.startsWithLastFrame = chart.timing().poster() == Poster.LAST;
    this.step = 1;
  }

  private Animation(Animation whole, int step) {
    this.timeline = whole.timeline;
    this.scenes = whole.scenes;
    this.startsWithLastFrame = whole.startsWithLastFrame;
    this.step = step;
  }

  /**
   * Returns the same animation with every {@code step}th frame and the last one. The duration stays
   * the same.
   *
   * @param step at least 1; preferably a result of {@link #step}
   */
  public Animation thinned(int step) {
    return new Animation(this, step);
  }

  /** Whether only the first and the last frame are left. */
  public boolean isThinnest() {
    return step >= timeline.frames() - 1;
  }

  /**
   * Returns a step for {@link #thinned} that keeps the frames of all periods, if possible.
   *
   * @param atLeast at least 1
   * @return the smallest suitable step that is not less
   */
  public int step(int atLeast) {
    int framesPerTransition = timeline.framesPerTransition();
    if (atLeast > framesPerTransition) {
      return (atLeast + framesPerTransition - 1) / framesPerTransition * framesPerTransition;
    }
    return IntStream.rangeClosed(atLeast, framesPerTransition)
        .filter(step -> framesPerTransition % step == 0)
        .findFirst()
        .orElse(framesPerTransition);
  }

  /** Returns the legend; empty if all bars have the same meaning. */
  public List<LegendEntry> legend() {
    return scenes.legend();
  }

  /** Returns the number of frames, at least 1. */
  public int frames() {
    return shown() + (startsWithLastFrame ? 1 : 0);
  }

  /**
   * Returns the scene of a frame.
   *
   * @param frame from 0, in playing order
   */
  public Scene scene(int frame) {
    return scenes.at(start(inOrderOfTime(frame)));
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
    int shown = inOrderOfTime(frame);
    int delay = IntStream.range(start(shown), end(shown)).map(timeline::delay).sum();
    if (!startsWithLastFrame) {
      return delay;
    }
    int half = delay / 20 * 10;
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
    int last = timeline.frames() - 1;
    int frame;
    if (still instanceof StillFrame.AtPeriod period) {
      frame = timeline.frameAt(period.index());
    } else if (still instanceof StillFrame.Frame number) {
      frame = number.number() - 1;
    } else {
      frame = still instanceof StillFrame.First ? 0 : last;
    }
    if (frame < 0 || frame > last) {
      throw new IllegalArgumentException(still + " is not one of the " + (last + 1) + " frames");
    }
    return scenes.at(frame);
  }

  /** Returns the number of different frames. */
  private int shown() {
    return (timeline.frames() - 1 + step - 1) / step + 1;
  }

  /** Returns the first frame of the whole animation that a remaining frame replaces. */
  private int start(int shown) {
    return Math.min(shown * step, timeline.frames() - 1);
  }

  private int end(int shown) {
    return shown == shown() - 1 ? timeline.frames() : start(shown + 1);
  }

  private int inOrderOfTime(int frame) {
    if (!startsWithLastFrame) {
      return frame;
    }
    return frame == 0 ? shown() - 1 : frame - 1;
  }
}
