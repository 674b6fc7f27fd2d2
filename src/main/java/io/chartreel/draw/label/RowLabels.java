package io.chartreel.draw.label;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.draw.picture.BarImages;
import io.chartreel.draw.text.StyledText;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.Map;

/**
 * Labels of horizontal bars: the name and its rank where {@link RowNames} puts them, the number
 * beyond the end. A name inside a bar that is still growing is drawn when the bar is long enough.
 */
public final class RowLabels implements EndLabels {
  private final DrawingContext context;
  private final RowNames names;
  private final RowFonts fonts;
  private final MarginNames margin;
  private final RankColumn ranks;
  private final BarImages images;
  private final SegmentLabels segments;
  private final Map<String, StyledText> truncated = new HashMap<>();

  /**
   * Creates the labels of one animation.
   *
   * @param margin draws the names that are left of the bars or at their starts
   * @param ranks draws the ranks in front of all other names
   * @param images draws the images in bars
   */
  public RowLabels(
      DrawingContext context,
      RowNames names,
      RowFonts fonts,
      MarginNames margin,
      RankColumn ranks,
      BarImages images) {
    this.context = context;
    this.names = names;
    this.fonts = fonts;
    this.margin = margin;
    this.ranks = ranks;
    this.images = images;
    this.segments = new SegmentLabels(context, fonts.numbers());
  }

  @Override
  public int spaceBeyond(Bar bar) {
    if (bar.label() != Bar.Label.BESIDE) {
      return 0;
    }
    int name = isBeyondEnd(bar) ? nameWidth(bar) : 0;
    int number = fonts.numberWidth(bar);
    return (name > 0 ? context.gap() + name : 0) + (number > 0 ? context.gap() + number : 0);
  }

  @Override
  public int spaceBefore(Bar bar) {
    boolean atStart = names.place() == RowNames.Place.START && bar.label() == Bar.Label.BESIDE;
    return atStart && !bar.name().isEmpty() ? margin.space(bar.name()) : 0;
  }

  @Override
  public int imageSpace(Bar bar) {
    return images.space(bar);
  }

  @Override
  public Rectangle imageArea(Bar bar, Rectangle shape, int end) {
    return images.area(bar, shape, end);
  }

  private boolean isBeyondEnd(Bar bar) {
    return names.place() == RowNames.Place.BAR && !names.inside().contains(bar.name());
  }

  /** Returns the width of a name inside its bar or beyond the end, with the rank before it. */
  private int nameWidth(Bar bar) {
    if (bar.name().isEmpty()) {
      return 0;
    }
    return context.width(name(bar)) + (ranks.shows(bar.rank()) ? ranks.space() : 0);
  }

  private StyledText name(Bar bar) {
    return truncated.computeIfAbsent(
        bar.name(),
        name ->
            names.inside().contains(name)
                ? fonts.name(name)
                : context.fit(fonts.name(name), Math.max(0, names.maxWidth() - ranks.space())));
  }

  @Override
  public void draw(Bar bar, Rectangle shape, int end, boolean whole) {
    if (bar.label() != Bar.Label.BESIDE) {
      segments.draw(bar, shape);
      return;
    }
    drawName(bar, shape);
    images.draw(bar, shape, end);
    Rectangle area = endArea(bar, shape, end);
    if (area.isEmpty()) {
      return;
    }
    context.clearBehind(area);
    int x = area.x;
    int baseline = area.y + area.height;
    if (isBeyondEnd(bar) && !bar.name().isEmpty()) {
      ranks.draw(bar.rank(), x, baseline);
      x += nameWidth(bar);
      context.write(name(bar), x - context.width(name(bar)), baseline, context.colors().ink());
      x += context.gap();
    }
    fonts.drawNumber(bar, x, baseline, context.colors().ink(0.8));
  }

  /** Draws a name that is not beyond the end of its bar. */
  private void drawName(Bar bar, Rectangle shape) {
    switch (names.place()) {
      case COLUMN -> margin.draw(bar.name(), bar.rank(), shape);
      case START -> {
        boolean back = Stacks.backwards(bar);
        margin.draw(bar.name(), bar.rank(), shape, start(shape, back), !back);
      }
      case BAR -> {
        Rectangle area = nameArea(bar, shape);
        if (!area.isEmpty()) {
          context.fillBehind(area, bar.color());
          int baseline = area.y + area.height;
          int x = area.x + area.width - context.width(name(bar));
          ranks.draw(bar.rank(), area.x, baseline, context.colors().onBar(bar.color()));
          context.write(name(bar), x, baseline, context.colors().onBar(bar.color()));
        }
      }
    }
  }

  private static int start(Rectangle shape, boolean back) {
    return back ? shape.x + shape.width : shape.x;
  }

  @Override
  public Rectangle nameArea(Bar bar, Rectangle shape) {
    boolean back = Stacks.backwards(bar);
    return switch (names.place()) {
      case COLUMN -> margin.area(bar.name(), bar.rank(), shape);
      case START -> margin.area(bar.name(), bar.rank(), shape, start(shape, back), !back);
      case BAR -> {
        int width = isBeyondEnd(bar) ? 0 : nameWidth(bar);
        int gap = context.gap();
        int x = back ? shape.x + shape.width - gap - width : shape.x + gap;
        boolean hasSpace = width > 0 && width + 2 * gap + images.space(bar) <= shape.width + 1;
        yield hasSpace ? line(shape, x, width, name(bar).capHeight()) : new Rectangle();
      }
    };
  }

  @Override
  public Rectangle endArea(Bar bar, Rectangle shape, int end) {
    if (bar.label() != Bar.Label.BESIDE) {
      return segments.area(bar, shape);
    }
    int space = spaceBeyond(bar);
    if (space == 0) {
      return new Rectangle();
    }
    int edge = images.outerEdge(bar, shape, end);
    int start = Stacks.backwards(bar) ? edge - space : edge + context.gap();
    return line(shape, start, space - context.gap(), fonts.capHeight());
  }

  /** Returns the area of a line, centred on the thickness of a bar. */
  private static Rectangle line(Rectangle shape, int x, int width, int capHeight) {
    return new Rectangle(x, shape.y + (shape.height + capHeight) / 2 - capHeight, width, capHeight);
  }
}
