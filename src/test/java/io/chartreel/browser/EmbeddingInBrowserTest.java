package io.chartreel.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.chartreel.TestService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page of somebody else shows a chart: it is at localhost, the charts are at 127.0.0.1. */
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
    String alt = ours.locator("#film").getAttribute("alt");

    Page theirs = publish(ours.locator("#copy-html").inputValue());
    assertThat(picture(theirs)).isEqualTo("640 x 480");
    assertThat(theirs.locator("img").getAttribute("alt")).isEqualTo(alt).startsWith(title);
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
