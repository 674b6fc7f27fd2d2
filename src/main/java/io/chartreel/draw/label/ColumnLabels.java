package io.chartreel.draw.label;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.context.NumberText;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/** Labels of bars that grow upwards: the name under the plot, the number above the bar. */
public final class ColumnLabels implements EndLabels {
  private final DrawingContext page;
  private final ColumnNames names;
  private final int top;
  private final NumberText numbers;
  private final boolean showsNumbers;
  private final SegmentLabels segments;

  /**
   * The labels of one film.
   *
   * @param top where names begin, in pixels
   * @param showsNumbers whether there is room for numbers
   */
  public ColumnLabels(
      DrawingContext page, ColumnNames names, int top, NumberText numbers, boolean showsNumbers) {
    this.page = page;
    this.names = names;
    this.top = top;
    this.numbers = numbers;
    this.showsNumbers = showsNumbers;
    this.segments = new SegmentLabels(page, numbers);
  }

  @Override
  public int beyond(Bar bar) {
    boolean shown = showsNumbers && bar.label() == Bar.Label.BESIDE && !bar.number().isEmpty();
    return shown ? page.gap() + numbers.capital() : 0;
  }

  @Override
  public Rectangle nameArea(Bar bar, Rectangle shape) {
    return names.area(bar.name(), shape.x + shape.width / 2, top);
  }

  @Override
  public Rectangle endArea(Bar bar, Rectangle shape, int end) {
    if (beyond(bar) == 0) {
      return new Rectangle();
    }
    int width = numbers.width(bar.number());
    int capital = numbers.capital();
    int x = shape.x + shape.width / 2 - width / 2;
    int y = Stacks.backwards(bar) ? end + page.gap() : end - page.gap() - capital;
    return new Rectangle(x, y, width, capital);
  }

  @Override
  public void draw(Bar bar, Rectangle shape, int end, boolean whole) {
    if (bar.label() != Bar.Label.BESIDE) {
      segments.draw(bar, shape);
      return;
    }
    names.draw(bar.name(), shape.x + shape.width / 2, top);
    Rectangle number = endArea(bar, shape, end);
    if (!number.isEmpty()) {
      page.clear(number, page.inks().paper());
      numbers.write(bar.number(), number.x, number.y + number.height, page.inks().ink(0.8));
    }
  }
}
