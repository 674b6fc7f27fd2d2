package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
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
 * Compares pictures of each chart type with approved ones, pixel by pixel: rendering is
 * deterministic.
 *
 * <p>Each picture is written to target/golden, and where it differs, so is a map of the different
 * pixels. To approve a picture, look at it and copy it to src/test/resources/golden.
 */
class GoldenPicturesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path ACTUAL = Path.of("target/golden");

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
          compare-vertical-dark| direction=vertical&theme=dark&labels=a,b&values=30,-20&ref=r:50
          compare-moving       | fps=10&frame=4&labels=a,b&values=30,90&ref=r:50&suffix=%25
          grow                 | labels=North,East,South,West&values=3,14,15.5,9&title=Winds&caption=Sea
          grow-horizontal-dark | labels=北京,上海,القاهرة,Αθήνα&values=7,-2,5,3&direction=horizontal&theme=dark
          grow-stacked         | layout=stacked&ref=Goal:15 {pets}
          grow-grouped-start   | frame=8&radius=4&gap=40 {pets}
          race                 | frame=2022&title=Languages&subtitle=Share {race}
          race-overtaking      | frame=54 {race}
          race-vertical-dark   | direction=vertical&theme=dark&frame=20&axis=fixed {race}
          race-categories      | data=date,name,category,value;2000,Lion,cat,3;2000,Wolf,dog,5;2001,Lion,cat,9;2001,Wolf,dog,4
          bars                 | type=bars&frame=2020&prefix=€&compact {race}
          bars-following-axis  | type=bars&axis=follow&frame=30&ref=Goal:12 {race}
          bars-without-grid    | type=bars&grid=off&ticker=off&show=name&colors=navy,teal {race}
          race-annotated       | total=All&note=2020..2021:A+note+about+both+years&ref=Average:mean&frame=2021 {race}
          race-ranked-flags    | rank=on&image.Java=id&image.Go=us&image.C=gb&highlight=Java,Go {race}
          race-inside-palette  | names=inside&palette=cool&axis=off&text=120 {race}
          race-swap            | swap=200&frame=33 {race}
          bars-percent         | type=bars&layout=percent&data=d,n,c,v;1,A,x,3;1,A,y,1;1,B,x,2;1,B,y,2;2,A,x,1;2,A,y,4;2,B,x,5;2,B,y,0&columns=date:name:category:value
          race-both            | show=both {race}
          bars-cut             | type=bars&min=5 {race}
          scripts              | labels=हिन्दी,ไทย,বাংলা,မြန်မာ,ქართული,🚀+Emoji&values=6,5,4,3,2,1&direction=horizontal
          transparent          | background=transparent&radius=5 {race}
          long-names           | labels=The+first+name+of+many+that+is+much+too+long+for+a+line,Short&values=3,2&direction=horizontal
          grow-inside          | direction=horizontal&names=inside&frame=4&labels=Norway,Germany,Sweden&values=16,12,4
          grow-mean-start      | start=400&ref=Mean:mean&total=All&labels=a,b,c&values=16,12,4
          race-dates-compact   | periods=2023-02-01,2023-03-03,2023-12-31&series=A:1e12,3e12,5048789000000&series=B:2e12,2e12,900&frame=last
          race-dates-pace      | periods=2023-02-01,2023-03-03,2023-12-31&series=A:1,3,9&series=B:2,2,7&pace=dates&dates=MMMM+yyyy&frame=12
          columns-names        | labels=United+Kingdom,Bosnia+and+Herzegovina,Liechtenstein,Norway,Germany,Czech+Republic&values=1,2,3,4,5,6
          """)
  void a_picture_equals_the_approved_one(String name, String query) throws IOException {
    String chart = query.replace(" {race}", RACE).replace(" {pets}", PETS);
    byte[] png = Http.get(SERVICE.uri("/png?width=320&height=240&" + encoded(chart))).body();
    Path golden = GOLDEN.resolve(name + ".png");
    Path copy = Files.createDirectories(ACTUAL).resolve(name + ".png");
    Files.write(copy, png);
    if (!Files.exists(golden)) {
      fail("%s is missing. Look at %s and copy it there if it is right.", golden, copy);
    }
    BufferedImage expected = ImageIO.read(golden.toFile());
    BufferedImage actual = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
    assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
    BufferedImage differences = differences(expected, actual);
    int different = count(differences);
    if (different > 0) {
      ImageIO.write(differences, "png", ACTUAL.resolve(name + "-differs.png").toFile());
    }
    assertThat(different)
        .as("pixels of %s that differ from %s; look at target/golden", copy, golden)
        .isZero();
  }

  /** Percent-encodes everything beyond ASCII. */
  private static String encoded(String query) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : query.getBytes(StandardCharsets.UTF_8)) {
      encoded.append(b < 0 ? "%%%02X".formatted(b & 0xFF) : String.valueOf((char) b));
    }
    return encoded.toString();
  }

  /** Returns a picture that is white where the two differ. */
  private static BufferedImage differences(BufferedImage expected, BufferedImage actual) {
    BufferedImage differences =
        new BufferedImage(expected.getWidth(), expected.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        if (expected.getRGB(x, y) != actual.getRGB(x, y)) {
          differences.setRGB(x, y, 0xFFFFFF);
        }
      }
    }
    return differences;
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
