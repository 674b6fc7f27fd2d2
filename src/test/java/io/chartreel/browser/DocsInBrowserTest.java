package io.chartreel.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.chartreel.testing.TestService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation in a real browser. */
@Tag("full")
class DocsInBrowserTest {
  @RegisterExtension static final Browser BROWSER = new Browser();
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static Page page(String path, int width) {
    Page page = BROWSER.page(new NewContextOptions().setViewportSize(width, 800));
    page.navigate(SERVICE.uri(path).toString());
    return page;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs",
        "/docs/parameters",
        "/docs/data",
        "/docs/embedding",
        "/docs/operating",
        "/docs/performance",
        "/docs/developing"
      })
  void a_narrow_page_does_not_scroll_sideways(String path) {
    Page page = page(path, 320);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    assertThat(BROWSER.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/docs/parameters", "/docs/nothing"})
  void a_wide_page_shows_all_of_its_text_without_a_scroll_bar_of_its_own(String path) {
    Page page = page(path, 1280);
    assertThat(
            page.evaluate(
                "(main => main.scrollHeight - main.clientHeight)(document.querySelector('main'))"))
        .isEqualTo(0);
  }

  @Test
  void the_skip_link_is_the_first_stop_and_becomes_visible() {
    Page page = page("/docs/data", 1280);
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to content");
    assertThat(page.locator(".skip").boundingBox().width).isGreaterThan(100);
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.endsWith("#content"));
  }

  @Test
  void a_wide_table_scrolls_in_its_own_box_by_keyboard() {
    Page page = page("/docs/operating", 320);
    page.locator(".scroll").first().focus();
    page.keyboard().press("ArrowRight");
    await()
        .untilAsserted(
            () ->
                assertThat(page.evaluate("document.querySelector('.scroll').scrollLeft > 0"))
                    .isEqualTo(true));
    assertThat(page.evaluate("window.scrollX")).isEqualTo(0);
  }

  @Test
  void a_link_to_a_parameter_shows_its_picture() {
    Page page = page("/docs/parameters#palette", 1280);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        page.evaluate(
                            "document.querySelector('[aria-labelledby=palette] img').naturalWidth"))
                    .isEqualTo(240));
    assertThat(page.locator("#palette").boundingBox().y).isBetween(0.0, 800.0);
    assertThat(BROWSER.complaints()).isEmpty();
  }
}
