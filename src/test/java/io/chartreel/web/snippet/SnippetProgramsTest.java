package io.chartreel.web.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.chartreel.testing.HtmlPage;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the snippets that are programs: each saves the chart. */
@Tag("full")
class SnippetProgramsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final String QUERY =
      "?labels=a,b&values=1,2&prefix=$&title=*!~$(x)'%22%5C%60%25+%26+%E4%B8%AD";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "curl, curl, curl, sh, -c",
    "python, python3, python3, python3, -c",
    "r, Rscript, r-base-core, Rscript, -e"
  })
  void a_program_saves_the_chart(
      String id, String needs, String debianPackage, String interpreter, String option)
      throws Exception {
    if (!installed(needs)) {
      String advice = needs + " is not installed: apt-get install " + debianPackage;
      if (System.getenv("CI") != null) {
        fail(advice);
      }
      abort(advice);
    }
    Path errors = folder.resolve("errors.txt");
    Process program =
        new ProcessBuilder(interpreter, option, snippet(id))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(errors.toFile())
            .start();
    assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(program.exitValue()).as(Files.readString(errors)).isZero();
    assertThat(folder.resolve("chart.gif"))
        .hasBinaryContent(Http.get(SERVICE.uri("/gif" + QUERY)).body());
  }

  private static String snippet(String id) {
    return HtmlPage.of(Http.get(SERVICE.uri("/" + QUERY)), 200).snippet(id);
  }

  private static boolean installed(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
