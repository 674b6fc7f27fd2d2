package io.chartreel.draw.layout;

import io.chartreel.chart.Titles;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.scene.LegendEntry;
import io.chartreel.scene.Scene;
import java.util.List;

/** Chooses and computes the layout of an animation. */
public final class Layouts {
  private Layouts() {}

  /**
   * Returns a layout for all scenes.
   *
   * @param scenes in any order, at least one
   * @param checkpoint runs before each scene is read; what it throws ends the computation
   */
  public static Layout of(
      Iterable<Scene> scenes,
      Titles titles,
      List<LegendEntry> legend,
      DrawingContext context,
      Runnable checkpoint) {
    if (scenes.iterator().next().bars().stream().anyMatch(Layout::hasPointer)) {
      return new CompareLayout(scenes, titles, context).compute();
    }
    AnimationSummary summary = AnimationSummary.of(scenes, checkpoint);
    BlockLayout blocks = BlockLayout.of(titles, legend, summary.slots(), context);
    return context.horizontal()
        ? new HorizontalLayout(summary, blocks, context).compute()
        : new VerticalLayout(summary, blocks, context).compute();
  }
}
