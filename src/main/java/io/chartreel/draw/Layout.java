package io.chartreel.draw;

import io.chartreel.chart.Words;
import io.chartreel.scene.Bar;
import io.chartreel.scene.LegendEntry;
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
record Layout(
    PlotArea plot,
    Rectangle clip,
    BarLabels labels,
    AxisMarks marks,
    List<Runnable> still,
    Optional<Ticker> ticker,
    ReferenceLines lines,
    Optional<SteadyTexts> texts) {

  /** The layout for all scenes of a film. */
  static Layout of(
      Iterable<Scene> film, Words words, List<LegendEntry> legend, Page page, Runnable look) {
    if (isPointed(film.iterator().next())) {
      return new PointedLayout(film, words, page).settle();
    }
    Cast cast = Cast.of(film, look);
    Surroundings around = Surroundings.of(words, legend, cast.slots(), page);
    return page.horizontal()
        ? new RowsLayout(cast, around, page).settle()
        : new ColumnsLayout(cast, around, page).settle();
  }

  /** The same layout with a ticker. */
  Layout with(Optional<Ticker> other) {
    return new Layout(plot, clip, labels, marks, still, other, lines, texts);
  }

  /** The bars of a scene, each with those of its texts that are shown. */
  List<Bar> shown(Scene scene) {
    return texts.map(shown -> shown.of(scene)).orElse(scene.bars());
  }

  private static boolean isPointed(Scene first) {
    return first.bars().stream().anyMatch(Layout::isPointed);
  }

  /** Whether a bar has a label that points at it. */
  static boolean isPointed(Bar bar) {
    return bar.label() == Bar.Label.POINTER_ABOVE || bar.label() == Bar.Label.POINTER_BELOW;
  }
}
