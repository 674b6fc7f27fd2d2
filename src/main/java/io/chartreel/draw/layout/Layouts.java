package io.chartreel.draw.layout;

import io.chartreel.chart.Titles;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.scene.LegendEntry;
import io.chartreel.scene.Scene;
import java.util.List;

/** Chooses and computes the layout of an animation. */
public final class Layouts {
  /** The number of blocks that are less important than the period: caption and tick labels. */
  private static final int MAX_OMITTED = 2;

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
      return CompareLayout.of(scenes, titles, context);
    }
    AnimationSummary summary = AnimationSummary.of(scenes, checkpoint);
    Layout layout = layout(summary, titles, legend, 0, context);
    for (int omitted = 1; omitted <= MAX_OMITTED && lacksTicker(layout, summary); omitted++) {
      Layout other = layout(summary, titles, legend, omitted, context);
      layout = lacksTicker(other, summary) ? layout : other;
    }
    return layout;
  }

  private static boolean lacksTicker(Layout layout, AnimationSummary summary) {
    return layout.ticker().isEmpty() && !summary.tickerTexts().isEmpty();
  }

  private static Layout layout(
      AnimationSummary summary,
      Titles titles,
      List<LegendEntry> legend,
      int omitted,
      DrawingContext context) {
    BlockLayout blocks = BlockLayout.of(titles, legend, summary.slots(), omitted, context);
    return context.horizontal()
        ? new HorizontalLayout(summary, blocks, context).compute()
        : new VerticalLayout(summary, blocks, context).compute();
  }
}
