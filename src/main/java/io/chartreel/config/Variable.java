package io.chartreel.config;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.syntax.Splitter;
import io.chartreel.web.link.UrlSigner;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The environment variables of the service. Parsing, error messages and the tables in operating.md
 * share this enum. The lowest limits allow the built-in chart; the highest are set by the program
 * and the GIF format.
 */
public enum Variable {
  PORT("8080", 0, 65_535, "port to listen on"),
  HOST(
      "0.0.0.0",
      "an address of this machine, such as 127.0.0.1",
      text -> !text.isBlank(),
      "address to listen on"),
  CHARTREEL_PROXIED(
      "off",
      "on or off",
      List.of("on", "off")::contains,
      "trust `X-Forwarded-Proto` and `X-Forwarded-Host` from a reverse proxy; the last value"
          + " counts, so of several proxies the outermost must overwrite them and the others must"
          + " not add to them"),
  CHARTREEL_BASE_URL(
      "taken from each request",
      "a URL that begins with http:// or https://, without a query, such as"
          + " https://charts.example.org",
      Variable::isBaseUrl,
      "public base URL, if the service is behind a proxy"),
  CHARTREEL_FONTS(
      "none",
      "an existing folder with .ttf, .otf or .ttc files",
      Variable::isFolder,
      "folder of additional fonts"),
  CHARTREEL_IMAGES(
      "none",
      "an existing folder with .png, .jpg, .jpeg or .gif files",
      Variable::isFolder,
      "folder of images for bars"),
  CHARTREEL_WORKERS("number of processors", 1, 1000, "render threads"),
  CHARTREEL_QUEUE("16 per worker", 0, 10_000, "charts that may wait for a render thread"),
  CHARTREEL_WAIT_MS(
      QueueLimits.DEFAULT_MAX_WAIT.toMillis(), 1, 60_000, "maximum wait in the queue, in ms"),
  CHARTREEL_DEADLINE_MS(
      QueueLimits.DEFAULT_TIMEOUT.toMillis(), 1, 600_000, "render timeout, in ms"),
  CHARTREEL_CACHE_MB(
      MemoryBudget.DEFAULT_CACHE >> 20, 0, 100_000, "image cache size in MB; 0 disables it"),
  CHARTREEL_WARMUP(
      "on",
      "on or off",
      List.of("on", "off")::contains,
      "render charts after the start, while nothing is requested, so that the first requests are"
          + " fast; takes two to three seconds of CPU time"),
  CHARTREEL_ADMIN_PORT(
      "none",
      "an integer from 0 to 65535, different from PORT",
      text -> isInteger(text, 0, 65_535),
      "separate admin port for `/metrics` and `/sign`; `/health` is on both ports"),
  CHARTREEL_ADMIN_HOST(
      "127.0.0.1",
      "an address of this machine, such as 127.0.0.1",
      text -> !text.isBlank(),
      "address of the admin port"),
  CHARTREEL_SIGNING_KEYS(
      "none",
      "comma-separated keys of at least " + UrlSigner.MIN_KEY_LENGTH + " characters each",
      text -> Splitter.split(text, ',').stream().allMatch(UrlSigner::isKey),
      "HMAC keys; if set, only signed charts are drawn; the first key signs"),
  CHARTREEL_MAX_WIDTH(
      Limits.USUAL.width(), 640, Limits.MAX_SIDE, "width in pixels, before `scale`"),
  CHARTREEL_MAX_HEIGHT(
      Limits.USUAL.height(), 480, Limits.MAX_SIDE, "height in pixels, before `scale`"),
  CHARTREEL_MAX_SCALE(Limits.USUAL.scale(), 1, 40, "`scale`"),
  CHARTREEL_MAX_PERIODS(Limits.USUAL.periods(), 10, 10_000, "periods, or labels in a list"),
  CHARTREEL_MAX_BARS(
      Limits.USUAL.bars(),
      10,
      100_000,
      "bars; a list of labels may have as many as there may be periods"),
  CHARTREEL_MAX_VISIBLE(Limits.USUAL.visible(), 10, 1000, "visible bars, and `top`"),
  CHARTREEL_MAX_VALUES(Limits.USUAL.values(), 10, 10_000_000, "values, and rows or records"),
  CHARTREEL_MAX_FRAMES(Limits.USUAL.frames(), 10, 100_000, "frames"),
  CHARTREEL_MAX_PIXELS(
      Limits.USUAL.pixels(),
      5_000_000,
      1_000_000_000_000L,
      "pixels of all frames together; for a still, of the whole animation"),
  CHARTREEL_MAX_PLAY_MS(Limits.USUAL.playTime(), 10_000, 655_350, "duration of one play, in ms"),
  CHARTREEL_MAX_LABEL(
      Limits.USUAL.label(),
      10,
      10_000,
      "characters in a label or name in the data; in a `prefix`, a `suffix` or the label of a `ref` at most 100"),
  CHARTREEL_MAX_TITLE(
      Limits.USUAL.title(), 10, 1000, "characters in a `title`, `subtitle` or `caption`"),
  CHARTREEL_MAX_MARKS(Limits.USUAL.marks(), 0, 100, "combining marks per character"),
  CHARTREEL_MAX_VALUE(
      Limits.USUAL.value(), 1_000_000, 1_000_000_000_000_000_000L, "absolute value"),
  CHARTREEL_MAX_BODY_BYTES(
      Limits.USUAL.body(),
      20_000,
      10_000_000,
      "bytes of a request body; of JSON, and of an unpacked permalink, at most 5000000"),
  CHARTREEL_MAX_URL(Limits.USUAL.url(), 1000, 60_000, "characters in a URL, including permalinks"),
  CHARTREEL_MAX_GIF_BYTES(
      Limits.USUAL.gif(), 100_000, 100_000_000, "bytes of a GIF; frames are dropped to stay below");

