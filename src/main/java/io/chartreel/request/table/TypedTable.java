package io.chartreel.request.table;

import java.util.List;

/**
 * A table whose columns have types, but no roles yet.
 *
 * @param encoding the name of the character encoding; empty if the source was no text
 */
record TypedTable(Grid grid, TableArea area, List<ColumnProfile> columns, String encoding) {
  /** Copies the list. */
  TypedTable {
    columns = List.copyOf(columns);
  }

  /** Returns the columns that have a role in a plan. */
  List<ColumnProfile> columns(TablePlan plan, ColumnRole role) {
    return plan.columns(role).stream().map(columns::get).toList();
  }

  /** Returns the name of the first column with a role that the plan has. */
  String header(TablePlan plan, ColumnRole role) {
    return columns.get(plan.column(role)).header();
  }
}
