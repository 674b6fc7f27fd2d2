package io.chartreel.request.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.problem.Excerpt;
import io.chartreel.request.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemListTest {
  private static final String EMOJI = "\uD83D\uDE00";

  private final ProblemList problems = new ProblemList();

  private List<String> sentences() {
    return problems.all().stream().map(Problem::sentence).toList();
  }

  private static Problem wrong(String parameter, int number) {
    return Problem.of(parameter, "" + number, parameter + "=" + number + " is wrong.", "");
  }

  @Test
  void lists_20_problems_and_counts_the_others() {
    IntStream.range(0, 330_000).mapToObj(i -> wrong("series", i)).forEach(problems::add);
    assertThat(problems.count()).isEqualTo(330_000);
    assertThat(sentences())
        .hasSize(21)
        .startsWith("series=0 is wrong.")
        .endsWith("series=19 is wrong.", "series has 329,980 more problems.");
    assertThat(Problem.count(problems.all())).isEqualTo(330_000);
  }

  @Test
  void does_not_create_a_problem_that_is_only_counted() {
    AtomicInteger made = new AtomicInteger();
    for (int i = 0; i < 100_000; i++) {
      problems.addInData(Parameter.DATA, () -> wrong("data", made.incrementAndGet()));
    }
    assertThat(made).hasValue(ProblemList.LISTED);
    assertThat(problems.count()).isEqualTo(100_000);
  }

  @Test
  void gives_each_parameter_a_fair_share_of_20() {
    for (Parameter parameter : List.of(Parameter.DATA, Parameter.COLORS)) {
      IntStream.range(0, 1000)
          .forEach(i -> problems.addInData(parameter, () -> wrong(parameter.key(), i)));
    }
    problems.add(wrong("fps", 0));
    assertThat(sentences())
        .hasSize(21)
        .contains("data=9 is wrong.", "colors=8 is wrong.", "fps=0 is wrong.")
        .doesNotContain("data=10 is wrong.", "colors=10 is wrong.")
        .endsWith("1,981 more problems are not listed.");
  }

  @Test
  void counts_unknown_names_as_one_parameter() {
    IntStream.range(0, 10).mapToObj(i -> wrong("data", i)).forEach(problems::add);
    IntStream.range(0, 100).mapToObj(i -> wrong("unknown" + i, i)).forEach(problems::add);
    assertThat(sentences()).hasSize(21).contains("data=9 is wrong.", "unknown9=9 is wrong.");
  }

  @Test
  void summarises_the_members_of_a_family() {
    IntStream.range(0, 30).mapToObj(i -> wrong("color.b" + i, i)).forEach(problems::add);
    assertThat(sentences()).last().isEqualTo("color.{bar} has 10 more problems.");
  }

  @Test
  void adds_a_summary_to_its_own() {
    problems.add(Problem.summary("data", 500, false));
    IntStream.range(0, 21).mapToObj(i -> wrong("data", i)).forEach(problems::add);
    assertThat(problems.count()).isEqualTo(521);
    assertThat(sentences()).hasSize(21).last().isEqualTo("data has 501 more problems.");
  }

  @Test
  void has_status_400_as_soon_as_one_problem_is_more_than_an_excess() {
    IntStream.range(0, 30)
        .mapToObj(i -> Problem.overLimit("fps", "", "fps is too high.", ""))
        .forEach(problems::add);
    assertThat(new BadRequestException(problems.all()).status()).isEqualTo(422);
    IntStream.range(0, 2).mapToObj(i -> wrong("data", i)).forEach(problems::add);
    problems.add(Problem.summary("data", 2, false));
    assertThat(new BadRequestException(problems.all()).status()).isEqualTo(400);
  }

  @Test
  void keeps_fewer_problems_if_they_are_long() {
    String long500 = "\u0001".repeat(500);
    for (int i = 0; i < 1000; i++) {
      problems.add(Problem.of("data", long500, long500, long500));
    }
    assertThat(problems.all().stream().mapToInt(Problem::bytes).sum()).isLessThan(13_000);
    assertThat(sentences()).hasSizeBetween(2, 20).last().asString().endsWith(" more problems.");
    assertThat(new BadRequestException(problems.all()).getMessage()).hasSizeLessThan(2100);
  }

  @Test
  void truncates_each_part_at_a_code_point() {
    String text = EMOJI.repeat(600);
    Problem problem = Problem.of(text, text, text, text).suggest(Optional.of(text));
    String hundred = EMOJI.repeat(100) + "…";
    assertThat(problem.parameter()).isEqualTo(hundred);
    assertThat(problem.value()).isEqualTo(hundred);
    assertThat(problem.suggestion()).contains(hundred);
    assertThat(problem.detail()).isEqualTo(EMOJI.repeat(500) + "…");
    assertThat(problem.allowed()).isEqualTo(EMOJI.repeat(500) + "…");
    assertThat(Excerpt.of(EMOJI.repeat(100))).isEqualTo(EMOJI.repeat(100));
    assertThat(Excerpt.of("")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void never_truncates_a_remedy(Parameter parameter) {
    String allowed = parameter.type().remedy(Limits.USUAL);
    assertThat(Problem.of("a", "", "", allowed).allowed()).isEqualTo(allowed);
  }

  @Test
  void truncates_a_long_list_of_names() {
    List<String> short30 = IntStream.range(0, 30).mapToObj(i -> "n" + i).toList();
    assertThat(Excerpt.list(short30)).startsWith("n0, n1, ").endsWith(", n19 and 10 more");
    assertThat(Excerpt.list(short30.subList(0, 20))).endsWith(", n18, n19");
    List<String> long1000 = IntStream.range(0, 1000).mapToObj(i -> "x".repeat(5000)).toList();
    assertThat(Excerpt.list(long1000))
        .hasSizeLessThan(400)
        .endsWith("…, " + "x".repeat(100) + "… and 997 more");
    assertThat(Excerpt.list(List.of())).isEmpty();
  }
}
