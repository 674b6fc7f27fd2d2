package io.chartreel.request;

import java.util.Optional;

/** A table in rows as it came, before they are read: CSV, or the records of JSON. */
sealed interface Sheet permits CsvText, JsonRecords {
  /** The rows, or nothing where there are none to be read, which is noted as a mistake. */
  Optional<Rows> rows(Limits limits, Mistakes mistakes, Deadline deadline);
}
