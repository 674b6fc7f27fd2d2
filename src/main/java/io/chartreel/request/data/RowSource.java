package io.chartreel.request.data;

import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.ProblemList;
import java.util.Optional;

/** A table in rows as it came, before they are read: CSV, or the records of JSON. */
public interface RowSource {
  /** The rows, or nothing where there are none to be read, which is noted as a mistake. */
  Optional<Rows> rows(Limits limits, ProblemList mistakes, Deadline deadline);
}
