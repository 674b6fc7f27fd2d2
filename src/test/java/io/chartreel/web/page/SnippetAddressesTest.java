package io.chartreel.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.HtmlPage;
import io.chartreel.testing.Http;
import io.chartreel.testing.SignedService;
import io.chartreel.testing.TestService;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All addresses that the page offers show the same chart. */
class SnippetAddressesTest {
  @RegisterExtension static final TestService SERVICE = new TestService();
  @RegisterExtension static final SignedService SIGNED = new SignedService();

  private static final String LONG =
      "periods=1..300&fps=5&series=A:1"
          + ",1000000".repeat(299)
          + "&series=B:2"
          + ",2000000".repeat(299);

  private static HtmlPage page(String address) {
    return HtmlPage.of(Http.get(SERVICE.uri(address)), 200);
  }

  private static String snippet(HtmlPage page, String id) {
    return page.snippet(id);
  }

  /** Returns the first address in a text. */
  private static URI address(String text) {
    int end = text.indexOf("http");
    while (end < text.length() && "\"')[]|\\<> \n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return URI.create(
        text.substring(text.indexOf("http"), end).replace("&amp;", "&").replace("?nolink", ""));
  }

  private static byte[] image(URI address) {
    var response = Http.get(address);
    assertThat(response.statusCode()).as(address.toString()).isEqualTo(200);
    return response.body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loop=2",
        "labels=a,b&values=1,2&title=*!~$'()@:;,&prefix=$",
        "periods=1,2&series=a*b:1,2;c!d:3,4&subtitle=%2A%21%7E%24&theme=dark",
        "labels=a%2Cb,c%3Ad&values=1,2&title=%E4%B8%AD&poster=first"
      })
  void snippets_show_the_chart_of_the_page(String query) {
    HtmlPage page = page("/?" + query);
    byte[] chart = image(SERVICE.uri("/gif?" + query));
    for (String id : List.of("url", "permalink", "markdown", "bbcode", "mediawiki", "curl", "r")) {
      assertThat(image(address(snippet(page, id)))).as(id).isEqualTo(chart);
    }
    assertThat(image(address(snippet(page, "teams"))))
        .isEqualTo(image(SERVICE.uri("/png?" + query)));
  }

  @Test
  void short_urls_remain_readable() {
    HtmlPage page = page("/?labels=a,b&values=1,2");
    String url = SERVICE.uri("/chart.gif?labels=a,b&values=1,2").toString();
    assertThat(snippet(page, "slack")).contains('"' + url + '"');
    assertThat(snippet(page, "email")).contains(url.replace("&", "&amp;") + "&amp;poster=last");
  }

  @Test
  void long_urls_become_permalinks_where_a_place_limits_the_length() {
    HtmlPage page = page("/?" + LONG);
    assertThat(snippet(page, "url")).hasSizeGreaterThan(3000);
    assertThat(image(address(snippet(page, "email"))))
        .isEqualTo(image(SERVICE.uri("/gif?poster=last&" + LONG)));
    for (String id : List.of("email", "slack")) {
      assertThat(snippet(page, id)).contains("/c/A").hasSizeLessThan(2000);
      assertThat(page.all("#copy-" + id + " ~ .note")).isEmpty();
    }
    assertThat(snippet(page, "slack")).contains('"' + snippet(page, "permalink") + '"');
  }

  @Test
  void the_email_permalink_respects_the_poster() {
    HtmlPage page = page("/?poster=first&" + LONG);
    assertThat(snippet(page, "email")).contains("src=\"" + snippet(page, "permalink") + '"');
  }

  @Test
  void the_addresses_of_a_signed_chart_are_signed() {
    String query = "labels=a,b&values=1,2";
    HtmlPage page = HtmlPage.of(SIGNED.get("/?" + query + "&" + SIGNED.signature(query)), 200);
    List<Element> snippets = page.all(".snippet textarea");
    assertThat(snippets).hasSizeGreaterThan(15);
    for (Element snippet : snippets) {
      URI address = address(snippet.wholeText());
      assertThat(address.getRawQuery()).as(snippet.id()).startsWith("sig=");
      assertThat(Http.get(address).statusCode()).as(snippet.wholeText()).isEqualTo(200);
    }
  }
}
