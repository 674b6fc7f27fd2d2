package io.chartreel.web.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.gif.Player;
import io.chartreel.gif.Player.ShownFrame;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import io.chartreel.webp.StrictWebpReader;
import io.chartreel.webp.WebpPlayer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Animations as WebP. */
class WebpTest {
  private static final String RACE =
      "width=320&height=240&data=year,A,B,C;2019,20,15,3;2020,18,19,6;2021,9,22,8";

  @RegisterExtension static final TestService SERVICE = new TestService();

  private static HttpResponse<byte[]> get(String address) {
    return Http.get(SERVICE.uri(address));
  }

  private static byte[] webp(String address) {
    HttpResponse<byte[]> response = get(address);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("image/webp");
    return response.body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        RACE,
        RACE + "&type=bars",
        RACE + "&theme=dark&scale=2",
        RACE + "&background=transparent&loop=3",
        "type=grow&labels=A,B&values=1,2"
      })
  void shows_the_pixels_of_the_gif_for_as_long(String query) {
    byte[] gif = get("/gif?" + query).body();
    byte[] webp = webp("/webp?" + query);
    List<ShownFrame> shown = Player.merged(WebpPlayer.play(webp));
    List<ShownFrame> expected = Player.merged(Player.playStrictly(gif));
    assertThat(shown.stream().map(ShownFrame::delay))
        .isEqualTo(expected.stream().map(ShownFrame::delay).toList());
    for (int i = 0; i < shown.size(); i++) {
      assertThat(shown.get(i).pixels()).isEqualTo(expected.get(i).pixels());
    }
    assertThat(webp.length).isLessThan(gif.length);
  }

  @Test
  void drops_frames_to_stay_below_a_size_in_bytes() {
    int most = webp("/webp?fps=50&" + RACE).length * 2 / 3;
    HttpResponse<byte[]> response = get("/webp?fps=50&bytes=" + most + "&" + RACE);
    assertThat(response.body()).hasSizeLessThanOrEqualTo(most);
    assertThat(Http.header(response, "X-Chart-Warning")).startsWith("Dropped ");
  }

  @Test
  void is_played_as_often_as_the_chart_says() {
    assertThat(StrictWebpReader.read(webp("/webp?loop=3")).loops()).isEqualTo(3);
    assertThat(StrictWebpReader.read(webp("/webp")).loops()).isZero();
  }

  @Test
  void is_the_same_by_every_address_and_method() {
    byte[] webp = webp("/webp?" + RACE);
    assertThat(webp("/prices.webp?" + RACE)).isEqualTo(webp);
    assertThat(webp("/webp?" + RACE + "&.webp")).isEqualTo(webp);
    assertThat(webp("/chart?format=webp&" + RACE)).isEqualTo(webp);
    String permalink = Http.header(get("/webp?" + RACE), "Content-Location");
    assertThat(permalink).startsWith("/c/").endsWith(".webp");
    assertThat(webp(permalink)).isEqualTo(webp);
    HttpResponse<byte[]> posted =
        Http.post(
            SERVICE.uri("/webp"),
            "application/x-www-form-urlencoded",
            HttpRequest.BodyPublishers.ofString(RACE));
    assertThat(posted.body()).isEqualTo(webp);
  }

  @Test
  void has_a_tag_of_its_own_by_which_it_is_not_sent_again() {
    String tag = Http.header(get("/webp?" + RACE), "ETag");
    assertThat(tag).isNotEqualTo(Http.header(get("/gif?" + RACE), "ETag"));
    assertThat(Http.get(SERVICE.uri("/webp?" + RACE), "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void shows_errors_as_an_image() {
    HttpResponse<byte[]> response =
        Http.get(SERVICE.uri("/webp?fps=90&errors=image"), "Accept", "image/webp,*/*");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("image/webp");
    assertThat(StrictWebpReader.read(response.body()).frames()).hasSize(1);
  }

  @Test
  void draws_a_notice_where_its_query_was_lost() {
    assertThat(StrictWebpReader.read(get("/prices.webp").body()).frames()).hasSize(1);
  }
}
