package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.draw.ChartDrawing;
import io.chartreel.draw.raster.Canvas;
import io.chartreel.render.ImageFormat;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.scene.Animation;
import io.chartreel.scene.Scene;
import io.chartreel.testing.TestService;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares every pixel of every frame, and every byte of the GIF, of charts of all types with what
 * an earlier version made.
 *
 * <p>A digest may change only where a change of the pictures is intended. Raise {@link
 * ChartRenderer#VERSION} then, and replace the digests by those that the test prints.
 */
class RenderedBytesTest {
  private static final int DIGITS = 16;

  private static final String LANGUAGES =
      "&periods=2019..2022&series=Java:20,18,16,15&series=Python:15,19,25,30"
          + "&series=Rust:_,2,5,19&series=C:9,9,_,7&series=Go:8,8,9,-3&top=4";

  private static final String PETS =
      "&labels=Spring,Summer,Autumn&series=Cats:12,-3,8&series=Dogs:5,9,4&series=Birds:2,2,6";

  private static final String MANY =
      "&labels=1..40&values=5,1,4,-2,8,3,9,4,0,7,2,6,5,1,4,-2,8,3,9,4,0,7,2,6,5,1,4,-2,8,3,9,4,0,7,2"
          + ",6,1,2,3,4";

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0085ead88954ac85 | e146b889598038d3 | fps=10
          7ddaa1d103a8d15c | 16f515c2d51e135e | fps=10&theme=dark&direction=vertical&scale=2&values=30,-20&labels=a,b
          ee6716fcb411b3af | 01e9fd09bd9b7c90 | fps=10&radius=9&values=30,90&labels=Coal,Wind&ref=r:50&direction=vertical
          471977c2eca3ccbc | f51d7f11b1a01ef1 | labels=North,East,South,West&values=3,14,15.5,9&title=Winds&caption=Sea
          f6be747ea88872e9 | b95d22a43cf1f239 | labels=A,B,C,D&values=7,-2,5,3&direction=horizontal&theme=dark&radius=12
          1b4ca9ca3b00dec4 | 38b648b80feffcb0 | layout=stacked&ref=Goal:15&radius=6 {pets}
          443c6860294a0914 | 2bc23d3c84ae4959 | layout=stacked&direction=horizontal&theme=dark&radius=5&gap=0 {pets}
          69b592f9b031421e | 1a721f00357e95e0 | radius=4&gap=40&background=ffeedd&scale=2 {pets}
          007f48b39178e5ec | 60edf245b4b50833 | gap=0&show=value&width=130&height=90 {many}
          b226322f63c2d153 | 1f2a5a4cefa89697 | gap=0&direction=horizontal&width=130&height=90 {many}
          cc41453019a4246e | b98e825934bcef96 | title=Languages&subtitle=Share {languages}
          2227cd17591e0a6b | 1ed142d4a30338c9 | direction=vertical&theme=dark&axis=fixed&radius=8&ref=Goal:12 {languages}
          1fd4df3aabe6c740 | 37db620792ef52ab | gap=80&scale=2&font=Droid+Sans+Fallback&easing=linear&fps=7 {languages}
          f66d71d3bb4f3788 | 47c0df2595c881b3 | type=bars&axis=follow&ref=Goal:12&radius=3 {languages}
          c7a758c33fb6db71 | 82b51103525b6850 | type=bars&grid=off&ticker=off&show=name&colors=navy,teal&direction=vertical {languages}
          """)
  void a_chart_has_the_same_pixels_and_bytes_as_before(String frames, String gif, String query)
      throws BadRequestException {
    ChartRequest request =
        TestService.PARSER.parse(
            QueryString.of(
                (query.contains("width=") ? query : "width=200&height=150&" + query)
                    .replace(" {languages}", LANGUAGES)
                    .replace(" {pets}", PETS)
                    .replace(" {many}", MANY)));
    assertThat(frameDigest(request) + " | " + gifDigest(request)).isEqualTo(frames + " | " + gif);
  }

  private static String frameDigest(ChartRequest request) {
    Animation animation = new Animation(request.chart());
    ChartDrawing drawing =
        new ChartDrawing(
            request.chart().titles(),
            request.chart().style(),
            animation,
            animation.legend(),
            TestService.FONTS,
            new Canvas(request.chart().style().imageWidth(), request.chart().style().imageHeight()),
            () -> {});
    MessageDigest digest = sha256();
    for (Scene scene : animation) {
      int[] pixels = drawing.pixels(scene);
      ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * pixels.length);
      for (int pixel : pixels) {
        bytes.putInt(pixel & 0xFFFFFF);
      }
      digest.update(bytes.array());
    }
    return hex(digest);
  }

  private static String gifDigest(ChartRequest request) {
    MessageDigest digest = sha256();
    digest.update(
        new ChartRenderer(TestService.FONTS)
            .render(request, ImageFormat.GIF, Deadline.NONE)
            .bytes());
    return hex(digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }
}
