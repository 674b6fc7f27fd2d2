package io.chartreel.draw.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares the space along the value axis between the bars and the labels beyond their ends: the axis
 * gets as long as possible without any label leaving the space in any scene.
 */
public final class AxisFit {
  /** The smallest share of the space that the axis gets, even if labels are cut off. */
  public static final double MIN_SHARE = 0.3;

  private final List<End> forwards = new ArrayList<>();
  private final List<End> backwards = new ArrayList<>();

  /** An end of a bar as a share of the axis, and the pixels that its label needs beyond it. */
  private record End(double share, int beyond) {}

  /**
   * Returns the pixels that labels may take beyond each end of the axis without being cut off.
   *
   * @param space in pixels
   * @param ends with labels, 1 or 2
   */
  public static int beyond(int space, int ends) {
    return (int) (space * (1 - MIN_SHARE) / ends);
  }

  /**
   * Adds the end of a bar.
   *
   * @param share its position on the axis, 0 to 1
   * @param beyond the pixels that its label needs
   * @param back whether the label is on the side of smaller values
   */
  public void add(double share, int beyond, boolean back) {
    (back ? backwards : forwards).add(new End(share, beyond));
  }

  /** Returns the axis within a space that starts at 0. */
  public Interval axis(int space) {
    int before = before(0);
    int length = length(before, space);
    before = before(length);
    return new Interval(before, before + length(before, space));
  }

  /** Returns the pixels needed before an axis of a length. */
  private int before(int length) {
    double needed = 0;
    for (End end : backwards) {
      needed = Math.max(needed, end.beyond - end.share * length);
    }
    return (int) Math.ceil(needed);
  }

  private int length(int before, int space) {
    double longest = Math.max(1, space - before);
    for (End end : forwards) {
      if (end.share > 0) {
        longest = Math.min(longest, (space - before - end.beyond) / end.share);
      }
    }
    return (int) Math.max(longest, Math.max(1, space * MIN_SHARE));
  }
}
