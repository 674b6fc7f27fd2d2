package io.chartreel.request;

import static io.chartreel.request.Requests.csv;
import static io.chartreel.request.Requests.json;
import static io.chartreel.request.Requests.query;
import static io.chartreel.request.Requests.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.chartreel.chart.Table;
import io.chartreel.request.Requests.Input;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.testing.LinearTime;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Time and memory for reading requests in which one long text meets very many short ones. */
class RequestCostTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Bytes that may be allocated for each character in all steps; each column takes some. */
  private static final int BYTES_PER_CHARACTER = 2000;

  private static final int LONGEST = 1 << 18;

  /** Inputs of about a length. */
  static final List<Named<IntFunction<String>>> TABLES =
      List.of(
          Named.of(
              "a long name of a column of texts",
              length ->
                  "\"name "
                      + "x".repeat(length / 2)
                      + "\""
                      + ",b".repeat(length / 20)
                      + ",v\n"
                      + "A,".repeat(length / 20 + 1)
                      + "1\n"
                      + "B,".repeat(length / 20 + 1)
                      + "2"),
          Named.of(
              "a long name of a column of dates",
              length ->
                  "\"year "
                      + "x".repeat(length / 2)
                      + "\""
                      + ",year".repeat(length / 40)
                      + ",v\n"
                      + "2020,".repeat(length / 40 + 1)
                      + "1\n"
                      + "2021,".repeat(length / 40 + 1)
                      + "2"),
          Named.of(
              "a long cell",
              length ->
                  "name"
                      + ",b".repeat(length / 20)
                      + ",v\n\""
                      + "X".repeat(length / 2)
                      + "\""
                      + ",x".repeat(length / 20)
                      + ",1\ny"
                      + ",y".repeat(length / 20)
                      + ",2"),
          Named.of(
              "a long row and many short ones",
              length ->
                  "x"
                      + ",A".repeat(length / 8)
                      + "\nb"
                      + ",b".repeat(length / 8)
                      + ",1\n"
                      + "b\n".repeat(length / 4)));

  static final List<Named<IntFunction<String>>> JSON =
      List.of(
          Named.of(
              "a long text that records have in common",
              length ->
                  "[{\"name\":\""
                      + "k".repeat(length / 2)
                      + "\",\"values\":["
                      + IntStream.range(0, length / 16)
                          .mapToObj(i -> "{\"y\":1}")
                          .collect(Collectors.joining(","))
                      + "]}]"),
          Named.of(
              "a long name of an object",
              length ->
                  "[{\""
                      + "k".repeat(length / 2)
                      + "\":{"
                      + IntStream.range(0, length / 20)
                          .mapToObj(i -> "\"a" + i + "\":1")
                          .collect(Collectors.joining(","))
                      + "}}]"),
          Named.of(
              "a long name of a list of records",
              length ->
                  "[{\""
                      + "k".repeat(length / 2)
                      + "\":[{\"a\":1}"
                      + ",{\"a\":1}".repeat(length / 16)
                      + "],\"a\":1}]"),
          Named.of(
              "a long row and many short ones",
              length ->
                  "[[" + "\"a\",".repeat(length / 8) + "1]" + ",[1]".repeat(length / 8) + "]"),
          Named.of(
              "many members that many records have in common",
              length ->
                  "[{"
                      + IntStream.range(0, length / 20)
                          .mapToObj(i -> "\"a" + i + "\":1,")
                          .collect(Collectors.joining())
                      + "\"values\":[{\"b\":1}"
                      + ",{\"b\":1}".repeat(length / 20)
                      + "]}]"),
          Named.of("very many columns", length -> "[{\"a\":1" + columns(length / 12) + "}]"),
          Named.of(
              "a long label and many series",
              length ->
                  "{\"labels\":[\""
                      + "x".repeat(length / 2)
                      + "\"],\"series\":{"
                      + IntStream.range(0, length / 24)
                          .mapToObj(i -> "\"s" + i + "\":[1]")
                          .collect(Collectors.joining(","))
                      + "}}"));

  private static String columns(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ",\"a" + i + "\":1")
        .collect(Collectors.joining());
  }

  private static long read(Input input) {
    try {
      return Requests.PARSER.parse(input.get()).frames();
    } catch (BadRequestException rejected) {
      return rejected.problems().size();
    }
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void tables_take_linear_time_and_memory(IntFunction<String> table) {
    long found = LinearTime.of(LONGEST, length -> read(csv(table.apply(length))));
    assertThat(found).isPositive();
    assertAllocation(csv(table.apply(LONGEST)));
  }

  @ParameterizedTest
  @FieldSource("JSON")
  void json_takes_linear_time_and_memory(IntFunction<String> json) {
    long found = LinearTime.of(LONGEST, length -> read(json(json.apply(length))));
    assertThat(found).isPositive();
    assertAllocation(json(json.apply(LONGEST)));
  }

  @Test
  void a_long_label_is_not_copied_for_each_bar() {
    assertAllocation(
        query(
            "labels="
                + "x".repeat(LONGEST / 2)
                + "&series="
                + IntStream.range(0, 9999)
                    .mapToObj(i -> "s" + i + ":1")
                    .collect(Collectors.joining(";"))));
  }

  private static void assertAllocation(Input input) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    read(input);
    assertThat((THREADS.getCurrentThreadAllocatedBytes() - before) / LONGEST)
        .as("bytes allocated for each character")
        .isLessThan(BYTES_PER_CHARACTER);
  }

  @Test
  void rows_that_are_mostly_missing_are_named() {
    assertThat(sentences(csv("x" + ",A".repeat(3000) + "\n" + "b,1\n".repeat(1000))))
        .containsExactly(
            "Row 1 has 3,001 cells, but most of the 1,001 rows are much shorter: of 3,004,001"
                + " cells, 2,999,000 are missing. Send a table whose rows have about the same"
                + " length, or remove the long ones.");
  }

  @Test
  void tables_with_more_columns_than_a_spreadsheet_are_refused() {
    assertThat(sentences(json("[{year:1" + columns(20_000) + "}]")))
        .singleElement()
        .asString()
        .startsWith("The data has 20,001 columns (limit 16,384).");
  }

  @Test
  void long_names_of_very_many_bars_are_refused() {
    String rows =
        IntStream.range(0, 6000)
            .mapToObj(i -> "\n" + (1500 + i / 30) + ",n" + i + "x".repeat(900) + ",1")
            .collect(Collectors.joining());
    assertThat(sentences(csv("date,name,value" + rows, "top=50&columns=date:name:value")))
        .singleElement()
        .asString()
        .startsWith("The data has 5,428,890 characters in names and categories (limit 5,000,000).");
  }

  @Test
  void a_long_note_below_many_rows_is_no_hindrance() {
    String rows =
        IntStream.range(0, 180_000)
            .mapToObj(i -> (1000 + i / 90) + "," + "B" + i % 90 + ",1\n")
            .collect(Collectors.joining());
    String note = "Source: a" + ",b".repeat(12);
    assertThat(Requests.chart(csv("date,name,value\n" + rows + note)).table().columns())
        .hasSize(90);
  }

  @Test
  void texts_that_are_too_long_to_be_repeated_are_named() {
    assertThat(
            sentences(
                json(
                    "[{name:'"
                        + "k".repeat(900)
                        + "',values:[{y:1}"
                        + ",{y:1}".repeat(9999)
                        + "]}]")))
        .containsExactly(
            "Texts that records of a group have in common would take 9,000,000 characters."
                + " Shorten them, or send records without groups.");
    assertThat(
            sentences(
                json(
                    "[{"
                        + "k".repeat(30_000)
                        + ":{"
                        + IntStream.range(0, 999)
                            .mapToObj(i -> "a" + i + ":1")
                            .collect(Collectors.joining(","))
                        + "}}]")))
        .containsExactly(
            "Titles of columns, made of the names of nested objects, would take 29,974,885"
                + " characters."
                + " Shorten the names of objects.");
  }

  @Test
  void a_long_text_that_records_have_in_common_is_no_hindrance() {
    String notes = "The unemployment rate represents the number of unemployed. ".repeat(50);
    String series =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    "{series:'S"
                        + i
                        + "',notes:'"
                        + notes
                        + "',observations:["
                        + IntStream.range(0, 800)
                            .mapToObj(day -> "{date:" + (1000 + day) + ",value:" + i + "}")
                            .collect(Collectors.joining(","))
                        + "]}")
            .collect(Collectors.joining(","));
    assertThat(Requests.chart(json("[" + series + "]")).table().columns())
        .extracting(Table.Column::name)
        .containsExactly("S0", "S1", "S2", "S3", "S4");
  }
}
