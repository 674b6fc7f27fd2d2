package io.chartreel.web.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that renders a language to HTML, called by a script in {@code src/test/parsers}.
 *
 * @param name of the parser, as the script knows it
 * @param debianPackages what to install
 * @param needs a program, or a path that exists if the parser is installed
 * @param interpreter runs the script
 */
record SnippetParser(
    String name, String debianPackages, String needs, List<String> interpreter, String script) {
  /** Where the packages of npm are installed; a script finds them only from there. */
  static final Path MODULES = Path.of("target/parsers");

  private static final Path SCRIPTS = Path.of("src/test/parsers");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the HTML of each text. Skips the test if the parser is missing, or fails in CI. */
  List<String> render(List<String> texts) throws IOException, InterruptedException {
    if (!installed(needs) || !installed(interpreter.get(0))) {
      if (System.getenv("CI") != null) {
        fail(advice());
      }
      abort(advice());
    }
    Files.createDirectories(MODULES);
    Path given = Files.createTempFile(MODULES, "texts", ".json");
    Path written = Files.createTempFile(MODULES, "html", ".json");
    Path errors = Files.createTempFile(MODULES, "errors", ".txt");
    JSON.writeValue(given.toFile(), texts);
    Process process =
        new ProcessBuilder(command())
            .redirectInput(given.toFile())
            .redirectOutput(written.toFile())
            .redirectError(errors.toFile())
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended && process.exitValue() == 0).as(Files.readString(errors)).isTrue();
    return JSON.readValue(written.toFile(), new TypeReference<List<String>>() {});
  }

  private String advice() {
    return name
        + " is not installed: apt-get install "
        + debianPackages
        + (script.endsWith(".mjs") ? "; then install the packages of npm as .ci/run does" : "");
  }

  private List<String> command() throws IOException {
    Path copy =
        Files.copy(
            SCRIPTS.resolve(script), MODULES.resolve(script), StandardCopyOption.REPLACE_EXISTING);
    return Stream.concat(interpreter.stream(), Stream.of(copy.toString(), name)).toList();
  }

  private static boolean installed(String program) {
    return program.contains("/")
        ? Files.exists(Path.of(program))
        : Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
