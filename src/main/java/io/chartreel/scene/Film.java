package io.chartreel.scene;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Places;
import io.chartreel.chart.Poster;
import io.chartreel.chart.Still;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart as a sequence of scenes in the order in which they are played. Immutable; a scene is
 * worked out when it is asked for.
 */
public final class Film implements Iterable<Scene> {
  private final Timeline timeline;
  private final Scenes scenes;
  private final boolean startsWithTheEnd;
  private final int step;

  /** The film of a chart. */
  public Film(ChartSpec chart) {
    this.timeline =
        chart.type() == ChartType.GROW
            ? Timeline.growing(chart.timing(), Places.of(chart.table()).count())
            : Timeline.between(chart.timing(), chart.table().periods().size());
    this.scenes =
        switch (chart.type()) {
          case COMPARE -> new CompareScenes(chart, timeline);
          case GROW -> new GrowScenes(chart, timeline);
          case RACE -> BarsScenes.race(chart, timeline);
          case BARS -> BarsScenes.inFixedPlaces(chart, timeline);
        };
    this.startsWithTheEnd = chart.timing().poster() == Poster.LAST;
    this.step = 1;
  }

  private Film(Film whole, int step) {
    this.timeline = whole.timeline;
    this.scenes = whole.scenes;
    this.startsWithTheEnd = whole.startsWithTheEnd;
    this.step = step;
  }

  /**
   * The same film with every so many frames, and the last one; it plays as long.
   *
   * @param step 1 and above, best one of {@link #step}
   */
  public Film thinned(int step) {
    return new Film(this, step);
  }

  /** Whether no more frames can be left out: those that are shown begin and end the film. */
  public boolean isThinnest() {
    return step >= timeline.frames() - 1;
  }

  /**
   * The best step to leave out frames by: all periods stay in the film as long as they can.
   *
   * @param atLeast 1 and above
   * @return that or somewhat more
   */
  public int step(int atLeast) {
    int perWay = timeline.framesPerWay();
    if (atLeast > perWay) {
      return (atLeast + perWay - 1) / perWay * perWay;
    }
    return IntStream.rangeClosed(atLeast, perWay)
        .filter(step -> perWay % step == 0)
        .findFirst()
        .orElse(perWay);
  }

  /** What the colours mean; nothing where there is nothing to tell apart. */
  public List<LegendEntry> legend() {
    return scenes.legend();
  }

  /** How many frames are played, at least 1. */
  public int frames() {
    return shown() + (startsWithTheEnd ? 1 : 0);
  }

  /**
   * What a frame shows.
   *
   * @param frame from 0, in the order of playing
   */
  public Scene scene(int frame) {
    return scenes.at(start(inOrderOfTime(frame)));
  }

  /** The scenes in the order of playing. */
  @Override
  public Iterator<Scene> iterator() {
    return IntStream.range(0, frames()).mapToObj(this::scene).iterator();
  }

  /**
   * How long a frame stays, in milliseconds: whole hundredths of a second, at least 20. A finished
   * chart that is shown first takes half of the time that the last frame has.
   *
   * @param frame from 0, in the order of playing
   */
  public int delay(int frame) {
    int shown = inOrderOfTime(frame);
    int delay = IntStream.range(start(shown), end(shown)).map(timeline::delay).sum();
    if (!startsWithTheEnd) {
      return delay;
    }
    int half = delay / 20 * 10;
    if (frame == 0) {
      return half;
    }
    return frame == frames() - 1 ? delay - half : delay;
  }

  /**
   * What a still picture of this film shows.
   *
   * @throws IllegalArgumentException when the film has no such frame
   */
  public Scene scene(Still still) {
    int last = timeline.frames() - 1;
    int frame;
    if (still instanceof Still.AtPeriod period) {
      frame = timeline.frameAt(period.index());
    } else if (still instanceof Still.Frame number) {
      frame = number.number() - 1;
    } else {
      frame = still instanceof Still.First ? 0 : last;
    }
    if (frame < 0 || frame > last) {
      throw new IllegalArgumentException(still + " of a film of " + (last + 1) + " frames");
    }
    return scenes.at(frame);
  }

  /** How many moments are shown, in the order of time. */
  private int shown() {
    return (timeline.frames() - 1 + step - 1) / step + 1;
  }

  /** The first of the frames of the whole film that a shown one stands for: what it shows. */
  private int start(int shown) {
    return Math.min(shown * step, timeline.frames() - 1);
  }

  private int end(int shown) {
    return shown == shown() - 1 ? timeline.frames() : start(shown + 1);
  }

  private int inOrderOfTime(int frame) {
    if (!startsWithTheEnd) {
      return frame;
    }
    return frame == 0 ? shown() - 1 : frame - 1;
  }
}
