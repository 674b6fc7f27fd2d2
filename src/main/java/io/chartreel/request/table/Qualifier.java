package io.chartreel.request.table;

import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.column.Labels;
import io.chartreel.request.column.TableArea;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.shape.ColumnRole;
import io.chartreel.request.shape.Shape;
import io.chartreel.request.shape.TablePlan;
import io.chartreel.request.shape.TypedTable;
import java.util.Optional;

/**
 * Tells apart the bars of a list that have the same name, by the text of another column, which is
 * added in parentheses: two songs of one title by their artists.
 */
final class Qualifier {
  private final Grid grid;
  private final TableArea area;
  private final Labels names;
  private final boolean[] isRepeated;
  private final Optional<ColumnProfile> column;

  private Qualifier(
      Grid grid,
      TableArea area,
      Labels names,
      boolean[] isRepeated,
      Optional<ColumnProfile> column) {
    this.grid = grid;
    this.area = area;
    this.names = names;
    this.isRepeated = isRepeated;
    this.column = column;
  }

  /** Returns the qualifier of a table; it changes nothing unless a list repeats a name. */
  static Qualifier of(TypedTable table, TablePlan plan, ColumnProfile name) {
    Labels names = name.labels();
    Optional<ColumnProfile> column =
        plan.shape() != Shape.LIST || names.areUnique()
            ? Optional.empty()
            : table.columns(plan, ColumnRole.SKIP).stream()
                .filter(ColumnProfile::isText)
                .filter(other -> !other.areUrls() && !other.areColors())
                .filter(other -> other.labels().empty() == 0)
                .filter(other -> other.labels().areUniqueWith(names))
                .findFirst();
    return new Qualifier(table.grid(), table.area(), names, repeated(names), column);
  }

  private static boolean[] repeated(Labels names) {
    boolean[] isSeen = new boolean[names.count()];
    boolean[] isRepeated = new boolean[names.count()];
    for (int row = 0; row < names.rows(); row++) {
      int name = names.of(row);
      if (name != Labels.NONE) {
        isRepeated[name] |= isSeen[name];
        isSeen[name] = true;
      }
    }
    return isRepeated;
  }

  /**
   * Returns the name of a bar.
   *
   * @param row its row in the area, from 0
   */
  String name(String written, int row) {
    if (!changes(row)) {
      return written;
    }
    return written + " (" + grid.cell(area.first() + row, column.orElseThrow().column()) + ")";
  }

  /** Returns whether the name of a row is changed. */
  boolean changes(int row) {
    return column.isPresent() && names.of(row) != Labels.NONE && isRepeated[names.of(row)];
  }

  /** Returns the index of the column that tells names apart; -1 if none does. */
  int column() {
    return column.map(ColumnProfile::column).orElse(-1);
  }

  /** Returns what was done, as a sentence, if anything was. */
  Optional<String> note() {
    return column.map(
        found ->
            "Names that repeat are told apart by column " + Excerpt.quoted(found.header()) + ".");
  }
}
