package io.chartreel.scene;

/**
 * A moment between two periods.
 *
 * @param period the period that the film has left, from 0
 * @param progress the share of the way's time that has passed, 0 (at rest at the period) to below 1
 */
record Moment(int period, double progress) {
  /** The period that is nearer. */
  int nearest() {
    return progress < 0.5 ? period : period + 1;
  }
}
