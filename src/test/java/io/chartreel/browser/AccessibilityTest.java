package io.chartreel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.chartreel.testing.TestService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe-core finds no accessibility problems on the page and in the documentation. */
@Tag("full")
class AccessibilityTest {
  @RegisterExtension static final Browser BROWSER = new Browser();
  @RegisterExtension static final TestService SERVICE = new TestService();

  @ParameterizedTest(name = "{0}, {1}, {2} wide")
  @CsvSource({
    "/, LIGHT, 1280",
    "/, DARK, 1280",
    "/, LIGHT, 360",
    "/, DARK, 360",
    "'/?data=year,A,B;2019,1,2;2020,3,4&title=Hi&theme=dark', LIGHT, 1280",
    "'/?data=year,A,B;2019,1,2;2020,3,4&title=Hi', DARK, 360",
    "/?width=12&period=5&widht=1&labels=a&values=x, LIGHT, 1280",
    "/?width=12&period=5&widht=1&labels=a&values=x, DARK, 1280",
    "/?type=pie, LIGHT, 360",
    "/docs, LIGHT, 1280",
    "/docs, DARK, 360",
    "/docs/parameters, LIGHT, 360",
    "/docs/parameters, DARK, 1280",
    "/docs/operating, LIGHT, 1280",
    "/docs/operating, DARK, 360",
    "/docs/nothing, LIGHT, 1280",
    "/docs/nothing, DARK, 360"
  })
  void axe_finds_nothing(String address, ColorScheme scheme, int width) {
    Page page =
        BROWSER.page(new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
    page.navigate(SERVICE.uri(address).toString());
    page.evaluate("document.querySelectorAll('details').forEach(group => group.open = true)");
    assertNothing(page);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT", "DARK"})
  void axe_finds_nothing_while_a_problem_is_shown(ColorScheme scheme) {
    Page page = BROWSER.page(new NewContextOptions().setColorScheme(scheme));
    page.navigate(SERVICE.uri("/").toString());
    page.locator("#first").click();
    page.locator("#data").fill("year,A\n2019,x");
    page.locator("#data-field .problem").waitFor();
    page.locator("#stage.stale:not(.drawing)").waitFor();
    assertNothing(page);
  }

  private static void assertNothing(Page page) {
    AxeResults results = new AxeBuilder(page).analyze();
    assertThat(results.getPasses()).isNotEmpty();
    assertThat(results.getViolations())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }
}
