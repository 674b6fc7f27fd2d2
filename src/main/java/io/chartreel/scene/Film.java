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
  }

  /** What the colours mean; nothing where there is nothing to tell apart. */
  public List<LegendEntry> legend() {
    return scenes.legend();
  }

  /** How many frames are played, at least 1. */
  public int frames() {
    return timeline.frames() + (startsWithTheEnd ? 1 : 0);
  }

  /**
   * What a frame shows.
   *
   * @param frame from 0, in the order of playing
   */
  public Scene scene(int frame) {
    return inTime(inOrderOfTime(frame));
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
    int delay = timeline.delay(inOrderOfTime(frame));
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
    return inTime(frame);
  }

  private Scene inTime(int frame) {
    return scenes.at(frame);
  }

  private int inOrderOfTime(int frame) {
    if (!startsWithTheEnd) {
      return frame;
    }
    return frame == 0 ? timeline.frames() - 1 : frame - 1;
  }
}
