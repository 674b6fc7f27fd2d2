package io.chartreel.request.data;

import io.chartreel.chart.Table;
import io.chartreel.request.data.RawTable.Cell;
import io.chartreel.request.data.RawTable.Grouping;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.TextRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;

/** Makes the data of a chart of a table as it was written. */
public final class RawTableParser {
  private final RawTable written;
  private final Limits limits;
  private final ProblemList mistakes;
  private final Deadline deadline;

  private RawTableParser(RawTable written, ParameterReader fields) {
    this.written = written;
    this.limits = fields.limits();
    this.mistakes = fields.mistakes();
    this.deadline = fields.deadline();
  }

  /** The table, or nothing where it has mistakes. */
  public static Optional<Table> read(RawTable written, ParameterReader fields) {
    int before = fields.mistakes().count();
    Optional<Table> table = Optional.of(new RawTableParser(written, fields).table());
    return fields.mistakes().count() == before ? table : Optional.empty();
  }

  private Table table() {
    written.periods().forEach(period -> check(written.labelling(), period, "the label"));
    List<Table.Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long present = 0;
    for (RawTable.Column column : written.columns()) {
      deadline.check();
      check(written.valuing(), column.name(), "the name");
      check(written.valuing(), column.category(), "the category");
      String name = column.name().text();
      String category = column.category().text();
      if (!names.add(name + '\n' + category)) {
        mistakes.addInData(written.valuing(), () -> twice(column.name()));
      }
      present += column.cells().stream().filter(cell -> !cell.isMissing()).count();
      columns.add(new Table.Column(name, category, values(column)));
    }
    if (present > limits.values()) {
      mistakes.tooMany(written.valuing(), "", present, "values", limits.values());
    }
    return new Table(written.periods().stream().map(Cell::text).toList(), columns);
  }

  private void check(Parameter parameter, Cell cell, String what) {
    TextRules.fault(cell.text(), limits.label(), limits.marks())
        .ifPresent(
            fault -> {
              String allowed = "up to " + limits.label() + " characters";
              if (cell.place().isEmpty()) {
                mistakes.addInData(parameter, cell.text(), fault, allowed);
              } else {
                mistakes.addInData(
                    parameter,
                    () ->
                        wrong(
                            parameter,
                            cell,
                            what + " " + Excerpt.quoted(cell.text()),
                            fault,
                            allowed));
              }
            });
  }

  private Problem twice(Cell name) {
    return wrong(
        written.valuing(),
        name,
        "the bar " + Excerpt.quoted(name.text()),
        "is there twice",
        "another name for each bar");
  }

  private List<OptionalDouble> values(RawTable.Column column) {
    return column.cells().stream().map(cell -> value(column.name().text(), cell)).toList();
  }

  private OptionalDouble value(String bar, Cell cell) {
    if (cell.isMissing()) {
      return OptionalDouble.empty();
    }
    deadline.check();
    String digits = cell.text();
    if (written.grouping() == Grouping.THOUSANDS && DecimalNumber.isInGroups(digits, ',')) {
      digits = digits.replace(",", "");
    }
    OptionalDouble number = DecimalNumber.parse(digits);
    if (number.isEmpty()) {
      valueWrong(
          bar, cell, "is not a number", () -> CellAdvice.allowed(cell.text(), written.grouping()));
    } else if (Math.abs(number.getAsDouble()) > limits.value()) {
      valueWrong(
          bar,
          cell,
          "is larger than " + limits.valueText() + ", the limit for a value",
          () -> "numbers up to " + limits.valueText() + " in size");
      return OptionalDouble.empty();
    }
    return number;
  }

  private void valueWrong(String bar, Cell cell, String fault, Supplier<String> allowed) {
    mistakes.addInData(written.valuing(), () -> wrongValue(bar, cell, fault, allowed.get()));
  }

  private Problem wrongValue(String bar, Cell cell, String fault, String allowed) {
    if (cell.place().isEmpty()) {
      String where = bar.isEmpty() || written.pairs() ? "" : "in " + Excerpt.quoted(bar) + " ";
      return Problem.wrong(written.valuing().spelling(), cell.text(), where + fault, allowed);
    }
    String column =
        bar.isEmpty() ? "" : (written.wide() ? "column " : "") + Excerpt.quoted(bar) + ": ";
    return wrong(written.valuing(), cell, column + Excerpt.quoted(cell.text()), fault, allowed);
  }

  private static Problem wrong(
      Parameter parameter, Cell cell, String what, String fault, String allowed) {
    String place = cell.place().isEmpty() ? "" : cell.place() + ", ";
    return Problem.wrong(parameter.spelling(), "", place + what + " " + fault, allowed);
  }
}
