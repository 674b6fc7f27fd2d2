package io.chartreel.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Compares how fast the service sends a cached image with nginx sending it as a file. */
final class CachedImages {
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration SAMPLE = Duration.ofSeconds(3);

  /** Rounds in which all take turns, so that other load on the machine affects all alike. */
  private static final int ROUNDS = 2;

  private final Service service;
  private final Path folder;
  private final Wrk wrk;

  private CachedImages(Service service, Path folder, Wrk wrk) {
    this.service = service;
    this.folder = folder;
    this.wrk = wrk;
  }

  /**
   * The rates at which one file was sent.
   *
   * @param bytes size of the file
   * @param service responses per second from the service
   * @param logged responses per second from nginx with an access log
   * @param silent responses per second from nginx without an access log
   */
  record Rates(String name, int bytes, double service, double logged, double silent) {
    /**
     * Returns the rate as a fraction of that of nginx with an access log, as the service logs too.
     */
    double share() {
      return service / logged;
    }
  }

  /** Returns what has to be installed first; empty if nothing is missing. */
  static Optional<String> missing() {
    return ChildProcess.find("wrk").isPresent() && ChildProcess.find("nginx").isPresent()
        ? Optional.empty()
        : Optional.of("cached images need wrk and nginx; Debian: apt-get install wrk nginx-light");
  }

  /** Measures a small and a large file. */
  static List<Rates> measure(Service service, Path folder)
      throws IOException, InterruptedException {
    CachedImages cached =
        new CachedImages(service, folder, new Wrk(ChildProcess.find("wrk").orElseThrow()));
    try (Nginx nginx = new Nginx(ChildProcess.find("nginx").orElseThrow(), folder)) {
      return List.of(
          cached.rates("coal.gif", Charts.COAL, nginx),
          cached.rates("built-in.gif", Charts.BUILT_IN, nginx));
    }
  }

  private Rates rates(String file, String target, Nginx nginx)
      throws IOException, InterruptedException {
    byte[] gif = new Client(service.address()).response(target).body();
    Files.write(folder.resolve(file), gif);
    URI address = service.address().resolve(target);
    wrk.rate(address, WARM_UP);
    double ours = 0;
    double logged = 0;
    double silent = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ours += wrk.rate(address, SAMPLE) / ROUNDS;
      logged += wrk.rate(nginx.logged(file), SAMPLE) / ROUNDS;
      silent += wrk.rate(nginx.silent(file), SAMPLE) / ROUNDS;
    }
    return new Rates(file, gif.length, ours, logged, silent);
  }
}
