package io.chartreel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.RenderedImage;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.TestService;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfTestTest {
  private static final ChartRenderer RENDERER = new ChartRenderer(TestService.FONTS);

  private static RenderedImage gif(ChartRequest request) {
    return RENDERER.render(request, ImageFormat.GIF, Deadline.NONE);
  }

  @Test
  void passes_if_the_program_works() {
    assertThatCode(() -> SelfTest.run(TestService.PARSER, SelfTestTest::gif))
        .doesNotThrowAnyException();
  }

  @Test
  void fails_if_text_is_invisible() throws Exception {
    var blank = TestService.PARSER.parse(QueryString.of("show=none"));
    assertThatThrownBy(() -> SelfTest.run(TestService.PARSER, request -> gif(blank)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("text is invisible");
  }

  @Test
  void fails_if_the_file_is_unreadable() {
    assertThatThrownBy(
            () ->
                SelfTest.run(
                    TestService.PARSER, request -> new RenderedImage(new byte[0], List.of(), 0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be read");
  }
}
