package io.chartreel.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs that read WebP files. */
final class Programs {
  /** Decodes animations with libwebp; Debian's interpreter, for which the package is. */
  static final String PYTHON = "/usr/bin/python3";

  private Programs() {}

  /** Skips a test, and with {@code CI} set fails it, unless a condition is true. */
  static void require(boolean installed, String advice) {
    if (!installed) {
      if (System.getenv("CI") != null) {
        fail(advice);
      }
      abort(advice);
    }
  }

  static void requireWebp() {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "webpinfo")));
    require(installed, "webpinfo is not installed: apt-get install webp");
  }

  static void requirePillow() throws IOException, InterruptedException {
    boolean installed =
        Files.isExecutable(Path.of(PYTHON))
            && new ProcessBuilder(
                        PYTHON, "-c", "from PIL import features as f; f.check('webp') or 1/0")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor()
                == 0;
    require(installed, "Pillow is not installed: apt-get install python3-pil");
  }

  /** Runs a command, which has to succeed, and returns what it prints. */
  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(output);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
