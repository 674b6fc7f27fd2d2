package io.chartreel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.chartreel.gif.Player;
import io.chartreel.gif.Player.ShownFrame;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.util.Arrays;
import java.util.Base64;
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

  /** Decodes all frames with the ImageDecoder of WebCodecs: base64 of red, green, blue, alpha. */
  private static final String DECODE =
      """
      async gif => {
        const data = Uint8Array.from(atob(gif), octet => octet.charCodeAt(0));
        const decoder = new ImageDecoder({data, type: 'image/gif'});
        await Promise.all([decoder.completed, decoder.tracks.ready]);
        const frames = [];
        for (let i = 0; i < decoder.tracks.selectedTrack.frameCount; i++) {
          const {image} = await decoder.decode({frameIndex: i});
          const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
          let text = '';
          for (let at = 0; at < pixels.length; at += 30000) {
            text += btoa(String.fromCharCode(...pixels.subarray(at, at + 30000)));
          }
          frames.push(text);
        }
        return frames;
      }
      """;

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
    List<?> frames = (List<?>) page.evaluate(DECODE, Base64.getEncoder().encodeToString(gif));
    assertThat(frames).hasSameSizeAs(expected);
    for (int i = 0; i < frames.size(); i++) {
      int[] pixels = pixels((String) frames.get(i));
      assertThat(Arrays.equals(pixels, expected.get(i).pixels())).as("frame " + i).isTrue();
    }
  }

  /** Returns pixels as 0xRRGGBB, -1 for transparent ones. */
  private static int[] pixels(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    int[] pixels = new int[bytes.length / 4];
    for (int i = 0; i < pixels.length; i++) {
      int red = bytes[4 * i] & 0xFF;
      int green = bytes[4 * i + 1] & 0xFF;
      int blue = bytes[4 * i + 2] & 0xFF;
      pixels[i] = bytes[4 * i + 3] == 0 ? -1 : red << 16 | green << 8 | blue;
    }
    return pixels;
  }
}
