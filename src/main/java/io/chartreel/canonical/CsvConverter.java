package io.chartreel.canonical;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.chartreel.chart.ChartSpec;
import io.chartreel.chart.Table;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.csv.CsvField;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.form.FormFields;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.table.TableReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Converts the data of a chart to CSV, regardless of the format they were sent in. There are
 * several layouts for a table; the first one that is parsed as the same chart again is used.
 * Stateless.
 */
public final class CsvConverter {
  /** The longest number without an exponent, in characters. */
  private static final int MAX_PLAIN_LENGTH = 24;

  private CsvConverter() {}

  /**
   * Returns the data of a query as CSV.
   *
   * @return empty if the data are invalid or cannot be written as CSV
   */
  public static Optional<String> of(QueryString query, ChartParser parser) {
    List<QueryString.Field> data =
        query.fields().stream()
            .filter(
                field ->
                    ChartInput.isTableField(field)
                        || is(Parameter.TYPE, field)
                        || is(Parameter.REF, field)
                        || is(Parameter.COLUMNS, field))
            .toList();
    return Stream.of(
            Set.<Parameter>of(), Set.of(Parameter.TYPE), Set.of(Parameter.TYPE, Parameter.REF))
        .map(left -> data.stream().filter(field -> left.stream().noneMatch(p -> is(p, field))))
        .map(fields -> of(ChartInputs.query(new QueryString(fields.toList())), parser))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Returns a query for the same chart, with its data as CSV.
   *
   * @return empty if the data are invalid or cannot be written as CSV
   */
  public static Optional<QueryString> query(ChartInput input, ChartParser parser) {
    return of(input, parser)
        .map(
            csv ->
                new QueryString(
                    withData(options(input), csv).fields().stream()
                        .sorted(
                            Comparator.comparing(
                                field -> Parameter.named(field.name()).orElseThrow()))
                        .toList()));
  }

  private static Optional<String> of(ChartInput input, ChartParser parser) {
    Optional<ChartSpec> chart = chart(input, parser);
    if (chart.isEmpty()) {
      return Optional.empty();
    }
    QueryString options = options(input);
    parser.deadline().check();
    return layouts(chart.get().table())
        .filter(
            csv ->
                chart(ChartInputs.query(withData(options, csv)), parser)
                    .filter(chart.get()::equals)
                    .isPresent())
        .findFirst();
  }

  /** Returns all fields, with the reference of the built-in example added if that is the chart. */
  private static QueryString options(ChartInput input) {
    boolean example =
        input.rows().isEmpty()
            && input.series().isEmpty()
            && input.fields().fields().stream()
                .noneMatch(field -> ChartInput.isTableField(field) || is(Parameter.REF, field));
    return example
        ? input.fields().with(Parameter.REF.key(), FormFields.EXAMPLE_REF)
        : input.fields();
  }

  private static Optional<ChartSpec> chart(ChartInput input, ChartParser parser) {
    try {
      return Optional.of(parser.parse(input).chart());
    } catch (BadRequestException invalid) {
      return Optional.empty();
    }
  }

  private static QueryString withData(QueryString options, String csv) {
    QueryString fields =
        new QueryString(
            options.fields().stream()
                .filter(field -> Parameter.named(field.name()).isPresent())
                .filter(field -> !ChartInput.isTableField(field) && !is(Parameter.COLUMNS, field))
                .toList());
    return fields.with(Parameter.DATA.key(), CsvField.encode(csv));
  }

  private static boolean is(Parameter parameter, QueryString.Field field) {
    return field.name().equals(parameter.key());
  }

  private static Stream<String> layouts(Table table) {
    boolean categories = table.columns().stream().anyMatch(column -> !column.category().isEmpty());
    boolean singlePeriod = table.periods().equals(List.of(""));
    List<List<List<String>>> layouts = new ArrayList<>();
    if (singlePeriod) {
      layouts.add(longRows(table, false, categories, true));
    } else {
      if (!categories) {
        layouts.add(wideRows(table));
      }
      layouts.add(longRows(table, true, categories, false));
      layouts.add(longRows(table, true, categories, true));
    }
    return layouts.stream()
        .flatMap(rows -> Stream.of(false, true).map(quoted -> write(rows, quoted)));
  }

  /** Returns the wide layout: one row per period, one column per bar. */
  private static List<List<String>> wideRows(Table table) {
    List<List<String>> rows = new ArrayList<>();
    List<String> names =
        table.columns().stream()
            .map(column -> column.name().isEmpty() ? TableReader.UNNAMED_BAR : column.name())
            .toList();
    boolean years = table.periods().stream().allMatch(CsvConverter::isYear);
    rows.add(Stream.concat(Stream.of(years ? "year" : "period"), names.stream()).toList());
    for (int i = 0; i < table.periods().size(); i++) {
      int period = i;
      rows.add(
          Stream.concat(
                  Stream.of(table.periods().get(period)),
                  table.columns().stream().map(column -> number(column.values().get(period))))
              .toList());
    }
    return rows;
  }

  private static boolean isYear(String period) {
    return period.length() == 4 && period.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * Returns the long layout: one row per value.
   *
   * @param complete whether missing values have rows, too
   */
  private static List<List<String>> longRows(
      Table table, boolean dates, boolean categories, boolean complete) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(dates, "date", "name", categories, "category", "value"));
    IntStream.range(0, table.periods().size())
        .forEach(
            period ->
                table.columns().stream()
                    .filter(column -> complete || column.values().get(period).isPresent())
                    .map(
                        column ->
                            row(
                                dates,
                                table.periods().get(period),
                                column.name(),
                                categories,
                                column.category(),
                                number(column.values().get(period))))
                    .forEach(rows::add));
    return rows;
  }

  private static List<String> row(
      boolean dates, String date, String name, boolean categories, String category, String value) {
    List<String> row = new ArrayList<>();
    if (dates) {
      row.add(date);
    }
    row.add(name);
    if (categories) {
      row.add(category);
    }
    row.add(value);
    return row;
  }

  private static String number(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    BigDecimal shortest = DecimalNumber.shortest(value.getAsDouble());
    String plain = shortest.toPlainString();
    return plain.length() <= MAX_PLAIN_LENGTH ? plain : shortest.toString();
  }

  private static String write(List<List<String>> rows, boolean quoted) {
    StringWriter text = new StringWriter();
    CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
    if (quoted) {
      builder.quoteStrategy(QuoteStrategies.ALWAYS);
    }
    try (CsvWriter csv = builder.build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().stripTrailing();
  }
}
