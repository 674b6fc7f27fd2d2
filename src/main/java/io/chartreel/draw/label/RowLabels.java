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
 * Labels of horizontal bars: the name where {@link RowNames} puts it, the number beyond the end.
 */
public final class RowLabels implements EndLabels {
  private final DrawingContext context;
  private final RowNames names;
  private final RowFonts fonts;
  private final MarginNames margin;
  private final BarImages images;
  private final SegmentLabels segments;
  private final Map<String, StyledText> truncated = new HashMap<>();

  /**
   * Creates the labels of one animation.
   *
   * @param margin draws the names that are in the margin
   * @param images draws the images in bars
   */
  public RowLabels(
      DrawingContext context,
      RowNames names,
      RowFonts fonts,
      MarginNames margin,
      BarImages images) {
    this.context = context;
    this.names = names;
    this.fonts = fonts;
    this.margin = margin;
    this.images = images;
    this.segments = new SegmentLabels(context, fonts.numbers());
  }

  @Override
  public int spaceBeyond(Bar bar) {
    if (bar.label() != Bar.Label.BESIDE) {
      return 0;
    }
    int name = isBeyondEnd(bar) ? context.width(name(bar)) : 0;
    int number = fonts.numberWidth(bar);
    return (name > 0 ? context.gap() + name : 0) + (number > 0 ? context.gap() + number : 0);
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
    return !names.inMargin() && !names.inside().contains(bar.name());
  }

  private StyledText name(Bar bar) {
    return truncated.computeIfAbsent(
        bar.name(),
        name ->
            names.inside().contains(name)
                ? fonts.name(name)
                : context.fit(fonts.name(name), names.maxWidth()));
  }

  @Override
  public void draw(Bar bar, Rectangle shape, int end, boolean whole) {
    if (bar.label() != Bar.Label.BESIDE) {
      segments.draw(bar, shape);
      return;
    }
    if (names.inMargin()) {
      margin.draw(bar.name(), shape);
    } else if (!nameArea(bar, shape).isEmpty()) {
      Rectangle name = nameArea(bar, shape);
      context.fillBehind(name, bar.color());
      context.write(name(bar), name.x, name.y + name.height, context.colors().onBar(bar.color()));
    }
    images.draw(bar, shape, end);
    Rectangle area = endArea(bar, shape, end);
    if (area.isEmpty()) {
      return;
    }
    context.clearBehind(area);
    int x = area.x;
    int baseline = area.y + area.height;
    if (isBeyondEnd(bar) && !bar.name().isEmpty()) {
      context.write(name(bar), x, baseline, context.colors().ink());
      x += context.width(name(bar)) + context.gap();
    }
    fonts.drawNumber(bar, x, baseline, context.colors().ink(0.8));
  }

  @Override
  public Rectangle nameArea(Bar bar, Rectangle shape) {
    if (bar.name().isEmpty() || isBeyondEnd(bar)) {
      return new Rectangle();
    }
    if (names.inMargin()) {
      return margin.area(bar.name(), shape);
    }
    StyledText name = name(bar);
    int width = context.width(name);
    int start =
        Stacks.backwards(bar)
            ? shape.x + shape.width - context.gap() - width
            : shape.x + context.gap();
    return line(shape, start, width, name.capHeight());
  }

  @Override
  public Rectangle endArea(Bar bar, Rectangle shape, int end) {
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
