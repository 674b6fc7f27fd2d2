package io.chartreel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.chartreel.TestService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageInBrowserTest {
  @RegisterExtension static final Browser BROWSER = new Browser();
  @RegisterExtension static final TestService SERVICE = new TestService();

  @Test
  void the_bare_page_shows_the_built_in_chart() {
    Page page = open(BROWSER.page(), "/");
    assertThat(shown(page.locator("img"))).isEqualTo("640 x 480");
    assertThat(page.locator("img").evaluate("img => img.currentSrc"))
        .isEqualTo(SERVICE.uri("/gif").toString());
    assertThat(page.locator("#url").inputValue()).isEqualTo(SERVICE.uri("/gif").toString());
    assertThat(page.locator("#labels").inputValue()).isEqualTo("2014..2020");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_is_typed_is_drawn_at_a_clean_address(boolean javaScript) {
    Page page = open(BROWSER.page(new NewContextOptions().setJavaScriptEnabled(javaScript)), "/");
    page.getByLabel("Labels").fill("Jan, early\nFeb\n");
    page.getByLabel("Values").fill("20,5.5");
    page.getByLabel("Ref", exact()).fill("Plan A: 60");
    draw(page);
    String query = "?labels=Jan%2C+early,Feb&values=20,5.5&ref=Plan+A:+60";
    assertThat(page.url()).isEqualTo(SERVICE.uri("/" + query).toString());
    Locator image = page.locator("img");
    assertThat(image.getAttribute("src")).isEqualTo("/gif" + query);
    assertThat(image.getAttribute("alt"))
        .isEqualTo("Animated bar chart: Jan, early to Feb, compared with Plan A");
    assertThat(shown(image)).isEqualTo("640 x 480");
    assertThat(page.getByLabel("Labels").inputValue()).isEqualTo("Jan, early\nFeb\n");
    assertThat(page.getByLabel("Values").inputValue()).isEqualTo("20,5.5");
    assertThat(page.getByLabel("Ref", exact()).inputValue()).isEqualTo("Plan A: 60");
  }

  @Test
  void drawing_again_without_a_change_stays_at_the_same_address() {
    String query = "/?labels=Jan%2C+early,Feb&values=20,_&ref=a:b:60&title=%26+%2B%25&fps=25";
    Page page = open(BROWSER.page(), query);
    draw(page);
    assertThat(page.url()).isEqualTo(SERVICE.uri(query).toString());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_mistake_is_shown_at_its_field_and_at_the_top_in_the_same_words(boolean javaScript) {
    Page page = open(BROWSER.page(new NewContextOptions().setJavaScriptEnabled(javaScript)), "/");
    page.getByLabel("Values").fill("20,15,14,abc,12,11,10");
    draw(page);
    String sentence = "values=abc is not a number";
    Locator field =
        page.locator(".field").filter(new Locator.FilterOptions().setHas(page.locator("#values")));
    assertThat(field.locator(".wrong").allInnerTexts())
        .singleElement()
        .asString()
        .startsWith(sentence);
    Locator top = page.getByRole(AriaRole.ALERT);
    assertThat(top.getByRole(AriaRole.LISTITEM).allInnerTexts())
        .isEqualTo(field.locator(".wrong").allInnerTexts());
    assertThat(page.locator("[aria-invalid=true]").getAttribute("id")).isEqualTo("values");
    assertThat(page.locator("#values").inputValue()).isEqualTo("20,15,14,abc,12,11,10");
    assertThat(page.locator("img").count()).isZero();
  }

  @Test
  void a_mistake_in_a_closed_group_is_seen_and_its_link_leads_to_the_field() {
    Page page = open(BROWSER.page(), "/?period=5");
    assertThat(page.getByLabel("Period", exact()).isVisible()).isTrue();
    assertThat(page.getByLabel("Width").isVisible()).isFalse();
    page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).click();
    assertThat(page.locator(":target").getAttribute("id")).isEqualTo("period");
  }

  @Test
  void the_inline_page_carries_the_picture_within_itself() {
    Page page = open(BROWSER.page(), "/?period=500");
    page.getByRole(AriaRole.LINK, named("picture inside it")).click();
    page.waitForURL(url -> url.contains("inline"));
    Locator image = page.locator("img");
    assertThat(image.getAttribute("src")).startsWith("data:image/gif;base64,R0lGODlh");
    assertThat(shown(image)).isEqualTo("640 x 480");
    assertThat(page.locator("#url").inputValue())
        .isEqualTo(SERVICE.uri("/gif?period=500").toString());
    page.getByRole(AriaRole.LINK, named("picture at its address")).click();
    page.waitForURL(url -> !url.contains("inline"));
    assertThat(page.url()).isEqualTo(SERVICE.uri("/?period=500").toString());
  }

  @Test
  void markup_in_a_title_stays_text() {
    String title = "\"'><script>document.title='hit'</script><img src=x onerror=alert(1)>";
    Page page = BROWSER.page();
    page.onDialog(dialog -> dialog.accept());
    open(page, "/");
    page.getByLabel("Title", exact()).fill(title);
    draw(page);
    assertThat(page.getByLabel("Title", exact()).inputValue()).isEqualTo(title);
    assertThat(page.locator("img").getAttribute("alt")).startsWith(title);
    assertThat(page.locator("img").count()).isOne();
    assertThat(page.locator("script").count()).isZero();
    assertThat(page.title()).startsWith("Chartreel");
    assertThat(BROWSER.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/?inline", "/?theme=dark&title=A%20title", "/?fps=10&period=300&loop=1"})
  void the_browser_has_nothing_to_complain_of(String address) {
    Page page = open(BROWSER.page(), address);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator("main").evaluate("main => getComputedStyle(main).display"))
        .isEqualTo("grid");
    assertThat(BROWSER.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?inline",
        "/?width=1600&height=200",
        "/?title=Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
        "/?values=Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
      })
  void a_phone_needs_no_sideways_scrolling(String address) {
    Page page =
        BROWSER.page(
            new NewContextOptions().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true));
    open(page, address);
    page.evaluate("document.querySelectorAll('details').forEach(group => group.open = true)");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(page.evaluate("innerWidth")).isEqualTo(390);
    assertThat(
            page.locator("body *")
                .evaluateAll(
                    "all => all.filter(e => e.getBoundingClientRect().right > 390)"
                        + ".map(e => e.outerHTML)"))
        .isEqualTo(List.of());
  }

  private static Page open(Page page, String address) {
    page.navigate(SERVICE.uri(address).toString());
    return page;
  }

  /** Sends the form and waits for the page that it leads to. */
  private static void draw(Page page) {
    page.waitForResponse(
        response -> response.request().isNavigationRequest() && response.status() != 303,
        () -> page.getByRole(AriaRole.BUTTON, named("Draw")).click());
    page.waitForLoadState();
  }

  /** The size of a picture, once it has been read; "0 x 0" where it cannot be read. */
  private static Object shown(Locator image) {
    return image.evaluate(
        "img => img.complete ? img.naturalWidth + ' x ' + img.naturalHeight : 'not yet there'");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
