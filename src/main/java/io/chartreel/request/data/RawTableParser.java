package io.chartreel.request.data;

import io.chartreel.chart.OptionalDoubles;
import io.chartreel.chart.Table;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ParameterReader;
import io.chartreel.request.parameter.ProblemGroups;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.DecimalNumber;
import io.chartreel.request.syntax.TextRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    Map<String, Set<String>> names = new HashMap<>(); // by category, which many may share
    long values = 0;
    for (RawSeries bar : raw.bars()) {
      deadline.check();
      checkText(raw.valueParameter(), bar.name(), "name");
      checkText(raw.valueParameter(), bar.category(), "category");
      Set<String> ofCategory = names.computeIfAbsent(bar.category(), category -> new HashSet<>());
      if (!ofCategory.add(bar.name())) {
        valueProblems.add(
            "bars have the name of another",
            Excerpt.quoted(bar.name()),
            () ->
                Problem.of(
                    raw.valueParameter().key(),
                    "",
                    "The bar " + Excerpt.quoted(bar.name()) + " appears twice.",
                    "Give each bar a name of its own."));
      }
      values += bar.values().stream().filter(text -> !isMissing(text)).count();
      columns.add(
          new Table.Column(
              bar.name(),
              bar.category(),
              OptionalDoubles.of(
                  bar.values().stream()
                      .mapToDouble(text -> value(bar.name(), text).orElse(Double.NaN))
                      .toArray())));
    }
    labelProblems.report(raw.labelParameter(), problems);
    valueProblems.report(raw.valueParameter(), problems);
    if (values > limits.values()) {
      problems.tooMany(raw.valueParameter(), "", values, "values", limits.values());
    }
    return new Table(raw.periods(), columns);
  }

  private static boolean isMissing(String text) {
    return text.isEmpty() || text.equals("_");
  }

  private void checkText(Parameter parameter, String text, String what) {
    Optional<String> fault = TextRules.fault(text, limits.label(), limits.marks());
    if (fault.isPresent()) {
      (parameter == raw.labelParameter() ? labelProblems : valueProblems)
          .add(
              what + "s are too long or cannot be drawn",
              () -> Excerpt.quoted(text),
              () ->
                  Problem.of(
                      parameter.key(),
                      text,
                      "The " + what + " " + Excerpt.quoted(text) + " " + fault.get() + ".",
                      "Use at most " + limits.label() + " printable characters."));
    }
  }

  private OptionalDouble value(String bar, String text) {
    if (isMissing(text)) {
      return OptionalDouble.empty();
    }
    deadline.check();
    OptionalDouble number = DecimalNumber.parse(text);
    if (number.isEmpty()) {
      addValueProblem(
          bar, text, "is not a number", "are not numbers", () -> CellAdvice.remedy(text));
    } else if (Math.abs(number.getAsDouble()) > limits.value()) {
      String fault = "larger than " + limits.valueText();
      addValueProblem(
          bar,
          text,
          "is " + fault,
          "are " + fault,
          () -> "Use numbers up to " + limits.valueText() + ".");
      return OptionalDouble.empty();
    }
    return number;
  }

  private void addValueProblem(
      String bar, String text, String fault, String faults, Supplier<String> remedy) {
    String quoted = Excerpt.quoted(text);
    boolean hasName = !bar.isEmpty() && !raw.pairs();
    valueProblems.add(
        "values " + faults,
        () -> quoted,
        () ->
            Problem.of(
                raw.valueParameter().key(),
                text,
                (hasName ? "Bar " + Excerpt.of(bar) : raw.valueParameter().key())
                    + ": "
                    + quoted
                    + " "
                    + fault
                    + ".",
                remedy.get()));
  }
}