  private static final Pattern INTEGER = Pattern.compile("[0-9]{1,18}|[1-9]e(?:[0-9]|1[0-8])");

  /** Numbers from here on are written like 1e15. */
  private static final long FIRST_WITH_EXPONENT = 1_000_000_000;

  private final String defaultValue;
  private final String allowed;
  private final Predicate<String> test;
  private final String meaning;

  Variable(String defaultValue, String allowed, Predicate<String> test, String meaning) {
    this.defaultValue = defaultValue;
    this.allowed = allowed;
    this.test = test;
    this.meaning = meaning;
  }

  Variable(String defaultValue, long min, long max, String meaning) {
    this(
        defaultValue,
        "an integer from " + text(min) + " to " + text(max),
        text -> isInteger(text, min, max),
        meaning);
  }

  Variable(long defaultValue, long min, long max, String meaning) {
    this(text(defaultValue), min, max, meaning);
  }

  private static String text(long number) {
    return number < FIRST_WITH_EXPONENT
        ? Long.toString(number)
        : BigDecimal.valueOf(number).stripTrailingZeros().toString().replace("E+", "e");
  }

  private static boolean isInteger(String text, long min, long max) {
    OptionalLong number = number(text);
    return number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max;
  }

  /** Parses an integer: digits, or one digit and an exponent, such as 1e15. */
  static OptionalLong number(String text) {
    return INTEGER.matcher(text).matches()
        ? OptionalLong.of(new BigDecimal(text).longValueExact())
        : OptionalLong.empty();
  }

  private static boolean isFolder(String text) {
    try {
      return !text.isBlank() && Files.isDirectory(Path.of(text));
    } catch (InvalidPathException notAPath) {
      return false;
    }
  }

  private static boolean isBaseUrl(String text) {
    try {
      URI url = new URI(text);
      return List.of("http", "https").contains(String.valueOf(url.getScheme()))
          && url.getHost() != null
          && url.getUserInfo() == null
          && url.getQuery() == null
          && url.getFragment() == null;
    } catch (URISyntaxException notAUrl) {
      return false;
    }
  }

  /** Returns the value if the variable is not set, or a phrase that describes it. */
  public String defaultValue() {
    return defaultValue;
  }

  /** Returns a phrase that describes the allowed values. */
  public String allowed() {
    return allowed;
  }

  /** Returns whether a value is allowed. */
  boolean allows(String text) {
    return test.test(text);
  }

  /** Returns whether the value must not appear in messages. */
  boolean isSecret() {
    return this == CHARTREEL_SIGNING_KEYS;
  }

  /** Returns a phrase that describes what the variable sets. */
  public String meaning() {
    return meaning;
  }
}
