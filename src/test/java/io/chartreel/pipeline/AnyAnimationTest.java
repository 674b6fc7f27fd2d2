package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.render.ImageFormat;
import io.chartreel.render.RenderedImage;
import io.chartreel.request.AnyChart;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.testing.AnimationContract;
import io.chartreel.testing.SmallChart;
import io.chartreel.testing.TestService;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The animation of any accepted chart is a GIF that keeps the promises of README. */
class AnyAnimationTest {
  private static final ChartRenderer IMAGES = new ChartRenderer(TestService.FONTS);

  @Provide
  Arbitrary<AnyChart.Sent> charts() {
    return AnyChart.sent(TestService.PARSER.fonts().toArray(String[]::new));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void any_animation_has_the_requested_size_duration_and_repeats(
      @ForAll("charts") AnyChart.Sent sent) {
    Optional<ChartRequest> request = sent.request(TestService.PARSER).flatMap(SmallChart::of);
    Assume.that(request.isPresent());
    RenderedImage gif = IMAGES.render(request.get(), ImageFormat.GIF, Deadline.NONE);
    assertThat((long) gif.frames()).isEqualTo(request.get().frames());
    AnimationContract.check(request.get(), gif);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void a_thinned_animation_keeps_its_duration_and_has_a_warning(
      @ForAll("charts") AnyChart.Sent sent, @ForAll @IntRange(max = 110) int perCent) {
    Optional<ChartRequest> request = sent.request(TestService.PARSER).flatMap(SmallChart::of);
    Assume.that(request.isPresent());
    RenderedImage whole = IMAGES.render(request.get(), ImageFormat.GIF, Deadline.NONE);
    int mostBytes = Math.max(1, whole.bytes().length * perCent / 100);
    RenderedImage gif =
        new ChartRenderer(TestService.FONTS, mostBytes)
            .render(request.get(), ImageFormat.GIF, Deadline.NONE);
    AnimationContract.check(request.get(), gif);
    int fewest = request.get().chart().timing().poster().showsFinishedChart() ? 3 : 2;
    boolean leftOut = whole.bytes().length > mostBytes && whole.frames() > fewest;
    assertThat(gif.warnings())
        .filteredOn(warning -> warning.startsWith("Dropped "))
        .hasSize(leftOut ? 1 : 0);
    if (!leftOut) {
      assertThat(gif.bytes()).isEqualTo(whole.bytes());
    }
  }
}
