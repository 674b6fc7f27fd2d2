package io.chartreel.canonical;

import io.chartreel.chart.ChartSpec;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.form.FormFields;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.syntax.FrameSyntax;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.request.syntax.QueryString;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Converts the data of a chart to a query, regardless of the format they were sent in: to CSV with
 * a row for each period, or else with a row for each value. A chart is read again before it is
 * returned. Stateless.
 */
public final class CsvConverter {
  /** The parameters that say how a table is read. They have no meaning for one that was read. */
  public static final Set<Parameter> READING =
      Collections.unmodifiableSet(
          EnumSet.of(
              Parameter.COLUMNS,
              Parameter.REPEAT,
              Parameter.MISSING,
              Parameter.CUMULATE,
              Parameter.NUMBERS,
              Parameter.SHEET,
              Parameter.DATES));

  private CsvConverter() {}

  /**
   * Returns a query with its data as CSV, and everything else as it is.
   *
   * @return empty if the data are invalid, or if CSV alone would not be read as the same chart
   */
  public static Optional<CsvChart> of(QueryString query, ChartParser parser) {
    List<QueryString.Field> data =
        query.fields().stream()
            .filter(
                field ->
                    ChartInput.isTableField(field)
                        || is(Parameter.TYPE, field)
                        || is(Parameter.REF, field))
            .toList();
    return Stream.of(
            Set.<Parameter>of(), Set.of(Parameter.TYPE), Set.of(Parameter.TYPE, Parameter.REF))
        .map(left -> data.stream().filter(field -> left.stream().noneMatch(p -> is(p, field))))
        .map(fields -> ChartInputs.query(new QueryString(fields.toList())))
        .flatMap(
            input ->
                request(input, parser).map(request -> csv(query, input, request, parser)).stream())
        .findFirst()
        .flatMap(csv -> csv);
  }

  private static Optional<CsvChart> csv(
      QueryString query, ChartInput input, ChartRequest request, ChartParser parser) {
    List<QueryString.Field> table = CsvTable.of(request.chart().table()).plain();
    QueryString options = withReference(input, withoutTable(input.fields()));
    return with(options, table)
        .flatMap(written -> reading(written, request, parser))
        .map(reading -> new CsvChart(joined(table, withoutTable(query)), reading));
  }

  private static QueryString withoutTable(QueryString query) {
    return new QueryString(
        query.fields().stream().filter(field -> !ChartInput.isTableField(field)).toList());
  }

  /**
   * Returns a query for the same chart, with its data as CSV if possible: as plain CSV, else with
   * explicit columns. A chart whose rows a reader of tables would change, for example because its
   * periods are not in time order, is written as lists.
   *
   * @return empty if the data are invalid or cannot be written as a query
   */
  public static Optional<CsvChart> query(ChartInput input, ChartParser parser) {
    Optional<ChartRequest> read = request(input, parser);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    ChartRequest request = read.get();
    QueryString options = options(input, request);
    CsvTable table = CsvTable.of(request.chart().table());
    return Stream.<Supplier<List<QueryString.Field>>>of(
            table::plain, table::explicit, () -> QueryLists.of(request.chart()))
        .map(data -> with(options, data.get()))
        .flatMap(Optional::stream)
        .flatMap(
            query ->
                reading(query, request, parser)
                    .map(reading -> new CsvChart(query, reading))
                    .stream())
        .findFirst();
  }

  private static Optional<ChartRequest> request(ChartInput input, ChartParser parser) {
    try {
      return Optional.of(parser.parse(input));
    } catch (BadRequestException invalid) {
      return Optional.empty();
    }
  }

  /** Returns how a query is understood; empty if it is not read as the same chart. */
  private static Optional<Reading> reading(
      QueryString query, ChartRequest request, ChartParser parser) {
    return request(ChartInputs.query(query), parser)
        .filter(again -> again.withoutNotes().equals(request.withoutNotes()))
        .map(ChartRequest::reading);
  }

  private static QueryString joined(List<QueryString.Field> data, QueryString options) {
    return new QueryString(Stream.concat(data.stream(), options.fields().stream()).toList());
  }

  /** Returns options with data, in the order of the parameters; nothing if there are no data. */
  private static Optional<QueryString> with(QueryString options, List<QueryString.Field> data) {
    return data.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new QueryString(
                joined(data, options).fields().stream()
                    .sorted(
                        Comparator.comparing(field -> Parameter.named(field.name()).orElseThrow()))
                    .toList()));
  }

  /**
   * Returns the parameters that are not part of the data. What was read from the data is explicit:
   * the unit of the cells, times between dates, the label of a frame, and the reference of the
   * built-in example if that is the chart.
   */
  private static QueryString options(ChartInput input, ChartRequest request) {
    ChartSpec chart = request.chart();
    QueryString options =
        new QueryString(
            input.fields().fields().stream()
                .filter(field -> Parameter.named(field.name()).filter(READING::contains).isEmpty())
                .filter(field -> Parameter.named(field.name()).isPresent())
                .filter(field -> !ChartInput.isTableField(field))
                .toList());
    options = withReference(input, options);
    if (!options.has(Parameter.PREFIX.key()) && !options.has(Parameter.SUFFIX.key())) {
      options = with(options, Parameter.PREFIX, chart.numbers().prefix());
      options = with(options, Parameter.SUFFIX, chart.numbers().suffix());
    }
    if (options.has(Parameter.PACE.key())) {
      String weights =
          chart.timing().weights().stream().map(String::valueOf).collect(Collectors.joining(","));
      options = with(options.without(Parameter.PACE.key()), Parameter.PACE, weights);
    }
    if (options.has(Parameter.FRAME.key())) {
      String frame = FrameSyntax.of(request.still(), chart.table().periods());
      options = with(options.without(Parameter.FRAME.key()), Parameter.FRAME, frame);
    }
    return options;
  }

  /** Adds the reference of the built-in example if that is the chart. */
  private static QueryString withReference(ChartInput input, QueryString options) {
    return input.hasTable() || options.has(Parameter.REF.key())
        ? options
        : options.with(Parameter.REF.key(), FormFields.EXAMPLE_REF);
  }

  private static QueryString with(QueryString options, Parameter parameter, String value) {
    return value.isEmpty()
        ? options
        : options.with(parameter.key(), PercentEncoding.encode(value, ",:"));
  }

  private static boolean is(Parameter parameter, QueryString.Field field) {
    return field.name().equals(parameter.key());
  }
}
