package io.chartreel.draw;

import io.chartreel.scene.Bar;
import java.awt.Rectangle;

/** Labels of bars that grow upwards: the name under the plot, the number above the bar. */
final class ColumnLabels implements EndLabels {
  /** Two texts may lie over each other by the rest of their widths. */
  private static final double OVERLAP = 0.9;

  private final Page page;
  private final ColumnNames names;
  private final int top;
  private final Figures numbers;
  private final boolean showsNumbers;
  private final SegmentLabels segments;

  /**
   * The labels of one film.
   *
   * @param top where names begin, in pixels
   * @param showsNumbers whether there is room for numbers
   */
  ColumnLabels(Page page, ColumnNames names, int top, Figures numbers, boolean showsNumbers) {
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
  public boolean isBehind(Bar bar) {
    return false;
  }

  @Override
  public double apart(Bar one, Bar other) {
    return OVERLAP * (width(one) + width(other)) / 2;
  }

  private int width(Bar bar) {
    return Math.max(names.width(bar.name()), showsNumbers ? numbers.width(bar.number()) : 0);
  }

  @Override
  public void draw(Bar bar, Rectangle shape, int end, boolean whole) {
    if (bar.label() != Bar.Label.BESIDE) {
      segments.draw(bar, shape);
      return;
    }
    int middle = shape.x + shape.width / 2;
    names.draw(bar.name(), middle, top);
    if (beyond(bar) == 0) {
      return;
    }
    int width = numbers.width(bar.number());
    int capital = numbers.capital();
    int x = middle - width / 2;
    int baseline = Stacks.backwards(bar) ? end + page.gap() + capital : end - page.gap();
    page.clear(new Rectangle(x, baseline - capital, width, capital), page.inks().paper());
    numbers.write(bar.number(), x, baseline, page.inks().ink(0.8));
  }
}
