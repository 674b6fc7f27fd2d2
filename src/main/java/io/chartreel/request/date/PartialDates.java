package io.chartreel.request.date;

import java.util.List;

/**
 * A column in which only some labels are dates.
 *
 * @param dates the dates
 * @param indices the index in the whole column of each of the dates, ascending
 * @param others the indices of the labels that are no dates of this kind, ascending
 */
public record PartialDates(DateColumn dates, List<Integer> indices, List<Integer> others) {
  /** Copies the lists. */
  public PartialDates {
    indices = List.copyOf(indices);
    others = List.copyOf(others);
  }
}
