package io.chartreel.request.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.problem.Problem;
import org.junit.jupiter.api.Test;

class ProblemGroupsTest {
  private final ProblemGroups groups = new ProblemGroups();
  private final ProblemList problems = new ProblemList();

  private void add(String type, int row) {
    groups.add(
        type, "row " + row, () -> Problem.of("data", "", "Row " + row + " is empty.", "Fill it."));
  }

  @Test
  void reports_a_single_problem_as_it_is() {
    add("rows are empty", 3);
    groups.report(Parameter.DATA, problems);
    assertThat(problems.all())
        .singleElement()
        .extracting(Problem::sentence)
        .isEqualTo("Row 3 is empty. Fill it.");
  }

  @Test
  void groups_problems_of_the_same_type_with_their_number_and_first_location() {
    for (int row = 3; row < 1503; row++) {
      add("rows are empty", row);
      add(row % 2 == 0 ? "rows are even" : "rows are odd", row);
    }
    groups.report(Parameter.DATA, problems);
    assertThat(problems.all())
        .extracting(Problem::sentence)
        .containsExactly(
            "1,500 rows are empty (first: row 3). Fill it.",
            "750 rows are odd (first: row 3). Fill it.",
            "750 rows are even (first: row 4). Fill it.");
  }

  @Test
  void reports_each_problem_once() {
    assertThat(groups.isEmpty()).isTrue();
    add("rows are empty", 3);
    assertThat(groups.isEmpty()).isFalse();
    groups.report(Parameter.DATA, problems);
    groups.report(Parameter.DATA, problems);
    assertThat(problems.count()).isEqualTo(1);
    assertThat(groups.isEmpty()).isTrue();
  }
}
