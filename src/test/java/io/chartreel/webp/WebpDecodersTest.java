package io.chartreel.webp;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.draw.SampleAnimation;
import io.chartreel.frame.Frames;
import io.chartreel.gif.PixelFrames;
import io.chartreel.gif.Player;
import io.chartreel.gif.Player.ShownFrame;
import io.chartreel.gif.TransparentFrames;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks files with libwebp: {@code webpinfo} finds nothing wrong, Pillow and {@code dwebp} decode
 * the pixels, durations and loops that the GIF has.
 */
@Tag("full")
class WebpDecodersTest {
  private static final int LOOPS = 3;

  /** Writes the loop count, and for each frame its duration in ms and red, green, blue, alpha. */
  private static final String DECODE =
      """
      import struct
      from PIL import Image
      image = Image.open('animation.webp')
      with open('frames', 'wb') as out:
          out.write(struct.pack('>i', image.info.get('loop', -1)))
          for frame in range(image.n_frames):
              image.seek(frame)
              image.load()
              out.write(struct.pack('>i', image.info.get('duration', 0)))
              out.write(image.convert('RGBA').tobytes())
      """;

  @TempDir Path folder;

  static Stream<Frames> animations() {
    Random random = new Random(3);
    int[] noise = random.ints(120 * 90, 0, 0x1000000).toArray();
    int[] fewColors = random.ints(120 * 90, 0, 200).map(color -> color * 0x010203).toArray();
    List<Frames> animations = new ArrayList<>();
    SampleAnimation.samples(8).forEach(sample -> animations.add(sample.frames()));
    animations.add(PixelFrames.of(120, 90, fewColors, noise, fewColors, fewColors, noise));
    animations.add(PixelFrames.of(1, 1, new int[] {0}, new int[] {0xFFFFFF}));
    for (int colors : new int[] {1, 2, 3, 4, 5, 16, 17, 255, 256}) {
      animations.add(PixelFrames.random(61, 47, 5, colors, colors / 5, colors));
      animations.add(TransparentFrames.random(57, 41, 8, colors, colors));
    }
    animations.add(TransparentFrames.random(80, 60, 5, 3000, 1));
    return animations.stream();
  }

  @ParameterizedTest
  @MethodSource("animations")
  void webpinfo_finds_nothing_wrong(Frames animation) throws Exception {
    Programs.requireWebp();
    Files.write(folder.resolve("animation.webp"), WebpPlayer.webp(animation, LOOPS, 4));
    assertThat(Programs.run(folder, List.of("webpinfo", "animation.webp")))
        .contains("No error detected")
        .doesNotContainIgnoringCase("warning");
  }

  @ParameterizedTest
  @MethodSource("animations")
  void pillow_decodes_the_frames_of_the_gif(Frames animation) throws Exception {
    Programs.requirePillow();
    Files.write(folder.resolve("animation.webp"), WebpPlayer.webp(animation, LOOPS, 4));
    Programs.run(folder, List.of(Programs.PYTHON, "-c", DECODE));
    ByteBuffer decoded = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("frames")));
    List<ShownFrame> expected = Player.merged(Player.playStrictly(Player.gif(animation, LOOPS, 4)));
    int loops = decoded.getInt();
    if (expected.size() > 1) {
      assertThat(loops).isEqualTo(LOOPS);
    }
    for (int i = 0; i < expected.size(); i++) {
      int duration = decoded.getInt();
      if (expected.size() > 1) {
        assertThat(duration).as("frame " + i).isEqualTo(10 * expected.get(i).delay());
      }
      int[] pixels = pixels(decoded, expected.get(i).pixels().length);
      assertThat(Arrays.equals(pixels, expected.get(i).pixels())).as("frame " + i).isTrue();
    }
    assertThat(decoded.hasRemaining()).isFalse();
  }

  @Test
  void dwebp_decodes_a_still_image() throws Exception {
    Programs.requireWebp();
    TransparentFrames still = TransparentFrames.random(90, 70, 1, 40, 5);
    Files.write(folder.resolve("still.webp"), WebpPlayer.webp(still, 0, 4));
    Programs.run(folder, List.of("dwebp", "-pam", "still.webp", "-o", "still.pam"));
    byte[] pam = Files.readAllBytes(folder.resolve("still.pam"));
    int size = 4 * 90 * 70;
    int[] pixels = pixels(ByteBuffer.wrap(pam, pam.length - size, size), 90 * 70);
    assertThat(pixels).isEqualTo(Player.drawn(still).get(0).pixels());
  }

  /** Returns pixels as 0xRRGGBB, -1 for transparent ones. */
  private static int[] pixels(ByteBuffer decoded, int count) {
    int[] pixels = new int[count];
    for (int i = 0; i < count; i++) {
      int pixel = decoded.getInt();
      pixels[i] = (pixel & 0xFF) == 0 ? -1 : pixel >>> 8;
    }
    return pixels;
  }
}
