package io.chartreel.testing;

import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.StillFrame;
import io.chartreel.chart.Style;
import io.chartreel.chart.Timing;
import io.chartreel.request.ChartRequest;
import java.util.Optional;

/** Charts with small images and few frames, which are fast to render. */
public final class SmallChart {
  private static final int WIDEST = 200;
  private static final int HIGHEST = 150;
  private static final int DENSEST = 2;
  private static final int WANTED_FRAMES = 24;
  private static final int MOST_FRAMES = 60;

  private SmallChart() {}

  /** Returns the same chart as small as possible; empty if it has many frames even then. */
  public static Optional<ChartRequest> of(ChartRequest request) {
    ChartSpec whole = request.chart();
    Style style = whole.style();
    ChartSpec chart =
        new ChartSpec(
            whole.type(),
            whole.table(),
            whole.references(),
            whole.ranking(),
            whole.layout(),
            whole.axis(),
            whole.titles(),
            style.sized(
                Math.min(style.width(), WIDEST),
                Math.min(style.height(), HIGHEST),
                Math.min(style.scale(), DENSEST)),
            timing(whole.timing(), request.frames()),
            whole.numbers(),
            whole.maxBytes(),
            whole.annotations());
    // a frame number may be out of range now
    StillFrame still =
        request.still() instanceof StillFrame.Frame ? new StillFrame.First() : request.still();
    return Optional.of(new ChartRequest(chart, still, request.alt(), request.download()))
        .filter(small -> small.frames() <= MOST_FRAMES);
  }

  private static Timing timing(Timing whole, long frames) {
    if (frames <= WANTED_FRAMES) {
      return whole;
    }
    return new Timing(
        whole.period(),
        (int) Math.max(1, whole.fps() * WANTED_FRAMES / frames),
        whole.ease(),
        whole.stagger(),
        whole.pause(),
        whole.hold(),
        whole.loop(),
        whole.poster(),
        whole.duration(),
        whole.every(),
        whole.weights(),
        whole.start(),
        whole.swap());
  }
}
