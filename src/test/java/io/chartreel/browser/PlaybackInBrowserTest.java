package io.chartreel.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.chartreel.testing.TestService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Compares what a browser shows while it plays an animation with the stills of the service. */
@Tag("full")
class PlaybackInBrowserTest {
  @RegisterExtension static final Browser BROWSER = new Browser();

  /** A short animation of two periods. */
  private static final String TWO_FRAMES = "labels=a,b&values=20,60&ref=r:40&width=300&height=200";

  /** The shortest time for which any test shows an image of {@link #TWO_FRAMES}. */
  private static final Duration SHORTEST_PICTURE = Duration.ofSeconds(1);

  private static final Duration LONGEST_ANIMATION = Duration.ofSeconds(15);

  private static final Duration MAX_WAIT = Duration.ofSeconds(90);

  @RegisterExtension static final TestService SERVICE = new TestService();

  @Test
  void an_animation_without_repeats_plays_from_the_first_to_the_last_still() throws IOException {
    String animation = TWO_FRAMES + "&period=1500&loop=1";
    assertThat(watch(animation, changes(2), Duration.ofMillis(2500)))
        .containsExactly("first", "last");
  }

  @Test
  void an_animation_with_two_plays_is_shown_twice() throws IOException {
    String animation = TWO_FRAMES + "&period=1000&loop=2";
    assertThat(watch(animation, changes(4), Duration.ofMillis(2000)))
        .containsExactly("first", "last", "first", "last");
  }

  @Test
  void an_endless_animation_repeats() throws IOException {
    String animation = TWO_FRAMES + "&period=1000";
    assertThat(watch(animation, changes(5), Duration.ZERO))
        .containsExactly("first", "last", "first", "last", "first");
  }

  @Test
  void an_animation_with_a_last_poster_starts_and_ends_with_the_last_still() throws IOException {
    String animation = TWO_FRAMES + "&period=2000&loop=1&poster=last";
    assertThat(watch(animation, changes(3), Duration.ofMillis(2500)))
        .containsExactly("last", "first", "last");
  }

  @Test
  void partial_frames_add_up_to_the_last_still() throws IOException {
    String animation = "period=300&fps=20&loop=1";
    assertThat(watch(animation, seen -> seen.contains("last"), Duration.ofSeconds(1)))
        .containsOnlyOnce("last")
        .endsWith("last");
  }

  /**
   * Plays an animation and returns the images it shows, without repetitions: "first" and "last" for
   * these stills, otherwise "another". Plays the animation again if two screenshots were so far
   * apart that an image may have been missed.
   *
   * @param query of the animation
   * @param enough whether the images so far are those to wait for
   * @param more how long to keep watching after that
   */
  private static List<String> watch(String query, Predicate<List<String>> enough, Duration more)
      throws IOException {
    BufferedImage first = still(query, "first");
    BufferedImage last = still(query, "last");
    Function<BufferedImage, String> name =
        shot -> same(shot, first) ? "first" : same(shot, last) ? "last" : "another";
    return await("a machine that is fast enough to watch " + query)
        .atMost(MAX_WAIT)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .until(() -> watchOnce(query, name, enough, more), Optional::isPresent)
        .orElseThrow();
  }

  /**
   * Plays an animation once, which takes the time that it takes. The clock only tells whether the
   * screenshots are close enough to miss nothing; otherwise the result is empty.
   */
  private static Optional<List<String>> watchOnce(
      String query,
      Function<BufferedImage, String> name,
      Predicate<List<String>> enough,
      Duration more)
      throws IOException {
    List<String> seen = new ArrayList<>();
    Page page = blankPage();
    long before = System.nanoTime();
    long end = before + LONGEST_ANIMATION.toNanos();
    boolean waiting = true;
    Locator image = play(page, query);
    while (before < end) {
      BufferedImage shot = shot(image);
      long now = System.nanoTime();
      if (now - before >= SHORTEST_PICTURE.toNanos()) {
        page.close();
        return Optional.empty();
      }
      before = now;
      String picture = name.apply(shot);
      if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(picture)) {
        seen.add(picture);
      }
      if (waiting && enough.test(seen)) {
        waiting = false;
        end = now + more.toNanos();
      }
    }
    return Optional.of(seen);
  }

  private static Predicate<List<String>> changes(int pictures) {
    return seen -> seen.size() >= pictures;
  }

  /** Returns a small page that has been rendered once, because the first screenshot is slow. */
  private static Page blankPage() {
    Page page = BROWSER.page(new NewContextOptions().setViewportSize(640, 480));
    page.setContent("<!doctype html><title>Nothing yet</title>");
    page.screenshot();
    return page;
  }

  private static Locator play(Page page, String query) {
    page.setContent(
        "<!doctype html><style>body { margin: 0 } img { display: block }</style><img src=\""
            + SERVICE.uri("/gif?" + query).toString().replace("&", "&amp;")
            + "\">");
    return page.locator("img");
  }

  private static BufferedImage shot(Locator image) throws IOException {
    byte[] png =
        image.screenshot(new Locator.ScreenshotOptions().setAnimations(ScreenshotAnimations.ALLOW));
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static BufferedImage still(String query, String frame) throws IOException {
    return ImageIO.read(SERVICE.uri("/png?" + query + "&frame=" + frame).toURL());
  }

  private static boolean same(BufferedImage a, BufferedImage b) {
    return a.getWidth() == b.getWidth() && Arrays.equals(pixels(a), pixels(b));
  }

  private static int[] pixels(BufferedImage image) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(all).map(pixel -> pixel & 0xFFFFFF).toArray();
  }
}
