package io.chartreel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.ImageFormat;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.testing.AnimationContract;
import io.chartreel.testing.SmallChart;
import io.chartreel.testing.TestService;
import java.util.Optional;

/** Draws any input that is a chart, as an animation and as a still image. */
public final class FuzzDrawing {
  private static final ChartRenderer IMAGES = new ChartRenderer(TestService.FONTS);

  private FuzzDrawing() {}

  /** Warms up the program; the fuzzer calls this first. */
  public static void fuzzerInitialize() {
    FuzzSeeds.read().inputs().forEach(FuzzDrawing::fuzzerTestOneInput);
  }

  /**
   * Tests one input; called by the fuzzer.
   *
   * @param bytes a {@link FuzzInput}
   * @throws Error or a RuntimeException if the input reveals an error
   */
  public static void fuzzerTestOneInput(byte[] bytes) {
    request(bytes)
        .flatMap(SmallChart::of)
        .ifPresent(request -> Fuzz.checkTime(() -> draw(request)));
  }

  private static Optional<ChartRequest> request(byte[] bytes) {
    try {
      return Optional.of(TestService.PARSER.parse(FuzzInput.decode(bytes)));
    } catch (BadRequestException rejected) {
      return Optional.empty();
    }
  }

  private static void draw(ChartRequest request) {
    AnimationContract.check(request, IMAGES.render(request, ImageFormat.GIF, Deadline.NONE));
    assertThat(IMAGES.render(request, ImageFormat.PNG, Deadline.NONE).bytes()).isNotEmpty();
  }
}
