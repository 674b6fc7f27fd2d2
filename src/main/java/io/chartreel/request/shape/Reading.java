package io.chartreel.request.shape;

import java.util.List;

/**
 * How the data of a request were understood.
 *
 * @param encoding the name of the character encoding; empty if the data are no text
 * @param header the number of the row with the names of the columns; 0 if there is none
 * @param columns the columns of the table; empty for lists
 * @param skipped what was left out, as parts of a sentence: {@code rows 1-4: before the header}
 * @param periods the number of periods
 * @param firstPeriod as it was written
 * @param lastPeriod as it was written
 * @param bars the number of bars, including those that are never visible
 * @param names the number of names that the bars have: less if they differ in their categories
 * @param values the number of values in the table
 */
public record Reading(
    Shape shape,
    String encoding,
    int header,
    List<Column> columns,
    List<String> skipped,
    int periods,
    String firstPeriod,
    String lastPeriod,
    int bars,
    int names,
    int values) {
  /** Copies the lists. */
  public Reading {
    columns = List.copyOf(columns);
    skipped = List.copyOf(skipped);
  }

  /** A column of the table, and what it is used for. */
  public record Column(String name, ColumnRole role) {}
}
