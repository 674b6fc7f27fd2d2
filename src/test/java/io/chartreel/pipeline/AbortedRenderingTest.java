package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.render.ImageFormat;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.TestService;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Rendering that is aborted, at its deadline or because nobody waits for it. */
class AbortedRenderingTest {
  private static final String CHART =
      "width=300&height=200&fps=5&title=Hello&periods=2001..2003&series=A:1,5,9&series=B:4,2,7";

  @Test
  void wherever_it_is_aborted_the_next_chart_of_the_same_size_is_drawn_well() throws Exception {
    ChartRequest chart = TestService.PARSER.parse(QueryString.of(CHART));
    ChartRenderer renderer = new ChartRenderer(TestService.FONTS);
    AtomicInteger checks = new AtomicInteger();
    byte[] gif = renderer.render(chart, ImageFormat.GIF, checks::incrementAndGet).bytes();
    byte[] png = renderer.render(chart, ImageFormat.PNG, Deadline.NONE).bytes();
    for (int last = 0; last < checks.get(); last++) {
      AtomicInteger left = new AtomicInteger(last);
      Deadline deadline =
          () -> {
            if (left.getAndDecrement() == 0) {
              throw new CancellationException("aborted");
            }
          };
      assertThatThrownBy(() -> renderer.render(chart, ImageFormat.GIF, deadline))
          .isInstanceOf(CancellationException.class);
      assertThat(renderer.render(chart, ImageFormat.PNG, Deadline.NONE).bytes())
          .as("still after check %d", last)
          .isEqualTo(png);
    }
    assertThat(renderer.render(chart, ImageFormat.GIF, Deadline.NONE).bytes()).isEqualTo(gif);
  }
}
