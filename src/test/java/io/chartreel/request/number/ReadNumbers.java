package io.chartreel.request.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads a column of cells as a table does, and writes the result as text. */
final class ReadNumbers {
  private ReadNumbers() {}

  static NumberColumn column(List<String> cells, boolean isSeparatedBySemicolons) {
    NumberColumn column = new NumberColumn(isSeparatedBySemicolons);
    cells.forEach(cell -> column.add(cell, 0, cell.length()));
    return column;
  }

  /**
   * Returns the numbers with {@code _} for a missing value and {@code ?} for what is none, then the
   * prefix and the suffix in brackets if there are any: {@code 5 _ 7 [$][ m]}.
   */
  static String of(
      List<String> cells, boolean isSeparatedBySemicolons, Optional<Notation> notation) {
    NumberColumn column = column(cells, isSeparatedBySemicolons);
    NumberParser parser = column.parser(notation);
    StringJoiner text = new StringJoiner(" ");
    for (String cell : cells) {
      double value = parser.parse(cell, 0, cell.length());
      text.add(
          Double.isNaN(value)
              ? MissingValues.isMissing(cell) ? "_" : "?"
              : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }
    String unit =
        column.prefix().isEmpty() && column.suffix().isEmpty()
            ? ""
            : " [" + column.prefix() + "][" + column.suffix() + "]";
    return text + unit;
  }

  static String of(String... cells) {
    return of(List.of(cells), false, Optional.empty());
  }
}
