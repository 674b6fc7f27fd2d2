package io.chartreel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A handful of pictures of each kind of chart that somebody looked at and found right. What differs
 * is written to target/golden, to be looked at; a picture that is right is copied from there to
 * src/test/resources/golden.
 */
class GoldenPicturesTest {
  /** How far a channel may be off, of 255, and in what share of the pixels it may be farther. */
  private static final int TOLERANCE = 8;

  private static final double SHARE = 0.001;

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path GOT = Path.of("target/golden");

  private static final String RACE =
      "&periods=2019..2023&series=Java:20,18,16,15,14&series=Python:15,19,25,30,34"
          + "&series=Rust:_,2,5,9,22&series=C:9,9,_,7,6&series=Go:8,8,9,-3,8&top=4";

  private static final String PETS =
      "&labels=Spring,Summer,Autumn&series=Cats:12,-3,8&series=Dogs:5,9,4&series=Birds:2,2,6";

  @RegisterExtension static final TestService SERVICE = new TestService();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          compare              | title=Coal&frame=first
          compare-upright-dark | direction=vertical&theme=dark&labels=a,b&values=30,-20&ref=r:50
          compare-glides       | fps=10&frame=4&labels=a,b&values=30,90&ref=r:50&suffix=%25
          grow                 | labels=North,East,South,West&values=3,14,15.5,9&title=Winds&caption=Sea
          grow-sideways-dark   | labels=北京,上海,القاهرة,Αθήνα&values=7,-2,5,3&direction=horizontal&theme=dark
          grow-stacked         | layout=stacked&ref=Goal:15 {pets}
          grow-grouped-begins  | frame=8&radius=4&gap=40 {pets}
          race                 | frame=2022&title=Languages&subtitle=Share {race}
          race-crosses         | frame=54 {race}
          race-upright-dark    | direction=vertical&theme=dark&frame=20&axis=fixed {race}
          race-categories      | data=date,name,category,value;2000,Lion,cat,3;2000,Wolf,dog,5;2001,Lion,cat,9;2001,Wolf,dog,4
          bars                 | type=bars&frame=2020&prefix=€&compact {race}
          bars-follows         | type=bars&axis=follow&frame=30&ref=Goal:12 {race}
          bars-quiet           | type=bars&grid=off&ticker=off&show=name&colors=navy,teal {race}
          """)
  void a_picture_is_as_it_was_found_right(String name, String query) throws IOException {
    String chart = query.replace(" {race}", RACE).replace(" {pets}", PETS);
    byte[] got = Http.get(SERVICE.uri("/png?width=320&height=240&" + encoded(chart))).body();
    Path golden = GOLDEN.resolve(name + ".png");
    Path copy = Files.createDirectories(GOT).resolve(name + ".png");
    Files.write(copy, got);
    if (!Files.exists(golden)) {
      fail("there is no %s; look at %s and copy it there if it is right", golden, copy);
    }
    BufferedImage expected = ImageIO.read(golden.toFile());
    BufferedImage actual = ImageIO.read(new ByteArrayInputStream(got));
    assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
    assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
    BufferedImage differences = differences(expected, actual);
    int different = count(differences);
    if (different > 0) {
      ImageIO.write(differences, "png", GOT.resolve(name + "-differs.png").toFile());
    }
    assertThat((double) different / (expected.getWidth() * expected.getHeight()))
        .as("share of the pixels of %s that differ from %s; look at target/golden", copy, golden)
        .isLessThanOrEqualTo(SHARE);
  }

  /** Letters beyond ASCII as they stand in a URL. */
  private static String encoded(String query) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : query.getBytes(StandardCharsets.UTF_8)) {
      encoded.append(b < 0 ? "%%%02X".formatted(b & 0xFF) : String.valueOf((char) b));
    }
    return encoded.toString();
  }

  /** White where a pixel is farther off than the tolerance. */
  private static BufferedImage differences(BufferedImage expected, BufferedImage actual) {
    BufferedImage differences =
        new BufferedImage(expected.getWidth(), expected.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        if (isOff(expected.getRGB(x, y), actual.getRGB(x, y))) {
          differences.setRGB(x, y, 0xFFFFFF);
        }
      }
    }
    return differences;
  }

  private static boolean isOff(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > TOLERANCE) {
        return true;
      }
    }
    return false;
  }

  private static int count(BufferedImage differences) {
    int count = 0;
    for (int y = 0; y < differences.getHeight(); y++) {
      for (int x = 0; x < differences.getWidth(); x++) {
        count += (differences.getRGB(x, y) & 0xFF) > 0 ? 1 : 0;
      }
    }
    return count;
  }
}
