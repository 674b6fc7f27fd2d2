package io.chartreel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.chartreel.gif.Player;
import io.chartreel.gif.Player.ShownFrame;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares every frame that a browser decodes of a transparent animation with the file. */
@Tag("full")
class TransparencyInBrowserTest {
  @RegisterExtension static final Browser BROWSER = new Browser();
  @RegisterExtension static final TestService SERVICE = new TestService();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=race&periods=1..3&series=A:1,5,2&series=B:4,1,3&series=C:2,2,7&title=Race",
        "type=grow&theme=dark&radius=6&labels=A,B&values=10,-4&period=400"
      })
  void every_frame_has_the_same_transparent_pixels(String query) {
    String url = "/gif?width=180&height=120&fps=20&background=transparent&" + query;
    byte[] gif = Http.get(SERVICE.uri(url)).body();
    List<ShownFrame> expected = Player.playStrictly(gif);
    Page page = BROWSER.page();
    page.navigate(SERVICE.uri("/docs").toString());
    List<ShownFrame> frames = DecodedFrames.decode(page, "image/gif", gif);
    assertThat(frames).hasSameSizeAs(expected);
    for (int i = 0; i < frames.size(); i++) {
      int[] pixels = frames.get(i).pixels();
      assertThat(Arrays.equals(pixels, expected.get(i).pixels())).as("frame " + i).isTrue();
    }
  }
}
