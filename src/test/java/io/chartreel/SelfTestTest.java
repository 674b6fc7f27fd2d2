package io.chartreel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.RenderedImage;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.syntax.QueryString;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfTestTest {
  private static final ChartRenderer IMAGES = new ChartRenderer(TestService.FONTS);

  private static RenderedImage gif(ChartRequest request) {
    return IMAGES.render(request, ImageFormat.GIF, Deadline.NONE);
  }

  @Test
  void a_program_that_works_passes() {
    assertThatCode(() -> SelfTest.run(TestService.PARSER, SelfTestTest::gif))
        .doesNotThrowAnyException();
  }

  @Test
  void text_without_ink_stops_the_start() throws Exception {
    var blank = TestService.PARSER.parse(QueryString.of("show=none"));
    assertThatThrownBy(() -> SelfTest.run(TestService.PARSER, request -> gif(blank)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("text leaves no ink");
  }

  @Test
  void a_file_that_cannot_be_read_stops_the_start() {
    assertThatThrownBy(
            () ->
                SelfTest.run(
                    TestService.PARSER,
                    request -> new RenderedImage(new ByteArrayOutputStream(), List.of(), 0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be read again");
  }
}
