package io.chartreel.draw;

import io.chartreel.scene.Bar;
import java.util.List;

/** How bars that share a place lie on each other. */
final class Stacks {
  private static final double SAME = 1e-9;

  private Stacks() {}

  /** Whether a bar grows towards the smaller values. */
  static boolean backwards(Bar bar) {
    return bar.to() < bar.from() || bar.to() == bar.from() && bar.to() < 0;
  }

  /**
   * The value behind which a bar's number stands: where the bar ends, or where the longest of its
   * stack ends for a bar without length, which says what the others are together.
   */
  static double tip(Bar bar, List<Bar> bars) {
    double tip = bar.to();
    if (bar.from() != bar.to()) {
      return tip;
    }
    for (Bar other : bars) {
      if (Math.abs(other.place() - bar.place()) < SAME) {
        tip = backwards(bar) ? Math.min(tip, other.to()) : Math.max(tip, other.to());
      }
    }
    return tip;
  }

  /** Whether nothing of its stack lies on the end of a bar. */
  static boolean isOutermost(Bar bar, List<Bar> bars) {
    if (bar.label() != Bar.Label.INSIDE) {
      return true;
    }
    for (Bar other : bars) {
      if (Math.abs(other.place() - bar.place()) < SAME
          && other.from() != other.to()
          && Math.abs(other.from() - bar.to()) <= SAME * Math.abs(bar.to())) {
        return false;
      }
    }
    return true;
  }
}
