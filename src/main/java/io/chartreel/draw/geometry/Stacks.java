package io.chartreel.draw.geometry;

import io.chartreel.scene.Bar;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How bars that share a place lie on each other. */
public final class Stacks {
  private static final double SAME = 1e-9;

  private Stacks() {}

  /** Whether a bar grows towards the smaller values. */
  public static boolean backwards(Bar bar) {
    return bar.to() < bar.from() || bar.to() == bar.from() && bar.to() < 0;
  }

  /**
   * The value behind which a bar's number stands: where the bar ends, or where the longest of its
   * stack ends for a bar without length, which says what the others are together.
   */
  public static double tip(Bar bar, List<Bar> bars) {
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

  /** As {@link #tip} for each of all bars, in a time that grows hardly faster than their number. */
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
      double least = bars.get(order[start]).to();
      double most = least;
      for (end = start + 1; end < order.length && isSamePlace(bars, order, end); end++) {
        least = Math.min(least, bars.get(order[end]).to());
        most = Math.max(most, bars.get(order[end]).to());
      }
      for (int i = start; i < end; i++) {
        Bar bar = bars.get(order[i]);
        if (bar.from() == bar.to()) {
          tips[order[i]] = backwards(bar) ? least : most;
        }
      }
    }
    return tips;
  }

  private static boolean isSamePlace(List<Bar> bars, int[] order, int i) {
    return bars.get(order[i]).place() - bars.get(order[i - 1]).place() < SAME;
  }

  /** Whether nothing of its stack lies on the end of a bar. */
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
