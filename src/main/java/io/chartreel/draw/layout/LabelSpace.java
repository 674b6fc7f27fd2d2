package io.chartreel.draw.layout;

import io.chartreel.draw.axis.GridTicks;
import io.chartreel.draw.axis.ReferenceLines;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.AxisFit;
import io.chartreel.draw.geometry.Interval;
import io.chartreel.draw.geometry.PlotArea;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.draw.label.EndLabels;
import io.chartreel.scene.Bar;
import io.chartreel.scene.Scene;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * The space that bars and their labels need in all scenes.
 *
 * @param summary of the scenes
 * @param labels at the ends of the bars
 */
record LabelSpace(AnimationSummary summary, EndLabels labels) {
  /**
   * Returns the axis for which bars and the labels beyond them fit into a space.
   *
   * @param length of the space along the axis, in pixels
   * @param afterAxis pixels that are needed beyond the end of the axis
   */
  Interval fitAxis(int length, int afterAxis) {
    AxisFit fit = new AxisFit();
    fit.add(1, afterAxis, false);
    for (Scene scene : summary.scenes()) {
      double[] tips = Stacks.tips(scene.bars());
      for (int i = 0; i < tips.length; i++) {
        Bar bar = scene.bars().get(i);
        double share = PlotArea.share(scene.axis(), tips[i]);
        fit.add(share, labels.spaceBeyond(bar), Stacks.backwards(bar));
        int before = labels.spaceBefore(bar);
        if (before > 0) {
          fit.add(PlotArea.share(scene.axis(), bar.from()), before, !Stacks.backwards(bar));
        }
        if (labels.imageSpace(bar) > 0) {
          double start = bar.from() == bar.to() ? share : PlotArea.share(scene.axis(), bar.from());
          int beyond = labels.imageSpace(bar) + labels.spaceBeyond(bar);
          fit.add(start, beyond, Stacks.backwards(bar));
        }
      }
    }
    return fit.axis(length);
  }

  /**
   * Returns the pixels of bars, of labels at their ends, of the line at which bars start, and of
   * reference lines.
   *
   * @param shown the scenes that count
   */
  List<Rectangle> occupiedAreas(
      PlotArea plot, ReferenceLines lines, DrawingContext context, List<Scene> shown) {
    Rectangle visible = plot.strip(context.width(), context.height());
    List<Rectangle> occupied = new ArrayList<>();
    for (ReferenceLines.Placement placement : AnimationSummary.referenceLines(shown)) {
      occupied.addAll(lines.occupied(placement));
    }
    for (Scene scene : shown) {
      if (scene.axis().visible()) {
        int start = plot.along(scene.axis(), 0);
        occupied.add(GridTicks.baseLine(context, plot.area(), start));
      }
      double[] tips = Stacks.tips(scene.bars());
      for (int i = 0; i < tips.length; i++) {
        Bar bar = scene.bars().get(i);
        Rectangle shape = plot.shape(scene.axis(), bar);
        int end = plot.along(scene.axis(), tips[i]);
        occupied.add(labels.endArea(bar, shape, end).intersection(visible));
        int length = plot.horizontal() ? shape.width : shape.height;
        int beyond = Math.max(0, labels.imageSpace(bar) - length) + labels.spaceBeyond(bar);
        int before = labels.spaceBefore(bar);
        boolean negative = Stacks.backwards(bar);
        if (plot.horizontal()) {
          shape.x -= negative ? beyond : before;
          shape.width += beyond + before;
        } else {
          shape.y -= negative ? before : beyond;
          shape.height += beyond + before;
        }
        occupied.add(shape.intersection(visible));
      }
    }
    return occupied;
  }
}
