package io.chartreel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users take away from the page, and what they see when the service cannot draw. */
@Tag("full")
class OutputInBrowserTest {
  @RegisterExtension static final Browser BROWSER = new Browser();
  @RegisterExtension static final TestService SERVICE = new TestService();

  @Test
  void copying_right_after_typing_copies_what_was_typed() {
    Page page = open("/?title=before");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.locator("#title").fill("after");
    page.getByLabel("Copy URL").click();
    assertThat(page.locator("#copied")).hasText("Copied");
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo(SERVICE.uri("/chart.gif?title=after").toString());
    assertThat(page.locator("#copy-url"))
        .hasValue(SERVICE.uri("/chart.gif?title=after").toString());
  }

  @Test
  void nothing_is_copied_while_a_problem_is_shown() {
    Page page = open("/?title=before");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.evaluate("navigator.clipboard.writeText('untouched')");
    changeAndCopy(page.locator("#width"), "5");
    assertThat(page.locator("#copied")).hasText("Not copied: the chart has a problem.");
    assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("untouched");
  }

  @Test
  void nothing_is_copied_after_a_lost_connection() {
    Page page = open("/?title=before");
    page.route(SERVICE.uri("/").toString(), Route::abort);
    changeAndCopy(page.locator("#title"), "after");
    assertThat(page.locator("#copied")).hasText("Not copied: the chart has a problem.");
    assertThat(page.locator("#state")).containsText("Connection failed.");
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retry")))
        .isVisible();
  }

  @Test
  void downloads_and_snippets_of_an_earlier_chart_are_disabled_while_a_problem_is_shown() {
    Page page = open("/?title=before");
    Locator download = page.locator("#downloads a").first();
    Locator url = page.locator("#copy-url");
    page.locator("#width").fill("5");
    page.locator(".problem").waitFor();
    for (Locator control : new Locator[] {download, url, page.getByLabel("Copy URL")}) {
      assertThat(
              control.evaluate("control => { control.focus(); return control.matches(':focus'); }"))
          .isEqualTo(false);
    }
    assertThat(page.locator("#snippets")).hasCSS("opacity", "0.4");
    page.locator("#width").fill("300");
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif?title=before&width=300");
    url.focus();
    assertThat(url).isFocused();
    assertThat(download)
        .hasAttribute("href", Pattern.compile(".*\\?title=before&width=300&download"));
  }

  @Test
  void downloads_are_disabled_after_a_lost_connection() {
    Page page = open("/?title=before");
    page.route(SERVICE.uri("/").toString(), Route::abort);
    page.locator("#title").fill("after");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retry")).waitFor();
    assertThat(page.locator("#downloads")).hasAttribute("inert", "");
    page.unroute(SERVICE.uri("/").toString());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retry")).click();
    assertThat(page.locator("#downloads:not([inert])")).isVisible();
  }

  @Test
  void a_refused_page_is_tried_again() {
    Page page = open("/?title=before");
    refuse(page, SERVICE.uri("/").toString()::equals, 1);
    page.locator("#title").fill("busy");
    assertThat(page.locator("#state")).containsText("The server is busy. Trying again in 1 s.");
    assertThat(page).hasURL(SERVICE.uri("/?title=busy").toString());
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif?title=busy");
  }

  @Test
  void a_refused_drawing_is_an_error_and_is_tried_again() {
    Page page = open("/?title=before");
    refuse(page, url -> url.contains("/gif?title=busy"), 1);
    page.locator("#title").fill("busy");
    assertThat(page.locator("#state")).containsText("The server is busy. Trying again in 1 s.");
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif?title=before");
    assertThat(page.locator("#stage")).hasClass(Pattern.compile(".*stale.*"));
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif?title=busy");
    assertThat(page.locator("#state")).hasText("");
    assertThat(page.locator("#stage")).not().hasClass(Pattern.compile(".*stale.*"));
  }

  @Test
  void a_refused_drawing_can_be_tried_again_at_once() {
    Page page = open("/?title=before");
    Pattern image = Pattern.compile(".*/gif\\?title=busy.*");
    page.route(image, route -> route.fulfill(busy(60)));
    page.locator("#title").fill("busy");
    Locator retry = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retry"));
    assertThat(retry).isVisible();
    page.unroute(image);
    retry.click();
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif?title=busy");
    assertThat(retry).hasCount(0);
  }

  @Test
  void a_page_whose_first_image_is_refused_tries_again() {
    Page page = BROWSER.page();
    refuse(page, url -> url.contains("/gif?title=first"), 3);
    page.navigate(SERVICE.uri("/?title=first").toString());
    assertThat(page.locator("#state")).containsText("The server is busy.");
    page.waitForCondition(
        () -> (boolean) page.evaluate("document.getElementById('animation').naturalWidth === 640"));
    assertThat(page.locator("#state")).hasText("");
  }

