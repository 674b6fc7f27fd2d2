package io.chartreel.chart;

/**
 * The bars that are shown, and their order.
 *
 * @param top the number of bars shown in a race, at least 1
 * @param order of the bars in race and grow; bars with fixed slots keep the order of the table
 */
public record Ranking(int top, Order order) {
  /** Rejects a race without bars. */
  public Ranking {
    if (top < 1) {
      throw new IllegalArgumentException("the top " + top + " bars");
    }
  }
}
