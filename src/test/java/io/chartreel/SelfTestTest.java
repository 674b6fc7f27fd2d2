package io.chartreel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.request.QueryString;
import io.chartreel.web.Renderer;
import io.chartreel.web.Rendering;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfTestTest {
  private static final Renderer REAL = new ChartImages(TestService.FONTS);

  @Test
  void a_program_that_works_passes() {
    assertThatCode(() -> SelfTest.run(TestService.PARSER, REAL)).doesNotThrowAnyException();
  }

  @Test
  void text_without_ink_stops_the_start() throws Exception {
    var blank = TestService.PARSER.parse(QueryString.of("show=none"));
    assertThatThrownBy(
            () -> SelfTest.run(TestService.PARSER, (request, format) -> REAL.render(blank, format)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("text leaves no ink");
  }

  @Test
  void a_file_that_cannot_be_read_stops_the_start() {
    assertThatThrownBy(
            () ->
                SelfTest.run(
                    TestService.PARSER,
                    (request, format) -> new Rendering(new ByteArrayOutputStream(), List.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be read again");
  }
}
