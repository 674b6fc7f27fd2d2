package io.chartreel.request.data;

import io.chartreel.chart.OptionalDoubles;
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

/** Parses the texts of a table into the data of a chart: checks names and labels, reads numbers. */
public final class RawTableParser {
  private final RawTable raw;
  private final Limits limits;
  private final ProblemList problems;
  private final Deadline deadline;
  private final ProblemGroups labelProblems = new ProblemGroups();
  private final ProblemGroups valueProblems = new ProblemGroups();

  private RawTableParser(RawTable raw, ParameterReader fields) {
    this.raw = raw;
    this.limits = fields.limits();
    this.problems = fields.problems();
    this.deadline = fields.deadline();
  }

  /** Returns the table, or nothing if it has problems, which are added to the reader. */
  public static Optional<Table> parse(RawTable raw, ParameterReader fields) {
    int before = fields.problems().count();
    Table table = new RawTableParser(raw, fields).parse();
    return fields.problems().count() == before ? Optional.of(table) : Optional.empty();
  }

  private Table parse() {
    raw.periods().forEach(period -> checkText(raw.labelParameter(), period, "label"));
    List<Table.Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long values = 0;
    for (RawTable.Column column : raw.columns()) {
      deadline.check();
      checkText(raw.valueParameter(), column.name(), "name");
      checkText(raw.valueParameter(), column.category(), "category");
      String name = column.name().text();
      String category = column.category().text();
      if (!names.add(name + '\n' + category)) {
        valueProblems.add(
            "bars have the name of another", Excerpt.quoted(name), () -> repeated(column.name()));
      }
      values += column.cells().stream().filter(cell -> !cell.isMissing()).count();
      columns.add(
          new Table.Column(
              name,
              category,
              OptionalDoubles.of(
                  column.cells().stream()
                      .mapToDouble(cell -> value(name, cell).orElse(Double.NaN))
                      .toArray())));
    }
    labelProblems.report(raw.labelParameter(), problems);
    valueProblems.report(raw.valueParameter(), problems);
    if (values > limits.values()) {
      problems.tooMany(raw.valueParameter(), "", values, "values", limits.values());
    }
    return new Table(raw.periods().stream().map(Cell::text).toList(), columns);
  }

  private void checkText(Parameter parameter, Cell cell, String what) {
    Optional<String> fault = TextRules.fault(cell.text(), limits.label(), limits.marks());
    if (fault.isEmpty()) {
      return;
    }
    String place = cell.place().isEmpty() ? "" : cell.place() + ", ";
    (parameter == raw.labelParameter() ? labelProblems : valueProblems)
        .add(
            what + "s are too long or cannot be drawn",
            () -> place + Excerpt.quoted(cell.text()),
            () ->
                Problem.of(
                    parameter.key(),
                    cell.place().isEmpty() ? cell.text() : "",
                    ProblemGroups.capitalized(
                            place + "the " + what + " " + Excerpt.quoted(cell.text()))
                        + " "
                        + fault.get()
                        + ".",
                    "Use at most " + limits.label() + " printable characters."));
  }

  private Problem repeated(Cell name) {
    String place = name.place().isEmpty() || raw.hasBarColumns() ? "" : " (" + name.place() + ")";
    return Problem.of(
        raw.valueParameter().key(),
        "",
        (raw.hasBarColumns() ? "Column " : "The bar ")
            + Excerpt.quoted(name.text())
            + " appears twice"
            + place
            + ".",
        "Give each bar a name of its own.");
  }

  private OptionalDouble value(String bar, Cell cell) {
    if (cell.isMissing()) {
      return OptionalDouble.empty();
    }
    deadline.check();
    String digits = cell.text();
    if (raw.grouping() == Grouping.THOUSANDS && DecimalNumber.isInGroups(digits, ',')) {
      digits = digits.replace(",", "");
    }
    OptionalDouble number = DecimalNumber.parse(digits);
    if (number.isEmpty()) {
      addValueProblem(
          bar,
          cell,
          "is not a number",
          "are not numbers",
          () -> CellAdvice.remedy(cell.text(), raw.grouping()));
    } else if (Math.abs(number.getAsDouble()) > limits.value()) {
      String fault = "larger than " + limits.valueText();
      addValueProblem(
          bar,
          cell,
          "is " + fault,
          "are " + fault,
          () -> "Use numbers up to " + limits.valueText() + ".");
      return OptionalDouble.empty();
    }
    return number;
  }

  private void addValueProblem(
      String bar, Cell cell, String fault, String faults, Supplier<String> remedy) {
    String shownBar = Excerpt.of(bar);
    boolean isInColumn = raw.hasBarColumns() && !bar.isEmpty();
    String quoted = Excerpt.quoted(cell.text());
    valueProblems.add(
        (isInColumn ? "cells in column " + shownBar : "values") + " " + faults,
        () -> cell.place().isEmpty() ? quoted : cell.place() + ", " + quoted,
        () -> {
          String place = cell.place();
          if (!bar.isEmpty() && !raw.pairs()) {
            place += (place.isEmpty() ? "" : ", ") + (isInColumn ? "column " : "bar ") + shownBar;
          }
          return Problem.of(
              raw.valueParameter().key(),
              cell.place().isEmpty() ? cell.text() : "",
              (place.isEmpty() ? raw.valueParameter().key() : ProblemGroups.capitalized(place))
                  + ": "
                  + quoted
                  + " "
                  + fault
                  + ".",
              remedy.get());
        });
  }
}
