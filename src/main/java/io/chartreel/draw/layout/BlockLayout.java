package io.chartreel.draw.layout;

import io.chartreel.chart.Titles;
import io.chartreel.draw.axis.GridTicks;
import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.title.LegendBlock;
import io.chartreel.draw.title.Margins;
import io.chartreel.draw.title.TitleBlock;
import io.chartreel.scene.LegendEntry;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Titles, caption and legend, and the space that they leave for the plot. If that is too little,
 * blocks are omitted, the least important first.
 *
 * @param titles title, subtitle and caption
 * @param legend of the colours
 * @param body the space for the plot and its axis
 * @param tickLabels whether the axis has labels
 * @param warnings of what is shortened or omitted
 */
record BlockLayout(
    TitleBlock titles,
    LegendBlock legend,
    Rectangle body,
    boolean tickLabels,
    List<String> warnings) {
  /** The minimum height of the body as a share of the image. */
  private static final double MIN_BODY = 0.45;

  /** The maximum height that is reserved for many horizontal bars, as a share of the image. */
  private static final double MAX_RESERVED = 0.65;

  /** The height of a readable row in pixels. */
  private static final double ROW_HEIGHT = 8;

  /**
   * The number of steps. Each omits one more block: caption, labels of the axis, legend, subtitle.
   */
  private static final int STEPS = 5;

  /** Copies the list. */
  BlockLayout {
    warnings = List.copyOf(warnings);
  }

  /**
   * Omits blocks until the body is high enough.
   *
   * @param slots the number of bars next to each other
   * @param omitted the steps that are omitted in any case, from 0
   */
  static BlockLayout of(
      Titles titles, List<LegendEntry> legend, int slots, int omitted, DrawingContext context) {
    double reserved = context.horizontal() ? slots * ROW_HEIGHT / context.height() : 0;
    double share = Math.max(smallestShare(MIN_BODY, context), Math.min(MAX_RESERVED, reserved));
    int minHeight = (int) (share * context.height());
    BlockLayout layout = omitting(omitted, titles, legend, context);
    for (int step = omitted + 1; step < STEPS && layout.isLowerThan(minHeight, context); step++) {
      layout = omitting(step, titles, legend, context);
    }
    return layout;
  }

  /**
   * Returns the smallest share of the height that is left to bars: less if the text is larger,
   * because the chart asks for that.
   *
   * @param usual the share if the text has its usual size
   */
  static double smallestShare(double usual, DrawingContext context) {
    return usual * Math.min(1, Math.max(0.6, 100.0 / context.style().textSize()));
  }

  private boolean isLowerThan(int minHeight, DrawingContext context) {
    int axis = tickLabels ? GridTicks.labelHeight(context) + context.gap() : 0;
    return body.height - axis < minHeight;
  }

  private static BlockLayout omitting(
      int steps, Titles titles, List<LegendEntry> legend, DrawingContext context) {
    Margins margins = Margins.of(context);
    Titles remaining =
        new Titles(
            titles.title(), steps < 4 ? titles.subtitle() : "", steps < 1 ? titles.caption() : "");
    TitleBlock titleBlock = new TitleBlock(remaining, context, margins);
    int width = context.width() - margins.left() - margins.right();
    int top =
        titleBlock.bodyTop() == 0
            ? margins.left()
            : titleBlock.bodyTop() + context.scaling().text(5);
    LegendBlock legendBlock =
        new LegendBlock(steps < 3 ? legend : List.of(), context, margins.left(), top, width);
    int from = legendBlock.bottom();
    int to =
        titleBlock.bodyBottom()
            - (titleBlock.bodyBottom() == context.height()
                ? margins.left()
                : context.scaling().text(12));
    return new BlockLayout(
        titleBlock,
        legendBlock,
        new Rectangle(margins.left(), from, width, Math.max(1, to - from)),
        steps < 2,
        warnings(steps, titles, legend, titleBlock, legendBlock));
  }

  private static List<String> warnings(
      int steps,
      Titles titles,
      List<LegendEntry> legend,
      TitleBlock titleBlock,
      LegendBlock legendBlock) {
    List<String> warnings = new ArrayList<>(titleBlock.warnings());
    if (steps >= 1 && !titles.caption().isBlank()) {
      warnings.add(LabelWarnings.noSpace("caption", "height"));
    }
    if (steps >= 3 && !legend.isEmpty()) {
      warnings.add(LabelWarnings.noSpace("legend", "height"));
    }
    if (!legendBlock.shortened().isEmpty()) {
      warnings.add(
          "Names in the legend are shortened. Use a larger width or shorter names: "
              + LabelWarnings.listed(legendBlock.shortened()));
    }
    if (steps >= 4 && !titles.subtitle().isBlank()) {
      warnings.add(LabelWarnings.noSpace("subtitle", "height"));
    }
    return warnings;
  }

  /** Draws all blocks. */
  void draw() {
    titles.draw();
    legend.draw();
  }
}
