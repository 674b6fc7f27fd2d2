package io.chartreel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chartreel.chart.BarSlots;
import io.chartreel.chart.ChartType;
import io.chartreel.chart.Style;
import io.chartreel.chart.Timing;
import io.chartreel.gif.Player;
import io.chartreel.gif.Player.ShownFrame;
import io.chartreel.gif.StrictGifReader;
import io.chartreel.gif.StrictGifReader.Animation;
import io.chartreel.gif.StrictGifReader.Image;
import io.chartreel.render.RenderedImage;
import io.chartreel.request.ChartRequest;
import java.util.List;

/** The promises of README about the animation of any chart. */
public final class AnimationContract {
  private static final int SHORTEST_HUNDREDTHS = 2;

  private AnimationContract() {}

  /**
   * Decodes a file strictly and compares it with what was requested.
   *
   * @throws RuntimeException or an AssertionError if it differs
   */
  public static void check(ChartRequest request, RenderedImage rendering) {
    byte[] file = rendering.bytes();
    Animation animation = StrictGifReader.read(file);
    Style style = request.chart().style();
    Timing timing = request.chart().timing();
    assertThat(animation.width()).isEqualTo(style.width() * style.scale());
    assertThat(animation.height()).isEqualTo(style.height() * style.scale());
    assertThat(animation.plays()).isEqualTo(timing.loop());
    assertThat(animation.images()).allMatch(image -> image.delay() >= SHORTEST_HUNDREDTHS);
    assertThat(animation.images().stream().mapToInt(Image::delay).sum() * 10L)
        .as("milliseconds")
        .isCloseTo(milliseconds(request), within(5L))
        .isEqualTo(request.duration());
    List<ShownFrame> shots = Player.playStrictly(file);
    if (!style.transparent()) {
      assertThat(shots.get(0).pixels()).as("the first picture").doesNotContain(-1);
      assertThat((long) shots.size()).as("frames").isLessThanOrEqualTo(request.frames());
    }
    if (timing.poster().showsFinishedChart()) {
      assertThat(shots.get(0).pixels())
          .as("what is shown first")
          .isEqualTo(shots.get(shots.size() - 1).pixels());
    }
  }

  /** Returns the duration of one play. */
  private static long milliseconds(ChartRequest request) {
    Timing timing = request.chart().timing();
    if (timing.duration() > 0) {
      return timing.duration();
    }
    if (request.chart().type() != ChartType.GROW) {
      long each = timing.period() + timing.pause();
      return request.chart().table().periods().size() * each + timing.hold() + timing.start();
    }
    int places = BarSlots.of(request.chart().table()).count();
    long growth = timing.period() + (long) timing.stagger() * Math.max(0, places - 1);
    long rest = timing.pause() + timing.hold();
    return timing.start()
        + growth
        + Math.max(rest, Math.max(40, growth / timing.framesFor(growth)));
  }
}
