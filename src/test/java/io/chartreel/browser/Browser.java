package io.chartreel.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Headless Chromium, one process for all tests; each test has its own profile. If it is not
 * installed, tests are skipped and say what to install; with {@code CI} set they fail.
 */
final class Browser implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  private static final String ADVICE =
      "Browser tests need chromium and node (20 or newer) on the PATH;"
          + " Debian: apt-get install chromium nodejs";

  private static final int TIMEOUT_MILLISECONDS = 20_000;

  private final Optional<Path> program = onPath("chromium");
  private final Optional<Path> node = onPath("node");
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private Optional<Chromium> chromium = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext tests) {
    PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLISECONDS);
    if (program.isEmpty() || node.isEmpty()) {
      LoggerFactory.getLogger(tests.getRequiredTestClass()).warn(ADVICE);
    }
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    if (program.isEmpty() || node.isEmpty()) {
      if (System.getenv("CI") != null) {
        fail(ADVICE);
      }
      abort(ADVICE);
    }
    chromium =
        Optional.of(
            test.getRoot()
                .getStore(ExtensionContext.Namespace.create(Browser.class))
                .getOrComputeIfAbsent(
                    Chromium.class,
                    type -> Chromium.start(program.orElseThrow(), node.orElseThrow()),
                    Chromium.class));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    complaints.clear();
  }

  /** Returns an empty page in a fresh profile: 1280 by 720 pixels at a pixel ratio of 1. */
  Page page() {
    return page(new com.microsoft.playwright.Browser.NewContextOptions());
  }

  /** Returns an empty page in a fresh profile. */
  Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext context = chromium.orElseThrow().browser().newContext(options);
    context.setDefaultTimeout(TIMEOUT_MILLISECONDS);
    contexts.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text() + " at " + message.location());
          }
        });
    page.onPageError(complaints::add);
    page.onRequestFailed(request -> complaints.add(request.url() + " " + request.failure()));
    return page;
  }

  /**
   * Returns what the browser reported about the pages of this test: errors and warnings on the
   * console, failed scripts, violations of a security policy, failed requests.
   */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  private static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A running browser and its driver, closed after the last test. */
  private record Chromium(Playwright playwright, com.microsoft.playwright.Browser browser)
      implements AutoCloseable {
    static Chromium start(Path program, Path node) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(
                      Map.of(
                          "PLAYWRIGHT_NODEJS_PATH",
                          node.toString(),
                          "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                          "1")));
      return new Chromium(
          playwright,
          playwright
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(program)
                      .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic"))));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }
}
