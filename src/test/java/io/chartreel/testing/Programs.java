package io.chartreel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine that tests need. */
public final class Programs {
  /** Where Debian has programs for administrators. */
  private static final String ADMINISTRATION = "/usr/sbin";

  private Programs() {}

  /**
   * Skips the test if a program is missing; fails it if {@code CI} is set.
   *
   * @param advice what to install, in a sentence
   */
  public static void require(String advice, String... names) {
    if (!Stream.of(names).allMatch(name -> find(name).isPresent())) {
      skip(advice);
    }
  }

  /** Skips the test; fails it if {@code CI} is set. */
  public static void skip(String advice) {
    if (System.getenv("CI") != null) {
      fail(advice);
    }
    abort(advice);
  }

  /** Returns the path of a program. */
  public static Optional<Path> find(String name) {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of(ADMINISTRATION))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Runs a command that must succeed, and returns its output, errors included. */
  public static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
    return output;
  }
}
