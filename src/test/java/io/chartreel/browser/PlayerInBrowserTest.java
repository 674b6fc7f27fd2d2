package io.chartreel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.chartreel.testing.TestService;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The controls below the chart: pausing, stepping, the slider and the first frame. */
@Tag("full")
class PlayerInBrowserTest {
  @RegisterExtension static final Browser BROWSER = new Browser();
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final String CHART =
      "data=year,A,B;2019,1,2;2020,3,4;2021,5,1&fps=5&period=1000&hold=1000&width=300&height=200";

  private static final String WITHOUT_DECODER = "delete window.ImageDecoder";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_slider_shows_the_frames_of_the_service(boolean decodes) {
    Page page = BROWSER.page();
    if (!decodes) {
      page.addInitScript(WITHOUT_DECODER);
    }
    open(page, "/?" + CHART);
    assertThat(page.locator("#position")).hasAttribute("max", "4000");
    for (int frame : new int[] {1, 4, 6, 11}) {
      seek(page, (frame - 1) * 200 + 100);
      assertThat(page.locator("#moment")).containsText("frame " + frame + " of 11");
      assertShown(page, "/png?" + CHART + "&frame=" + frame);
    }
  }

  @Test
  void each_period_has_a_tick_and_its_name() {
    Page page = open(BROWSER.page(), "/?" + CHART);
    assertThat(page.locator("#ticks rect")).hasCount(3);
    assertThat(page.locator("#ticks rect").evaluateAll("all => all.map(tick => tick.textContent)"))
        .isEqualTo(List.of("2019", "2020", "2021"));
    assertThat(
            page.locator("#ticks rect")
                .evaluateAll("all => all.map(tick => +tick.getAttribute('x'))"))
        .isEqualTo(List.of(-1, 249, 499));
    seek(page, 1000);
    assertThat(page.locator("#moment")).hasText("2020 · frame 6 of 11");
    assertShown(page, "/png?" + CHART + "&frame=2020");
    assertThat(page.locator("#position")).hasAttribute("aria-valuetext", "2020 · frame 6 of 11");
  }

  @Test
  void tells_what_was_shortened_but_not_what_the_page_says_already() {
    String title = "A+very+long+title+".repeat(6);
    Page page =
        open(BROWSER.page(), "/?data=x,y;A,1+€;B,2+€&stagger=5&type=bars&width=200&title=" + title);
    assertThat(page.locator("#drawing-warnings"))
        .hasText("The title is shortened. Use a larger width or a shorter title.");
    assertThat(page.locator("#drawing-warnings")).not().containsText("stagger");
    page.locator("#title").fill("Short");
    assertThat(page.locator("#drawing-warnings")).hasText("");
  }

  @Test
  void separates_what_was_shortened_by_full_stops() {
    String names =
        "Doe,+Jane+and+a+friend|Smith,+J.,+and+sons|Roe,+Richard+and+others|A+fourth+and+long+one";
    Page page =
        open(
            BROWSER.page(),
            "/?type=bars&width=120&height=90&values=1,2,3,4&ref=A+reference+that+is+long:mean&labels="
                + names.replace(",", "%2C").replace('|', ','));
    assertThat(page.locator("#drawing-warnings"))
        .containsText(
            "\"Doe, Jane and a friend\", \"Smith, J., and sons\", \"Roe, Richard and others\" and 1 more."
                + " The label of a reference line");
  }

  @Test
  void pauses_where_it_is_and_goes_on_from_there() {
    Page page = open(BROWSER.page(), "/?" + CHART);
    page.waitForCondition(() -> time(page) > 300);
    page.locator("#play").click();
    assertThat(page.locator("#player-frame")).isVisible();
    double paused = time(page);
    assertThat(paused).isGreaterThan(0).isLessThan(4000);
    page.waitForTimeout(500);
    assertThat(time(page)).isEqualTo(paused);
    page.locator("#play").click();
    page.waitForCondition(() -> time(page) != paused);
    assertThat(page.locator("#play")).hasAttribute("aria-label", "Pause");
  }

  @Test
  void steps_from_frame_to_frame_with_buttons_and_keys() {
    Page page = open(BROWSER.page(), "/?" + CHART);
    seek(page, 0);
    page.getByLabel("Next frame").click();
    page.getByLabel("Next frame").click();
    assertThat(page.locator("#moment")).containsText("frame 3 of 11");
    page.getByLabel("Previous frame").click();
    assertThat(page.locator("#moment")).containsText("frame 2 of 11");
    page.locator("#position").press("ArrowLeft");
    page.locator("#position").press("ArrowLeft");
    assertThat(page.locator("#moment")).containsText("frame 11 of 11");
    assertShown(page, "/png?" + CHART);
  }

