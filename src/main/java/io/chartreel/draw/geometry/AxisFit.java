package io.chartreel.draw.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * How bars and what is written behind their ends share the room along the value axis: the axis is
 * made as long as it can be without anything leaving the room, in any scene.
 */
public final class AxisFit {
  /** The axis has at least this share of the room. */
  public static final double LEAST = 0.3;

  private final List<End> ends = new ArrayList<>();
  private final List<End> backwards = new ArrayList<>();

  /** An end of a bar, as a share of the axis, and the pixels that are needed beyond it. */
  private record End(double share, int beyond) {}

  /**
   * A bar's end.
   *
   * @param share where it is on the axis, 0 to 1
   * @param beyond how many pixels are needed beyond it
   * @param back whether these are needed towards the smaller values
   */
  public void add(double share, int beyond, boolean back) {
    (back ? backwards : ends).add(new End(share, beyond));
  }

  /** The axis in a room of so many pixels. */
  public Interval axis(int room) {
    int before = before(0);
    int length = length(before, room);
    before = before(length);
    return new Interval(before, before + length(before, room));
  }

  /** The pixels that are needed in front of an axis of a length. */
  private int before(int length) {
    double most = 0;
    for (End end : backwards) {
      most = Math.max(most, end.beyond - end.share * length);
    }
    return (int) Math.ceil(most);
  }

  private int length(int before, int room) {
    double least = Math.max(1, room - before);
    for (End end : ends) {
      if (end.share > 0) {
        least = Math.min(least, (room - before - end.beyond) / end.share);
      }
    }
    return (int) Math.max(least, Math.max(1, room * LEAST));
  }
}
