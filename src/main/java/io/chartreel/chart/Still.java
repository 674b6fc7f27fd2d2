package io.chartreel.chart;

/** Which frame of a film a still picture shows. */
public sealed interface Still {
  /** The first moment of the film. */
  record First() implements Still {}

  /** The end of the film. */
  record Last() implements Still {}

  /**
   * The moment at which the film is at one of its periods.
   *
   * @param index of the period in the table, from 0
   */
  record AtPeriod(int index) implements Still {}

  /**
   * A frame by its number in the order of time.
   *
   * @param number from 1
   */
  record Frame(int number) implements Still {}
}
