package io.chartreel.draw.layout;

import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.axis.TickPainter;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.label.BarLabels;
import io.chartreel.draw.label.StableLabels;
import io.chartreel.draw.title.NoteBlock;
import io.chartreel.draw.title.PeriodTicker;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the parts of a chart are, the same in all frames of an animation, so that nothing jumps.
 *
 * @param plot the area of the bars
 * @param clip the pixels outside which bars and their labels are cut off
 * @param labels draws the labels of bars
 * @param ticks draws the ticks of the value axis
 * @param staticParts draw what is the same in every frame, except for the axis
 * @param ticker the period in large type
 * @param notes the captions of periods
 * @param referenceLines across the bars
 * @param stableLabels selects the texts of bars; empty if all are shown
 * @param warnings about what is missing, shortened or hard to read, in sentences
 */
public record Layout(
    PlotArea plot,
    Rectangle clip,
    BarLabels labels,
    TickPainter ticks,
    List<Runnable> staticParts,
    Optional<PeriodTicker> ticker,
    NoteBlock notes,
    ReferenceLines referenceLines,
    Optional<StableLabels> stableLabels,
    List<String> warnings) {
  /** Copies the lists. */
  public Layout {
    staticParts = List.copyOf(staticParts);
    warnings = List.copyOf(warnings);
  }

  /** Returns this layout with a ticker. */
  Layout withTicker(Optional<PeriodTicker> other) {
    return with(other, notes, warnings);
  }

  /** Returns this layout with notes. */
  Layout withNotes(NoteBlock other) {
    return with(ticker, other, warnings);
  }

  /** Returns this layout with more warnings. */
  Layout withWarnings(List<String> more) {
    return with(ticker, notes, Stream.concat(warnings.stream(), more.stream()).toList());
  }

  private Layout with(
      Optional<PeriodTicker> newTicker, NoteBlock newNotes, List<String> newWarnings) {
    return new Layout(
        plot,
        clip,
        labels,
        ticks,
        staticParts,
        newTicker,
        newNotes,
        referenceLines,
        stableLabels,
        newWarnings);
  }

  /** Returns the bars of a scene, without the texts that are hidden. */
  public List<Bar> visibleBars(Scene scene) {
    return stableLabels.map(selection -> selection.visibleBars(scene)).orElse(scene.bars());
  }

  /** Returns whether the label of a bar points at its end. */
  public static boolean hasPointer(Bar bar) {
    return bar.label() == Bar.Label.POINTER_ABOVE || bar.label() == Bar.Label.POINTER_BELOW;
  }
}
