package io.chartreel.scene;

/**
 * A moment between two periods.
 *
 * @param period the period that the film has left, from 0
 * @param progress the share of the way's time that has passed, 0 (at rest at the period) to below 1
 * @param share how far the values have come on their way: 0 is the period that the film has left, 1
 *     the next one; an easing may go beyond both
 */
record Moment(int period, double progress, double share) {
  /** The period that is nearer. */
  int nearest() {
    return progress < 0.5 ? period : period + 1;
  }

  /** Whether the film is at the period, where nothing moves. */
  boolean atRest() {
    return progress == 0;
  }
}
