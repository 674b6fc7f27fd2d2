package io.chartreel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.chartreel.frame.Frames;
import io.chartreel.gif.PixelFrames;
import io.chartreel.gif.Player.ShownFrame;
import io.chartreel.gif.TransparentFrames;
import io.chartreel.testing.TestService;
import io.chartreel.webp.WebpPlayer;
import io.chartreel.webp.WebpWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every frame that a browser decodes of a WebP with the file. */
@Tag("full")
class WebpInBrowserTest {
  @RegisterExtension static final Browser BROWSER = new Browser();
  @RegisterExtension static final TestService SERVICE = new TestService();

  static Stream<Frames> animations() {
    return Stream.of(
        PixelFrames.random(61, 47, 6, 3, 0, 1),
        PixelFrames.random(60, 40, 6, 200, 40, 2),
        TransparentFrames.random(57, 41, 8, 12, 3),
        TransparentFrames.random(90, 60, 5, 3000, 4));
  }

  @ParameterizedTest
  @MethodSource("animations")
  void every_frame_has_the_same_pixels_and_duration(Frames animation) {
    byte[] webp = new WebpWriter().encode(animation, 0, 4);
    List<ShownFrame> expected = WebpPlayer.play(webp);
    Page page = BROWSER.page();
    page.navigate(SERVICE.uri("/docs").toString());
    List<ShownFrame> frames = DecodedFrames.decode(page, "image/webp", webp);
    assertThat(frames).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      ShownFrame frame = frames.get(i);
      assertThat(Arrays.equals(frame.pixels(), expected.get(i).pixels())).as("frame " + i).isTrue();
      assertThat(frame.delay()).as("frame " + i).isEqualTo(expected.get(i).delay());
    }
  }
}
