package io.chartreel.config;

import static io.chartreel.config.Variable.CHARTREEL_ADMIN_HOST;
import static io.chartreel.config.Variable.CHARTREEL_ADMIN_PORT;
import static io.chartreel.config.Variable.CHARTREEL_BASE_URL;
import static io.chartreel.config.Variable.CHARTREEL_CACHE_MB;
import static io.chartreel.config.Variable.CHARTREEL_DEADLINE_MS;
import static io.chartreel.config.Variable.CHARTREEL_FONTS;
import static io.chartreel.config.Variable.CHARTREEL_IMAGES;
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
import static io.chartreel.config.Variable.CHARTREEL_WARMUP;
import static io.chartreel.config.Variable.CHARTREEL_WORKERS;
import static io.chartreel.config.Variable.HOST;
import static io.chartreel.config.Variable.PORT;

import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.request.parameter.Limits;
import io.chartreel.request.syntax.Splitter;
import io.chartreel.web.link.PublicAddress;
import io.chartreel.web.link.UrlSigner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of the service.
 *
 * @param listener the public port
 * @param admin the admin port, if there is one
 * @param publicAddress the start of absolute URLs
 * @param fonts a folder of fonts for characters that the built-in fonts lack
 * @param images a folder of images for bars
 * @param queueLimits the limits of concurrent rendering
 * @param limits of a single chart
 * @param signer signs charts, if they have to be signed
 * @param warmUp whether charts are rendered after the start, so that the first requests are fast
 */
