package io.chartreel.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.HtmlPage;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The metadata that other sites read to show a preview of the page. */
class PageMetadataTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static HtmlPage page(String address) {
    return HtmlPage.of(Http.get(SERVICE.uri(address)), 200);
  }

  @Test
  void describes_the_chart_by_the_open_graph_protocol() {
    HtmlPage page = page("/?title=A+%22B%22&width=300&scale=2&alt=Words");
    String image = SERVICE.uri("/chart.gif?title=A+%22B%22&width=300&scale=2&alt=Words").toString();
    assertThat(page.meta("og:title")).hasValue("A \"B\"");
    assertThat(page.meta("og:type")).hasValue("website");
    assertThat(page.meta("og:url"))
        .hasValue(SERVICE.uri("/?title=A+%22B%22&width=300&scale=2&alt=Words").toString());
    assertThat(page.meta("og:image")).hasValue(image);
    assertThat(page.meta("og:image:type")).hasValue("image/gif");
    assertThat(page.meta("og:image:width")).hasValue("600");
    assertThat(page.meta("og:image:height")).hasValue("960");
    assertThat(page.meta("og:image:alt")).hasValue("Words");
    assertThat(page.meta("og:description")).hasValue("Words");
    assertThat(page.meta("twitter:card")).hasValue("summary_large_image");
    assertThat(page.meta("twitter:image")).hasValue(image);
    assertThat(page.meta("twitter:image:alt")).hasValue("Words");
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
