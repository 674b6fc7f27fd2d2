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

/** Any bytes that make a chart make a film that keeps what it promises, and a still. */
public final class FuzzDrawing {
  private static final ChartRenderer IMAGES = new ChartRenderer(TestService.FONTS);

  private FuzzDrawing() {}

  /** What the fuzzer calls first, and does not count: it loads the program. */
  public static void fuzzerInitialize() {
    FuzzSeeds.read().inputs().forEach(FuzzDrawing::fuzzerTestOneInput);
  }

  /**
   * What the fuzzer calls.
   *
   * @param bytes a {@link FuzzInput}
   * @throws Error or a RuntimeException where something is found
   */
  public static void fuzzerTestOneInput(byte[] bytes) {
    request(bytes).flatMap(SmallChart::of).ifPresent(request -> Fuzz.inTime(() -> draw(request)));
  }

  private static Optional<ChartRequest> request(byte[] bytes) {
    try {
      return Optional.of(TestService.PARSER.parse(FuzzInput.asked(bytes)));
    } catch (BadRequestException refused) {
      return Optional.empty();
    }
  }

  private static void draw(ChartRequest request) {
    AnimationContract.check(request, IMAGES.render(request, ImageFormat.GIF, Deadline.NONE));
    assertThat(IMAGES.render(request, ImageFormat.PNG, Deadline.NONE).bytes()).isNotEmpty();
  }
}