  @ParameterizedTest
  @CsvSource({"first, 1", "last, 11"})
  void shows_the_first_frame_which_outlook_shows(String poster, int frame) {
    Page page = open(BROWSER.page(), "/?" + CHART + "&poster=" + poster);
    page.locator("#first").click();
    assertThat(page.locator("#first")).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("#moment")).containsText("frame 1 of");
    assertShown(page, "/png?" + CHART + "&frame=" + frame);
    page.locator("#first").click();
    assertThat(page.locator("#first")).hasAttribute("aria-pressed", "false");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saves_the_frame_at_which_it_is_paused(boolean decodes) throws IOException {
    Page page = BROWSER.page();
    if (!decodes) {
      page.addInitScript(WITHOUT_DECODER);
    }
    open(page, "/?" + CHART + "&title=Two%2Fthree");
    assertThat(page.locator("#download-png")).hasText("Download PNG");
    seek(page, 500);
    assertThat(page.locator("#download-png")).hasText("PNG of this frame");
    Download download = page.waitForDownload(() -> page.locator("#download-png").click());
    assertThat(download.suggestedFilename()).isEqualTo("Two_three, frame 3.png");
    BufferedImage saved = ImageIO.read(download.path().toFile());
    assertThat(difference(saved, png("&title=Two%2Fthree&frame=3"))).isLessThanOrEqualTo(8);
    assertThat(difference(saved, png("&title=Two%2Fthree"))).isGreaterThan(100);
    page.locator("#play").click();
    assertThat(page.locator("#download-png")).hasText("Download PNG");
    assertThat(BROWSER.complaints()).isEmpty();
  }

  private static BufferedImage png(String more) throws IOException {
    return ImageIO.read(SERVICE.uri("/png?" + CHART + more).toURL());
  }

  /** Returns the largest difference between the channels of two images of the same size. */
  private static int difference(BufferedImage one, BufferedImage other) {
    int most = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int difference = (one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255);
          most = Math.max(most, Math.abs(difference));
        }
      }
    }
    return most;
  }

  @Test
  void stays_paused_while_the_chart_changes() {
    Page page = open(BROWSER.page(), "/?" + CHART);
    seek(page, 1000);
    page.locator("#width").fill("320");
    page.waitForURL(url -> url.contains("width=320"));
    assertShown(page, "/png?" + CHART.replace("300", "320") + "&frame=2020");
    assertThat(page.locator("#play")).hasAttribute("aria-label", "Play");
  }

  @Test
  void a_chart_of_one_frame_needs_no_controls() {
    Page page = open(BROWSER.page(), "/?type=race&labels=a&values=1");
    assertThat(page.locator("#facts")).hasText(Pattern.compile("2.6 s · 1 frame · \\d+ kB"));
    assertThat(page.locator("#player")).isHidden();
  }

  @Test
  void stops_at_the_end_of_an_animation_that_plays_once() {
    Page page = open(BROWSER.page(), "/?" + CHART + "&loop=1");
    page.waitForCondition(() -> time(page) >= 4000);
    page.waitForTimeout(400);
    assertThat(time(page)).isEqualTo(4000);
  }

  @Test
  void can_be_played_although_reduced_motion_is_preferred() {
    Page page =
        open(
            BROWSER.page(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE)),
            "/?" + CHART);
    assertThat(page.locator("#animation").evaluate("img => img.currentSrc.includes('/png?')"))
        .isEqualTo(true);
    page.locator("#play").click();
    page.waitForCondition(() -> time(page) > 0);
    assertThat(page.locator("#player-frame")).isVisible();
    assertThat(BROWSER.complaints()).isEmpty();
  }

  private static Page open(Page page, String address) {
    page.navigate(SERVICE.uri(address).toString());
    page.waitForCondition(() -> (boolean) page.evaluate("position.max > 0"));
    return page;
  }

  private static void seek(Page page, int milliseconds) {
    page.locator("#position")
        .evaluate(
            "(slider, time) => { slider.value = time;"
                + " slider.dispatchEvent(new Event('input', { bubbles: true })); }",
            milliseconds);
  }

  private static double time(Page page) {
    return ((Number) page.locator("#position").evaluate("slider => slider.valueAsNumber"))
        .doubleValue();
  }

  /** Waits until the frame on the page has the pixels of an image of the service. */
  private static void assertShown(Page page, String address) {
    page.waitForFunction(
        "async address => {"
            + " const frame = document.getElementById('player-frame');"
            + " if (!frame) return false;"
            + " const image = new Image(); image.src = address; await image.decode();"
            + " const other = document.createElement('canvas');"
            + " other.width = image.width; other.height = image.height;"
            + " if (frame.width !== other.width) return false;"
            + " const pixels = canvas => canvas.getContext('2d')"
            + ".getImageData(0, 0, canvas.width, canvas.height).data;"
            + " other.getContext('2d').drawImage(image, 0, 0);"
            + " const theirs = pixels(other);"
            + " return pixels(frame).every((value, i) => Math.abs(value - theirs[i]) <= 8); }",
        address);
  }
}
