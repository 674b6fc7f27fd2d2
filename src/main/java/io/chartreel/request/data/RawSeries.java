package io.chartreel.request.data;

import java.util.List;

/**
 * A series of texts, whose numbers are not parsed yet.
 *
 * @param name the bar or, in a chart with labels, the category
 * @param category empty if it has none
 * @param values one for each period or label, without spaces around them
 */
public record RawSeries(String name, String category, List<String> values) {
  /** Copies the list. */
  public RawSeries {
    values = List.copyOf(values);
  }
}
