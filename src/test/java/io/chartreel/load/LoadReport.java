package io.chartreel.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Starts the service with a heap of 256 MB, asks more and more of it, and prints what it did beside
 * what was wanted of it. Exits with 1 where something was missed. The property {@code minutes} says
 * how long the soak is; 0 leaves it out.
 */
final class LoadReport {
  private static final Path FOLDER = Path.of("target", "load");
  private static final double ENOUGH = 0.9;
  private static final double HALF_OF_NGINX = 0.5;
  private static final Duration RECOVERY = Duration.ofSeconds(5);
  private static final long REFUSAL = Duration.ofMillis(50).toNanos();
  private static final double SOAK = 0.8;
  private static final long MEGABYTE = 1 << 20;

  /** What a heap, threads and files may end above what they were. */
  private static final long MORE_HEAP = 4 * MEGABYTE;

  private static final long MORE_THREADS = 5;
  private static final long MORE_FILES = 10;

  private final Service service;
  private final Client client;
  private final Overload overload;
  private final Verdicts verdicts = new Verdicts();

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
      report.end();
      print("");
      report.verdicts.table().forEach(System.out::println);
      met = report.verdicts.allMet();
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
        "%d processors, JDK %s, %s; each chart is another one: %s.",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        Service.HEAP,
        Charts.RACE);
    print("");
    print("| load | asked | drawn | p50 | p99 | refused | p50 | p99 | slowest |");
    print("|---|---|---|---|---|---|---|---|---|");
    overload.warmUp();
    Overload.Phase full = overload.capacity();
    row("all it can, " + Overload.CLIENTS + " clients", full);
    Overload.Phase half = overload.half();
    row("half of that", half);
    verdicts.add(
        "refused at half of the capacity", "" + half.refused(), "none", half.refused() == 0);
    for (int times : new int[] {2, 5}) {
      Overload.Phase over = overload.times(times);
      row(times + " times that", over);
      verdicts(times, over);
    }
    verdicts.add(
        "answers that are neither 200 nor 503",
        "" + overload.strange(),
        "none",
        overload.strange() == 0);
    print("");
    print("%s", overload.costs());
    print("Small charts, %s: %.0f/s.", Charts.SMALL, overload.smallCharts());
  }

  private static void row(String name, Overload.Phase phase) {
    Latency drawn = phase.answers().with(200).latency();
    Latency refused = phase.answers().with(503).latency();
    print(
        "| %s | %.1f/s | %.1f/s | %s | %s | %.1f/s | %s | %s | %s |",
        name,
        phase.asked(),
        phase.drawn(),
        drawn.p(50),
        drawn.p(99),
        phase.refusedRate(),
        refused.p(50),
        refused.p(99),
        refused.max());
  }

  private void verdicts(int times, Overload.Phase over) {
    double share = over.drawn() / overload.mostDrawn();
    verdicts.add(
        "drawn at " + times + " times the capacity",
        text("%.0f %% of it", share * 100),
        "90 % at least",
        share >= ENOUGH);
    Latency refused = over.answers().with(503).latency();
    verdicts.add(
        "refused at " + times + " times",
        text("99 of 100 in %s, the slowest in %s", refused.p(99), refused.max()),
        "99 of 100 in 50 ms",
        over.refused() > 0 && refused.percentile(99) < REFUSAL);
    Optional<Duration> recovery = over.recovery();
    verdicts.add(
        "as it was after " + times + " times",
        recovery.map(time -> text("in %.2f s", time.toMillis() / 1e3)).orElse("not at all"),
        "within 5 s",
        recovery.filter(time -> time.compareTo(RECOVERY) <= 0).isPresent());
  }

  private void cached() throws IOException, InterruptedException {
    print("");
    Optional<String> missing = CachedAnswers.missing();
    if (missing.isPresent()) {
      print("%s", missing.get());
      return;
    }
    print(
        "| cached, %d connections | bytes | Chartreel | nginx | nginx without a log |",
        Wrk.CONNECTIONS);
    print("|---|---|---|---|---|");
    for (CachedAnswers.Rates rates : CachedAnswers.measure(service, FOLDER)) {
      print(
          "| %s | %,d | %,.0f/s | %,.0f/s | %,.0f/s |",
          rates.name(), rates.bytes(), rates.service(), rates.logged(), rates.silent());
      verdicts.add(
          "cached, " + rates.name(),
          text("%.0f %% of nginx", rates.share() * 100),
          "50 % at least",
          rates.share() >= HALF_OF_NGINX);
    }
  }

  private void soak(Duration time) throws IOException, InterruptedException {
    Mix mix = new Mix(client);
    double rate = overload.mostDrawn() * SOAK / Mix.DRAWN;
    Soak soak = overload.soak(service, mix, rate, time);
    print("");
    print(
        "Soak: %.0f requests a second for %d s, half of them charts to draw (%.0f %% of the"
            + " capacity), came to %s.",
        rate, time.toSeconds(), SOAK * 100, mix.statuses());
    flat("heap", soak.heap(), MORE_HEAP, MEGABYTE, " MB");
    soak.threads().ifPresent(threads -> flat("threads", threads, MORE_THREADS, 1, ""));
    soak.files().ifPresent(files -> flat("open files", files, MORE_FILES, 1, ""));
    verdicts.add("wrong answers in the soak", "" + mix.wrong(), "none", mix.wrong().isEmpty());
  }

  private void flat(String what, Course course, long tolerance, long unit, String name) {
    verdicts.add(
        what + " in the last third of the soak",
        text(
            "%.0f%s, in the second %.0f%s",
            (double) course.atTheEnd() / unit, name, (double) course.before() / unit, name),
        text("at most %d%s more", tolerance / unit, name),
        course.isFlat(tolerance));
  }

  private void end() throws IOException, InterruptedException {
    service
        .peak()
        .ifPresent(peak -> print("Memory of the process at its peak: %d MB.", peak >> 10));
    boolean runs = service.runs();
    Optional<Integer> code = service.end();
    verdicts.add(
        "runs to its end, and then ends by itself",
        runs ? code.map(exit -> "exit " + exit).orElse("had to be killed") : "died",
        "exit 143",
        runs && code.filter(exit -> exit == 143).isPresent());
    List<String> complaints = service.complaints();
    complaints.stream().limit(10).forEach(System.out::println);
    verdicts.add(
        "lines in its log but for requests", "" + complaints.size(), "none", complaints.isEmpty());
  }
}
