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

/** A page of another origin embeds a chart: the page is at localhost, the chart at 127.0.0.1. */
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
  void the_file_name_does_not_change_the_image() {
    Page page = publish("<img src=\"" + SERVICE.uri("/A%20name.gif?width=300&height=200") + "\">");
    assertThat(picture(page)).isEqualTo("300 x 200");
  }

  @Test
  void the_snippet_of_the_page_shows_the_same_chart_and_alt_text() {
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
  void the_snippet_of_a_high_density_chart_has_its_css_size() {
    Page ours = BROWSER.page();
    ours.navigate(SERVICE.uri("/?width=300&height=200&scale=2").toString());
    Page theirs = publish(ours.locator("#copy-html").inputValue());
    assertThat(picture(theirs)).isEqualTo("600 x 400");
    assertThat(theirs.locator("img").evaluate("img => img.width + ' x ' + img.height"))
        .isEqualTo("300 x 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "email", "url", "markdown", "bbcode", "slack", "curl"})
  void each_snippet_works_on_a_cross_origin_isolated_page(String id) {
    Page ours = BROWSER.page();
    ours.navigate(SERVICE.uri("/?width=300&height=200&title=A+%26+(B)+'%5Bc%5D'").toString());
    String snippet = ours.locator("#copy-" + id).inputValue();
    Page theirs = publish(html(id, snippet));
    assertThat(picture(theirs)).isEqualTo("300 x 200");
    assertThat(theirs.evaluate("() => crossOriginIsolated")).isEqualTo(true);
  }

  /** Returns the HTML that a snippet becomes where it is pasted. */
  private static String html(String id, String snippet) {
    Pattern address = Pattern.compile("https?://[^\\s\")'\\]]+");
    Matcher found = address.matcher(snippet);
    assertThat(found.find()).as(snippet).isTrue();
    return id.equals("html") || id.equals("email")
        ? snippet
        : "<img src=\"" + found.group().replace("&", "&amp;") + "\">";
  }

  @Test
  void a_canvas_of_another_origin_may_read_the_image() {
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
  void an_img_shows_the_error_in_its_url() {
    Page page = publish("<img src=\"" + SERVICE.uri("/gif?width=300&height=200&fps=90") + "\">");
    assertThat(picture(page)).isEqualTo("300 x 200");
  }

  /** Opens a page of the blog and waits for its image. */
  private Page publish(String html) {
    article = html;
    Page page = BROWSER.page();
    page.navigate("http://localhost:" + blog.getAddress().getPort() + "/");
    return page;
  }

  /** Returns the size of the only image of a page; "0 x 0" if it is broken. */
  private static Object picture(Page page) {
    return page.locator("img").evaluate("img => img.naturalWidth + ' x ' + img.naturalHeight");
  }
}
