package io.chartreel.canonical;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.chartreel.chart.Table;
import io.chartreel.request.csv.CsvField;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.request.table.TableReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table of a chart as CSV: with a row for each period and a column for each bar if possible,
 * else with a row for each value.
 *
 * @param text the rows
 * @param columns the value of the parameter {@code columns} that says what the columns are
 */
record CsvTable(String text, String columns) {
  /** The longest number without an exponent, in characters. */
  private static final int MAX_PLAIN_LENGTH = 24;

  private static final String DATE = "date";

  private static final List<String> ONE_PERIOD = List.of("");

  /** Writes a table. */
  static CsvTable of(Table table) {
    boolean hasCategories = table.columns().stream().anyMatch(bar -> !bar.category().isEmpty());
    boolean isNamedValue =
        table.columns().size() == 1
            && table.columns().get(0).name().equalsIgnoreCase(TableReader.UNNAMED_BAR);
    boolean hasPeriods = !table.periods().equals(ONE_PERIOD);
    if (hasPeriods && !hasCategories && !isNamedValue) {
      return new CsvTable(write(wideRows(table)), DATE + ":*");
    }
    List<List<String>> rows = longRows(table, hasPeriods, hasCategories);
    return new CsvTable(write(rows), String.join(":", rows.get(0)));
  }

  /** Returns the fields of a query with the table alone. */
  List<QueryString.Field> plain() {
    return List.of(new QueryString.Field(Parameter.DATA.key(), CsvField.encode(text)));
  }

  /** Returns the fields of a query with the table and how to read it. */
  List<QueryString.Field> explicit() {
    List<QueryString.Field> fields = new ArrayList<>(plain());
    fields.add(new QueryString.Field(Parameter.COLUMNS.key(), columns));
    if (columns.startsWith(DATE)) {
      fields.add(new QueryString.Field(Parameter.DATES.key(), "as-is"));
    }
    return fields;
  }

  private static List<List<String>> wideRows(Table table) {
    List<List<String>> rows = new ArrayList<>();
    boolean years = table.written().stream().allMatch(CsvTable::isYear);
    rows.add(
        Stream.concat(
                Stream.of(years ? "year" : "period"),
                table.columns().stream()
                    .map(bar -> bar.name().isEmpty() ? TableReader.UNNAMED_BAR : bar.name()))
            .toList());
    for (int i = 0; i < table.periods().size(); i++) {
      int period = i;
      rows.add(
          Stream.concat(
                  Stream.of(table.written().get(period)),
                  table.columns().stream().map(bar -> number(bar.values().get(period))))
              .toList());
    }
    return rows;
  }

  private static boolean isYear(String period) {
    return period.length() == 4 && period.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static List<List<String>> longRows(
      Table table, boolean hasPeriods, boolean hasCategories) {
    boolean needsMissing = needsMissing(table);
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(hasPeriods, DATE, "name", hasCategories, "category", "value"));
    for (int i = 0; i < table.periods().size(); i++) {
      int period = i;
      table.columns().stream()
          .filter(bar -> needsMissing || bar.values().get(period).isPresent())
          .map(
              bar ->
                  row(
                      hasPeriods,
                      table.written().get(period),
                      bar.name(),
                      hasCategories,
                      bar.category(),
                      number(bar.values().get(period))))
          .forEach(rows::add);
    }
    return rows;
  }

  /**
   * Returns whether rows without a value are necessary, because otherwise bars would appear in
   * another order, or bars or periods not at all.
   */
  private static boolean needsMissing(Table table) {
    int bars = table.columns().size();
    Set<Integer> order = new LinkedHashSet<>();
    for (int i = 0; i < table.periods().size(); i++) {
      int period = i;
      List<Integer> present =
          IntStream.range(0, bars)
              .filter(bar -> table.columns().get(bar).values().get(period).isPresent())
              .boxed()
              .toList();
      if (present.isEmpty()) {
        return true;
      }
      order.addAll(present);
    }
    return !List.copyOf(order).equals(IntStream.range(0, bars).boxed().toList());
  }

  private static List<String> row(
      boolean hasPeriods,
      String date,
      String name,
      boolean hasCategories,
      String category,
      String value) {
    return Stream.of(
            hasPeriods ? Stream.of(date) : Stream.<String>empty(),
            Stream.of(name),
            hasCategories ? Stream.of(category) : Stream.<String>empty(),
            Stream.of(value))
        .flatMap(part -> part)
        .toList();
  }

  private static String number(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    BigDecimal shortest = DecimalNumber.shortest(value.getAsDouble());
    String plain = shortest.toPlainString();
    return plain.length() <= MAX_PLAIN_LENGTH ? plain : shortest.toString();
  }

  /** Writes rows. All cells are quoted if one of them could be taken for another separator. */
  private static String write(List<List<String>> rows) {
    boolean isQuoted = rows.stream().flatMap(List::stream).anyMatch(CsvTable::hasSeparator);
    StringWriter text = new StringWriter();
    CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
    if (isQuoted) {
      builder.quoteStrategy(QuoteStrategies.ALWAYS);
    }
    try (CsvWriter csv = builder.build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().stripTrailing();
  }

  private static boolean hasSeparator(String cell) {
    return cell.chars().anyMatch(c -> c == ';' || c == '|' || c == '\t');
  }
}
