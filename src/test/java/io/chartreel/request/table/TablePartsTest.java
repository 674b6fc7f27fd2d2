package io.chartreel.request.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.column.Labels;
import io.chartreel.request.column.TableArea;
import io.chartreel.request.column.TableAreaFinder;
import io.chartreel.request.date.DateColumn;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.shape.DeclaredColumns;
import io.chartreel.request.shape.PeriodOrder;
import io.chartreel.request.shape.RowPeriods;
import io.chartreel.request.shape.Shape;
import io.chartreel.request.shape.ShapeDetector;
import io.chartreel.request.shape.TablePlan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of the reader one by one. */
class TablePartsTest {
  private static final double NONE = Double.NaN;

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "year,A;2019,1;2020,2 => 0 1 3 => none",
        "2019,A,1;2019,B,2;2020,A,3 => -1 0 3 => none",
        "A,5;B,6;C,7 => -1 0 3 => none",
        "name,value;A,5 => 0 1 2 => none",
        "Title;;year,A,B;2019,1,2;2020,1,2 => 1 2 4 => row 1: before the header (\"Title\")",
        "a;b;c;year,A,B;2019,1,2;2020,1,2 => 3 4 6 => rows 1-3: before the header",
        "Title,,;Date: 2020,,;year,A,B;2019,1,2;2020,1,2 => 2 3 5 => rows 1-2: before the header",
        "year,A,B;,kg,t;2019,1,2;2020,1,2 => 0 2 4 => row 2: units (\"kg\")",
        "year,A,B;unit,kg,t;2019,1,2;2020,1,2 => 0 2 4 => row 2: units (\"unit\")",
        "year,A,B;2019,-,-;2020,1,2;2021,1,2 => 0 1 4 => none",
        "year,A,B;2019,1,2;Source: a,, => 0 1 2 => row 3: after the data (\"Source: a\")",
        "name,A,B;X,1,2;Y,3,4;Total,4,6 => 0 1 3 => row 4: a total (\"Total\")",
        "name,A,B;X,1,2;Y,3,4;Total,9,9 => 0 1 4 => none",
        "name,A,B;X,1,2;Y,3,4;Sum,4,6;Total,8,12;Note: a,,"
            + " => 0 1 3 => rows 4-5: totals; row 6: after the data (\"Note: a\")"
      })
  void finds_the_table_in_a_grid(String rows, String area, String skipped) {
    TableArea found = TableAreaFinder.find(ReadTable.grid(rows));
    assertThat(found.header() + " " + found.first() + " " + found.end()).isEqualTo(area);
    assertThat(String.join("; ", found.skipped())).isEqualTo(skipped == null ? "" : skipped);
  }

  @Test
  void knows_what_the_cells_of_columns_are() {
    List<ColumnProfile> columns =
        ReadTable.columns(
            "#,year,name,code,colour,link,value,same,none;"
                + "1,2019,Oak,AA,#fff,https://a.org,5,7,;2,2020,Elm,BB,#000000,http://b.org,6,7,-;"
                + "3,2021,Fir,CC,#123456,https://c.org,x,7,");
    assertThat(columns).extracting(ColumnProfile::header).startsWith("#", "year", "name");
    assertThat(columns)
        .extracting(ColumnProfile::isNumeric)
        .containsExactly(true, true, false, false, false, false, true, true, false);
    assertThat(columns)
        .extracting(ColumnProfile::isText)
        .containsExactly(false, false, true, true, true, true, false, false, false);
    assertThat(columns.stream().filter(ColumnProfile::isRowNumbers))
        .containsExactly(columns.get(0));
    assertThat(columns.stream().filter(ColumnProfile::hasDates)).containsExactly(columns.get(1));
    assertThat(columns.get(3).areCodes()).isTrue();
    assertThat(columns.get(2).areCodes()).isFalse();
    assertThat(columns.stream().filter(ColumnProfile::areColors)).containsExactly(columns.get(4));
    assertThat(columns.stream().filter(ColumnProfile::areUrls)).containsExactly(columns.get(5));
    assertThat(columns.get(7).isConstant()).isTrue();
    assertThat(columns.get(6).isConstant()).isFalse();
    assertThat(columns.get(8).isEmpty()).isTrue();
    assertThat(columns.get(8).isBlank()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "year, 1999 2004 2010, true",
    "n, 1999 2000 2001, true",
    "n, 1990 1995 2000, true",
    "n, 1999 2004 2010, false",
    "n, 1999 1999 1999 1999 2004 2004, true",
    "n, 12 13 14, false",
    "n, Jan-20 Feb-20, true",
    "n, 2020Q1 2020Q3, true",
    "n, Oak Elm, false"
  })
  void takes_numbers_for_years_if_something_confirms_it(
      String header, String cells, boolean areDates) {
    List<ColumnProfile> columns =
        ReadTable.columns(header + ",A;" + cells.replace(" ", ",x;") + ",x");
    assertThat(columns.get(0).hasDates()).isEqualTo(areDates);
  }

  @Test
  void ranks_the_shapes_that_are_possible() {
    String rows = "when,A,B;Mon,1,2;Tue,3,4";
    ShapeDetector detector =
        new ShapeDetector(
            TableAreaFinder.find(ReadTable.grid(rows)), ReadTable.columns(rows), true);
    assertThat(detector.detect())
        .extracting(TablePlan::shape)
        .containsExactly(Shape.WIDE, Shape.LIST);
    assertThat(detector.detect())
        .extracting(TablePlan::declaration)
        .containsExactly("date:*", "name:value:-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Week #",
        "Day #",
        "Month #",
        "Year #",
        "Round #",
        "Woche #",
        "Gameweek #",
        "Week-#",
        "Week_#",
        "Week No. #",
        "#. Woche",
        "# week",
        "Week # points",
        "Day # (Paris)",
        "#° trimestre",
        "\u7b2c#\u5468",
        "#\u5e74"
      })
  void numbered_headings_are_periods_on_their_side(String heading) {
    String rows = "Otters,3,6,7;Foxes,1,4,7;Herons,3,3,6;Badgers,0,1,4";
    String headings =
        IntStream.rangeClosed(1, 3)
            .mapToObj(number -> heading.replace("#", Integer.toString(number)))
            .collect(Collectors.joining(","));
    assertThat(best("team," + headings + ";" + rows)).isEqualTo("name:*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "team,Pld,Week 1,Week 2,Week 3;A,3,3,6,7;B,3,1,4,7;C,3,3,3,6 | name:-:*",
        "team,Round 1,Round 2,Round 3,Sum;A,3,6,7,16;B,1,4,7,12 | name:value:value:value:-",
        "week,Day 1,Day 2,Day 3;1,5,6,7;2,6,7,8;3,5,5,6 | date:*",
        "Year 1 of the plan,A,B;2019,3,4;2022,5,6 | date:*"
      })
  void numbered_headings_next_to_other_columns_keep_their_meaning(String rows, String columns) {
    assertThat(best(rows)).isEqualTo(columns);
  }

  private static String best(String rows) {
    ShapeDetector detector =
        new ShapeDetector(
            TableAreaFinder.find(ReadTable.grid(rows)), ReadTable.columns(rows), true);
    return detector.detect().get(0).declaration();
  }

  @ParameterizedTest
  @CsvSource({
    "date:*, 4, WIDE date:*",
    "date:-:*, 4, WIDE date:-:*",
    "name:*, 3, SIDE name:*",
    "name:category:-:*, 6, SIDE name:category:-:*",
    "' Date : NAME:value ', 3, LONG date:name:value",
    "date:date:name:value, 4, LONG date:date:name:value",
    "date:value:-:value, 4, WIDE date:value:-:value",
    "value:date, 2, WIDE value:date",
    "name:value:-:value, 4, SIDE name:value:-:value",
    "name:value:colour, 3, LIST name:value:color"
  })
  void reads_declared_columns(String columns, int width, String plan) {
    assertThat(
            DeclaredColumns.read(ReadTable.fields("columns=" + columns.replace(" ", "+")), width))
        .map(read -> read.shape() + " " + read.declaration())
        .contains(plan);
  }

  @ParameterizedTest
  @CsvSource({
    "date:name, 2, columns has no value.",
    "value:-, 2, columns has neither name nor date.",
    "date:name:rate, 3, 'columns has the unknown role \"rate\".'",
    "date:date:date:name:value, 5, columns has more than two dates: a year and a part of it.",
    "*:date, 2, columns has a * before its end.",
    "name:date:*, 4, columns has both name and date before *.",
    "*, 4, columns has neither name nor date before *.",
    "date:value:*, 4, columns has both value and *.",
    "date:name:value, 5, 'columns describes 3 columns, but the data has 5.'",
    "date:-:-:*, 3, 'columns describes 3 columns before *, but the data has 3.'"
  })
  void rejects_wrong_declarations(String columns, int width, String detail) {
    var fields = ReadTable.fields("columns=" + columns);
    assertThat(DeclaredColumns.read(fields, width)).isEmpty();
    assertThat(fields.problems().all()).extracting(Problem::detail).containsExactly(detail);
  }

  @ParameterizedTest
  @CsvSource({
    "'year,quarter,n,v;2020,2,A,1;2020,1,A,1;2019,4,A,1', QUARTER, 2019 4|2020 1|2020 2",
    "'year,month,n,v;2020,Feb,A,1;2020,Jan,A,1', MONTH, 2020 Jan|2020 Feb",
    "'week,year,n,v;2,2020,A,1;1,2020,A,1', WEEK, 2020 1|2020 2"
  })
  void joins_a_year_and_a_part_of_it(String rows, String kind, String inTime) {
    Grid grid = ReadTable.grid(rows);
    RowPeriods periods =
        RowPeriods.of(
            grid, TableAreaFinder.find(grid), ReadTable.columns(rows).subList(0, 2), Deadline.NONE);
    assertThat(periods.dates().orElseThrow().kind()).hasToString(kind);
    int[] order = PeriodOrder.of(periods.labels(), periods.dates(), true).order();
    assertThat(Arrays.stream(order).mapToObj(periods.labels()::get))
        .containsExactly(inTime.split("\\|"));
  }

  @Test
  void orders_periods_by_time_or_size_or_not_at_all() {
    assertThat(order("2020", "2018", "2019")).containsExactly(1, 2, 0);
    assertThat(order("10", "9", "100")).containsExactly(1, 0, 2);
    assertThat(order("b", "a", "c")).containsExactly(0, 1, 2);
    assertThat(order("Week 9", "Week 10", "Week 1")).containsExactly(2, 0, 1);
    assertThat(order("2nd", "1st", "10th")).containsExactly(1, 0, 2);
    assertThat(order("Week 9", "Round 10", "Week 1")).containsExactly(0, 1, 2);
    List<String> weeks = List.of("Week 2", "Week 1");
    assertThat(PeriodOrder.of(weeks, Optional.empty(), false).order()).containsExactly(0, 1);
    List<String> mixed = List.of("2020", "2019", "later");
    assertThat(PeriodOrder.of(mixed, DateColumn.of(mixed), true).isMixed()).isTrue();
    assertThat(order("2020", "2019", "later")).containsExactly(0, 1, 2);
    assertThat(PeriodOrder.of(List.of("b", "a"), Optional.empty(), true).isMixed()).isFalse();
  }

  private static int[] order(String... labels) {
    return PeriodOrder.of(List.of(labels), DateColumn.of(List.of(labels)), true).order();
  }

  @ParameterizedTest
  @CsvSource({"SUM, 12", "MEAN, 4", "FIRST, 5", "LAST, 1", "MAX, 6", "MIN, 1", "ERROR, 5"})
  void combines_values(Repeat repeat, double combined) {
    ValueStore store = new ValueStore();
    store.add(1, 0, 5, 10);
    store.add(0, 1, 7, 11);
    store.add(1, 0, 6, 12);
    store.add(1, 0, 1, 13);
    store.sort(2);
    assertThat(store.count()).isEqualTo(4);
    assertThat(store.of(1, new int[] {1, 0}, 2, repeat)).containsExactly(NONE, combined);
    assertThat(store.of(0, new int[] {1, 0}, 2, repeat)).containsExactly(7, NONE);
    assertThat(store.periodsWithValues(3)).containsExactly(true, true, false);
    StringBuilder repetitions = new StringBuilder();
    store.findRepetitions(
        2,
        (bar, period, first, row) ->
            repetitions.append("%d,%d,%d,%d;".formatted(bar, period, first, row)));
    assertThat(repetitions).hasToString("1,0,10,12;1,0,10,13;");
  }

  @Test
  void stores_more_values_than_its_first_capacity() {
    ValueStore store = new ValueStore();
    for (int i = 0; i < 10_000; i++) {
      store.add(i % 10, i / 10, i, i);
    }
    store.sort(10);
    int[] inOrder = new int[1000];
    Arrays.setAll(inOrder, i -> i);
    assertThat(store.of(3, inOrder, 1000, Repeat.ERROR)).startsWith(3, 13, 23).endsWith(9993);
  }

  @Test
  void fills_gaps() {
    assertThat(filled(Missing.GAP)).containsExactly(NONE, 2, NONE, NONE, 8, NONE);
    assertThat(filled(Missing.LAST)).containsExactly(NONE, 2, 2, 2, 8, 8);
    assertThat(filled(Missing.LINE)).containsExactly(NONE, 2, 4, 6, 8, NONE);
    assertThat(filled(Missing.ZERO)).containsExactly(0, 2, 0, 0, 8, 0);
  }

  private static double[] filled(Missing missing) {
    double[] values = {NONE, 2, NONE, NONE, 8, NONE};
    missing.fill(values);
    return values;
  }

  @Test
  void adds_up_over_gaps() {
    double[] values = {NONE, 2, NONE, 3, -1};
    Missing.cumulate(values);
    assertThat(values).containsExactly(NONE, 2, NONE, 5, 4);
  }

  @Test
  void numbers_the_texts_of_a_column() {
    Labels labels = labels("b", "a", "b", "", "c", "b");
    assertThat(labels.texts()).containsExactly("b", "a", "c");
    assertThat(List.of(labels.of(0), labels.of(2), labels.of(3), labels.of(5)))
        .containsExactly(0, 0, Labels.NONE, 0);
    assertThat(labels.empty()).isEqualTo(1);
    assertThat(labels.areUnique()).isFalse();
    assertThat(labels("a", "b").areUnique()).isTrue();
    assertThat(labels("a", "").areUnique()).isFalse();
    assertThat(labels.areUniqueWith(labels("1", "1", "2", "3", "3", "4"))).isTrue();
    assertThat(labels.countPairs(labels("1", "1", "1", "1", "1", "1"))).isEqualTo(2);
    Labels few = new Labels(3, List.of("a", "b", "c")::get, 2, Deadline.NONE);
    assertThat(few.areTooMany()).isTrue();
    assertThat(few.count()).isEqualTo(2);
    assertThat(few.areUnique()).isFalse();
  }

  @Test
  void knows_a_property_of_names() {
    Labels names = labels("A", "B", "A", "B");
    assertThat(labels("x", "y", "x", "y").areDeterminedBy(names)).isTrue();
    assertThat(labels("x", "x", "", "x").areDeterminedBy(names)).isTrue();
    assertThat(labels("x", "y", "y", "y").areDeterminedBy(names)).isFalse();
  }

  private static Labels labels(String... texts) {
    return new Labels(texts.length, List.of(texts)::get, Integer.MAX_VALUE, Deadline.NONE);
  }
}
