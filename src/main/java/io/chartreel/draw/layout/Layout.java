package io.chartreel.draw.layout;

import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.axis.TickPainter;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.label.BarLabels;
import io.chartreel.draw.label.StableLabels;
import io.chartreel.draw.title.PeriodTicker;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

/**
 * Where everything lies in the pictures of one film: settled once, so that nothing jumps.
 *
 * @param plot the room of the bars
 * @param clip the pixels beyond which bars and their labels are cut off
 * @param labels how the bars are labelled
 * @param marks how the value axis is marked
 * @param still what draws all that is the same in every picture, but for the axis
 * @param ticker the period in large type
 * @param lines the values to compare with
 * @param texts those of bars that are shown; empty where all are
 */
public record Layout(
    PlotArea plot,
    Rectangle clip,
    BarLabels labels,
    TickPainter marks,
    List<Runnable> still,
    Optional<PeriodTicker> ticker,
    ReferenceLines lines,
    Optional<StableLabels> texts) {

  /** The same layout with a ticker. */
  Layout with(Optional<PeriodTicker> other) {
    return new Layout(plot, clip, labels, marks, still, other, lines, texts);
  }

  /** The bars of a scene, each with those of its texts that are shown. */
  public List<Bar> shown(Scene scene) {
    return texts.map(shown -> shown.of(scene)).orElse(scene.bars());
  }

  /** Whether a bar has a label that points at it. */
  public static boolean isPointed(Bar bar) {
    return bar.label() == Bar.Label.POINTER_ABOVE || bar.label() == Bar.Label.POINTER_BELOW;
  }
}
