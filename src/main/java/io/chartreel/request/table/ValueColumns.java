package io.chartreel.request.table;

import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.grid.Grid;
import io.chartreel.request.number.NumberParser;
import io.chartreel.request.number.cell.Notation;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns with values: the conventions of their numbers, and the unit that they share. */
final class ValueColumns {
  /** The columns of which notes are listed. */
  private static final int MAX_NOTES = 3;

  /** By column; null for columns without values. */
  private final @Nullable NumberParser[] parsers;

  private final String prefix;
  private final String suffix;
  private final List<String> notes;

  private ValueColumns(
      @Nullable NumberParser[] parsers, String prefix, String suffix, List<String> notes) {
    this.parsers = parsers;
    this.prefix = prefix;
    this.suffix = suffix;
    this.notes = notes;
  }

  /**
   * Finds the conventions of columns. One whose numbers can be read in two ways follows the others;
   * if these do not decide, that is a problem.
   */
  static ValueColumns of(
      List<ColumnProfile> columns, ParameterReader fields, ProblemList problems) {
    Optional<Notation> declared =
        fields.has(Parameter.NUMBERS)
            ? fields.optionalChoice(Parameter.NUMBERS, Notation.class)
            : Optional.empty();
    List<Notation> decided =
        columns.stream()
            .filter(column -> !column.numbers().isAmbiguous())
            .flatMap(column -> column.numbers().notation().stream())
            .distinct()
            .toList();
    Optional<Notation> common =
        declared.or(() -> decided.size() == 1 ? Optional.of(decided.get(0)) : Optional.empty());
    int width = columns.stream().mapToInt(ColumnProfile::column).max().orElse(-1) + 1;
    @Nullable NumberParser[] parsers = new NumberParser[width];
    for (ColumnProfile column : columns) {
      if (column.numbers().isAmbiguous() && common.isEmpty()) {
        problems.add(ambiguous(column));
      }
      parsers[column.column()] =
          column.numbers().parser(column.numbers().hasTwoReadings() ? common : declared);
    }
    List<ColumnProfile> filled =
        columns.stream().filter(column -> column.numbers().numbers() > 0).toList();
    List<String> prefixes =
        filled.stream().map(column -> column.numbers().prefix()).distinct().toList();
    List<String> suffixes =
        filled.stream().map(column -> column.numbers().suffix()).distinct().toList();
    boolean isCommon = prefixes.size() == 1 && suffixes.size() == 1;
    return new ValueColumns(
        parsers,
        isCommon ? prefixes.get(0) : "",
        isCommon ? suffixes.get(0) : "",
        Stream.concat(
                columns.stream()
                    .flatMap(
                        column ->
                            column.numbers().note().stream()
                                .map(
                                    note ->
                                        "Column "
                                            + Excerpt.of(column.header())
                                            + ": "
                                            + note
                                            + "."))
                    .limit(MAX_NOTES),
                isCommon || filled.isEmpty()
                    ? Stream.empty()
                    : Stream.of("The columns have different units, which are not shown."))
            .toList());
  }

  private static Problem ambiguous(ColumnProfile column) {
    String example = column.numbers().ambiguousExample().orElse("1,234");
    return Problem.of(
        Parameter.DATA.key(),
        "",
        "Column %s: %s can be read in two ways."
            .formatted(Excerpt.of(column.header()), Excerpt.quoted(example)),
        "Set numbers=1,234.5 if its comma separates thousands, or numbers=1.234,5 if it is a"
            + " decimal comma.");
  }

  /** Returns the number in a cell; {@code NaN} if it is none. */
  double value(Grid grid, int row, int column) {
    return Objects.requireNonNull(parsers[column])
        .parse(grid.text(), grid.start(row, column), grid.end(row, column));
  }

  /** Returns the text before all numbers; may be empty. */
  String prefix() {
    return prefix;
  }

  /** Returns the text after all numbers; may be empty. */
  String suffix() {
    return suffix;
  }

  /** Returns what was converted, as whole sentences. */
  List<String> notes() {
    return notes;
  }
}
