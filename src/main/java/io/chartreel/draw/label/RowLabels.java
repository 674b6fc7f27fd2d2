package io.chartreel.draw.label;

import io.chartreel.draw.context.DrawingContext;
import io.chartreel.draw.geometry.Stacks;
import io.chartreel.draw.text.StyledText;
import io.chartreel.scene.Bar;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.Map;

/** Labels of bars that grow to the right: a name where it has its place, the number behind. */
public final class RowLabels implements EndLabels {
  private final DrawingContext page;
  private final RowNames names;
  private final RowFonts type;
  private final MarginNames front;
  private final SegmentLabels segments;
  private final Map<String, StyledText> fitted = new HashMap<>();

  /**
   * The labels of one film.
   *
   * @param front the names in front of the axis, where they stand there
   */
  public RowLabels(DrawingContext page, RowNames names, RowFonts type, MarginNames front) {
    this.page = page;
    this.names = names;
    this.type = type;
    this.front = front;
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

  private StyledText name(Bar bar) {
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
    if (names.inFront()) {
      front.draw(bar.name(), shape);
    } else if (!nameArea(bar, shape).isEmpty()) {
      Rectangle name = nameArea(bar, shape);
      page.clear(name, bar.color());
      page.write(name(bar), name.x, name.y + name.height, page.inks().onBar(bar.color()));
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
    if (names.inFront()) {
      return front.area(bar.name(), shape);
    }
    StyledText name = name(bar);
    int width = page.width(name);
    int start =
        Stacks.backwards(bar) ? shape.x + shape.width - page.gap() - width : shape.x + page.gap();
    return line(shape, start, width, name.capital());
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
