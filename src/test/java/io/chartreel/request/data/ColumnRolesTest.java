package io.chartreel.request.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.data.RawTable.Grouping;
import io.chartreel.request.data.Rows.Row;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnRolesTest {
  private static List<String> cells(String row) {
    return List.of(row.split(",", -1));
  }

  private static Rows rows(String... rows) {
    return new Rows(
        Grouping.THOUSANDS, false, Stream.of(rows).map(row -> new Row("", cells(row))).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date,name,value | date:name:value",
        "VALUE,Year,Country | value:date:name",
        "population,region,label | value:category:name",
        "name,x,value,year,y | name:-:value:date:-",
        "bar,count | name:value",
        "year,month,name,value | date:-:name:value"
      })
  void finds_roles_by_the_names_of_a_header(String header, String declaration) {
    assertThat(ColumnRoles.named(cells(header)))
        .hasValueSatisfying(
            roles -> assertThat(roles.declaration(cells(header).size())).isEqualTo(declaration));
  }

  @ParameterizedTest
  @ValueSource(strings = {"year,A,B", "date,value", "name,year", "names,values"})
  void finds_no_roles_without_a_bar_and_a_value(String header) {
    assertThat(ColumnRoles.named(cells(header))).isEmpty();
  }

  @Test
  void lists_the_columns_without_a_role() {
    List<String> header = List.of("name", "source", "value", "note");
    assertThat(ColumnRoles.named(header).orElseThrow().withoutRole(header))
        .containsExactly("source", "note");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019,A,1 | date:name:value",
        "2019,A,1,x | date:name:value:category",
        "2019,A,x,1 | date:name:category:value",
        "round 1,A,-2.5 | date:name:value"
      })
  void finds_roles_by_the_content_of_columns(String row, String declaration) {
    int columns = cells(row).size();
    Rows rows = rows("a,b,c,d".substring(0, 2 * columns - 1), row);
    assertThat(ColumnRoles.byContent(rows).orElseThrow().declaration(columns))
        .isEqualTo(declaration);
  }

  @Test
  void accepts_a_minority_of_cells_that_are_not_numbers() {
    String header = "a,b,c";
    assertThat(ColumnRoles.byContent(rows(header, "1,A,2", "1,B,x", "2,A,3"))).isPresent();
    assertThat(ColumnRoles.byContent(rows(header, "1,A,2", "1,B,x"))).isEmpty();
    assertThat(ColumnRoles.byContent(rows(header, "1,A,2", "1,B,", "2,A,"))).isPresent();
    assertThat(ColumnRoles.byContent(rows(header, "1,A,", "1,B,"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2,3", "1,A", "1,_,3", "1,,3", "1,A,B", "1,A,2,3", "1,A,2,B,C"})
  void finds_no_roles_in_other_content(String row) {
    assertThat(ColumnRoles.byContent(rows(row, row))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"A,B,year | 2", "A,country,B | 1", "country,year | 1", "A,B | 0"})
  void puts_periods_before_bars_when_looking_for_labels(String header, int column) {
    assertThat(ColumnRoles.labelColumn(cells(header))).isEqualTo(column);
  }
}
