package io.chartreel.render.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.ImageFormat;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.TestService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rendering checks its deadline between frames, and an aborted one leaves nothing behind. */
class DeadlineTest {
  private static final class TimeIsOver extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final ChartRenderer images = new ChartRenderer(TestService.FONTS);
  private final AtomicInteger looks = new AtomicInteger();

  private Deadline after(int frames) {
    return () -> {
      if (looks.incrementAndGet() > frames) {
        throw new TimeIsOver();
      }
    };
  }

  private static ChartRequest animation() throws BadRequestException {
    return TestService.PARSER.parse(
        QueryString.of(
            "periods=2019..2021&series=a:1,2,3&series=b:3,2,1&width=200&height=150&hold=0"));
  }

  @Test
  void checks_the_deadline_before_each_frame() throws BadRequestException {
    images.render(animation(), ImageFormat.GIF, after(Integer.MAX_VALUE));
    assertThat(looks.longValue()).isGreaterThanOrEqualTo(animation().frames());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 20})
  void renders_no_frame_after_the_deadline(int frames) {
    assertThatThrownBy(() -> images.render(animation(), ImageFormat.GIF, after(frames)))
        .isInstanceOf(TimeIsOver.class);
    assertThat(looks).hasValue(frames + 1);
  }

  @Test
  void checks_the_deadline_during_layout() throws BadRequestException {
    images.render(animation(), ImageFormat.PNG, after(Integer.MAX_VALUE));
    assertThat(looks.longValue()).isGreaterThan(animation().frames());
  }

  @Test
  void checks_the_deadline_for_a_still() {
    assertThatThrownBy(() -> images.render(animation(), ImageFormat.PNG, after(0)))
        .isInstanceOf(TimeIsOver.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 20})
  void an_aborted_animation_does_not_affect_the_next_one(int frames) throws BadRequestException {
    byte[] first = bytes();
    assertThatThrownBy(() -> images.render(animation(), ImageFormat.GIF, after(frames)))
        .isInstanceOf(TimeIsOver.class);
    assertThat(bytes()).isEqualTo(first);
  }

  private byte[] bytes() throws BadRequestException {
    return images.render(animation(), ImageFormat.GIF, Deadline.NONE).bytes();
  }
}
