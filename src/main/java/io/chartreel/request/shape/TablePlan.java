package io.chartreel.request.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a table is to be read.
 *
 * @param roles one for each column of the grid
 * @param warnings what was guessed, as whole sentences
 */
public record TablePlan(Shape shape, List<ColumnRole> roles, List<String> warnings) {
  /** Copies the lists. */
  public TablePlan {
    roles = List.copyOf(roles);
    warnings = List.copyOf(warnings);
  }

  /** Returns the columns with a role, in order. */
  public List<Integer> columns(ColumnRole role) {
    return IntStream.range(0, roles.size())
        .filter(column -> roles.get(column) == role)
        .boxed()
        .toList();
  }

  /** Returns the first column with a role, or -1. */
  public int column(ColumnRole role) {
    return roles.indexOf(role);
  }

  /** Returns this plan with another warning. */
  public TablePlan warn(String warning) {
    List<String> more = new ArrayList<>(warnings);
    more.add(warning);
    return new TablePlan(shape, roles, more);
  }

  /**
   * Returns the value of the parameter {@code columns} that chooses this plan: {@code
   * date:name:-:value}, or {@code name:-:*} if all values are in a run of columns at the end.
   */
  public String declaration() {
    int first = column(ColumnRole.VALUE);
    boolean hasRun =
        (shape == Shape.WIDE || shape == Shape.SIDE)
            && first > 0
            && roles.subList(first, roles.size()).stream().allMatch(ColumnRole.VALUE::equals);
    String fixed =
        roles.subList(0, hasRun ? first : roles.size()).stream()
            .map(ColumnRole::key)
            .collect(Collectors.joining(":"));
    return hasRun ? fixed + ":*" : fixed;
  }
}
