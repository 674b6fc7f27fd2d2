package io.chartreel.draw;

import io.chartreel.chart.Rgb;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.Map;

/** Labels of bars that grow to the right: a name where it has its place, the number behind. */
final class RowLabels implements EndLabels {
  private final Page page;
  private final RowNames names;
  private final RowType type;
  private final int namesEnd;
  private final SegmentLabels segments;
  private final Map<String, Text> fitted = new HashMap<>();

  /**
   * The labels of one film.
   *
   * @param namesEnd where names end that stand in front of the axis, in pixels
   */
  RowLabels(Page page, RowNames names, RowType type, int namesEnd) {
    this.page = page;
    this.names = names;
    this.type = type;
    this.namesEnd = namesEnd;
    this.segments = new SegmentLabels(page, type.numbers());
  }

  @Override
  public int beyond(Bar bar) {
    if (bar.label() != Bar.Label.BESIDE) {
      return 0;
    }
    int name = isBehind(bar) ? page.width(name(bar)) : 0;
    int number = type.number(bar);
    return (name > 0 ? page.gap() + name : 0) + (number > 0 ? page.gap() + number : 0);
  }

  private boolean isBehind(Bar bar) {
    return !names.inFront() && !names.inside().contains(bar.name());
  }

  private Text name(Bar bar) {
    return fitted.computeIfAbsent(
        bar.name(),
        name ->
            names.inside().contains(name)
                ? type.name(name)
                : page.fit(type.name(name), names.most()));
  }

  @Override
  public void draw(Bar bar, Rectangle shape, int end, boolean whole) {
    if (bar.label() != Bar.Label.BESIDE) {
      segments.draw(bar, shape);
      return;
    }
    Rectangle name = nameArea(bar, shape);
    if (!name.isEmpty()) {
      Rgb ground = names.inFront() ? page.inks().paper() : bar.color();
      Rgb ink = names.inFront() ? page.inks().ink() : page.inks().onBar(bar.color());
      page.clear(name, ground);
      page.write(name(bar), name.x, name.y + name.height, ink);
    }
    Rectangle behind = endArea(bar, shape, end);
    if (behind.isEmpty()) {
      return;
    }
    page.clear(behind, page.inks().paper());
    int x = behind.x;
    int baseline = behind.y + behind.height;
    if (isBehind(bar) && !bar.name().isEmpty()) {
      page.write(name(bar), x, baseline, page.inks().ink());
      x += page.width(name(bar)) + page.gap();
    }
    type.write(bar, x, baseline, page.inks().ink(0.8));
  }

  @Override
  public Rectangle nameArea(Bar bar, Rectangle shape) {
    if (bar.name().isEmpty() || isBehind(bar)) {
      return new Rectangle();
    }
    Text name = name(bar);
    int width = page.width(name);
    int start = shape.x + page.gap();
    if (Stacks.backwards(bar)) {
      start = shape.x + shape.width - page.gap() - width;
    }
    return line(shape, names.inFront() ? namesEnd - width : start, width, name.capital());
  }

  @Override
  public Rectangle endArea(Bar bar, Rectangle shape, int end) {
    int beyond = beyond(bar);
    if (beyond == 0) {
      return new Rectangle();
    }
    int start = Stacks.backwards(bar) ? end - beyond : end + page.gap();
    return line(shape, start, beyond - page.gap(), type.capital());
  }

  /** A line of text in the middle of a bar's thickness. */
  private static Rectangle line(Rectangle shape, int x, int width, int capital) {
    return new Rectangle(x, shape.y + (shape.height + capital) / 2 - capital, width, capital);
  }
}
