package io.chartreel.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that programs that use libpng read the files without warnings, to the same pixels. */
@Tag("full")
class ExternalDecodersTest {
  @TempDir Path folder;

  static Stream<SampleImage> images() {
    return Stream.of(false, true)
        .flatMap(
            alpha ->
                Stream.of(1, 2, 3, 5, 16, 17, 256, 257, 3000)
                    .map(colors -> SampleImage.of(127, 61, colors, alpha, 11)));
  }

  @ParameterizedTest
  @MethodSource("images")
  void imagemagick_decodes_the_same_pixels(SampleImage image) throws Exception {
    Path png = folder.resolve("image.png");
    Path pixels = folder.resolve("pixels.rgba");
    Files.write(png, image.file());
    run("imagemagick", "identify", "-regard-warnings", png.toString());
    run("imagemagick", "convert", png.toString(), "-depth", "8", "rgba:" + pixels);
    ByteBuffer expected = ByteBuffer.allocate(4 * image.pixels().length);
    for (int pixel : image.visible()) {
      expected.putInt(Integer.rotateLeft(pixel, 8));
    }
    assertThat(Files.readAllBytes(pixels)).isEqualTo(expected.array());
  }

  @ParameterizedTest
  @MethodSource("images")
  void ffmpeg_reads_the_file_without_a_warning(SampleImage image) throws Exception {
    Path png = folder.resolve("image.png");
    Files.write(png, image.file());
    run(
        "ffmpeg",
        "ffmpeg",
        "-nostdin",
        "-v",
        "warning",
        "-xerror",
        "-i",
        png.toString(),
        "-f",
        "null",
        "-");
  }

  private void run(String source, String... command) throws Exception {
    if (!installed(command[0])) {
      String advice = command[0] + " is not installed: apt-get install " + source;
      if (System.getenv("CI") != null) {
        fail(advice);
      }
      abort(advice);
    }
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(errors).isEmptyFile();
    assertThat(process.exitValue()).isZero();
  }

  private static boolean installed(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