  /** Answers the first requests for some addresses as a busy service does. */
  private static void refuse(Page page, Predicate<String> address, int times) {
    AtomicInteger requests = new AtomicInteger();
    page.route(
        address,
        route -> {
          if (requests.incrementAndGet() > times) {
            route.resume();
          } else {
            route.fulfill(busy(1));
          }
        });
  }

  private static Route.FulfillOptions busy(int seconds) {
    return new Route.FulfillOptions()
        .setStatus(503)
        .setHeaders(
            Map.of("Retry-After", String.valueOf(seconds), "X-Chart-Error", "The server is busy."))
        .setContentType("image/svg+xml")
        .setBody("<svg xmlns='http://www.w3.org/2000/svg' width='320' height='240'/>");
  }

  @Test
  void says_how_long_it_takes_and_what_would_be_faster() {
    Page page = open("/?title=before");
    Pattern image = Pattern.compile(".*/gif\\?.*width=320.*");
    List<Route> held = new ArrayList<>();
    page.route(image, held::add);
    page.locator("#width").fill("320");
    assertThat(page.locator("#progress")).isVisible();
    assertThat(page.locator("#state"))
        .containsText("7 frames of 320 x 480 pixels: fewer frames per second");
    page.waitForCondition(() -> !held.isEmpty());
    page.unroute(image);
    held.get(0).resume();
    assertThat(page.locator("#progress")).isHidden();
  }

  @ParameterizedTest
  @CsvSource({
    "GitHub README, 640, 400, 2, 5000000, first",
    "Email, 600, 400, 1, 1000000, last",
    "Slack, 640, 400, 1, 2000000, first",
    "X / LinkedIn, 1200, 675, 1, 5000000, last",
    "Slide, 960, 540, 2, 5000000, last",
    "Blog, 800, 500, 2, 3000000, first"
  })
  void a_target_sets_what_suits_it(
      String target, String width, String height, String scale, String bytes, String poster) {
    Page page = open("/?data=year,A,B;2019,1,2;2020,3,4");
    Locator button =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(target).setExact(true));
    button.click();
    assertThat(button).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("#target-note")).not().hasText("");
    page.waitForURL(url -> url.contains("width=" + width) || width.equals("640"));
    assertThat(page.locator("#width")).hasValue(width);
    assertThat(page.locator("#height")).hasValue(height);
    assertThat(page.locator("#scale")).hasValue(scale);
    assertThat(page.locator("#bytes")).hasValue(bytes);
    assertThat(page.locator("#poster")).hasValue(poster);
    page.locator("#stage:not(.drawing):not(.stale)").waitFor();
    assertThat(page.locator(".problem")).hasCount(0);
    assertThat(page.locator(".snippet.chosen")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GIF", "WebP", "PNG"})
  void a_button_downloads_the_image(String format) throws IOException {
    Page page = open("/?title=Downloaded&width=300");
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Download " + format))
                    .click());
    assertThat(download.suggestedFilename()).endsWith("." + format.toLowerCase(Locale.ROOT));
    assertThat(Files.size(download.path())).isGreaterThan(1000);
  }

  @Test
  void on_localhost_it_warns_and_offers_the_image_itself() {
    Page page = open("/?width=300");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    assertThat(page.locator(".hint")).containsText("Only this computer can load");
    page.locator("#copy-data-uri").click();
    assertThat(page.locator("#copy-data-uri")).hasText("Copied");
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .startsWith("data:image/gif;base64,R0lGODlh");
    assertThat(page.locator("#copy-data-uri")).hasText("Copy as data URI");
  }

  @Test
  void the_first_tab_stop_skips_to_the_data() {
    Page page = open("/?width=300");
    page.keyboard().press("Tab");
    Locator skip = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip to"));
    assertThat(skip).isFocused();
    assertThat(skip).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator("#data")).isFocused();
  }

  @Test
  void a_title_that_is_typed_without_a_pause_is_submitted_once() {
    Page page = BROWSER.page();
    page.clock().install();
    page.navigate(SERVICE.uri("/?errors=honest").toString());
    page.clock().pauseAt(System.currentTimeMillis() + 60_000);
    List<String> requests = new ArrayList<>();
    page.onRequest(request -> requests.add(request.method() + " " + request.url()));
    page.locator("#title").focus();
    String title = "How many people speak a language at home";
    for (String letter : title.split("")) {
      page.keyboard().type(letter);
      page.clock().runFor(letter.equals(" ") ? 400 : 200);
    }
    page.clock().runFor(1000);
    assertThat(page).hasURL(Pattern.compile(".*at\\+home"));
    assertThat(requests).filteredOn(request -> request.startsWith("POST")).hasSize(1);
  }

  /** Changes a field and presses "Copy" before the page can react to the change. */
  private static void changeAndCopy(Locator field, String value) {
    field.evaluate(
        "(field, value) => { field.value = value;"
            + " field.dispatchEvent(new Event('input', { bubbles: true }));"
            + " document.querySelector('[data-copies=copy-url]').click(); }",
        value);
  }

  private static Page open(String address) {
    Page page = BROWSER.page();
    page.navigate(SERVICE.uri(address).toString());
    return page;
  }
}
