package io.chartreel.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of somebody else shows a chart: it is at localhost, the charts are at 127.0.0.1. */
@Tag("full")
class EmbeddingInBrowserTest {
  @RegisterExtension static final Browser BROWSER = new Browser();
  @RegisterExtension static final TestService SERVICE = new TestService();

  private HttpServer blog;
  private volatile String article = "";

  @BeforeEach
  void startTheBlog() throws IOException {
    blog = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    blog.createContext(
        "/",
        exchange -> {
          byte[] html = ("<!doctype html><title>A blog</title>" + article).getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.getResponseHeaders().set("Cross-Origin-Embedder-Policy", "require-corp");
          exchange.getResponseHeaders().set("Cross-Origin-Opener-Policy", "same-origin");
          exchange.sendResponseHeaders(200, html.length);
          try (exchange) {
            exchange.getResponseBody().write(html);
          }
        });
    blog.start();
  }

  @AfterEach
  void stopTheBlog() {
    blog.stop(0);
  }

  @Test
  void an_img_of_another_origin_shows_the_chart() {
    Page page = publish("<img src=\"" + SERVICE.uri("/gif?width=300&height=200") + "\">");
    assertThat(picture(page)).isEqualTo("300 x 200");
  }

  @Test
  void the_name_in_an_address_changes_nothing_in_the_picture() {
    Page page = publish("<img src=\"" + SERVICE.uri("/A%20name.gif?width=300&height=200") + "\">");
    assertThat(picture(page)).isEqualTo("300 x 200");
  }

  @Test
  void the_snippet_of_the_page_shows_the_same_chart_with_the_same_words() {
    String title = "\"5\" > 4 & 'more' <b>";
    Page ours = BROWSER.page();
    ours.navigate(SERVICE.uri("/").toString());
    ours.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill(title);
    ours.waitForURL(url -> url.contains("title="));
    ours.locator("#stage:not(.drawing)").waitFor();
    String alt = ours.locator("#animation").getAttribute("alt");

    Page theirs = publish(ours.locator("#copy-html").inputValue());
    assertThat(picture(theirs)).isEqualTo("640 x 480");
    assertThat(theirs.locator("img").getAttribute("alt")).isEqualTo(alt).contains(title);
    assertThat(theirs.locator("img").getAttribute("src"))
        .isEqualTo(ours.locator("#copy-url").inputValue());
    assertThat(theirs.locator("b").count()).isZero();
  }

  @Test
  void a_snippet_of_a_dense_chart_is_as_large_as_the_chart_says() {
    Page ours = BROWSER.page();
    ours.navigate(SERVICE.uri("/?width=300&height=200&scale=2").toString());
    Page theirs = publish(ours.locator("#copy-html").inputValue());
    assertThat(picture(theirs)).isEqualTo("600 x 400");
    assertThat(theirs.locator("img").evaluate("img => img.width + ' x ' + img.height"))
        .isEqualTo("300 x 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "email", "url", "markdown", "bbcode", "slack", "curl"})
  void each_snippet_shows_the_chart_on_a_page_that_takes_only_what_is_open_to_all(String id) {
    Page ours = BROWSER.page();
    ours.navigate(SERVICE.uri("/?width=300&height=200&title=A+%26+(B)+'%5Bc%5D'").toString());
    String snippet = ours.locator("#copy-" + id).inputValue();
    Page theirs = publish(html(id, snippet));
    assertThat(picture(theirs)).isEqualTo("300 x 200");
    assertThat(theirs.evaluate("() => crossOriginIsolated")).isEqualTo(true);
  }

  /** A snippet as the place for which it is made shows it. */
  private static String html(String id, String snippet) {
    Pattern address = Pattern.compile("https?://[^\\s\")'\\]]+");
    Matcher found = address.matcher(snippet);
    assertThat(found.find()).as(snippet).isTrue();
    return id.equals("html") || id.equals("email")
        ? snippet
        : "<img src=\"" + found.group().replace("&", "&amp;") + "\">";
  }

  @Test
  void a_canvas_of_another_origin_may_read_the_picture() {
    Page page =
        publish("<img crossorigin src=\"" + SERVICE.uri("/gif?width=300&height=200") + "\">");
    assertThat(
            page.locator("img")
                .evaluate(
                    """
                    img => {
                      const canvas = document.createElement("canvas");
                      canvas.width = img.naturalWidth;
                      canvas.height = img.naturalHeight;
                      const context = canvas.getContext("2d");
                      context.drawImage(img, 0, 0);
                      return [...context.getImageData(2, 2, 1, 1).data].join();
                    }"""))
        .isEqualTo("255,255,255,255");
  }

  @Test
  void an_img_shows_what_is_wrong_with_its_address() {
    Page page = publish("<img src=\"" + SERVICE.uri("/gif?width=300&height=200&fps=90") + "\">");
    assertThat(picture(page)).isEqualTo("300 x 200");
  }

  /** Opens a page of the blog, and waits for its picture. */
  private Page publish(String html) {
    article = html;
    Page page = BROWSER.page();
    page.navigate("http://localhost:" + blog.getAddress().getPort() + "/");
    return page;
  }

  /** The pixels of the only picture of a page; "0 x 0" where it cannot be shown. */
  private static Object picture(Page page) {
    return page.locator("img").evaluate("img => img.naturalWidth + ' x ' + img.naturalHeight");
  }
}
