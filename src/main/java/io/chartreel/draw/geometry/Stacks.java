package io.chartreel.draw.geometry;

import io.chartreel.scene.Bar;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Computes the ends of bars that are stacked because they share a place. */
public final class Stacks {
  /** Places and values that differ by less are equal. */
  private static final double SAME = 1e-9;

  private Stacks() {}

  /**
   * Returns whether a bar grows towards smaller values. So does one of negative zero: it is about
   * to become negative.
   */
  public static boolean backwards(Bar bar) {
    return Double.compare(bar.to(), bar.from()) < 0 || bar.to() == bar.from() && bar.to() < 0;
  }

  /**
   * Returns the value next to which a bar is labelled: its own end or, for a bar without length,
   * which carries the total of a stack, the end of the stack, whose bars are labelled inside.
   */
  public static double tip(Bar bar, List<Bar> bars) {
    double tip = bar.to();
    if (bar.from() != bar.to()) {
      return tip;
    }
    for (Bar other : bars) {
      if (other.label() == Bar.Label.INSIDE && Math.abs(other.place() - bar.place()) < SAME) {
        tip = backwards(bar) ? Math.min(tip, other.to()) : Math.max(tip, other.to());
      }
    }
    return tip;
  }

  /** Returns the {@link #tip} of each bar, in the time of sorting them. */
  public static double[] tips(List<Bar> bars) {
    double[] tips = bars.stream().mapToDouble(Bar::to).toArray();
    if (bars.stream().noneMatch(bar -> bar.from() == bar.to())) {
      return tips;
    }
    int[] order =
        IntStream.range(0, tips.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> bars.get(i).place()))
            .mapToInt(Integer::intValue)
            .toArray();
    int end;
    for (int start = 0; start < order.length; start = end) {
      double lowest = Double.POSITIVE_INFINITY;
      double highest = Double.NEGATIVE_INFINITY;
      for (end = start;
          end == start || end < order.length && isSamePlace(bars, order, end);
          end++) {
        Bar bar = bars.get(order[end]);
        if (bar.label() == Bar.Label.INSIDE) {
          lowest = Math.min(lowest, bar.to());
          highest = Math.max(highest, bar.to());
        }
      }
      for (int i = start; i < end; i++) {
        Bar bar = bars.get(order[i]);
        if (bar.from() == bar.to()) {
          tips[order[i]] =
              backwards(bar) ? Math.min(lowest, bar.to()) : Math.max(highest, bar.to());
        }
      }
    }
    return tips;
  }

  private static boolean isSamePlace(List<Bar> bars, int[] order, int i) {
    return bars.get(order[i]).place() - bars.get(order[i - 1]).place() < SAME;
  }

  /** Returns whether no other bar of the stack starts where a bar ends. */
  public static boolean isOutermost(Bar bar, List<Bar> bars) {
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
