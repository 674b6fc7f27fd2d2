package io.chartreel.web.page;

import io.chartreel.request.ChartParser;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.form.FormFields;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.shape.ColumnRole;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table that cannot be read with the roles that a query declares, so that the page
 * can show what was chosen and let it be changed.
 */
final class DeclaredColumnRoles {
  private static final String REST = "*";

  private DeclaredColumnRoles() {}

  /**
   * Returns the columns of the query with the roles that it declares.
   *
   * @return empty if the query declares none, or if its table has other problems
   */
  static List<ReadingSummary.Column> of(QueryString query, ChartParser parser) {
    if (!query.has(Parameter.COLUMNS.key()) || !query.has(Parameter.DATA.key())) {
      return List.of();
    }
    QueryString table =
        new QueryString(query.fields().stream().filter(ChartInput::isTableField).toList());
    try {
      List<Reading.Column> columns = parser.parse(table).reading().columns();
      return ReadingSummary.columns(declared(columns, roles(query)));
    } catch (BadRequestException reportedWithTheQuery) {
      return List.of();
    }
  }

  private static List<String> roles(QueryString query) {
    return Splitter.split(FormFields.value(Parameter.COLUMNS, query), ':');
  }

  /** Replaces roles. Columns for which no known role is declared are skipped. */
  private static List<Reading.Column> declared(List<Reading.Column> columns, List<String> roles) {
    boolean hasRest = roles.get(roles.size() - 1).strip().equals(REST);
    List<Reading.Column> declared = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean isRest = hasRest && i >= roles.size() - 1;
      ColumnRole role =
          isRest
              ? ColumnRole.VALUE
              : i < roles.size()
                  ? ColumnRole.of(roles.get(i)).orElse(ColumnRole.SKIP)
                  : ColumnRole.SKIP;
      declared.add(new Reading.Column(columns.get(i).name(), role));
    }
    return declared;
  }
}