public record Settings(
    Listener listener,
    Optional<Listener> admin,
    PublicAddress publicAddress,
    Optional<Path> fonts,
    Optional<Path> images,
    QueueLimits queueLimits,
    Limits limits,
    UrlSigner signer,
    boolean warmUp) {
  /** The maximum size of the heap of this JVM in bytes. */
  private static final long HEAP = Runtime.getRuntime().maxMemory();

  private static final int MEGABYTE_BITS = 20;

  /**
   * Reads the environment: every {@link Variable}.
   *
   * @throws IllegalArgumentException with all problems, each on a line
   */
  public static Settings of(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    checkPorts(environment);
    checkImageSize(environment);
    checkHeap(environment);
    checkSigningKeys(environment);
    environment.check();
    return new Settings(
        new Listener(environment.textOrDefault(HOST), environment.integer(PORT)),
        environment
            .text(CHARTREEL_ADMIN_PORT)
            .map(
                port ->
                    new Listener(
                        environment.textOrDefault(CHARTREEL_ADMIN_HOST),
                        environment.integer(CHARTREEL_ADMIN_PORT))),
        new PublicAddress(
            environment.text(CHARTREEL_BASE_URL).map(Settings::withoutTrailingSlashes),
            environment.textOrDefault(CHARTREEL_PROXIED).equals("on")),
        environment.text(CHARTREEL_FONTS).map(Path::of),
        environment.text(CHARTREEL_IMAGES).map(Path::of),
        queueLimits(environment),
        limits(environment),
        environment
            .text(CHARTREEL_SIGNING_KEYS)
            .map(keys -> new UrlSigner(Splitter.split(keys, ',')))
            .orElse(UrlSigner.NONE),
        environment.textOrDefault(CHARTREEL_WARMUP).equals("on"));
  }

  /** Rejects equal ports, except 0, which stands for any free port. */
  private static void checkPorts(Environment environment) {
    if (environment.areValid(PORT, CHARTREEL_ADMIN_PORT)
        && environment.text(CHARTREEL_ADMIN_PORT).isPresent()) {
      int port = environment.integer(PORT);
      if (port != 0 && port == environment.integer(CHARTREEL_ADMIN_PORT)) {
        environment.reject(CHARTREEL_ADMIN_PORT);
      }
    }
  }

  private static void checkImageSize(Environment environment) {
    if (!environment.areValid(CHARTREEL_MAX_WIDTH, CHARTREEL_MAX_HEIGHT, CHARTREEL_MAX_SCALE)) {
      return;
    }
    long scale = environment.integer(CHARTREEL_MAX_SCALE);
    long width = environment.integer(CHARTREEL_MAX_WIDTH) * scale;
    long height = environment.integer(CHARTREEL_MAX_HEIGHT) * scale;
    String tooLong = "allow images %d pixels %s. The limit is " + Limits.MAX_SIDE + ".";
    if (width > Limits.MAX_SIDE) {
      environment.rejectTogether(
          tooLong.formatted(width, "wide"), CHARTREEL_MAX_WIDTH, CHARTREEL_MAX_SCALE);
    }
    if (height > Limits.MAX_SIDE) {
      environment.rejectTogether(
          tooLong.formatted(height, "high"), CHARTREEL_MAX_HEIGHT, CHARTREEL_MAX_SCALE);
    }
    if (width * height > Limits.MAX_IMAGE_PIXELS) {
      environment.rejectTogether(
          "allow images of %d pixels. The limit is %d."
              .formatted(width * height, Limits.MAX_IMAGE_PIXELS),
          CHARTREEL_MAX_WIDTH,
          CHARTREEL_MAX_HEIGHT,
          CHARTREEL_MAX_SCALE);
    }
  }

  private static void checkHeap(Environment environment) {
    long maxCache = MemoryBudget.maxCache(HEAP);
    if (maxCache < 0) {
      environment.reject(
          "The heap is %d MB. Use at least %d MB, such as -Xmx256m."
              .formatted(megabytes(HEAP), megabytes(MemoryBudget.minHeap())));
    } else if (environment.areValid(CHARTREEL_CACHE_MB) && cache(environment) > maxCache) {
      environment.rejectTogether(
          "is too much for a heap of %d MB. Use at most %d, or a larger heap (-Xmx)."
              .formatted(megabytes(HEAP), megabytes(maxCache)),
          CHARTREEL_CACHE_MB);
    } else if (environment.areValid(CHARTREEL_CACHE_MB, CHARTREEL_MAX_BODY_BYTES)) {
      checkBodySize(environment);
    }
  }

  private static void checkBodySize(Environment environment) {
    long maxUpload = MemoryBudget.of(HEAP, cache(environment)).maxUpload();
    if (environment.text(CHARTREEL_MAX_BODY_BYTES).isPresent()
        && environment.integer(CHARTREEL_MAX_BODY_BYTES) > maxUpload) {
      environment.rejectTogether(
          ("is too much for a heap of %d MB. Use at most %d, a lower CHARTREEL_CACHE_MB or a larger"
                  + " heap (-Xmx).")
              .formatted(megabytes(HEAP), maxUpload),
          CHARTREEL_MAX_BODY_BYTES);
    }
  }

  private static void checkSigningKeys(Environment environment) {
    if (environment.text(CHARTREEL_SIGNING_KEYS).isPresent()
        && environment.text(CHARTREEL_ADMIN_PORT).isEmpty()) {
      environment.rejectTogether(
          "requires CHARTREEL_ADMIN_PORT, where /sign signs charts.", CHARTREEL_SIGNING_KEYS);
    }
  }

  private static QueueLimits queueLimits(Environment environment) {
    int workers = environment.integer(CHARTREEL_WORKERS, QueueLimits.ofMachine().workers());
    return new QueueLimits(
        workers,
        environment.integer(CHARTREEL_QUEUE, QueueLimits.of(workers).queue()),
        Duration.ofMillis(environment.integer(CHARTREEL_WAIT_MS)),
        Duration.ofMillis(environment.integer(CHARTREEL_DEADLINE_MS)),
        MemoryBudget.of(HEAP, cache(environment)));
  }

  private static Limits limits(Environment environment) {
    return new Limits(
        environment.integer(CHARTREEL_MAX_WIDTH),
        environment.integer(CHARTREEL_MAX_HEIGHT),
        environment.integer(CHARTREEL_MAX_SCALE),
        environment.integer(CHARTREEL_MAX_PERIODS),
        environment.integer(CHARTREEL_MAX_BARS),
        environment.integer(CHARTREEL_MAX_VISIBLE),
        environment.integer(CHARTREEL_MAX_VALUES),
        environment.integer(CHARTREEL_MAX_FRAMES),
        environment.number(CHARTREEL_MAX_PIXELS),
        environment.integer(CHARTREEL_MAX_PLAY_MS),
        environment.integer(CHARTREEL_MAX_LABEL),
        environment.integer(CHARTREEL_MAX_TITLE),
        environment.integer(CHARTREEL_MAX_MARKS),
        environment.number(CHARTREEL_MAX_VALUE),
        environment.integer(CHARTREEL_MAX_BODY_BYTES, defaultBody(environment)),
        environment.integer(CHARTREEL_MAX_URL),
        environment.integer(CHARTREEL_MAX_GIF_BYTES));
  }

  /** Returns the default size of a body in bytes, which is smaller in a small heap. */
  private static int defaultBody(Environment environment) {
    long maxUpload = MemoryBudget.of(HEAP, cache(environment)).maxUpload();
    return (int) Math.min(environment.integer(CHARTREEL_MAX_BODY_BYTES), maxUpload);
  }

  /** Returns the size of the image cache in bytes. */
  private static long cache(Environment environment) {
    return environment.text(CHARTREEL_CACHE_MB).isPresent()
        ? environment.number(CHARTREEL_CACHE_MB) << MEGABYTE_BITS
        : MemoryBudget.defaultCache(HEAP);
  }

  private static long megabytes(long bytes) {
    return bytes >> MEGABYTE_BITS;
  }

  private static String withoutTrailingSlashes(String url) {
    int end = url.length();
    while (url.charAt(end - 1) == '/') {
      end--;
    }
    return url.substring(0, end);
  }
}
