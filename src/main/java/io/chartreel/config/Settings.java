package io.chartreel.config;

import static io.chartreel.config.Variable.CHARTREEL_ADMIN_HOST;
import static io.chartreel.config.Variable.CHARTREEL_ADMIN_PORT;
import static io.chartreel.config.Variable.CHARTREEL_BASE_URL;
import static io.chartreel.config.Variable.CHARTREEL_CACHE_MB;
import static io.chartreel.config.Variable.CHARTREEL_DEADLINE_MS;
import static io.chartreel.config.Variable.CHARTREEL_FONTS;
import static io.chartreel.config.Variable.CHARTREEL_MAX_BARS;
import static io.chartreel.config.Variable.CHARTREEL_MAX_BODY_BYTES;
import static io.chartreel.config.Variable.CHARTREEL_MAX_FRAMES;
import static io.chartreel.config.Variable.CHARTREEL_MAX_GIF_BYTES;
import static io.chartreel.config.Variable.CHARTREEL_MAX_HEIGHT;
import static io.chartreel.config.Variable.CHARTREEL_MAX_LABEL;
import static io.chartreel.config.Variable.CHARTREEL_MAX_MARKS;
import static io.chartreel.config.Variable.CHARTREEL_MAX_PERIODS;
import static io.chartreel.config.Variable.CHARTREEL_MAX_PIXELS;
import static io.chartreel.config.Variable.CHARTREEL_MAX_PLAY_MS;
import static io.chartreel.config.Variable.CHARTREEL_MAX_SCALE;
import static io.chartreel.config.Variable.CHARTREEL_MAX_TITLE;
import static io.chartreel.config.Variable.CHARTREEL_MAX_URL;
import static io.chartreel.config.Variable.CHARTREEL_MAX_VALUE;
import static io.chartreel.config.Variable.CHARTREEL_MAX_VALUES;
import static io.chartreel.config.Variable.CHARTREEL_MAX_VISIBLE;
import static io.chartreel.config.Variable.CHARTREEL_MAX_WIDTH;
import static io.chartreel.config.Variable.CHARTREEL_PROXIED;
import static io.chartreel.config.Variable.CHARTREEL_QUEUE;
import static io.chartreel.config.Variable.CHARTREEL_SIGNING_KEYS;
import static io.chartreel.config.Variable.CHARTREEL_WAIT_MS;
import static io.chartreel.config.Variable.CHARTREEL_WORKERS;
import static io.chartreel.config.Variable.HOST;
import static io.chartreel.config.Variable.PORT;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.syntax.Splitter;
import io.chartreel.web.link.UrlSigner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the operator decides.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 (any that is free) to 65535
 * @param fonts a folder of fonts for letters that those of the program have not
 * @param baseUrl where others find the service, without a slash at the end
 * @param proxied whether the headers are believed by which a proxy says at which address it was
 *     asked
 * @param capacity how many images at once
 * @param adminHost the address on which the port for the operator listens
 * @param adminPort the port for the operator alone, 0 (any that is free) to 65535
 * @param limits how much one chart may ask for
 * @param signatures what charts need before they are drawn
 */
