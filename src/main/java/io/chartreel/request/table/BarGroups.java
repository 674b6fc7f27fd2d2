package io.chartreel.request.table;

import io.chartreel.request.column.Labels;
import io.chartreel.request.shape.ColumnRole;
import io.chartreel.request.shape.TablePlan;
import io.chartreel.request.shape.TypedTable;
import java.util.Arrays;
import java.util.List;

/**
 * The categories of the bars in a table with a row for each value. One that is a property of the
 * name, such as the continent of a country, need not be repeated in each row.
 */
final class BarGroups {
  private final List<String> texts;
  private final int[] ofRows;

  private BarGroups(List<String> texts, int[] ofRows) {
    this.texts = texts;
    this.ofRows = ofRows;
  }

  /** Returns the categories of a table. */
  static BarGroups of(TypedTable table, TablePlan plan, Labels names) {
    int[] ofRows = new int[names.rows()];
    Arrays.fill(ofRows, Labels.NONE);
    int column = plan.column(ColumnRole.CATEGORY);
    if (column < 0) {
      return new BarGroups(List.of(), ofRows);
    }
    Labels groups = table.columns().get(column).labels();
    Arrays.setAll(ofRows, groups::of);
    if (groups.empty() > 0 && groups.areDeterminedBy(names)) {
      int[] ofNames = new int[names.count()];
      Arrays.fill(ofNames, Labels.NONE);
      for (int row = 0; row < ofRows.length; row++) {
        if (names.of(row) != Labels.NONE && ofRows[row] != Labels.NONE) {
          ofNames[names.of(row)] = ofRows[row];
        }
      }
      Arrays.setAll(
          ofRows, row -> names.of(row) == Labels.NONE ? Labels.NONE : ofNames[names.of(row)]);
    }
    return new BarGroups(groups.texts(), ofRows);
  }

  /**
   * Returns the category of the bar in a row; empty if it has none.
   *
   * @param row in the area, from 0
   */
  String of(int row) {
    return ofRows[row] == Labels.NONE ? "" : texts.get(ofRows[row]);
  }
}
