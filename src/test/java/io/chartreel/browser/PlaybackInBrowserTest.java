package io.chartreel.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What a browser shows while it plays an animation, compared with the stills of the service. */
@Tag("full")
class PlaybackInBrowserTest {
  @RegisterExtension static final Browser BROWSER = new Browser();

  /** A short film of two periods. */
  private static final String TWO_FRAMES = "labels=a,b&values=20,60&ref=r:40&width=300&height=200";

  /** How long a picture of {@link #TWO_FRAMES} is seen at least, in every test. */
  private static final Duration SHORTEST_PICTURE = Duration.ofSeconds(1);

  private static final Duration LONGEST_FILM = Duration.ofSeconds(15);

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @RegisterExtension static final TestService SERVICE = new TestService();

  @Test
  void a_film_that_plays_once_begins_with_its_first_still_and_stays_at_its_last()
      throws IOException {
    String film = TWO_FRAMES + "&period=1500&loop=1";
    assertThat(watch(film, changes(2), Duration.ofMillis(2500))).containsExactly("first", "last");
  }

  @Test
  void a_film_that_plays_twice_is_seen_twice() throws IOException {
    String film = TWO_FRAMES + "&period=1000&loop=2";
    assertThat(watch(film, changes(4), Duration.ofMillis(2000)))
        .containsExactly("first", "last", "first", "last");
  }

  @Test
  void a_film_without_an_end_goes_on() throws IOException {
    String film = TWO_FRAMES + "&period=1000";
    assertThat(watch(film, changes(5), Duration.ZERO))
        .containsExactly("first", "last", "first", "last", "first");
  }

  @Test
  void a_film_with_its_last_frame_as_poster_shows_it_before_and_after() throws IOException {
    String film = TWO_FRAMES + "&period=2000&loop=1&poster=last";
    assertThat(watch(film, changes(3), Duration.ofMillis(2500)))
        .containsExactly("last", "first", "last");
  }

  @Test
  void the_changes_from_frame_to_frame_add_up_to_the_last_still() throws IOException {
    String film = "period=300&fps=20&loop=1";
    assertThat(watch(film, seen -> seen.contains("last"), Duration.ofSeconds(1)))
        .containsOnlyOnce("last")
        .endsWith("last");
  }

  /**
   * Plays a film and names what it shows, every picture once until another follows: "first" and
   * "last" where it is that still, else "another". Where the machine looked away for so long that a
   * picture may have been missed, it plays the film again.
   *
   * @param query of the film
   * @param enough what to wait for
   * @param more how long to look on when it has been seen
   */
  private static List<String> watch(String query, Predicate<List<String>> enough, Duration more)
      throws IOException {
    BufferedImage first = still(query, "first");
    BufferedImage last = still(query, "last");
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < giveUp) {
      Optional<List<String>> seen =
          look(
              query,
              shot -> same(shot, first) ? "first" : same(shot, last) ? "last" : "another",
              enough,
              more);
      if (seen.isPresent()) {
        return seen.get();
      }
    }
    throw new AssertionError("This machine is too slow to watch a film: " + query);
  }

  /** Plays a film once, and returns nothing where two looks at it are too far apart. */
  private static Optional<List<String>> look(
      String query,
      Function<BufferedImage, String> name,
      Predicate<List<String>> enough,
      Duration more)
      throws IOException {
    List<String> seen = new ArrayList<>();
    Page page = blankPage();
    long before = System.nanoTime();
    long end = before + LONGEST_FILM.toNanos();
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

  /** A small page that has been drawn once, for the first screenshot is slow. */
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
