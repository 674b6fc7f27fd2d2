package io.chartreel.request.table;

import io.chartreel.request.column.ColumnProfile;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.shape.ColumnRole;
import io.chartreel.request.shape.Reading;
import io.chartreel.request.shape.TablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Puts into words what was left out and guessed when a table was read. */
final class Notes {
  private final TablePlan plan;
  private final List<ColumnProfile> columns;
  private final int qualifier;

  /**
   * Creates the notes on a table.
   *
   * @param qualifier the index of the column that tells apart names that repeat, or -1
   */
  Notes(TablePlan plan, List<ColumnProfile> columns, int qualifier) {
    this.plan = plan;
    this.columns = columns;
    this.qualifier = qualifier;
  }

  /** Returns the columns of the table and their roles, without blank ones at the end. */
  List<Reading.Column> columns() {
    int width = columns.size();
    while (width > 0 && columns.get(width - 1).isBlank()) {
      width--;
    }
    return IntStream.range(0, width)
        .mapToObj(i -> new Reading.Column(columns.get(i).header(), plan.roles().get(i)))
        .toList();
  }

  /** Returns which periods have no value of any bar. */
  static String unusedPeriods(List<String> periods, boolean[] used) {
    List<String> unused =
        IntStream.range(0, used.length)
            .filter(period -> !used[period])
            .mapToObj(periods::get)
            .toList();
    return "periods without a value: " + Excerpt.list(unused);
  }

  /**
   * Returns everything that users should know, as whole sentences.
   *
   * @param skipped what was left out
   * @param guesses what else was guessed
   * @param marked the number of names from which the mark of a footnote was removed
   */
  List<String> warnings(
      List<String> skipped, List<String> guesses, ValueColumns values, int marked) {
    List<String> warnings = new ArrayList<>();
    if (!skipped.isEmpty()) {
      warnings.add("Skipped " + String.join("; ", skipped) + ".");
    }
    List<String> unused = unused();
    if (!unused.isEmpty()) {
      warnings.add("Columns not used: " + Excerpt.list(unused) + ".");
    }
    warnings.addAll(plan.warnings());
    warnings.addAll(guesses);
    warnings.addAll(values.notes());
    if (!values.prefix().isEmpty() || !values.suffix().isEmpty()) {
      warnings.add(
          "The unit of the cells became "
              + (values.prefix().isEmpty() ? "the suffix " : "the prefix ")
              + Excerpt.quoted(values.prefix().isEmpty() ? values.suffix() : values.prefix())
              + ".");
    }
    if (marked > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "Removed the footnote mark of %,d name%s.",
              marked,
              marked == 1 ? "" : "s"));
    }
    return warnings;
  }

  /** Returns the columns that have a text and no role. */
  private List<String> unused() {
    return columns.stream()
        .filter(column -> plan.roles().get(column.column()) == ColumnRole.SKIP)
        .filter(column -> !column.isBlank() && column.column() != qualifier)
        .map(
            column ->
                column.header().isEmpty() ? "column " + (column.column() + 1) : column.header())
        .toList();
  }
}
