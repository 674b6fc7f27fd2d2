package io.chartreel.gif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.chartreel.frame.Frames;
import io.chartreel.gif.Player.ShownFrame;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every pixel of transparent animations with what widely used programs decode. */
@Tag("full")
class TransparencyInDecodersTest {
  private static final List<String> IMAGE_MAGICK =
      List.of("convert", "FILE", "-coalesce", "-depth", "8", "RGBA:OUT");

  private static final List<String> FFMPEG =
      List.of(
          "ffmpeg -nostdin -v error -xerror -i FILE -vsync passthrough -f rawvideo -pix_fmt rgba OUT"
              .split(" "));

  @TempDir Path folder;

  static Stream<Arguments> programsAndSeeds() {
    return Stream.of(IMAGE_MAGICK, FFMPEG)
        .flatMap(
            command ->
                Stream.of(1, 2, 3, 4, 5, 6)
                    .map(seed -> Arguments.of(command.get(0), command, seed)));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("programsAndSeeds")
  void a_program_decodes_the_drawn_pixels(String program, List<String> command, int seed)
      throws Exception {
    if (!installed(program)) {
      String advice = program + " is not installed";
      if (System.getenv("CI") != null) {
        fail(advice);
      }
      abort(advice);
    }
    Frames animation =
        TransparentFrames.random(20 * seed, 50, 12, seed == 6 ? 200 : 9 * seed, seed);
    byte[] gif = Player.gif(animation, 0, 0);
    byte[] decoded = run(command, gif);
    List<ShownFrame> expected = Player.playStrictly(gif);
    int size = 4 * animation.width() * animation.height();
    assertThat(decoded).hasSize(size * expected.size());
    for (int i = 0; i < expected.size(); i++) {
      int[] pixels = Player.pixels(Arrays.copyOfRange(decoded, i * size, (i + 1) * size));
      assertThat(Arrays.equals(pixels, expected.get(i).pixels())).as("frame " + i).isTrue();
    }
  }

  private byte[] run(List<String> command, byte[] gif) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("animation.gif"), gif);
    Path raw = folder.resolve("raw");
    Path errors = folder.resolve("errors");
    List<String> arguments =
        command.stream()
            .map(word -> word.replace("FILE", file.toString()).replace("OUT", raw.toString()))
            .toList();
    Process process = new ProcessBuilder(arguments).redirectError(errors.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return Files.readAllBytes(raw);
  }

  private static boolean installed(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
