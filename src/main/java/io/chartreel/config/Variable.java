package io.chartreel.config;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.syntax.Splitter;
import io.chartreel.web.OperatorOptions;
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
 * Every variable of the environment that the operator can set, by its own name: what reads them,
 * what is said of wrong ones and the manual share this one table. The lowest limits let the
 * built-in chart be drawn; the highest are what the program and a GIF can take.
 */
public enum Variable {
  PORT("8080", 0, 65_535, "the port to listen on"),
  HOST(
      "0.0.0.0",
      "an address of this machine, such as 127.0.0.1",
      text -> !text.isBlank(),
      "the address to listen on"),
  CHARTREEL_PROXIED(
      "off",
      "on or off",
      List.of("on", "off")::contains,
      "on if a proxy in front sets `X-Forwarded-Proto` and `X-Forwarded-Host` to the address that"
          + " the client used; the last value counts, so of several proxies the outermost must"
          + " overwrite them and the others must not add to them"),
  CHARTREEL_BASE_URL(
      "that of each request",
      "an address that begins with http:// or https://, without a query, such as"
          + " https://charts.example.org",
      Variable::isBaseUrl,
      "what absolute addresses begin with, behind a proxy"),
  CHARTREEL_FONTS(
      "none",
      "a folder that exists, with files that end in .ttf, .otf or .ttc",
      Variable::isFolder,
      "further fonts"),
  CHARTREEL_WORKERS("processors", 1, 1000, "how many charts are drawn at once"),
  CHARTREEL_QUEUE("16 for each worker", 0, 10_000, "how many more charts wait for their turn"),
  CHARTREEL_WAIT_MS(
      QueueLimits.USUAL_PATIENCE.toMillis(),
      1,
      60_000,
      "how many milliseconds a chart waits at most"),
  CHARTREEL_DEADLINE_MS(
      QueueLimits.USUAL_DEADLINE.toMillis(),
      1,
      600_000,
      "how many milliseconds a chart is drawn at most"),
  CHARTREEL_CACHE_MB(
      MemoryBudget.USUAL_IMAGES >> 20,
      0,
      100_000,
      "how many megabytes of memory are for images that were drawn; 0 keeps none"),
  CHARTREEL_ADMIN_PORT(
      "none",
      "a whole number from 0 to 65535, different from PORT",
      text -> isWhole(text, 0, 65_535),
      "a port for the operator alone, where `/metrics` is then; `/health` is on both"),
  CHARTREEL_ADMIN_HOST(
      OperatorOptions.DEFAULT_HOST,
      "an address of this machine, such as 127.0.0.1",
      text -> !text.isBlank(),
      "the address on which the port for the operator listens"),
  CHARTREEL_SIGNING_KEYS(
      "none",
      "keys separated by commas, each of at least " + UrlSigner.SHORTEST_KEY + " characters",
      text -> Splitter.split(text, ',').stream().allMatch(UrlSigner::isKey),
      "keys for charts that are drawn only where they are signed; the first one signs"),
  CHARTREEL_MAX_WIDTH(
      Limits.USUAL.width(), 640, Limits.LONGEST_SIDE, "pixels of a picture before `scale`, across"),
  CHARTREEL_MAX_HEIGHT(
      Limits.USUAL.height(), 480, Limits.LONGEST_SIDE, "pixels of a picture before `scale`, down"),
  CHARTREEL_MAX_SCALE(Limits.USUAL.scale(), 1, 40, "`scale`"),
  CHARTREEL_MAX_PERIODS(Limits.USUAL.periods(), 10, 10_000, "periods, or labels of a list"),
  CHARTREEL_MAX_BARS(
      Limits.USUAL.bars(), 10, 10_000, "bars; of a list of labels as many as periods"),
  CHARTREEL_MAX_VISIBLE(
      Limits.USUAL.visible(), 10, 1000, "places for bars that are seen at once, and `top`"),
  CHARTREEL_MAX_VALUES(
      Limits.USUAL.values(), 10, 100_000, "values, or rows or records that hold them"),
  CHARTREEL_MAX_FRAMES(Limits.USUAL.frames(), 10, 100_000, "frames"),
  CHARTREEL_MAX_PIXELS(
      Limits.USUAL.pixels(),
      5_000_000,
      1_000_000_000_000L,
      "pixels of all frames together; of a still, of all frames that its film would have"),
  CHARTREEL_MAX_PLAY_MS(
      Limits.USUAL.playTime(), 10_000, 655_350, "milliseconds that a film plays once"),
  CHARTREEL_MAX_LABEL(
      Limits.USUAL.label(), 10, 1000, "characters of a label, a `prefix` or a `suffix`"),
  CHARTREEL_MAX_TITLE(
      Limits.USUAL.title(), 10, 1000, "characters of a `title`, a `subtitle` or a `caption`"),
  CHARTREEL_MAX_MARKS(Limits.USUAL.marks(), 0, 100, "combining marks on one letter"),
  CHARTREEL_MAX_VALUE(
      Limits.USUAL.value(), 1_000_000, 1_000_000_000_000_000_000L, "the size of a value"),
  CHARTREEL_MAX_BODY_BYTES(
      Limits.USUAL.body(),
      20_000,
      10_000_000,
      "bytes of a body, and the most that a permalink unpacks to"),
  CHARTREEL_MAX_URL(Limits.USUAL.url(), 1000, 60_000, "characters of a URL, also of a permalink"),
  CHARTREEL_MAX_GIF_BYTES(
      Limits.USUAL.gif(),
      100_000,
      100_000_000,
      "bytes of a GIF; of a larger one frames are left out");

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}|[1-9]e(?:[0-9]|1[0-8])");

  /** Numbers from here on are written such as 1e15. */
  private static final long LONG = 1_000_000_000;

  private final String usual;
  private final String allowed;
  private final Predicate<String> right;
  private final String meaning;

  Variable(String usual, String allowed, Predicate<String> right, String meaning) {
    this.usual = usual;
    this.allowed = allowed;
    this.right = right;
    this.meaning = meaning;
  }

  Variable(String usual, long min, long max, String meaning) {
    this(
        usual,
        "a whole number from " + text(min) + " to " + text(max),
        text -> isWhole(text, min, max),
        meaning);
  }

  Variable(long usual, long min, long max, String meaning) {
    this(text(usual), min, max, meaning);
  }

  private static String text(long number) {
    return number < LONG
        ? Long.toString(number)
        : BigDecimal.valueOf(number).stripTrailingZeros().toString().replace("E+", "e");
  }

  private static boolean isWhole(String text, long min, long max) {
    OptionalLong number = number(text);
    return number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max;
  }

  /** The whole number that a text is: digits, or one of them and an exponent, such as 1e15. */
  static OptionalLong number(String text) {
    return WHOLE.matcher(text).matches()
        ? OptionalLong.of(new BigDecimal(text).longValueExact())
        : OptionalLong.empty();
  }

  private static boolean isFolder(String text) {
    try {
      return !text.isBlank() && Files.isDirectory(Path.of(text));
    } catch (InvalidPathException noPath) {
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
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  /** What it is where the environment does not say, or who decides it then. */
  public String usually() {
    return usual;
  }

  /** What is allowed, in a phrase. */
  public String allowed() {
    return allowed;
  }

  /** Whether a text is what it may be. */
  boolean allows(String text) {
    return right.test(text);
  }

  /** Whether it is never shown. */
  boolean isSecret() {
    return this == CHARTREEL_SIGNING_KEYS;
  }

  /** What it means, in a phrase. */
  public String meaning() {
    return meaning;
  }
}
