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

  @Override
  public double apart(Bar one, Bar other) {
    return type.capital() + 1;
  }

  @Override
  public boolean isBehind(Bar bar) {
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
    boolean back = Stacks.backwards(bar);
    if (names.inFront()) {
      Text name = name(bar);
      name(name, namesEnd - page.width(name), shape, page.inks().ink(), page.inks().paper());
    } else if (!isBehind(bar)) {
      Text name = name(bar);
      int air = page.gap();
      int x = back ? shape.x + shape.width - air - page.width(name) : shape.x + air;
      name(name, x, shape, page.inks().onBar(bar.color()), bar.color());
    }
    behind(bar, shape, end, back);
  }

  private void name(Text name, int x, Rectangle shape, Rgb ink, Rgb ground) {
    int baseline = baseline(shape, name.capital());
    page.clear(around(x, baseline, page.width(name), name.capital()), ground);
    page.write(name, x, baseline, ink);
  }

  /** What stands behind the end of a bar. */
  private void behind(Bar bar, Rectangle shape, int end, boolean back) {
    int beyond = beyond(bar);
    if (beyond == 0) {
      return;
    }
    int capital = type.capital();
    int baseline = baseline(shape, capital);
    int x = back ? end - beyond : end + page.gap();
    page.clear(around(x, baseline, beyond - page.gap(), capital), page.inks().paper());
    if (isBehind(bar) && !bar.name().isEmpty()) {
      Text name = name(bar);
      page.write(name, x, baseline, page.inks().ink());
      x += page.width(name) + page.gap();
    }
    type.write(bar, x, baseline, page.inks().ink(0.8));
  }

  private static Rectangle around(int x, int baseline, int width, int capital) {
    return new Rectangle(x, baseline - capital, width, capital);
  }

  private static int baseline(Rectangle shape, int capital) {
    return shape.y + (shape.height + capital) / 2;
  }
}
