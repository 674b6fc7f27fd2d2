package io.chartreel.request.data;

import java.util.List;

/**
 * One series as it was written.
 *
 * @param name of the bar or, beside labels, of the category
 * @param category empty where it has none
 * @param values one for each period or label, without the spaces around them
 */
public record RawSeries(String name, String category, List<String> values) {
  /** Copies. */
  public RawSeries {
    values = List.copyOf(values);
  }
}
