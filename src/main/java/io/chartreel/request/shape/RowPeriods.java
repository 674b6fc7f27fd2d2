package io.chartreel.request.shape;

import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.column.HeaderHint;
import io.chartreel.request.column.Headings;
import io.chartreel.request.column.Labels;
import io.chartreel.request.column.TableArea;
import io.chartreel.request.date.DateColumn;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.parameter.Deadline;
import java.util.List;
import java.util.Optional;

/**
 * The periods of the rows of a table, from one column, or from a year and a part of it in two.
 *
 * @param labels as they were written; two columns are joined by a space
 * @param dates of the labels, if all are dates of one kind
 * @param ofRows the number of the label of each row
 */
public record RowPeriods(List<String> labels, Optional<DateColumn> dates, Labels ofRows) {
  /** Separates the texts of two columns: no cell contains a line end. */
  private static final char BETWEEN = '\n';

  /** Reads the periods from one or two columns. */
  public static RowPeriods of(
      Grid grid, TableArea area, List<ColumnProfile> columns, Deadline deadline) {
    ColumnProfile first = columns.get(0);
    if (columns.size() == 1) {
      return new RowPeriods(first.labels().texts(), first.dates(), first.labels());
    }
    ColumnProfile second = columns.get(1);
    boolean isYearFirst = first.labels().texts().stream().allMatch(Headings::isYear);
    ColumnProfile year = isYearFirst ? first : second;
    ColumnProfile part = isYearFirst ? second : first;
    Labels both =
        new Labels(
            area.rows(),
            row -> {
              String years = grid.cell(area.first() + row, year.column());
              String parts = grid.cell(area.first() + row, part.column());
              return years.isEmpty() || parts.isEmpty() ? "" : years + BETWEEN + parts;
            },
            Integer.MAX_VALUE,
            deadline);
    List<String> years =
        both.texts().stream().map(text -> text.substring(0, text.indexOf(BETWEEN))).toList();
    List<String> parts =
        both.texts().stream().map(text -> text.substring(text.indexOf(BETWEEN) + 1)).toList();
    return new RowPeriods(
        both.texts().stream().map(text -> text.replace(BETWEEN, ' ')).toList(),
        DateColumn.combine(years, parts, HeaderHint.kindOfPart(part.header())),
        both);
  }
}
