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
          1d2e827d82402751 | d7a89abc6308b854 | fps=10
          aff0bcb66cfd5b86 | 02035737ce82f89e | fps=10&theme=dark&direction=vertical&scale=2&values=30,-20&labels=a,b
          a42f7f1ed089b16d | d37164f01eb9aaa8 | fps=10&radius=9&values=30,90&labels=Coal,Wind&ref=r:50&direction=vertical
          70676de3a79cdd03 | 0a89bc665b33724d | labels=North,East,South,West&values=3,14,15.5,9&title=Winds&caption=Sea
          d63f30bc8979ed03 | 648a881f786114bf | labels=A,B,C,D&values=7,-2,5,3&direction=horizontal&theme=dark&radius=12
          9a4365504831a024 | 6aff8a3f8e4c31fb | layout=stacked&ref=Goal:15&radius=6 {pets}
          59dc6d4c4425ac55 | 4e29dce616034bbe | layout=stacked&direction=horizontal&theme=dark&radius=5&gap=0 {pets}
          08235c16334a98fb | ac00965ee513f5dc | radius=4&gap=40&background=ffeedd&scale=2 {pets}
          e0f1f67c8f8241a1 | 2c23e315c49b9364 | gap=0&show=value&width=130&height=90 {many}
          75c407e0600a4e54 | ecf1924442d24413 | gap=0&direction=horizontal&width=130&height=90 {many}
          d187f94eae0662a3 | 0ed92450681ee8dc | title=Languages&subtitle=Share {languages}
          ffec612673087662 | d67e4edfa8ae0059 | direction=vertical&theme=dark&axis=fixed&radius=8&ref=Goal:12 {languages}
          c1ab0c664906f3cd | 45bf8cae71537a37 | gap=80&scale=2&font=Droid+Sans+Fallback&easing=linear&fps=7 {languages}
          286dc49478c15b6c | 96ff4668b3596c77 | type=bars&axis=follow&ref=Goal:12&radius=3 {languages}
          7553f547d5d7dd02 | 614ac17cc6906215 | type=bars&grid=off&ticker=off&show=name&colors=navy,teal&direction=vertical {languages}
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
