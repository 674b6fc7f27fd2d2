package io.chartreel.scene;

/**
 * A point in time at a period or between two.
 *
 * @param period the last period that was reached, from 0
 * @param progress the fraction of the transition's time that has passed: 0 at the period, less than
 *     1
 * @param share the eased progress of the values: 0 at the period, 1 at the next one; some easing
 *     functions go beyond both
 */
record PointInTime(int period, double progress, double share) {
  /** Returns the nearer period. */
  int nearest() {
    return progress < 0.5 ? period : period + 1;
  }

  /** Whether the animation is exactly at the period. */
  boolean atRest() {
    return progress == 0;
  }
}
