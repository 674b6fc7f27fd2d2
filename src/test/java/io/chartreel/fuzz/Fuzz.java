package io.chartreel.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Searches for requests that cause internal errors: <a
 * href="https://github.com/CodeIntelligenceTesting/jazzer">Jazzer</a> mutates valid ones to reach
 * new code, first in the parser, then in drawing and in the parsing of headers. All output is in
 * {@code target/fuzz}.
 */
final class Fuzz {
  private static final Path FOLDER = Path.of("target", "fuzz");
  private static final String MEMORY = "-Xmx512m";

  /** Maximum CPU time per input. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(2);

  /** Seconds after which an input counts as hanging. */
  private static final int TIMEOUT_SECONDS = 60;

  /** Maximum size of an input in bytes. */
  private static final int MAX_LENGTH = 6000;

  /** Distinct findings after which a target is stopped. */
  private static final int MAX_FINDINGS = 10;

  private static final Pattern FOUND =
      Pattern.compile("== Java Exception: .*|ERROR: libFuzzer: .*|==\\d+== ?ERROR: .*");
  private static final Pattern PROGRESS = Pattern.compile("#\\d+\\s.* cov: .*");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A fuzz target. */
  private enum Target {
    PARSING(FuzzParsing.class, FuzzParsing::fuzzerTestOneInput, () -> FuzzSeeds.read().inputs()),
    DRAWING(FuzzDrawing.class, FuzzDrawing::fuzzerTestOneInput, () -> FuzzSeeds.read().inputs()),
    HEADERS(FuzzHeaders.class, FuzzHeaders::fuzzerTestOneInput, FuzzHeaders::seeds);

    private final Class<?> code;
    private final Consumer<byte[]> call;
    private final Supplier<List<byte[]>> seeds;

    Target(Class<?> code, Consumer<byte[]> call, Supplier<List<byte[]>> seeds) {
      this.code = code;
      this.call = call;
      this.seeds = seeds;
    }

    Path folder() {
      return FOLDER.resolve(name().toLowerCase(Locale.ROOT));
    }
  }

  private Fuzz() {}

  /**
   * Fuzzes all targets, or replays one input. Exits with 1 if there are findings.
   *
   * @param arguments seconds per target and, optionally, the file of a finding to replay
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 1 && !arguments[1].isBlank()) {
      replay(Path.of(arguments[1]));
      return;
    }
    int seconds = Integer.parseInt(arguments[0]);
    boolean found = false;
    for (Target target : Target.values()) {
      found |= fuzz(target, seconds);
    }
    System.exit(found ? 1 : 0);
  }

  /**
   * Fuzzes a target, starting from the corpus of earlier runs; returns whether there are findings.
   */
  private static boolean fuzz(Target target, int seconds) throws IOException, InterruptedException {
    Path seeds = Files.createDirectories(target.folder().resolve("seeds"));
    Path corpus = Files.createDirectories(target.folder().resolve("corpus"));
    Path findings = Files.createDirectories(target.folder().resolve("findings"));
    Path log = target.folder().resolve("log.txt");
    Path dictionary = Files.writeString(FOLDER.resolve("dictionary.txt"), FuzzSeeds.dictionary());
    int number = 0;
    for (byte[] input : target.seeds.get()) {
      Files.write(seeds.resolve("seed-" + number++), input);
    }
    System.out.printf(Locale.ROOT, "%s for %d seconds, see %s%n", target, seconds, log);
    Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Process jazzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.code.getName(),
                "--instrumentation_includes=io.chartreel.**",
                "--custom_hook_includes=io.chartreel.**",
                "--keep_going=" + MAX_FINDINGS,
                "--reproducer_path=" + target.folder(),
                "-artifact_prefix=" + findings + "/",
                "-dict=" + dictionary,
                "-max_len=" + MAX_LENGTH,
                "-timeout=" + TIMEOUT_SECONDS,
                "-max_total_time=" + seconds,
                "-print_final_stats=1",
                corpus.toString(),
                findings.toString(),
                seeds.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(jazzer::destroy));
    int exit = jazzer.waitFor();
    summary(log).forEach(System.out::println);
    List<Path> found = since(start, findings);
    found.forEach(
        file -> System.out.println("replay: mvn test-compile exec:exec@fuzz -Dinput=" + file));
    System.out.printf(Locale.ROOT, "%s: %d findings, exit code %d%n", target, found.size(), exit);
    return exit != 0 || !found.isEmpty();
  }

  /** Returns the findings and the final progress line of a log. */
  private static List<String> summary(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    List<String> summary =
        new ArrayList<>(lines.stream().filter(FOUND.asMatchPredicate()).toList());
    lines.stream()
        .filter(PROGRESS.asMatchPredicate())
        .reduce((earlier, later) -> later)
        .ifPresent(summary::add);
    return summary;
  }

  private static void replay(Path file) throws IOException {
    Target target =
        Stream.of(Target.values())
            .filter(one -> file.toAbsolutePath().startsWith(one.folder().toAbsolutePath()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(file + " is not in " + FOLDER));
    target.call.accept(Files.readAllBytes(file));
    System.out.println("no error with " + file);
  }

  /** Returns the files written since a point in time. */
  private static List<Path> since(Instant start, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !Instant.ofEpochMilli(file.toFile().lastModified()).isBefore(start))
          .sorted()
          .toList();
    }
  }

  /**
   * Checks that work stays within the time limit. Work over the limit runs a second time, since
   * cold code is slow. Only the CPU time of this thread counts.
   *
   * @throws AssertionError if both runs exceed the limit
   */
  static void checkTime(Runnable work) {
    if (time(work).compareTo(TIME_LIMIT) > 0) {
      Duration again = time(work);
      if (again.compareTo(TIME_LIMIT) > 0) {
        throw new AssertionError("takes " + again);
      }
    }
  }

  private static Duration time(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
  }
}
