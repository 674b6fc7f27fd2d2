package io.chartreel.request;

import java.util.List;

/**
 * One series as it was written.
 *
 * @param name of the bar or, beside labels, of the category
 * @param category empty where it has none
 * @param values one for each period or label, without the spaces around them
 */
record SeriesText(String name, String category, List<String> values) {
  /** Copies. */
  SeriesText {
    values = List.copyOf(values);
  }
}
