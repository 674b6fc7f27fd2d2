package io.chartreel.request.style;

import io.chartreel.chart.Rgb;
import io.chartreel.chart.Table;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import io.chartreel.request.syntax.ColorSyntax;
import io.chartreel.request.table.TableData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The colours that a column of a table gives to bars. */
final class BarColors {
  private BarColors() {}

  /**
   * Returns the colours of the bars of a chart.
   *
   * @param given colours by name, which take precedence
   * @param ofTable the colours in the table
   * @param table that the chart shows
   * @param background on which translucent colours are
   * @param problems receives texts that are no colours
   */
  static Map<String, Rgb> of(
      Map<String, Rgb> given,
      List<TableData.NamedColor> ofTable,
      Table table,
      Rgb background,
      ProblemList problems) {
    if (ofTable.isEmpty()) {
      return given;
    }
    Set<String> shown =
        table.columns().stream().map(Table.Column::name).collect(Collectors.toSet());
    Map<String, Rgb> colors = new LinkedHashMap<>(given);
    for (TableData.NamedColor named : ofTable) {
      Optional<Rgb> color = ColorSyntax.parse(ColorSyntax.hex(named.color()), background);
      if (color.isEmpty()) {
        problems.addInData(Parameter.DATA, () -> problem(named));
      } else if (shown.contains(named.bar())) {
        colors.putIfAbsent(named.bar(), color.get());
      }
    }
    return colors;
  }

  private static Problem problem(TableData.NamedColor named) {
    return Problem.of(
        Parameter.DATA.key(),
        "",
        "The colour %s of the bar %s is not a colour."
            .formatted(Excerpt.quoted(named.color()), Excerpt.quoted(named.bar())),
        "Use a CSS colour name or a hex code.");
  }
}
