package io.chartreel.request.grid;

import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.ProblemList;
import java.util.List;
import java.util.Optional;

/** An unparsed table, such as CSV, the records of a JSON array or a worksheet. */
@FunctionalInterface
public interface GridSource {
  /**
   * Parses the cells.
   *
   * @param deadline is checked for each row
   * @return empty if there are no cells or they cannot be parsed, which is added to the problems
   */
  public Optional<Grid> grid(Limits limits, ProblemList problems, Deadline deadline);

  /** Returns the name of the charset in which the table was sent; empty if it has none. */
  default Optional<String> encoding() {
    return Optional.empty();
  }

  /** Returns sentences about what was guessed before the cells were parsed. */
  default List<String> warnings() {
    return List.of();
  }
}
