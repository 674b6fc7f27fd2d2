package io.chartreel.gif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.chartreel.frame.Frames;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that widely used GIF programs read the files without warnings. */
@Tag("full")
class ExternalDecodersTest {
  @TempDir Path folder;

  static Stream<Arguments> decodersAndAnimations() {
    List<List<String>> decoders =
        List.of(
            List.of("gifsicle", "gifsicle", "-U", "-O2", "FILE", "-o", "OUT"),
            List.of("giflib-tools", "giftext", "FILE"),
            List.of(
                "ffmpeg",
                "ffmpeg",
                "-nostdin",
                "-v",
                "error",
                "-xerror",
                "-i",
                "FILE",
                "-f",
                "null",
                "-"),
            List.of("imagemagick", "identify", "-regard-warnings", "FILE"));
    Random random = new Random(3);
    int[] noise = random.ints(120 * 90, 0, 0x1000000).toArray();
    int[] fewColors = random.ints(120 * 90, 0, 200).map(color -> color * 0x010203).toArray();
    List<Frames> animations =
        List.of(
            new BarRaceFrames(new BarRaceFrames.Look(640, 480, false, false, false, 6), 10, 24),
            new BarRaceFrames(new BarRaceFrames.Look(640, 480, true, true, false, 6), 25, 12),
            PixelFrames.of(120, 90, fewColors, noise, fewColors, fewColors, noise),
            PixelFrames.of(1, 1, new int[] {0}, new int[] {0xFFFFFF}),
            PixelFrames.of(256, 1, random.ints(256, 0, 0x1000000).toArray()));
    return decoders.stream()
        .flatMap(decoder -> animations.stream().map(animation -> Arguments.of(decoder, animation)));
  }

  @ParameterizedTest
  @MethodSource("decodersAndAnimations")
  void external_decoders_accept_the_file(List<String> decoder, Frames animation) throws Exception {
    String program = decoder.get(1);
    if (!installed(program)) {
      String advice = program + " is not installed: apt-get install " + decoder.get(0);
      if (System.getenv("CI") != null) {
        fail(advice);
      }
      abort(advice);
    }
    Path gif = folder.resolve("animation.gif");
    byte[] bytes = Player.gif(animation, 0, 4);
    boolean local =
        StrictGifReader.read(bytes).images().stream().anyMatch(StrictGifReader.Image::local);
    Files.write(gif, bytes);
    List<String> command = new ArrayList<>();
    for (String argument : decoder.subList(1, decoder.size())) {
      if (local && argument.equals("-U")) {
        continue; // gifsicle cannot unoptimise local colour tables
      }
      command.add(
          argument
              .replace("FILE", gif.toString())
              .replace("OUT", folder.resolve("out.gif").toString()));
    }
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(warnings(errors)).isEmpty();
    assertThat(process.exitValue()).isZero();
  }

  /**
   * Returns the lines of a log without gifsicle's notes on local colour tables, which are valid.
   */
  private static List<String> warnings(Path errors) throws IOException {
    return Files.readAllLines(errors).stream()
        .filter(
            line ->
                !line.contains("too many colors, using local colormaps")
                    && !line.contains("--colors 256"))
        .toList();
  }

  private static boolean installed(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
