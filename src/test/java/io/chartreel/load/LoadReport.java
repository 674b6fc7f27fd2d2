package io.chartreel.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Starts the service with a heap of 256 MB, applies increasing load and prints measurements next to
 * their targets. Exits with 1 if a target is missed. The property {@code minutes} sets the duration
 * of the soak; 0 skips it.
 */
final class LoadReport {
  private static final Path FOLDER = Path.of("target", "load");
  private static final double MIN_GOODPUT = 0.9;
  private static final double MIN_SHARE_OF_NGINX = 0.5;
  private static final Duration MAX_RECOVERY = Duration.ofSeconds(5);
  private static final long MAX_REJECTION_LATENCY = Duration.ofMillis(50).toNanos();
  private static final double SOAK_LOAD = 0.8;
  private static final long MEGABYTE = 1 << 20;

  /** Allowed growth of heap, threads and open files during the soak. */
  private static final long MAX_MORE_HEAP = 4 * MEGABYTE;

  private static final long MAX_MORE_THREADS = 5;
  private static final long MAX_MORE_FILES = 10;

  private final Service service;
  private final Client client;
  private final Overload overload;
  private final Targets targets = new Targets();

  private LoadReport(Service service) {
    this.service = service;
    this.client = new Client(service.address());
    this.overload = new Overload(client);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    double minutes = Double.parseDouble(System.getProperty("minutes", "2"));
    Files.createDirectories(FOLDER);
    boolean met;
    try (Service service = new Service(FOLDER)) {
      LoadReport report = new LoadReport(service);
      report.loads();
      report.cached();
      if (minutes > 0) {
        report.soak(Duration.ofMillis((long) (minutes * 60_000)));
      }
      report.stop();
      print("");
      report.targets.table().forEach(System.out::println);
      met = report.targets.allMet();
    }
    System.exit(met ? 0 : 1);
  }

  private static void print(String format, Object... arguments) {
    System.out.println(text(format, arguments));
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  private void loads() {
    print(
        "%d processors, JDK %s, %s. Each request is for a different chart: %s.",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        Service.HEAP,
        Charts.RACE);
    print("");
    print("| load | requests | goodput | p50 | p99 | rejections | p50 | p99 | max |");
    print("|---|---|---|---|---|---|---|---|---|");
    overload.warmUp();
    Overload.Phase full = overload.capacity();
    row("capacity, " + Overload.CLIENTS + " clients", full);
    Overload.Phase half = overload.half();
    row("half the capacity", half);
    targets.add(
        "rejections at half the capacity", "" + half.rejected(), "none", half.rejected() == 0);
    for (int times : new int[] {2, 5}) {
      Overload.Phase over = overload.times(times);
      row(times + " times the capacity", over);
      targets(times, over);
    }
    targets.add(
        "responses other than 200 and 503",
        "" + overload.unexpected(),
        "none",
        overload.unexpected() == 0);
    print("");
    print("%s", overload.costs());
    print("Small charts, %s: %.0f/s.", Charts.SMALL, overload.smallCharts());
  }

  private static void row(String name, Overload.Phase phase) {
    Latency drawn = phase.outcomes().with(200).latency();
    Latency rejected = phase.outcomes().with(503).latency();
    print(
        "| %s | %.1f/s | %.1f/s | %s | %s | %.1f/s | %s | %s | %s |",
        name,
        phase.requested(),
        phase.drawn(),
        drawn.p(50),
        drawn.p(99),
        phase.rejectedRate(),
        rejected.p(50),
        rejected.p(99),
        rejected.max());
  }

  private void targets(int times, Overload.Phase over) {
    double share = over.drawn() / overload.maxGoodput();
    targets.add(
        "goodput at " + times + " times the capacity",
        text("%.0f %%", share * 100),
        "at least 90 %",
        share >= MIN_GOODPUT);
    Latency rejected = over.outcomes().with(503).latency();
    targets.add(
        "p99 of rejections at " + times + " times the capacity",
        text("%s (max %s)", rejected.p(99), rejected.max()),
        "50 ms",
        over.rejected() > 0 && rejected.percentile(99) < MAX_REJECTION_LATENCY);
    Optional<Duration> recovery = over.recovery();
    targets.add(
        "recovery time after " + times + " times the capacity",
        recovery.map(time -> text("%.2f s", time.toMillis() / 1e3)).orElse("did not recover"),
        "5 s",
        recovery.filter(time -> time.compareTo(MAX_RECOVERY) <= 0).isPresent());
  }

  private void cached() throws IOException, InterruptedException {
    print("");
    Optional<String> missing = CachedImages.missing();
    if (missing.isPresent()) {
      print("%s", missing.get());
      return;
    }
    print(
        "| cached, %d connections | bytes | Chartreel | nginx | nginx without log |",
        Wrk.CONNECTIONS);
    print("|---|---|---|---|---|");
    for (CachedImages.Rates rates : CachedImages.measure(service, FOLDER)) {
      print(
          "| %s | %,d | %,.0f/s | %,.0f/s | %,.0f/s |",
          rates.name(), rates.bytes(), rates.service(), rates.logged(), rates.silent());
      targets.add(
          "cached images, " + rates.name(),
          text("%.0f %% of nginx", rates.share() * 100),
          "at least 50 %",
          rates.share() >= MIN_SHARE_OF_NGINX);
    }
  }

  private void soak(Duration time) throws IOException, InterruptedException {
    TrafficMix mix = new TrafficMix(client);
    double rate = overload.maxGoodput() * SOAK_LOAD / TrafficMix.DRAWN;
    Soak soak = overload.soak(service, mix, rate, time);
    print("");
    print(
        "Soak: %.0f requests per second for %d s, half of them for new charts (%.0f %% of the"
            + " capacity): %s.",
        rate, time.toSeconds(), SOAK_LOAD * 100, mix.statuses());
    checkStable("heap", soak.heap(), MAX_MORE_HEAP, MEGABYTE, " MB");
    soak.threads().ifPresent(threads -> checkStable("threads", threads, MAX_MORE_THREADS, 1, ""));
    soak.files().ifPresent(files -> checkStable("open files", files, MAX_MORE_FILES, 1, ""));
    targets.add(
        "unexpected responses in the soak",
        "" + mix.unexpected(),
        "none",
        mix.unexpected().isEmpty());
  }

  private void checkStable(String what, Trend trend, long tolerance, long unit, String name) {
    targets.add(
        what + " in the last and in the second third of the soak",
        text(
            "%.0f%s and %.0f%s",
            (double) trend.last() / unit, name, (double) trend.earlier() / unit, name),
        text("at most %d%s more", tolerance / unit, name),
        trend.isStable(tolerance));
  }

  private void stop() throws IOException, InterruptedException {
    service.peak().ifPresent(peak -> print("Peak memory of the process: %d MB.", peak >> 10));
    boolean runs = service.runs();
    Optional<Integer> code = service.stop();
    targets.add(
        "runs until SIGTERM and then exits",
        runs ? code.map(exit -> "exit " + exit).orElse("had to be killed") : "died",
        "exit 143",
        runs && code.filter(exit -> exit == 143).isPresent());
    List<String> warnings = service.warnings();
    warnings.stream().limit(10).forEach(System.out::println);
    targets.add("warnings and errors in the log", "" + warnings.size(), "none", warnings.isEmpty());
  }
}