public record Settings(
    String host,
    int port,
    Optional<Path> fonts,
    Optional<String> baseUrl,
    boolean proxied,
    QueueLimits capacity,
    String adminHost,
    OptionalInt adminPort,
    Limits limits,
    UrlSigner signatures) {
  /** The most bytes that this JVM takes for objects. */
  private static final long HEAP = Runtime.getRuntime().maxMemory();

  private static final int MEGABYTE = 20;

  /**
   * Reads the environment: every {@link Variable}.
   *
   * @throws IllegalArgumentException naming every variable that is wrong
   */
  public static Settings of(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    refuseSamePort(environment);
    refuseLargeImages(environment);
    refuseSmallHeap(environment);
    refuseLonelyKeys(environment);
    environment.check();
    return new Settings(
        environment.text(HOST).orElse(HOST.usually()),
        environment.whole(PORT),
        environment.text(CHARTREEL_FONTS).map(Path::of),
        environment.text(CHARTREEL_BASE_URL).map(Settings::withoutSlash),
        environment.text(CHARTREEL_PROXIED).filter("on"::equals).isPresent(),
        capacity(environment),
        environment.text(CHARTREEL_ADMIN_HOST).orElse(CHARTREEL_ADMIN_HOST.usually()),
        adminPort(environment),
        limits(environment),
        signatures(environment));
  }

  private static OptionalInt adminPort(Environment environment) {
    return environment.text(CHARTREEL_ADMIN_PORT).isPresent()
        ? OptionalInt.of(environment.whole(CHARTREEL_ADMIN_PORT))
        : OptionalInt.empty();
  }

  /** Port 0 is another each time. */
  private static void refuseSamePort(Environment environment) {
    if (environment.areRight(PORT, CHARTREEL_ADMIN_PORT)) {
      int port = environment.whole(PORT);
      if (port != 0 && adminPort(environment).equals(OptionalInt.of(port))) {
        environment.refuse(CHARTREEL_ADMIN_PORT);
      }
    }
  }

  private static void refuseLargeImages(Environment environment) {
    if (!environment.areRight(CHARTREEL_MAX_WIDTH, CHARTREEL_MAX_HEIGHT, CHARTREEL_MAX_SCALE)) {
      return;
    }
    long scale = environment.whole(CHARTREEL_MAX_SCALE);
    long width = environment.whole(CHARTREEL_MAX_WIDTH) * scale;
    long height = environment.whole(CHARTREEL_MAX_HEIGHT) * scale;
    String side = "images of %d pixels %s; allowed: up to " + Limits.LONGEST_SIDE;
    if (width > Limits.LONGEST_SIDE) {
      environment.contradict(
          side.formatted(width, "across"), CHARTREEL_MAX_WIDTH, CHARTREEL_MAX_SCALE);
    }
    if (height > Limits.LONGEST_SIDE) {
      environment.contradict(
          side.formatted(height, "down"), CHARTREEL_MAX_HEIGHT, CHARTREEL_MAX_SCALE);
    }
    if (width * height > Limits.LARGEST_IMAGE) {
      environment.contradict(
          "images of " + width * height + " pixels; allowed: up to " + Limits.LARGEST_IMAGE,
          CHARTREEL_MAX_WIDTH,
          CHARTREEL_MAX_HEIGHT,
          CHARTREEL_MAX_SCALE);
    }
  }

  private static QueueLimits capacity(Environment environment) {
    int workers = environment.whole(CHARTREEL_WORKERS, QueueLimits.ofMachine().workers());
    return new QueueLimits(
        workers,
        environment.whole(CHARTREEL_QUEUE, QueueLimits.of(workers).queue()),
        Duration.ofMillis(environment.whole(CHARTREEL_WAIT_MS)),
        Duration.ofMillis(environment.whole(CHARTREEL_DEADLINE_MS)),
        MemoryBudget.of(HEAP, images(environment)));
  }

  private static Limits limits(Environment environment) {
    return new Limits(
        environment.whole(CHARTREEL_MAX_WIDTH),
        environment.whole(CHARTREEL_MAX_HEIGHT),
        environment.whole(CHARTREEL_MAX_SCALE),
        environment.whole(CHARTREEL_MAX_PERIODS),
        environment.whole(CHARTREEL_MAX_BARS),
        environment.whole(CHARTREEL_MAX_VISIBLE),
        environment.whole(CHARTREEL_MAX_VALUES),
        environment.whole(CHARTREEL_MAX_FRAMES),
        environment.number(CHARTREEL_MAX_PIXELS),
        environment.whole(CHARTREEL_MAX_PLAY_MS),
        environment.whole(CHARTREEL_MAX_LABEL),
        environment.whole(CHARTREEL_MAX_TITLE),
        environment.whole(CHARTREEL_MAX_MARKS),
        environment.number(CHARTREEL_MAX_VALUE),
        environment.whole(CHARTREEL_MAX_BODY_BYTES),
        environment.whole(CHARTREEL_MAX_URL),
        environment.whole(CHARTREEL_MAX_GIF_BYTES));
  }

  private static long images(Environment environment) {
    return environment.text(CHARTREEL_CACHE_MB).isPresent()
        ? environment.number(CHARTREEL_CACHE_MB) << MEGABYTE
        : MemoryBudget.usualImages(HEAP);
  }

  private static void refuseSmallHeap(Environment environment) {
    long most = MemoryBudget.mostImages(HEAP);
    if (most < 0) {
      environment.refuse(
          "the heap of this Java has %d MB; allowed: at least %d, such as with -Xmx256m"
              .formatted(HEAP >> MEGABYTE, MemoryBudget.leastHeap() >> MEGABYTE));
    } else if (environment.areRight(CHARTREEL_CACHE_MB) && images(environment) > most) {
      environment.contradict(
          "too much for a heap of %d MB; allowed: up to %d, or a larger heap (-Xmx)"
              .formatted(HEAP >> MEGABYTE, most >> MEGABYTE),
          CHARTREEL_CACHE_MB);
    } else if (environment.areRight(CHARTREEL_CACHE_MB, CHARTREEL_MAX_BODY_BYTES)) {
      refuseLargeBodies(environment);
    }
  }

  private static void refuseLargeBodies(Environment environment) {
    long most = MemoryBudget.of(HEAP, images(environment)).largestBody();
    if (environment.whole(CHARTREEL_MAX_BODY_BYTES) > most) {
      environment.contradict(
          "bodies too large for a heap of %d MB; allowed: up to %d, a lower CHARTREEL_CACHE_MB or a"
                  .formatted(HEAP >> MEGABYTE, most)
              + " larger heap (-Xmx)",
          CHARTREEL_MAX_BODY_BYTES);
    }
  }

  private static void refuseLonelyKeys(Environment environment) {
    if (environment.text(CHARTREEL_SIGNING_KEYS).isPresent()
        && environment.text(CHARTREEL_ADMIN_PORT).isEmpty()) {
      environment.contradict(
          "signatures that nobody can make; allowed: with CHARTREEL_ADMIN_PORT, which has /sign",
          CHARTREEL_SIGNING_KEYS);
    }
  }

  private static UrlSigner signatures(Environment environment) {
    return environment
        .text(CHARTREEL_SIGNING_KEYS)
        .map(keys -> new UrlSigner(Splitter.split(keys, ',')))
        .orElse(UrlSigner.NONE);
  }

  /** The address to open in a browser on this machine. */
  public String address(int openPort) {
    return address(host, openPort);
  }

  /** The address of the port for the operator. */
  public String adminAddress(int openPort) {
    return address(adminHost, openPort);
  }

  private static String address(String host, int openPort) {
    boolean anywhere = host.equals("0.0.0.0") || host.equals("::");
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + (anywhere ? "localhost" : name) + ":" + openPort + "/";
  }

  private static String withoutSlash(String url) {
    int end = url.length();
    while (url.charAt(end - 1) == '/') {
      end--;
    }
    return url.substring(0, end);
  }
}
