package io.chartreel.request;

import static io.chartreel.request.Requests.chart;
import static io.chartreel.request.Requests.csv;
import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.chart.ChartSpec;
import io.chartreel.request.form.FormFields;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same data is the same chart in every input format. */
class SameDataTest {
  private record Data(int firstYear, List<String> bars, List<List<String>> rows) {
    private List<String> years() {
      return IntStream.range(0, rows.size()).mapToObj(i -> "" + (firstYear + i)).toList();
    }

    private String query() {
      return "periods="
          + String.join(",", years())
          + IntStream.range(0, bars.size())
              .mapToObj(
                  i -> "&series=" + PercentEncoding.encode(bars.get(i), "") + ":" + column(i, "_"))
              .collect(Collectors.joining());
    }

    private String column(int bar, String none) {
      return rows.stream()
          .map(row -> row.get(bar).isEmpty() ? none : row.get(bar))
          .collect(Collectors.joining(","));
    }

    private String wide(String separator) {
      return "year"
          + bars.stream().map(bar -> separator + quoted(bar)).collect(Collectors.joining())
          + IntStream.range(0, rows.size())
              .mapToObj(
                  i ->
                      "\n"
                          + years().get(i)
                          + separator
                          + rows.get(i).stream()
                              .map(value -> separator.equals(";") ? value : quoted(value))
                              .collect(Collectors.joining(separator)))
              .collect(Collectors.joining());
    }

    private String inLongForm() {
      StringBuilder text = new StringBuilder("name,date,value");
      for (int row = 0; row < rows.size(); row++) {
        for (int bar = 0; bar < bars.size(); bar++) {
          text.append('\n').append(quoted(bars.get(bar))).append(',').append(years().get(row));
          text.append(',').append(rows.get(row).get(bar));
        }
      }
      return text.toString();
    }

    private String json() {
      return IntStream.range(0, bars.size())
          .mapToObj(
              i ->
                  "{\"name\":"
                      + quotedInJson(bars.get(i))
                      + ",\"values\":["
                      + column(i, "null")
                      + "]}")
          .collect(
              Collectors.joining(
                  ",", "{\"periods\":[" + String.join(",", years()) + "],\"series\":[", "]}"));
    }

    private String wideRecords() {
      return IntStream.range(0, rows.size())
          .mapToObj(
              row ->
                  "{\"year\":"
                      + years().get(row)
                      + IntStream.range(0, bars.size())
                          .mapToObj(
                              bar -> "," + quotedInJson(bars.get(bar)) + ":" + cellInJson(row, bar))
                          .collect(Collectors.joining())
                      + "}")
          .collect(Collectors.joining(",", "[", "]"));
    }

    /**
     * Returns a record per value; the order of members alternates, and missing values are omitted.
     */
    private String longRecords() {
      StringBuilder text = new StringBuilder("[");
      for (int row = 0; row < rows.size(); row++) {
        for (int bar = 0; bar < bars.size(); bar++) {
          String name = "\"name\":" + quotedInJson(bars.get(bar));
          String year = "\"Year\":\"" + years().get(row) + '"';
          String value =
              rows.get(row).get(bar).isEmpty() ? "" : ",\"value\":" + cellInJson(row, bar);
          text.append(text.length() == 1 ? "{" : ",{");
          text.append(bar % 2 == 0 ? name + "," + year : year + "," + name).append(value);
          text.append('}');
        }
      }
      return text.append(']').toString();
    }

    private String cellInJson(int row, int bar) {
      String cell = rows.get(row).get(bar);
      return cell.isEmpty() ? "null" : cell;
    }

    private static String quoted(String text) {
      return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String quotedInJson(String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }

  @Provide
  Arbitrary<Data> data() {
    Arbitrary<String> name =
        Arbitraries.strings()
            .withChars("abcXYZ中é,;:\"'%&+=\\ 19.")
            .ofMinLength(1)
            .ofMaxLength(8)
            .map(text -> "N" + text.strip());
    Arbitrary<String> value =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-1e9"), new BigDecimal("1e9"))
            .ofScale(3)
            .map(BigDecimal::toPlainString);
    Arbitrary<String> cell = value.injectNull(0.2).map(text -> text == null ? "" : text);
    return Combinators.combine(
            Arbitraries.integers().between(1000, 2100),
            name.list().uniqueElements().ofMinSize(1).ofMaxSize(6),
            Arbitraries.integers().between(1, 7))
        .flatAs(
            (year, bars, periods) ->
                cell.list()
                    .ofSize(bars.size())
                    .list()
                    .ofSize(periods)
                    .filter(rows -> hasValue(rows.get(0)) && hasValue(rows.get(rows.size() - 1)))
                    .map(rows -> new Data(year, bars, rows)));
  }

  /** Returns whether a row has a value: periods without one at the ends of a table are left out. */
  private static boolean hasValue(List<String> row) {
    return row.stream().anyMatch(cell -> !cell.isEmpty());
  }

  @Property(tries = 300)
  void every_form_of_a_table_is_the_same_chart(@ForAll("data") Data data) {
    ChartSpec chart = chart(query(data.query()));
    assertThat(chart.table().periods()).isEqualTo(data.years());
    assertThat(chart.table().columns()).extracting(column -> column.name()).isEqualTo(data.bars());
    assertThat(chart(csv(data.wide(",")))).as("wide CSV").isEqualTo(chart);
    assertThat(chart(csv(data.wide(";"), "numbers=1,234.5")))
        .as("wide CSV, semicolons")
        .isEqualTo(chart);
    assertThat(chart(csv(data.wide("\t")))).as("wide CSV, tabs").isEqualTo(chart);
    assertThat(chart(csv(data.inLongForm()))).as("long CSV").isEqualTo(chart);
    assertThat(chart(query("data=" + PercentEncoding.encode(data.wide(","), "")))).isEqualTo(chart);
    assertThat(chart(json(data.json()))).as("JSON").isEqualTo(chart);
    assertThat(chart(json(data.wideRecords()))).as("wide records").isEqualTo(chart);
    assertThat(chart(json(data.longRecords()))).as("long records").isEqualTo(chart);
    assertThat(chart(json("{\"data\":" + data.longRecords() + "}"))).isEqualTo(chart);
  }

  @Property(tries = 200)
  void a_form_submits_the_query_that_filled_it(@ForAll("data") Data data) {
    Assume.that(data.bars().stream().noneMatch(bar -> bar.contains(";")));
    QueryString query = QueryString.of(data.query());
    String form =
        List.of(Parameter.PERIODS, Parameter.SERIES).stream()
            .map(
                parameter ->
                    parameter.key()
                        + "="
                        + PercentEncoding.encode(FormFields.value(parameter, query), ""))
            .collect(Collectors.joining("&"));
    assertThat(chart(() -> ChartInputs.form(QueryString.of(form), QueryString.of(""))))
        .isEqualTo(chart(query(data.query())));
  }
}
