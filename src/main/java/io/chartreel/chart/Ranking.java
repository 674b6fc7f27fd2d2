package io.chartreel.chart;

/**
 * Which bars are shown, and in which order.
 *
 * @param top how many bars of a race are seen at once, at least 1
 * @param order in which the bars of a race, or those that grow, stand; bars with fixed places stand
 *     in the order of the table whatever this says
 */
public record Ranking(int top, Order order) {
  /** Refuses a race without bars. */
  public Ranking {
    if (top < 1) {
      throw new IllegalArgumentException("the top " + top + " bars");
    }
  }
}
