package io.chartreel.request;

import io.chartreel.chart.Table;
import io.chartreel.request.data.RawTable;
import io.chartreel.request.table.Reading;
import java.util.List;

/** Describes how a table was read. */
final class TableReading {
  private static final String ENCODING = "UTF-8";

  private TableReading() {}

  /**
   * Returns the description of a table.
   *
   * @param raw the table before its numbers were parsed
   * @param table as the chart shows it
   * @param isText whether it was read from a text with an encoding, and not from a URL
   */
  static Reading of(RawTable raw, Table table, boolean isText) {
    List<String> periods = table.periods();
    return new Reading(
        raw.layout().shape(),
        isText ? ENCODING : "",
        raw.layout().header(),
        raw.layout().columns(),
        List.of(),
        periods.size(),
        periods.get(0),
        periods.get(periods.size() - 1),
        table.columns().size(),
        (int) table.values().count());
  }
}
