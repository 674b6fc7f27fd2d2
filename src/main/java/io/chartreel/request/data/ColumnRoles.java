package io.chartreel.request.data;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which columns of a file with a row for each value hold what: their numbers from 0, or -1 where
 * there is none.
 *
 * @param date the period
 * @param name the bar; always there
 * @param value the number; always there
 * @param category what the bar belongs to
 */
public record ColumnRoles(int date, int name, int value, int category) {
  private static final Set<String> DATES =
      Set.of("date", "year", "period", "time", "quarter", "month", "week", "day");
  private static final Set<String> NAMES = Set.of("name", "country", "bar", "label");
  private static final Set<String> VALUES = Set.of("value", "count", "amount", "population");
  private static final Set<String> CATEGORIES = Set.of("category", "region", "group", "continent");
  private static final List<String> WORDS = List.of("date", "name", "value", "category");
  private static final String SKIPPED = "-";

  /** Above the only column of a table: the bar needs no name. */
  public static final String UNNAMED_BAR = "value";

  /** Reads {@code date:name:-:value}; nothing where it is wrong, which is noted as a mistake. */
  static Optional<ColumnRoles> declared(ParameterReader fields, int columns) {
    List<String> words =
        Splitter.split(fields.decoded(Parameter.COLUMNS), ':').stream()
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .toList();
    Optional<String> fault = fault(words, columns);
    if (fault.isPresent()) {
      fields.wrong(Parameter.COLUMNS, fault.get(), fields.allowed(Parameter.COLUMNS));
      return Optional.empty();
    }
    return Optional.of(
        new ColumnRoles(
            words.indexOf("date"),
            words.indexOf("name"),
            words.indexOf("value"),
            words.indexOf("category")));
  }

  private static Optional<String> fault(List<String> words, int columns) {
    for (String word : words) {
      if (!WORDS.contains(word) && !word.equals(SKIPPED)) {
        return Optional.of(
            "has the word " + Excerpt.quoted(word) + ", which is none of those for columns");
      }
      if (WORDS.contains(word) && words.indexOf(word) != words.lastIndexOf(word)) {
        return Optional.of("has " + word + " twice");
      }
    }
    if (!words.contains("name") || !words.contains("value")) {
      return Optional.of("has no name or no value");
    }
    return words.size() == columns
        ? Optional.empty()
        : Optional.of("is about " + words.size() + " columns, and the data have " + columns);
  }

  /** By the names of the columns, in any order; nothing where they do not say it. */
  static Optional<ColumnRoles> named(List<String> header) {
    List<String> names = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    ColumnRoles roles =
        new ColumnRoles(
            indexOf(names, DATES),
            indexOf(names, NAMES),
            indexOf(names, VALUES),
            indexOf(names, CATEGORIES));
    return roles.name >= 0 && roles.value >= 0 ? Optional.of(roles) : Optional.empty();
  }

  /** Whether a column of that name holds periods. */
  static boolean isDateName(String name) {
    return DATES.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * The column whose name says that it holds periods or, where there is none, bars; else the first.
   */
  static int labelColumn(List<String> header) {
    List<String> names = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    int dates = indexOf(names, DATES);
    return Math.max(0, dates >= 0 ? dates : indexOf(names, NAMES));
  }

  private static int indexOf(List<String> names, Set<String> words) {
    return IntStream.range(0, names.size())
        .filter(i -> words.contains(names.get(i)))
        .findFirst()
        .orElse(-1);
  }

  /** By what is in the columns: three or four, the second words, the third or fourth numbers. */
  static Optional<ColumnRoles> byContent(Rows sheet) {
    int columns = sheet.header().cells().size();
    List<Rows.Row> rows = sheet.data();
    if (columns < 3 || columns > 4 || rows.isEmpty() || !words(rows, 1)) {
      return Optional.empty();
    }
    if (numbers(rows, 2)) {
      return columns == 3 || words(rows, 3)
          ? Optional.of(new ColumnRoles(0, 1, 2, columns == 4 ? 3 : -1))
          : Optional.empty();
    }
    return columns == 4 && words(rows, 2) && numbers(rows, 3)
        ? Optional.of(new ColumnRoles(0, 1, 3, 2))
        : Optional.empty();
  }

  private static boolean words(List<Rows.Row> rows, int column) {
    return rows.stream()
        .map(row -> row.cell(column))
        .allMatch(cell -> !cell.isEmpty() && !isNumber(cell) && !cell.equals("_"));
  }

  private static boolean numbers(List<Rows.Row> rows, int column) {
    List<String> cells =
        rows.stream().map(row -> row.cell(column)).filter(cell -> !cell.isEmpty()).toList();
    return cells.stream().anyMatch(ColumnRoles::isNumber)
        && cells.stream().filter(cell -> !isNumber(cell)).count() * 2 < cells.size();
  }

  /** Whether a cell reads as a number, perhaps with commas between its digits. */
  static boolean isNumber(String cell) {
    return DecimalNumber.parse(cell.replace(",", "")).isPresent();
  }

  /** The columns of a header that have no role. */
  List<String> withoutRole(List<String> header) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (i != date && i != name && i != value && i != category) {
        names.add(header.get(i));
      }
    }
    return names;
  }
}
