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
 * Looks for requests that break the program: <a
 * href="https://github.com/CodeIntelligenceTesting/jazzer">Jazzer</a> changes right ones as far as
 * they reach code that no other has reached, first for the parser, then for the drawing and the
 * headers. All that it writes is in {@code target/fuzz}.
 */
final class Fuzz {
  private static final Path FOLDER = Path.of("target", "fuzz");
  private static final String MEMORY = "-Xmx512m";

  /** How long one input may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** After so many seconds an input is given up that never ends. */
  private static final int HANGS = 60;

  /** Bytes of an input. */
  private static final int LONGEST = 6000;

  /** Different findings after which a target is left. */
  private static final int MOST_FINDINGS = 10;

  private static final Pattern FOUND =
      Pattern.compile("== Java Exception: .*|ERROR: libFuzzer: .*|==\\d+== ?ERROR: .*");
  private static final Pattern PROGRESS = Pattern.compile("#\\d+\\s.* cov: .*");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What bytes are thrown at. */
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
   * Fuzzes, or tries one input again. Exits with 1 where something is found.
   *
   * @param arguments how many seconds for each target, and perhaps a file that was found
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

  /** Whether anything is found; what an earlier run has left is where this one begins. */
  private static boolean fuzz(Target target, int seconds) throws IOException, InterruptedException {
    Path seeds = Files.createDirectories(target.folder().resolve("seeds"));
    Path corpus = Files.createDirectories(target.folder().resolve("corpus"));
    Path findings = Files.createDirectories(target.folder().resolve("findings"));
    Path log = target.folder().resolve("log.txt");
    Path words = Files.writeString(FOLDER.resolve("words.txt"), FuzzSeeds.dictionary());
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
                "--keep_going=" + MOST_FINDINGS,
                "--reproducer_path=" + target.folder(),
                "-artifact_prefix=" + findings + "/",
                "-dict=" + words,
                "-max_len=" + LONGEST,
                "-timeout=" + HANGS,
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
    said(log).forEach(System.out::println);
    List<Path> found = since(start, findings);
    found.forEach(
        file -> System.out.println("again: mvn test-compile exec:exec@fuzz -Dinput=" + file));
    System.out.printf(Locale.ROOT, "%s: %d findings, exit code %d%n", target, found.size(), exit);
    return exit != 0 || !found.isEmpty();
  }

  /** What matters of a log: what is found, and at the end how much was tried and reached. */
  private static List<String> said(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    List<String> said = new ArrayList<>(lines.stream().filter(FOUND.asMatchPredicate()).toList());
    lines.stream()
        .filter(PROGRESS.asMatchPredicate())
        .reduce((earlier, later) -> later)
        .ifPresent(said::add);
    return said;
  }

  private static void replay(Path file) throws IOException {
    Target target =
        Stream.of(Target.values())
            .filter(one -> file.toAbsolutePath().startsWith(one.folder().toAbsolutePath()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(file + " is not in " + FOLDER));
    target.call.accept(Files.readAllBytes(file));
    System.out.println("nothing is found by " + file);
  }

  /** The files that were written, or written again, since a moment. */
  private static List<Path> since(Instant start, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !Instant.ofEpochMilli(file.toFile().lastModified()).isBefore(start))
          .sorted()
          .toList();
    }
  }

  /**
   * Runs something that must not take long; twice where it does, for what is new to the machine is
   * slow. The time is that of the processor, so that nothing else that runs counts.
   *
   * @throws AssertionError where it takes too long both times
   */
  static void inTime(Runnable work) {
    if (time(work).compareTo(PATIENCE) > 0) {
      Duration again = time(work);
      if (again.compareTo(PATIENCE) > 0) {
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
