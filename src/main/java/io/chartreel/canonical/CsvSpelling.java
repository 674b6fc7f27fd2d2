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
import io.chartreel.request.data.ColumnRoles;
import io.chartreel.request.form.FormFields;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.QueryString;
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
 * The data of a chart as CSV, whichever way they came: of the ways to write a table the first that
 * is read back as the same chart.
 */
public final class CsvSpelling {
  /** The longest text of a number that is written without an exponent. */
  private static final int LONGEST_PLAIN = 24;

  private CsvSpelling() {}

  /**
   * The data of a query.
   *
   * @return empty where they are wrong, or where CSV cannot say them
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
        .map(kept -> of(ChartInputs.query(new QueryString(kept.toList())), parser))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The query for a chart that was asked for in whatever way: its data are CSV there.
   *
   * @return empty where they are wrong, or where CSV cannot say them
   */
  public static Optional<QueryString> query(ChartInput asked, ChartParser parser) {
    return of(asked, parser)
        .map(
            csv ->
                new QueryString(
                    withData(options(asked), csv).fields().stream()
                        .sorted(
                            Comparator.comparing(
                                field -> Parameter.named(field.name()).orElseThrow()))
                        .toList()));
  }

  private static Optional<String> of(ChartInput asked, ChartParser parser) {
    Optional<ChartSpec> chart = chart(asked, parser);
    if (chart.isEmpty()) {
      return Optional.empty();
    }
    QueryString options = options(asked);
    parser.deadline().check();
    return ways(chart.get().table())
        .filter(
            csv ->
                chart(ChartInputs.query(withData(options, csv)), parser)
                    .filter(chart.get()::equals)
                    .isPresent())
        .findFirst();
  }

  /** All fields, and the reference of the built-in example where that is the chart. */
  private static QueryString options(ChartInput asked) {
    boolean example =
        asked.rows().isEmpty()
            && asked.series().isEmpty()
            && asked.fields().fields().stream()
                .noneMatch(field -> ChartInput.isTableField(field) || is(Parameter.REF, field));
    return example
        ? asked.fields().with(Parameter.REF.spelling(), FormFields.EXAMPLE_REF)
        : asked.fields();
  }

  private static Optional<ChartSpec> chart(ChartInput asked, ChartParser parser) {
    try {
      return Optional.of(parser.parse(asked).chart());
    } catch (BadRequestException wrong) {
      return Optional.empty();
    }
  }

  private static QueryString withData(QueryString options, String csv) {
    QueryString kept =
        new QueryString(
            options.fields().stream()
                .filter(field -> Parameter.named(field.name()).isPresent())
                .filter(field -> !ChartInput.isTableField(field) && !is(Parameter.COLUMNS, field))
                .toList());
    return kept.with(Parameter.DATA.spelling(), CsvField.encode(csv));
  }

  private static boolean is(Parameter parameter, QueryString.Field field) {
    return field.name().equals(parameter.spelling());
  }

  private static Stream<String> ways(Table table) {
    boolean categories = table.columns().stream().anyMatch(column -> !column.category().isEmpty());
    boolean oneMoment = table.periods().equals(List.of(""));
    List<List<List<String>>> ways = new ArrayList<>();
    if (oneMoment) {
      ways.add(listed(table, false, categories, true));
    } else {
      if (!categories) {
        ways.add(wide(table));
      }
      ways.add(listed(table, true, categories, false));
      ways.add(listed(table, true, categories, true));
    }
    return ways.stream()
        .flatMap(rows -> Stream.of(false, true).map(quoted -> written(rows, quoted)));
  }

  /** A row for each period, a column for each bar. */
  private static List<List<String>> wide(Table table) {
    List<List<String>> rows = new ArrayList<>();
    List<String> names =
        table.columns().stream()
            .map(column -> column.name().isEmpty() ? ColumnRoles.UNNAMED_BAR : column.name())
            .toList();
    boolean years = table.periods().stream().allMatch(CsvSpelling::isYear);
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
   * A row for each value.
   *
   * @param complete whether there are rows for values that are missing
   */
  private static List<List<String>> listed(
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
    return plain.length() <= LONGEST_PLAIN ? plain : shortest.toString();
  }

  private static String written(List<List<String>> rows, boolean quoted) {
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
