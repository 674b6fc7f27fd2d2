package io.chartreel.draw.label;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.draw.picture.BarImages;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/** Labels of vertical bars: the name below the plot, the number above the bar. */
public final class ColumnLabels implements EndLabels {
  private final DrawingContext context;
  private final ColumnNames names;
  private final int top;
  private final NumberText numbers;
  private final boolean showsNumbers;
  private final BarImages images;
  private final SegmentLabels segments;

  /**
   * Creates the labels of one animation.
   *
   * @param top the first row of pixels of the names
   * @param showsNumbers whether numbers are drawn
   * @param images draws the images in bars
   */
  public ColumnLabels(
      DrawingContext context,
      ColumnNames names,
      int top,
      NumberText numbers,
      boolean showsNumbers,
      BarImages images) {
    this.context = context;
    this.names = names;
    this.top = top;
    this.numbers = numbers;
    this.showsNumbers = showsNumbers;
    this.images = images;
    this.segments = new SegmentLabels(context, numbers);
  }

  @Override
  public int spaceBeyond(Bar bar) {
    boolean shown = showsNumbers && bar.label() == Bar.Label.BESIDE && !bar.number().isEmpty();
    return shown ? context.gap() + numbers.capHeight() : 0;
  }

  @Override
  public int spaceBefore(Bar bar) {
    return 0;
  }

  @Override
  public int imageSpace(Bar bar) {
    return images.space(bar);
  }

  @Override
  public Rectangle imageArea(Bar bar, Rectangle shape, int end) {
    return images.area(bar, shape, end);
  }

  @Override
  public Rectangle nameArea(Bar bar, Rectangle shape) {
    return names.area(bar.name(), bar.rank(), shape.x + shape.width / 2, top);
  }

  @Override
  public Rectangle endArea(Bar bar, Rectangle shape, int end) {
    if (bar.label() != Bar.Label.BESIDE) {
      return segments.area(bar, shape);
    }
    if (spaceBeyond(bar) == 0) {
      return new Rectangle();
    }
    int width = numbers.width(bar.number());
    int capHeight = numbers.capHeight();
    int x = shape.x + shape.width / 2 - width / 2;
    int edge = images.outerEdge(bar, shape, end);
    int y = Stacks.backwards(bar) ? edge + context.gap() : edge - context.gap() - capHeight;
    return new Rectangle(x, y, width, capHeight);
  }

  @Override
  public void draw(Bar bar, Rectangle shape, int end, boolean whole) {
    if (bar.label() != Bar.Label.BESIDE) {
      segments.draw(bar, shape);
      return;
    }
    names.draw(bar.name(), bar.rank(), shape.x + shape.width / 2, top);
    images.draw(bar, shape, end);
    Rectangle number = endArea(bar, shape, end);
    if (!number.isEmpty()) {
      context.clearBehind(number);
      numbers.write(bar.number(), number.x, number.y + number.height, context.colors().ink(0.8));
    }
  }
}
