package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.render.ImageFormat;
import io.chartreel.render.ImageTooLargeException;
import io.chartreel.render.RenderedImage;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.DecodedGif;
import io.chartreel.testing.TestService;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An animation over the size limit is thinned to fewer frames. */
class ThinningTest {
  private static final String ANIMATION =
      "periods=1..9&series=A:1,5,2,9,3,7,4,8,6&series=B:9,1,8,2,7,3,6,4,5&series=C:3,3,9,9,1,1,5,5,2"
          + "&width=320&height=240&decimals=1";

  private static RenderedImage gif(int mostBytes) throws BadRequestException {
    return gif(ANIMATION, mostBytes);
  }

  private static RenderedImage gif(String query, int mostBytes) throws BadRequestException {
    return new ChartRenderer(TestService.FONTS, mostBytes)
        .render(TestService.PARSER.parse(QueryString.of(query)), ImageFormat.GIF, Deadline.NONE);
  }

  private static int duration(DecodedGif gif) {
    return gif.delays().stream().mapToInt(Integer::intValue).sum();
  }

  @ParameterizedTest
  @ValueSource(ints = {100_000, 50_000, 20_000, 7_000})
  void a_thinned_animation_fits_the_limit_and_keeps_its_duration(int mostBytes)
      throws BadRequestException {
    DecodedGif whole = DecodedGif.of(gif(5_000_000).bytes());
    RenderedImage thinned = gif(mostBytes);
    assertThat(thinned.bytes().length).isLessThanOrEqualTo(mostBytes);
    DecodedGif gif = DecodedGif.of(thinned.bytes());
    assertThat(duration(gif)).isEqualTo(duration(whole));
    assertThat(gif.frames().size()).isBetween(2, whole.frames().size() - 1);
    assertThat(pixels(gif, gif.frames().size() - 1))
        .isEqualTo(pixels(whole, whole.frames().size() - 1));
    assertThat(thinned.warnings()).hasSize(1);
    assertThat(thinned.warnings().get(0))
        .matches("Dropped [0-9]+ of [0-9]+ frames to stay under [0-9,]+ bytes\\.");
  }

  @Test
  void a_small_animation_keeps_all_frames_and_has_no_warning() throws BadRequestException {
    assertThat(gif(5_000_000).warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"poster=first", "poster=last"})
  @Timeout(120)
  void keeps_the_first_and_last_frame_if_the_limit_is_too_low(String poster)
      throws BadRequestException {
    DecodedGif gif = DecodedGif.of(gif(ANIMATION + "&" + poster, 1).bytes());
    assertThat(gif.frames()).hasSize(poster.endsWith("last") ? 3 : 2);
    assertThat(duration(gif)).isEqualTo(9 * 600 + 2000);
  }

  @Test
  void a_request_can_limit_the_size_further() throws BadRequestException {
    RenderedImage whole = gif(5_000_000);
    RenderedImage thinned = gif(ANIMATION + "&bytes=20000", 5_000_000);
    assertThat(whole.bytes()).hasSizeGreaterThan(20_000);
    assertThat(thinned.bytes()).hasSizeLessThanOrEqualTo(20_000);
    assertThat(thinned.bytes()).isEqualTo(gif(20_000).bytes());
  }

  @Test
  void a_size_that_cannot_be_met_is_refused_with_one_that_can() {
    String large = ANIMATION.replace("width=320&height=240", "width=1600&height=1200&scale=2");
    assertThatThrownBy(() -> gif(large + "&bytes=10000", 5_000_000))
        .isInstanceOfSatisfying(
            ImageTooLargeException.class,
            refusal -> {
              String use = refusal.remedy();
              String bytes = use.substring("Use ".length(), use.indexOf(','));
              assertThatNoException().isThrownBy(() -> gif(large + "&" + bytes, 5_000_000));
            });
  }

  private static List<Integer> pixels(DecodedGif gif, int frame) {
    var image = gif.frames().get(frame);
    return IntStream.of(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .boxed()
        .toList();
  }
}
