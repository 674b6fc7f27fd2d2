package io.chartreel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.render.ImageFormat;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The {@code ETag} of an image is computed from the chart and the version of the renderer, before
 * anything is drawn. So different bytes require a new version.
 */
class RendererVersionTest {
  private static final List<String> CHARTS =
      List.of(
          "",
          "fps=10&theme=dark&direction=vertical&scale=2&width=160&height=120",
          "labels=Q1,Q2,Q3&values=50,-20,70&title=Title&subtitle=Subtitle&caption=Caption",
          "labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4&layout=stacked&compact&suffix=%25",
          "periods=2019..2021&series=Java:20,18,16&series=Python:15,19,25&series=%E6%97%A5:9,_,7",
          "type=bars&periods=1..3&series=A:1,5,2&series=B:4,4,4&ref=Goal:3&radius=4&pause=200");

  @Test
  void different_bytes_require_a_new_version() throws Exception {
    String line = ChartRenderer.VERSION + " " + digest();
    assertThat(line)
        .as(
            "version and SHA-256 of some charts. If they are meant to look different, raise"
                + " ChartRenderer.VERSION and write the new line to renderer-version.txt")
        .isEqualTo(expected());
  }

  private static String expected() throws IOException {
    try (InputStream in = RendererVersionTest.class.getResourceAsStream("/renderer-version.txt")) {
      assertThat(in).as("renderer-version.txt").isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    }
  }

  private static String digest() throws NoSuchAlgorithmException, BadRequestException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    ChartRenderer renderer = new ChartRenderer(TestService.FONTS);
    for (String chart : CHARTS) {
      for (ImageFormat format : ImageFormat.values()) {
        var request = TestService.PARSER.parse(QueryString.of(chart));
        digest.update(renderer.render(request, format, Deadline.NONE).bytes());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
