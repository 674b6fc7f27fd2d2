package io.chartreel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import io.chartreel.testing.TestService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("full")
class PageInBrowserTest {
  @RegisterExtension static final Browser BROWSER = new Browser();
  @RegisterExtension static final TestService SERVICE = new TestService();

  /** The page with an empty form: the value is the default, so that the form drops it. */
  private static final String BLANK = "/?errors=honest";

  private static final String CELLS =
      "year\tJava\tPython\n2019\t20\t15\n2020\t18\t19\n2021\t16\t25";
  private static final String CELLS_QUERY =
      "?data=year,Java,Python;2019,20,15;2020,18,19;2021,16,25";

  @Test
  void the_page_shows_the_built_in_chart_with_its_duration_and_size() {
    Page page = open(BROWSER.page(), BLANK);
    assertThat(shown(page)).isEqualTo("640 x 480");
    assertThat(page.locator("#animation").evaluate("img => img.currentSrc"))
        .isEqualTo(SERVICE.uri("/gif?errors=honest").toString());
    assertThat(page.locator("#data")).hasValue("");
    assertThat(page.locator("#facts")).hasText(Pattern.compile("7 s · 7 frames · \\d+ kB"));
  }

  @Test
  void pasted_cells_are_rendered_at_once_and_stay_as_they_are() {
    Page page = open(BROWSER.page(), BLANK);
    page.locator("#data").fill(CELLS);
    drawn(page, "/" + CELLS_QUERY);
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif" + CELLS_QUERY);
    assertThat(page.locator("#animation")).hasAttribute("alt", Pattern.compile(".*Python.*Java.*"));
    assertThat(page.locator("#data")).hasValue(CELLS);
    assertThat(page.locator("#copy-url"))
        .hasValue(SERVICE.uri("/chart.gif" + CELLS_QUERY).toString());
    page.getByLabel("Title", exact()).focus();
    assertThat(page.locator("#data")).hasValue(CELLS);
    assertThat(page.getByLabel("Reference value")).hasValue("");
    page.getByLabel("Title", exact()).fill("Languages");
    drawn(page, "/" + CELLS_QUERY + "&title=Languages");
    assertThat(BROWSER.complaints()).isEmpty();
  }

  @Test
  void a_button_submits_the_form_without_javascript() {
    Page page = open(withoutJavaScript(), BLANK);
    assertThat(page.locator(".copy").first()).isHidden();
    page.locator("#data").fill(CELLS);
    page.getByLabel("Title", exact()).fill("Languages");
    page.getByLabel("Race").check();
    draw(page);
    assertThat(page)
        .hasURL(
            SERVICE.uri("/?type=race&" + CELLS_QUERY.substring(1) + "&title=Languages").toString());
    assertThat(shown(page)).isEqualTo("640 x 480");
    assertThat(page.locator("#data")).hasValue(CELLS.replace('\t', ','));
    page.getByLabel("Title", exact()).fill("x".repeat(201));
    draw(page);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("201");
    assertThat(page.getByLabel("Title", exact())).hasValue("x".repeat(201));
    assertThat(page.locator("#data")).hasValue(CELLS.replace('\t', ','));
    assertThat(page.locator("#animation")).hasCount(0);
  }

  @Test
  void without_javascript_columns_are_apart_from_their_roles_and_nothing_says_drop() {
    Page page = open(withoutJavaScript(), "/" + CELLS_QUERY);
    Locator column = page.locator(".columns li").first();
    assertThat(column.locator("b")).hasText("Date");
    assertThat(
            column.evaluate(
                "column => column.children[1].getBoundingClientRect().left"
                    + " - column.children[0].getBoundingClientRect().right"))
        .isEqualTo(8);
    assertThat(page.locator("#data-field").innerText()).doesNotContain("drop");
  }

  @Test
  void submitting_without_a_change_keeps_the_url() {
    String query = "/?data=period,value;Jan%2C+early,20;Feb,&ref=a:b:60&title=%26+%2B%25";
    Page page = open(withoutJavaScript(), query);
    draw(page);
    assertThat(page).hasURL(SERVICE.uri(query).toString());
  }

