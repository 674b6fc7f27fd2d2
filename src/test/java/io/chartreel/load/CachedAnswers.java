package io.chartreel.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How fast the service sends a chart that it has kept, beside nginx, which has it as a file. */
final class CachedAnswers {
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration TURN = Duration.ofSeconds(3);

  /** One after the other, so that what the machine does meanwhile is the same for all. */
  private static final int TURNS = 2;

  private final Service service;
  private final Path folder;
  private final Wrk wrk;

  private CachedAnswers(Service service, Path folder, Wrk wrk) {
    this.service = service;
    this.folder = folder;
    this.wrk = wrk;
  }

  /**
   * A chart that was asked for again and again.
   *
   * @param bytes of its file
   * @param service answers a second
   * @param logged those of nginx while it writes a line for each into a file
   * @param silent those of nginx without a log
   */
  record Rates(String name, int bytes, double service, double logged, double silent) {
    /** Of what nginx does while it writes what the service writes, too. */
    double share() {
      return service / logged;
    }
  }

  /** What has to be installed first; nothing where all is there. */
  static Optional<String> missing() {
    return Program.find("wrk").isPresent() && Program.find("nginx").isPresent()
        ? Optional.empty()
        : Optional.of("cached answers need wrk and nginx; Debian: apt-get install wrk nginx-light");
  }

  /** Measures a large file and a small one. */
  static List<Rates> measure(Service service, Path folder)
      throws IOException, InterruptedException {
    CachedAnswers cached =
        new CachedAnswers(service, folder, new Wrk(Program.find("wrk").orElseThrow()));
    try (Nginx nginx = new Nginx(Program.find("nginx").orElseThrow(), folder)) {
      return List.of(
          cached.rates("coal.gif", Charts.COAL, nginx),
          cached.rates("built-in.gif", Charts.BUILT_IN, nginx));
    }
  }

  private Rates rates(String file, String target, Nginx nginx)
      throws IOException, InterruptedException {
    byte[] gif = new Client(service.address()).reply(target).body();
    Files.write(folder.resolve(file), gif);
    URI address = service.address().resolve(target);
    wrk.rate(address, WARM_UP);
    double ours = 0;
    double logged = 0;
    double silent = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      ours += wrk.rate(address, TURN) / TURNS;
      logged += wrk.rate(nginx.logged(file), TURN) / TURNS;
      silent += wrk.rate(nginx.silent(file), TURN) / TURNS;
    }
    return new Rates(file, gif.length, ours, logged, silent);
  }
}
