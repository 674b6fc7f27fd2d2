package io.chartreel.request.table;

import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.column.Labels;
import io.chartreel.request.shape.ColumnRole;
import io.chartreel.request.shape.Shape;
import io.chartreel.request.shape.TablePlan;
import io.chartreel.request.shape.TypedTable;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds values of the parameter {@code columns} that have a table read which cannot be read
 * otherwise. Each is tried before it is suggested.
 *
 * @param isReadable whether the table can be read by a plan
 */
record ColumnsAdvice(TypedTable table, Predicate<TablePlan> isReadable) {
  /** The most plans that are tried. */
  private static final int MAX_TRIES = 8;

  /** The most declared roles that are completed. */
  private static final int MAX_ROLES = 20;

  /**
   * Returns a plan in which a column that is not used tells apart the bars of one name in one
   * period, as their category.
   *
   * @param plan by which names repeat
   */
  Optional<TablePlan> withCategory(TablePlan plan) {
    List<Integer> dates = plan.columns(ColumnRole.DATE);
    if (plan.shape() != Shape.LONG || dates.size() != 1) {
      return Optional.empty();
    }
    Labels periods = table.columns().get(dates.get(0)).labels();
    Labels names = table.columns().get(plan.column(ColumnRole.NAME)).labels();
    return table.columns(plan, ColumnRole.SKIP).stream()
        .filter(column -> !column.isEmpty() && !column.areUrls() && !column.areColors())
        .filter(column -> column.labels().empty() == 0)
        .filter(column -> column.labels().areUniqueWith(names, periods))
        .sorted(Comparator.comparing(column -> !column.isText()))
        .limit(MAX_TRIES)
        .map(column -> withCategory(plan, column))
        .filter(isReadable)
        .findFirst();
  }

  private static TablePlan withCategory(TablePlan plan, ColumnProfile column) {
    List<ColumnRole> roles = new ArrayList<>(plan.roles());
    Collections.replaceAll(roles, ColumnRole.CATEGORY, ColumnRole.SKIP);
    roles.set(column.column(), ColumnRole.CATEGORY);
    return new TablePlan(plan.shape(), roles, List.of());
  }

  /**
   * Returns a plan with the declared roles and, in one place among them, the roles that are
   * missing: columns to skip, or one with categories. Places near the end are tried first.
   *
   * @param declared the parameter {@code columns}
   * @param width the number of columns that need a role
   */
  Optional<TablePlan> completed(String declared, int width) {
    List<Optional<ColumnRole>> known =
        Splitter.split(declared, ':').stream().map(ColumnRole::of).toList();
    List<ColumnRole> roles = known.stream().flatMap(Optional::stream).toList();
    boolean isIncomplete =
        roles.size() == known.size()
            && roles.size() < width
            && roles.size() <= MAX_ROLES
            && Collections.frequency(roles, ColumnRole.NAME) == 1
            && Collections.frequency(roles, ColumnRole.VALUE) == 1
            && Collections.frequency(roles, ColumnRole.DATE) <= 1;
    if (!isIncomplete) {
      return Optional.empty();
    }
    int missing = width - roles.size();
    List<ColumnRole> fillers =
        missing == 1 && !roles.contains(ColumnRole.CATEGORY)
            ? List.of(ColumnRole.SKIP, ColumnRole.CATEGORY)
            : List.of(ColumnRole.SKIP);
    return IntStream.rangeClosed(0, roles.size())
        .map(fromEnd -> roles.size() - fromEnd)
        .boxed()
        .flatMap(index -> fillers.stream().map(role -> inserted(roles, index, missing, role)))
        .sorted(Comparator.comparing(plan -> !hasDates(plan)))
        .limit(MAX_TRIES)
        .filter(isReadable)
        .findFirst();
  }

  /** Returns whether the periods of a plan, if it has any, are dates. */
  private boolean hasDates(TablePlan plan) {
    return table.columns(plan, ColumnRole.DATE).stream().allMatch(ColumnProfile::hasDates);
  }

  private static TablePlan inserted(
      List<ColumnRole> roles, int index, int count, ColumnRole inserted) {
    List<ColumnRole> completed = new ArrayList<>(roles);
    completed.addAll(index, Collections.nCopies(count, inserted));
    boolean hasDate = roles.contains(ColumnRole.DATE);
    return new TablePlan(hasDate ? Shape.LONG : Shape.LIST, completed, List.of());
  }
}
