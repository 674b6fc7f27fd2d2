package io.chartreel.request.data;

import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.ProblemList;
import java.util.Optional;

/** An unparsed table in rows, such as CSV or the records of a JSON array. */
@FunctionalInterface
public interface RowSource {
  /**
   * Parses the rows.
   *
   * @param deadline is checked for each row
   * @return empty if there are no rows or they cannot be parsed, which is added to the problems
   */
  Optional<Rows> rows(Limits limits, ProblemList problems, Deadline deadline);
}