  @Test
  void shows_a_problem_at_its_field_until_it_is_fixed() {
    Page page = open(BROWSER.page(), "/?title=Hi");
    page.getByLabel("Width").fill("12");
    Locator problem = page.locator("#width-field .problem");
    assertThat(problem).hasText("width=12 is too small. Use an integer from 120 to 1600.");
    assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LISTITEM))
        .hasText(problem.innerText());
    assertThat(page.getByLabel("Width")).hasAttribute("aria-invalid", "true");
    assertThat(page.getByLabel("Width"))
        .hasAttribute("aria-describedby", "width-help width-problem-0");
    assertThat(page.getByLabel("Width")).isFocused();
    assertThat(page.locator("#animation")).isVisible();
    assertThat(page).hasURL(SERVICE.uri("/?title=Hi").toString());
    page.getByLabel("Width").fill("300");
    drawn(page, "/?title=Hi&width=300");
    assertThat(page.locator("[aria-invalid=true]")).hasCount(0);
    assertThat(page.locator(".problem")).hasCount(0);
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("");
  }

  @Test
  void reports_a_problem_in_the_data_with_its_row() {
    Page page = open(BROWSER.page(), BLANK);
    page.locator("#data").fill(CELLS.replace("18", "18q"));
    assertThat(page.locator("#data-field .problem")).containsText("18q");
    page.locator("#data").fill(CELLS);
    drawn(page, "/" + CELLS_QUERY);
    assertThat(page.locator("#data-field .problem")).hasCount(0);
  }

  @Test
  void shows_how_the_data_were_read_while_they_are_typed() {
    Page page = open(BROWSER.page(), BLANK);
    Locator reading = page.locator("#reading");
    assertThat(reading).hasText("The built-in example is shown.");
    page.locator("#data").fill(CELLS);
    assertThat(reading.locator("p"))
        .hasText(
            "A row for each period, a column for each bar: 3 periods from 2019 to 2021, 2 bars,"
                + " 6 values.");
    Locator roles = page.locator("#roles");
    assertThat(roles.locator(".columns > li > span"))
        .hasText(new String[] {"year", "Java", "Python"});
    page.locator("#data").fill("Languages\n" + CELLS);
    assertThat(reading.getByLabel("Warnings")).containsText("before the header");
    assertThat(roles.locator("dl")).hasText("Headerrow 2");
    page.locator("#data").fill(CELLS.replace("18", "18q"));
    assertThat(reading).hasText("");
    assertThat(roles).hasText("");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shows_a_warning_about_a_file_that_its_url_cannot_tell(boolean javaScript) {
    Page page = open(javaScript ? BROWSER.page() : withoutJavaScript(), BLANK);
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "a.csv",
                "",
                "year,Caf\u00e9\n2019,1\n2020,2".getBytes(StandardCharsets.ISO_8859_1)));
    if (javaScript) {
      drawn(page, "/?data=year,Caf%C3%A9;2019,1;2020,2");
    } else {
      draw(page);
    }
    assertThat(page.getByLabel("Warnings")).containsText("windows-1252");
    assertThat(page.locator("#animation"))
        .hasAttribute("src", "/gif?data=year,Caf%C3%A9;2019,1;2020,2");
  }

  @Test
  void a_chart_that_is_too_long_for_a_url_can_be_downloaded() {
    StringBuilder csv = new StringBuilder("date,name,value");
    for (int i = 0; i < 4000; i++) {
      csv.append("\n").append(1000 + i / 10).append(",Bar ").append(i % 10).append(',');
      csv.append(Math.floorMod(i * 7919L * i, 99_991));
    }
    Page page = open(BROWSER.page(), "/?width=200&height=200&fps=1");
    page.locator("#file")
        .setInputFiles(
            new FilePayload("a.csv", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("too long for a URL");
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.ALERT)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Download"))
                    .click());
    assertThat(download.suggestedFilename()).endsWith(".gif");
  }

  @Test
  void a_problem_in_a_closed_group_is_visible_and_its_link_focuses_the_field() {
    Page page = open(BROWSER.page(), "/?period=5");
    assertThat(page.getByLabel("Time per step (ms)")).isVisible();
    assertThat(page.getByLabel("Gridlines")).isHidden();
    page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).click();
    assertThat(page.getByLabel("Time per step (ms)")).isFocused();
    page.getByLabel("Time per step (ms)").fill("500");
    drawn(page, "/?period=500");
    assertThat(shown(page)).isEqualTo("640 x 480");
    assertThat(page.locator("#player")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_file_can_be_chosen(boolean javaScript) {
    Page page = open(javaScript ? BROWSER.page() : withoutJavaScript(), BLANK);
    page.locator("#file")
        .setInputFiles(new FilePayload("a.tsv", "", CELLS.getBytes(StandardCharsets.UTF_8)));
    if (javaScript) {
      drawn(page, "/" + CELLS_QUERY);
    } else {
      draw(page);
    }
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif" + CELLS_QUERY);
    assertThat(page.locator("#data")).hasValue(CELLS);
    assertThat(page.locator("#file")).hasValue("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "year,Java,Python\n2019,20,15\n2020,18,19\n2021,16,25",
        "{\"periods\": [2019, 2020, 2021], \"series\": [{\"name\": \"Java\", \"values\": [20, 18, 16]},"
            + " {\"name\": \"Python\", \"values\": [15, 19, 25]}]}"
      })
  void a_file_can_be_dropped(String text) {
    Page page = open(BROWSER.page(), BLANK);
    page.locator("#data").focus();
    page.evaluate(
        "text => { const files = new DataTransfer(); files.items.add(new File([text], 'a'));"
            + " const area = document.getElementById('data');"
            + " for (const type of ['dragover', 'drop']) area.dispatchEvent("
            + "new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true })); }",
        text);
    drawn(page, "/" + CELLS_QUERY);
    assertThat(page.locator("#data")).hasValue(CELLS.replace('\t', ','));
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif" + CELLS_QUERY);
  }

  @Test
  void reports_a_file_that_is_too_large_and_keeps_all_values() {
    Page page = open(BROWSER.page(), "/?title=Hi");
    byte[] large = "year,A\n".repeat(1_500_000).getBytes(StandardCharsets.UTF_8);
    page.locator("#file").setInputFiles(new FilePayload("a.csv", "text/csv", large));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("limit 10,000,000 bytes");
    assertThat(page.locator("#animation")).isVisible();
    page.getByLabel("Width").fill("300");
    drawn(page, "/?title=Hi&width=300");
    assertThat(page.getByLabel("Title", exact())).hasValue("Hi");
  }

  @Test
  void right_to_left_text_is_typed_from_the_right() {
    Page page = open(BROWSER.page(), BLANK);
    page.getByLabel("Title", exact()).fill("\u05e9\u05dc\u05d5\u05dd");
    assertThat(page.getByLabel("Title", exact())).hasCSS("direction", "rtl");
    drawn(page, "/?title=%D7%A9%D7%9C%D7%95%D7%9D");
    assertThat(page.locator("#copy-markdown")).hasCSS("direction", "ltr");
  }

  @Test
  void copies_each_snippet_unchanged() {
    Page page = open(BROWSER.page(), "/?title=%22A%22+%26+[b]");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    List<Locator> snippets = page.locator(".snippet").all();
    assertThat(snippets).hasSize(20);
    page.evaluate("document.querySelectorAll('#snippets details').forEach(e => e.open = true)");
    for (Locator snippet : snippets) {
      Locator button = snippet.getByRole(AriaRole.BUTTON);
      button.click();
      assertThat(button).hasText("Copied");
      assertThat(page.locator("#copied")).hasText("Copied");
      assertThat(page.evaluate("navigator.clipboard.readText()"))
          .isEqualTo(snippet.locator("textarea").inputValue());
    }
    assertThat(page.locator("#state")).hasText("");
    assertThat(snippets.get(0).getByRole(AriaRole.BUTTON)).hasText("Copy");
  }

  @Test
  void copies_a_snippet_without_the_clipboard_api() {
    Page page = BROWSER.page();
    page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    open(page, BLANK);
    page.evaluate(
        "document.addEventListener('copy', () => window.copied = String(getSelection()))");
    page.getByRole(AriaRole.BUTTON, named("Copy Markdown")).click();
    assertThat(page.locator("#copied")).hasText("Copied");
    assertThat(
            page.locator("#copy-markdown")
                .evaluate("e => e.value.slice(e.selectionStart, e.selectionEnd)"))
        .isEqualTo(page.locator("#copy-markdown").inputValue());
  }

  @Test
  void can_show_the_last_frame_without_javascript() {
    Page page = open(withoutJavaScript(), "/?width=300");
    assertThat(page.locator("#animation")).isVisible();
    assertThat(page.locator("#still")).isHidden();
    page.getByLabel("Show last frame").press("Space");
    assertThat(page.locator("#animation")).isHidden();
    assertThat(page.locator("#still")).isVisible();
    assertThat(page.locator("#still").evaluate("img => img.decode().then(() => img.naturalWidth)"))
        .isEqualTo(300);
    page.locator(".under label").click();
    assertThat(page.locator("#animation")).isVisible();
  }

  @Test
  void shows_the_still_image_if_reduced_motion_is_preferred() {
    Page page =
        open(
            BROWSER.page(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE)),
            "/?width=300");
    assertThat(page.locator("#animation").evaluate("img => img.currentSrc"))
        .isEqualTo(SERVICE.uri("/png?width=300").toString());
    page.getByLabel("Height").fill("200");
    drawn(page, "/?width=300&height=200");
    assertThat(page.locator("#animation").evaluate("img => img.currentSrc"))
        .isEqualTo(SERVICE.uri("/png?width=300&height=200").toString());
  }

  @Test
  void back_forward_and_reload_show_the_chart_of_the_url() {
    Page page = open(BROWSER.page(), BLANK);
    page.getByLabel("Title", exact()).fill("One");
    drawn(page, "/?title=One");
    page.locator("#data").fill(CELLS);
    drawn(page, "/" + CELLS_QUERY + "&title=One");
    page.getByLabel("Theme").selectOption("dark");
    drawn(page, "/" + CELLS_QUERY + "&title=One&theme=dark");
    page.goBack();
    drawn(page, "/" + CELLS_QUERY + "&title=One");
    assertThat(page.getByLabel("Theme")).hasValue("light");
    page.goBack();
    drawn(page, "/?title=One");
    assertThat(page.locator("#data")).hasValue("");
    assertThat(page.getByLabel("Reference value")).hasValue("");
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif?title=One");
    page.goForward();
    drawn(page, "/" + CELLS_QUERY + "&title=One");
    assertThat(page.locator("#data")).hasValue(CELLS);
    page.reload();
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif" + CELLS_QUERY + "&title=One");
    assertThat(page.getByLabel("Title", exact())).hasValue("One");
    page.goBack();
    page.goBack();
    drawn(page, BLANK);
    assertThat(page.getByLabel("Title", exact())).hasValue("");
    assertThat(BROWSER.complaints()).allMatch(complaint -> complaint.endsWith("net::ERR_ABORTED"));
  }

  @Test
  void continued_typing_adds_one_history_entry() {
    Page page = open(BROWSER.page(), BLANK);
    for (String title : new String[] {"A", "AB", "ABC"}) {
      page.getByLabel("Title", exact()).fill(title);
      drawn(page, "/?title=" + title);
    }
    page.goBack();
    drawn(page, BLANK);
  }

  @Test
  void keeps_focus_and_caret() {
    Page page = open(BROWSER.page(), "/?title=before");
    page.getByLabel("Title", exact()).focus();
    page.keyboard().press("Home");
    page.keyboard().type("  x");
    drawn(page, "/?title=++xbefore");
    assertThat(page.getByLabel("Title", exact())).isFocused();
    assertThat(page.getByLabel("Title", exact())).hasValue("  xbefore");
    assertThat(page.locator("#title").evaluate("e => e.selectionStart")).isEqualTo(3);
  }

  @Test
  void works_with_the_keyboard_alone() {
    Page page = open(BROWSER.page(), BLANK);
    page.locator("#data").focus();
    page.keyboard().press("Control+A");
    page.keyboard().insertText(CELLS);
    drawn(page, "/" + CELLS_QUERY);
    page.keyboard().press("Tab");
    assertThat(page.locator("#file")).isFocused();
    for (int sample = 0; sample < 4; sample++) {
      page.keyboard().press("Tab");
    }
    for (String column : new String[] {"year", "Java", "Python"}) {
      page.keyboard().press("Tab");
      assertThat(page.getByLabel("Role of " + column)).isFocused();
    }
    page.keyboard().press("Tab");
    assertThat(page.locator("#transpose")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("ArrowLeft");
    drawn(page, "/?type=bars&" + CELLS_QUERY.substring(1));
    page.keyboard().press("Tab");
    assertThat(page.getByLabel("Reference value")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().type("Keys");
    page.keyboard().press("Enter");
    drawn(page, "/?type=bars&" + CELLS_QUERY.substring(1) + "&title=Keys");
    page.getByText("Animation", new Page.GetByTextOptions().setExact(true)).focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.getByLabel("Time per step (ms)")).isFocused();
    assertThat(page.locator("#period").evaluate("e => getComputedStyle(e).outlineStyle"))
        .isEqualTo("solid");
  }

  @Test
  void shows_the_response_to_the_latest_request() {
    Page page = open(BROWSER.page(), BLANK);
    List<Route> held = new ArrayList<>();
    page.route(
        SERVICE.uri("/").toString(),
        route -> {
          if (held.isEmpty()) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    page.getByLabel("Title", exact()).fill("first");
    page.waitForCondition(() -> held.size() == 1);
    page.getByLabel("Title", exact()).fill("second");
    drawn(page, "/?title=second");
    held.get(0).resume();
    page.waitForTimeout(500);
    assertThat(page).hasURL(SERVICE.uri("/?title=second").toString());
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif?title=second");
  }

  @Test
  void keeps_the_old_image_until_the_new_one_has_loaded() {
    Page page = open(BROWSER.page(), BLANK);
    List<Route> held = new ArrayList<>();
    Pattern address = Pattern.compile(".*/gif\\?title=slow");
    page.route(address, held::add);
    page.evaluate(
        "window.gaps = 0; new MutationObserver(() => { const animation = document.getElementById('animation');"
            + " if (!animation || !animation.complete || !animation.naturalWidth) gaps++; })"
            + ".observe(document.getElementById('picture'), { childList: true, subtree: true })");
    page.getByLabel("Title", exact()).fill("slow");
    page.waitForCondition(() -> held.size() == 1);
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif?errors=honest");
    assertThat(page.locator("#animation")).hasCSS("opacity", "1");
    assertThat(page.locator("#progress")).isVisible();
    assertThat(page.locator("#state")).hasText("Drawing…");
    assertThat(page.locator("#elapsed")).hasText(Pattern.compile("\\d+\\.\\d s"));
    assertThat(page).hasURL(SERVICE.uri("/?title=slow").toString());
    page.unroute(address);
    held.get(0).resume();
    drawn(page, "/?title=slow");
    assertThat(page.locator("#animation")).hasAttribute("src", "/gif?title=slow");
    assertThat(page.locator("#animation")).hasCSS("opacity", "1");
    assertThat(page.locator("#progress")).isHidden();
    assertThat(page.locator("#state")).hasText("");
    assertThat(page.evaluate("gaps")).isEqualTo(0);
  }

  @Test
  void reports_a_failed_request_and_shows_the_next_response() {
    Page page = open(BROWSER.page(), BLANK);
    page.route(SERVICE.uri("/").toString(), Route::abort);
    page.getByLabel("Title", exact()).fill("lost");
    assertThat(page.locator("#state")).containsText("Connection failed.");
    assertThat(page.locator("#animation")).isVisible();
    page.unroute(SERVICE.uri("/").toString());
    page.getByLabel("Title", exact()).fill("found");
    drawn(page, "/?title=found");
    assertThat(page.locator("#state")).hasText("");
  }

  @Test
  void the_inline_page_embeds_the_image() {
    Page page = open(BROWSER.page(), "/?period=500");
    page.getByRole(AriaRole.LINK, named("Page with the image embedded")).click();
    page.waitForURL(url -> url.contains("inline"));
    assertThat(page.locator("#animation"))
        .hasAttribute("src", Pattern.compile("data:image/gif;base64,R0lGODlh.*"));
    assertThat(shown(page)).isEqualTo("640 x 480");
    assertThat(page.locator("#copy-url")).hasValue(SERVICE.uri("/chart.gif?period=500").toString());
    page.getByRole(AriaRole.LINK, named("Page with a linked image")).click();
    page.waitForURL(url -> !url.contains("inline"));
    assertThat(page).hasURL(SERVICE.uri("/?period=500").toString());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void markup_in_a_title_stays_text(boolean javaScript) {
    String title = "\"'><script>document.title='hit'</script><img src=x onerror=alert(1)>";
    Page page = javaScript ? BROWSER.page() : withoutJavaScript();
    page.onDialog(dialog -> dialog.accept());
    open(page, BLANK);
    page.getByLabel("Title", exact()).fill(title);
    if (javaScript) {
      page.waitForURL(url -> url.contains("title="));
      page.locator("#stage:not(.drawing)").waitFor();
    } else {
      draw(page);
    }
    assertThat(page.getByLabel("Title", exact())).hasValue(title);
    assertThat(page.locator("#animation").getAttribute("alt")).contains(title);
    assertThat(page.locator("#stage img")).hasCount(2);
    assertThat(page.locator("script:not([src*='.js?v='])")).hasCount(0);
    assertThat(page).hasTitle("Chartreel: " + title);
    assertThat(BROWSER.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/?inline", "/?theme=dark&title=A%20title", "/?fps=10&period=300&loop=1"})
  void causes_no_errors_in_the_browser(String address) {
    Page page = open(BROWSER.page(), address);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator("main")).hasCSS("display", "grid");
    assertThat(BROWSER.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?width=300&height=1200", "/?width=1600&height=900"})
  void shows_chart_and_form_without_scrolling(String address) {
    Page page = open(BROWSER.page(new NewContextOptions().setViewportSize(1280, 800)), address);
    assertThat(shown(page)).isNotNull();
    assertThat(page.evaluate("document.documentElement.scrollHeight")).isEqualTo(800);
    for (String seen : new String[] {"#animation", "#player", "#facts", "#copy-url", "#data"}) {
      assertThat(page.locator(seen))
          .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    }
  }

  @Test
  void on_a_small_laptop_the_chart_fills_its_side_and_the_form_scrolls_alone() {
    Page page = open(BROWSER.page(new NewContextOptions().setViewportSize(1366, 650)), "/");
    for (String seen : new String[] {"#animation", "#player", "#downloads"}) {
      assertThat(page.locator(seen))
          .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    }
    assertThat(page.locator("#animation").boundingBox().width).isGreaterThan(520);
    page.locator("form details").last().scrollIntoViewIfNeeded();
    assertThat(page.locator("#animation"))
        .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    page.locator(".other-page").scrollIntoViewIfNeeded();
    assertThat(page.locator(".other-page")).isInViewport();
    assertThat(page.locator("form")).isInViewport();
  }

  @Test
  void on_a_phone_only_the_chart_stays_in_view() {
    Page page =
        BROWSER.page(
            new NewContextOptions().setViewportSize(390, 664).setIsMobile(true).setHasTouch(true));
    open(page, "/");
    page.evaluate("document.getElementById('width').scrollIntoView({ block: 'center' })");
    assertThat(page.locator("#animation")).isInViewport();
    assertThat(page.locator("#player")).not().isInViewport();
    assertThat(page.locator("#animation").boundingBox().height).isLessThan(664 * 0.4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?inline",
        "/?width=1600&height=200",
        "/?title=Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
        "/?values=Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
        "/?type=Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
      })
  void does_not_scroll_sideways_on_a_phone(String address) {
    Page page =
        BROWSER.page(
            new NewContextOptions().setViewportSize(360, 740).setIsMobile(true).setHasTouch(true));
    open(page, address);
    page.evaluate("document.querySelectorAll('details').forEach(group => group.open = true)");
    page.locator("#edit-cells").click();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(page.evaluate("innerWidth")).isEqualTo(360);
    assertThat(
            page.locator("body *")
                .evaluateAll(
                    "all => all.filter(e => !e.closest('.scroll > *'))"
                        + ".filter(e => e.getBoundingClientRect().right > 360)"
                        + ".map(e => e.outerHTML)"))
        .isEqualTo(List.of());
  }

  @Test
  void on_a_phone_problems_are_above_the_form() {
    Page page =
        BROWSER.page(
            new NewContextOptions().setViewportSize(360, 740).setIsMobile(true).setHasTouch(true));
    open(page, "/?widht=300&fps=90&values=1,x&labels=a,b");
    double bottom =
        page.locator("#problems").boundingBox().y + page.locator("#problems").boundingBox().height;
    assertThat(page.locator("[for=data]").boundingBox().y).isGreaterThanOrEqualTo(bottom);
  }

  private static Page withoutJavaScript() {
    return BROWSER.page(new NewContextOptions().setJavaScriptEnabled(false));
  }

  private static Page open(Page page, String address) {
    page.navigate(SERVICE.uri(address).toString());
    return page;
  }

  /** Submits the form and waits for the page that it redirects to. */
  private static void draw(Page page) {
    page.waitForResponse(
        response -> response.request().isNavigationRequest() && response.status() != 303,
        () -> page.getByRole(AriaRole.BUTTON, named("Draw chart")).click());
    page.waitForLoadState();
  }

  /** Waits until the page has a URL and shows its image. */
  private static void drawn(Page page, String address) {
    assertThat(page).hasURL(SERVICE.uri(address).toString());
    page.locator("#stage:not(.drawing):not(.stale)").waitFor();
  }

  /** Waits until the image has loaded, and returns its size; "broken" if it cannot be shown. */
  private static Object shown(Page page) {
    return page.locator("#animation")
        .evaluate(
            "img => img.decode().then(() => img.naturalWidth + ' x ' + img.naturalHeight,"
                + " () => 'broken')");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
