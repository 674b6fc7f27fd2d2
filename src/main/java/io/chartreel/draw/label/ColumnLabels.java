package io.chartreel.draw.label;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/** Labels of vertical bars: the name below the plot, the number above the bar. */
public final class ColumnLabels implements EndLabels {
  private final DrawingContext context;
  private final ColumnNames names;
  private final int top;
  private final NumberText numbers;
  private final boolean showsNumbers;
  private final SegmentLabels segments;

  /**
   * Creates the labels of one animation.
   *
   * @param top the first row of pixels of the names
   * @param showsNumbers whether numbers are drawn
   */
  public ColumnLabels(
      DrawingContext context,
      ColumnNames names,
      int top,
      NumberText numbers,
      boolean showsNumbers) {
    this.context = context;
    this.names = names;
    this.top = top;
    this.numbers = numbers;
    this.showsNumbers = showsNumbers;
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
  public Rectangle nameArea(Bar bar, Rectangle shape) {
    return names.area(bar.name(), bar.rank(), shape.x + shape.width / 2, top);
  }

  @Override
  public Rectangle endArea(Bar bar, Rectangle shape, int end) {
    if (spaceBeyond(bar) == 0) {
      return new Rectangle();
    }
    int width = numbers.width(bar.number());
    int capHeight = numbers.capHeight();
    int x = shape.x + shape.width / 2 - width / 2;
    int y = Stacks.backwards(bar) ? end + context.gap() : end - context.gap() - capHeight;
    return new Rectangle(x, y, width, capHeight);
  }

  @Override
  public void draw(Bar bar, Rectangle shape, int end, boolean whole) {
    if (bar.label() != Bar.Label.BESIDE) {
      segments.draw(bar, shape);
      return;
    }
    names.draw(bar.name(), bar.rank(), shape.x + shape.width / 2, top);
    Rectangle number = endArea(bar, shape, end);
    if (!number.isEmpty()) {
      context.fillBehind(number, context.colors().background());
      numbers.write(bar.number(), number.x, number.y + number.height, context.colors().ink(0.8));
    }
  }
}
