package io.chartreel.canonical;

import io.chartreel.request.form.FormFields;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.syntax.QueryString;

/**
 * A chart whose data were converted to CSV.
 *
 * @param query with the converted data
 * @param reading how the converted data are understood
 */
public record CsvChart(QueryString query, Reading reading) {
  /** Returns the converted data; empty if they could only be written as lists. */
  public String text() {
    return FormFields.value(Parameter.DATA, query);
  }
}
