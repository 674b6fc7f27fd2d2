package io.chartreel.request.data;

import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.Splitter;
import io.chartreel.request.table.ColumnRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The roles of the columns in a long table, which has a row for each value. Each role has the index
 * of its column, from 0, or -1 if no column has the role.
 *
 * @param date the period
 * @param name the bar; always present
 * @param value the number; always present
 * @param category the category of the bar
 */
public record ColumnRoles(int date, int name, int value, int category) {
  /** The header of a single value column, whose bar needs no name. */
  public static final String UNNAMED_BAR = "value";

  private static final Set<String> DATE_NAMES =
      Set.of("date", "year", "period", "time", "quarter", "month", "week", "day");
  private static final Set<String> BAR_NAMES = Set.of("name", "country", "bar", "label");
  private static final Set<String> VALUE_NAMES = Set.of("value", "count", "amount", "population");
  private static final Set<String> CATEGORY_NAMES =
      Set.of("category", "region", "group", "continent");

  private static final String DATE = "date";
  private static final String NAME = "name";
  private static final String VALUE = "value";
  private static final String CATEGORY = "category";
  private static final Set<String> ROLES = Set.of(DATE, NAME, VALUE, CATEGORY);
  private static final String NO_ROLE = "-";

  /**
   * Returns the roles that the parameter {@code columns} declares, as in {@code date:name:-:value}.
   *
   * @param columns the number of columns in the table
   * @return empty if the declaration is wrong, which is added to the problems
   */
  static Optional<ColumnRoles> declared(ParameterReader fields, int columns) {
    List<String> roles =
        Splitter.split(fields.decoded(Parameter.COLUMNS), ':').stream()
            .map(role -> role.strip().toLowerCase(Locale.ROOT))
            .toList();
    Optional<String> fault = fault(roles, columns);
    if (fault.isPresent()) {
      fields.reject(Parameter.COLUMNS, fault.get(), fields.remedy(Parameter.COLUMNS));
      return Optional.empty();
    }
    return Optional.of(
        new ColumnRoles(
            roles.indexOf(DATE),
            roles.indexOf(NAME),
            roles.indexOf(VALUE),
            roles.indexOf(CATEGORY)));
  }

  private static Optional<String> fault(List<String> roles, int columns) {
    for (String role : roles) {
      if (!ROLES.contains(role) && !role.equals(NO_ROLE)) {
        return Optional.of("columns has the unknown role " + Excerpt.quoted(role) + ".");
      }
      if (ROLES.contains(role) && roles.indexOf(role) != roles.lastIndexOf(role)) {
        return Optional.of("columns has the role " + role + " twice.");
      }
    }
    if (!roles.contains(NAME) || !roles.contains(VALUE)) {
      return Optional.of("columns has no " + (roles.contains(NAME) ? VALUE : NAME) + ".");
    }
    return roles.size() == columns
        ? Optional.empty()
        : Optional.of(
            "columns describes %d columns, but the data has %d.".formatted(roles.size(), columns));
  }

  /** Returns the roles by the names in a header, or nothing if no bar or no value is named. */
  static Optional<ColumnRoles> named(List<String> header) {
    List<String> names = lowerCase(header);
    ColumnRoles roles =
        new ColumnRoles(
            indexOfAny(DATE_NAMES, names),
            indexOfAny(BAR_NAMES, names),
            indexOfAny(VALUE_NAMES, names),
            indexOfAny(CATEGORY_NAMES, names));
    return roles.name >= 0 && roles.value >= 0 ? Optional.of(roles) : Optional.empty();
  }

  /** Returns whether the name of a column means that it has periods. */
  static boolean isDateName(String name) {
    return DATE_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Returns the column of periods or, if none is named, of bars, otherwise the first. */
  static int labelColumn(List<String> header) {
    List<String> names = lowerCase(header);
    int date = indexOfAny(DATE_NAMES, names);
    return Math.max(0, date >= 0 ? date : indexOfAny(BAR_NAMES, names));
  }

  private static List<String> lowerCase(List<String> header) {
    return header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  private static int indexOfAny(Set<String> words, List<String> names) {
    return IntStream.range(0, names.size())
        .filter(i -> words.contains(names.get(i)))
        .findFirst()
        .orElse(-1);
  }

  /**
   * Returns the roles by the content of three or four columns: a period, a word, and a number with
   * an optional word before or after it.
   */
  static Optional<ColumnRoles> byContent(Rows rows) {
    int columns = rows.header().cells().size();
    List<Rows.Row> data = rows.data();
    if (columns < 3 || columns > 4 || data.isEmpty() || !areWords(data, 1)) {
      return Optional.empty();
    }
    if (areMostlyNumbers(data, 2)) {
      return columns == 3 || areWords(data, 3)
          ? Optional.of(new ColumnRoles(0, 1, 2, columns == 4 ? 3 : -1))
          : Optional.empty();
    }
    return columns == 4 && areWords(data, 2) && areMostlyNumbers(data, 3)
        ? Optional.of(new ColumnRoles(0, 1, 3, 2))
        : Optional.empty();
  }

  private static boolean areWords(List<Rows.Row> rows, int column) {
    return rows.stream()
        .map(row -> row.cell(column))
        .allMatch(cell -> !cell.isEmpty() && !isNumber(cell) && !cell.equals("_"));
  }

  private static boolean areMostlyNumbers(List<Rows.Row> rows, int column) {
    List<String> cells =
        rows.stream().map(row -> row.cell(column)).filter(cell -> !cell.isEmpty()).toList();
    return cells.stream().anyMatch(ColumnRoles::isNumber)
        && cells.stream().filter(cell -> !isNumber(cell)).count() * 2 < cells.size();
  }

  /** Returns whether a cell is a number, possibly with commas between its digits. */
  static boolean isNumber(String cell) {
    return DecimalNumber.parse(cell.replace(",", "")).isPresent();
  }

  /** Returns the names of the columns in a header that have no role. */
  List<String> withoutRole(List<String> header) {
    return IntStream.range(0, header.size())
        .filter(i -> role(i).equals(NO_ROLE))
        .mapToObj(header::get)
        .toList();
  }

  /** Returns the value of the parameter {@code columns} that declares these roles. */
  String declaration(int columns) {
    return IntStream.range(0, columns).mapToObj(this::role).collect(Collectors.joining(":"));
  }

  /** Returns the role of a column. */
  ColumnRole roleOf(int column) {
    if (column == date) {
      return ColumnRole.DATE;
    }
    if (column == name) {
      return ColumnRole.NAME;
    }
    if (column == value) {
      return ColumnRole.VALUE;
    }
    return column == category ? ColumnRole.CATEGORY : ColumnRole.SKIP;
  }

  private String role(int column) {
    return roleOf(column).key();
  }
}
