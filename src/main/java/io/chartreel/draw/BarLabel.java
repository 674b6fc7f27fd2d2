package io.chartreel.draw;

import io.chartreel.chart.Rgb;
import io.chartreel.scene.Bar;

/** What is written beside a bar: its name in bold and its number, in brackets behind a name. */
final class BarLabel {
  private final Text name;
  private final Text number;

  /**
   * A label that fits into a width: where it is too long, its name is shortened first.
   *
   * @param room how wide it may be, in pixels
   */
  BarLabel(Bar bar, Fonts fonts, float size, int room) {
    String digits = bar.number();
    boolean both = !bar.name().isEmpty() && !digits.isEmpty();
    this.number = new Text(both ? " (" + digits + ")" : digits, fonts.regular(size)).within(room);
    this.name = new Text(bar.name(), fonts.bold(size)).within(room - number.width());
  }

  int width() {
    return name.width() + number.width();
  }

  int capital() {
    return name.capital();
  }

  void draw(Canvas canvas, int x, int baseline, Rgb ink) {
    name.draw(canvas, x, baseline, ink);
    number.draw(canvas, x + name.width(), baseline, ink);
  }
}
