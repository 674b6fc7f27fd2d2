package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.DecodedGif;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts of every type, from the URL to the pixels. */
class ChartTypesTest {
  private static final String PERIODS =
      "periods=2019..2023&series=Java:20,18,16,15,14&series=Python:15,19,25,30,34"
          + "&series=Rust:_,2,5,9,22&series=C:9,9,_,7,6&width=320&height=240";

  @RegisterExtension static final TestService SERVICE = new TestService();

  private static DecodedGif gif(String query) {
    return DecodedGif.of(Http.get(SERVICE.uri("/gif?" + query)).body());
  }

  private static BufferedImage png(String query) {
    try {
      return ImageIO.read(new ByteArrayInputStream(Http.get(SERVICE.uri("/png?" + query)).body()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"race", "bars", "race&direction=vertical", "race&theme=dark&pause=200"})
  void the_still_of_a_period_equals_its_frame(String type) {
    String query = PERIODS + "&type=" + type;
    DecodedGif gif = gif(query);
    int pause = type.contains("pause") ? 200 : 0;
    for (int period = 0; period < 5; period++) {
      int shown = shownAt(gif, period * (600 + pause));
      assertThat(pixels(png(query + "&frame=" + (2019 + period))))
          .as("%s in %d", type, 2019 + period)
          .isEqualTo(pixels(gif.frames().get(shown)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "labels=Q1,Q2,Q3&values=50,-20,70",
        "labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4",
        "labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4&layout=stacked&stagger=300",
      })
  void a_chart_that_grows_ends_with_its_still(String query) {
    assertThat(pixels(gif(query).frames().get(0))).isEqualTo(pixels(png(query)));
    DecodedGif gif = gif(query + "&poster=first");
    assertThat(pixels(gif.frames().get(gif.frames().size() - 1))).isEqualTo(pixels(png(query)));
    assertThat(pixels(gif.frames().get(0))).isEqualTo(pixels(png(query + "&frame=first")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"poster=first", "poster=last", "direction=vertical"})
  void the_still_of_any_frame_of_a_crowded_race_equals_that_frame(String more) {
    String query = crowd() + "&width=320&height=240&" + more;
    DecodedGif gif = gif(query);
    int poster = more.equals("poster=last") ? gif.delays().get(0) : 0;
    for (int frame = 18; frame <= 28; frame++) {
      int shown = shownAt(gif, poster + (frame - 1) * 40);
      assertThat(pixels(png(query + "&frame=" + frame)))
          .as("frame %d", frame)
          .isEqualTo(pixels(gif.frames().get(shown)));
    }
  }

  /** Twenty bars that overtake each other at random. */
  private static String crowd() {
    Random random = new Random(1);
    return "periods=2001..2003&top=20"
        + IntStream.range(0, 20)
            .mapToObj(
                bar ->
                    "&series=Bar+%d:%d,%d,%d"
                        .formatted(
                            bar, random.nextInt(999), random.nextInt(999), random.nextInt(999)))
            .collect(Collectors.joining());
  }

  private static int shownAt(DecodedGif gif, int milliseconds) {
    int begins = 0;
    int frame = 0;
    while (begins + gif.delays().get(frame) <= milliseconds) {
      begins += gif.delays().get(frame++);
    }
    return frame;
  }

  private static int[] pixels(BufferedImage image) {
    int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return IntStream.of(argb).map(pixel -> pixel & 0xFFFFFF).toArray();
  }
}
