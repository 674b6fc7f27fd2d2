package io.chartreel.request.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.grid.Grid;
import io.chartreel.request.grid.GridSource;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.parameter.ProblemList;
import io.chartreel.request.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the grid of a source as text, so that a test can compare all of it. */
public final class GridText {
  /** Limits that small texts reach: 10,000 values, and a body of 1 MB. */
  public static final Limits LOW =
      new Limits(
          1600,
          1200,
          3,
          500,
          200,
          50,
          10_000,
          600,
          100_000_000,
          60_000,
          100,
          200,
          4,
          1_000_000_000_000_000L,
          1_000_000,
          8000,
          5_000_000);

  private GridText() {}

  /** Returns the rows as texts such as {@code 2: Oak|5|7}. */
  public static List<String> rows(GridSource source) {
    ProblemList problems = new ProblemList();
    Optional<Grid> grid = source.grid(Limits.USUAL, problems, Deadline.NONE);
    assertThat(problems.all()).isEmpty();
    return rows(grid.orElseThrow());
  }

  /** Returns the rows as texts such as {@code 2: Oak|5|7}. */
  public static List<String> rows(Grid grid) {
    return IntStream.range(0, grid.rows())
        .mapToObj(
            row ->
                grid.number(row)
                    + ": "
                    + IntStream.range(0, grid.width(row))
                        .mapToObj(column -> grid.cell(row, column))
                        .collect(Collectors.joining("|")))
        .toList();
  }

  /** Returns the sentences of the problems of a source that has no grid within {@link #LOW}. */
  public static List<String> problems(GridSource source) {
    return problems(source, LOW);
  }

  /** Returns the sentences of the problems of a source that has no grid. */
  public static List<String> problems(GridSource source, Limits limits) {
    ProblemList problems = new ProblemList();
    assertThat(source.grid(limits, problems, Deadline.NONE)).isEmpty();
    return problems.all().stream().map(Problem::sentence).toList();
  }
}
