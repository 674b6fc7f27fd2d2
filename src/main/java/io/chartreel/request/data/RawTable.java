package io.chartreel.request.data;

import io.chartreel.request.parameter.Parameter;
import java.util.List;

/**
 * A table from lists of texts, whose numbers are not parsed yet.
 *
 * @param labelParameter the source of the labels of the periods
 * @param valueParameter the source of the values
 * @param pairs whether it is a list of labels with a value each; a label is a period in a chart
 *     that moves from one period to the next, and a bar in other charts
 * @param periods the labels of the periods
 * @param bars with a value for each period
 */
public record RawTable(
    Parameter labelParameter,
    Parameter valueParameter,
    boolean pairs,
    List<String> periods,
    List<RawSeries> bars) {
  /** Copies the lists. */
  public RawTable {
    periods = List.copyOf(periods);
    bars = List.copyOf(bars);
  }
}
