package io.chartreel.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.HtmlPage;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The metadata that other sites read to show a preview of the page. */
class PageMetadataTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static HtmlPage page(String address) {
    return HtmlPage.of(Http.get(SERVICE.uri(address)), 200);
  }

  @Test
  void describes_the_chart_by_the_open_graph_protocol() {
    HtmlPage page = page("/?title=A+%22B%22&width=300&scale=2&alt=Words");
    String query = "?title=A+%22B%22&width=300&scale=2&alt=Words";
    assertThat(page.meta("og:title")).hasValue("A \"B\"");
    assertThat(page.meta("og:type")).hasValue("website");
    assertThat(page.meta("og:url"))
        .hasValue(SERVICE.uri("/?title=A+%22B%22&width=300&scale=2&alt=Words").toString());
    assertThat(page.meta("og:image"))
        .hasValue(SERVICE.uri("/chart.gif" + query + "&poster=last").toString());
    assertThat(page.meta("og:image:type")).hasValue("image/gif");
    assertThat(page.meta("og:image:width")).hasValue("600");
    assertThat(page.meta("og:image:height")).hasValue("960");
    assertThat(page.meta("og:image:alt")).hasValue("Words");
    assertThat(page.meta("og:description")).hasValue("Words");
    assertThat(page.meta("twitter:card")).hasValue("summary_large_image");
    assertThat(page.meta("twitter:image")).hasValue(SERVICE.uri("/png" + query).toString());
    assertThat(page.meta("twitter:image:alt")).hasValue("Words");
  }

  @Test
  void previews_show_the_finished_chart_in_its_size() throws IOException {
    HtmlPage page = page("/?labels=a,b&values=1,2&width=300&height=200&scale=2");
    BufferedImage finished = image(page, "twitter:image");
    assertThat(List.of(finished.getWidth(), finished.getHeight()))
        .hasToString(
            "[%s, %s]"
                .formatted(
                    page.meta("og:image:width").orElseThrow(),
                    page.meta("og:image:height").orElseThrow()));
    assertThat(pixels(image(page, "og:image"))).isEqualTo(pixels(finished));
  }

  /** Returns the first frame of an image. */
  private static BufferedImage image(HtmlPage page, String name) throws IOException {
    URI address = URI.create(page.meta(name).orElseThrow());
    return ImageIO.read(new ByteArrayInputStream(Http.get(address).body()));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @ParameterizedTest
  @ValueSource(strings = {"og:image", "twitter:image"})
  void images_of_long_urls_are_permalinks(String name) {
    String values = "1" + ",1000000".repeat(299);
    String image = page("/?periods=1..300&fps=5&series=A:" + values).meta(name).orElseThrow();
    assertThat(image).contains("/c/A").hasSizeLessThan(2000);
    assertThat(Http.get(URI.create(image)).statusCode()).isEqualTo(200);
  }

  @Test
  void is_near_the_start_of_the_page_where_crawlers_look() {
    String html = Http.text(Http.get(SERVICE.uri("/?title=A")));
    assertThat(html.indexOf("twitter:image:alt")).isBetween(0, 10_000);
  }

  @Test
  void links_to_oembed() {
    HtmlPage page = page("/?title=A+%22B%22&width=300");
    for (String format : new String[] {"json", "xml"}) {
      Element link = page.first("link[type$='/" + format + "+oembed']");
      String query = URI.create(link.attr("href")).getRawQuery();
      assertThat(query).endsWith("&format=" + format);
      assertThat(URLDecoder.decode(query, StandardCharsets.UTF_8))
          .isEqualTo("url=" + page.meta("og:url").orElseThrow() + "&format=" + format);
    }
  }

  @Test
  void a_header_links_to_oembed_unless_it_is_too_long_for_a_proxy() {
    String link = Http.header(Http.get(SERVICE.uri("/?title=Rain&width=300")), "Link");
    assertThat(link)
        .startsWith("<" + SERVICE.uri("/oembed?url="))
        .contains(">; rel=\"alternate\"; type=\"application/json+oembed\", <")
        .endsWith("&format=xml>; rel=\"alternate\"; type=\"text/xml+oembed\"");
    String json = link.substring(1, link.indexOf('>'));
    assertThat(Http.text(Http.get(URI.create(json)))).contains("\"title\":\"Rain\"");
    String longer = "/?title=" + "y".repeat(200) + "&utm_source=" + "x".repeat(3000);
    assertThat(Http.header(Http.get(SERVICE.uri(longer)), "Link")).isEmpty();
  }
}
