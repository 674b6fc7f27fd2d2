package io.chartreel.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The service as a child process with a small heap, observed from outside. */
final class Service implements AutoCloseable {
  static final String HEAP = "-Xmx256m";

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
  private static final int START_MILLISECONDS = 60_000;
  private static final int POLL_MILLISECONDS = 50;

  private final Path log;
  private final ChildProcess process;
  private final URI address;

  /** Starts the service and waits until it is healthy. */
  Service(Path folder) throws IOException, InterruptedException {
    int port = ChildProcess.freePort();
    log = folder.resolve("service.log");
    String libraries = Files.readString(Path.of("target", "runtime-class-path.txt")).strip();
    process =
        ChildProcess.start(
            List.of(
                JAVA.resolve("java").toString(),
                HEAP,
                "-cp",
                Path.of("target", "classes") + File.pathSeparator + libraries,
                "io.chartreel.Main"),
            Map.of("PORT", Integer.toString(port), "HOST", "127.0.0.1"),
            log);
    address = URI.create("http://127.0.0.1:" + port);
    Client client = new Client(address);
    long start = System.nanoTime();
    while (client.get("/health").join() != 200) {
      if (!process.runs() || (System.nanoTime() - start) / 1_000_000 > START_MILLISECONDS) {
        process.close();
        throw new IOException("the service failed to start; see " + log);
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
  }

  URI address() {
    return address;
  }

  boolean runs() {
    return process.runs();
  }

  /** Returns the size of the live objects in bytes. */
  long heap() throws IOException, InterruptedException {
    // collects garbage first, so that only live objects count
    String histogram =
        ChildProcess.output(
            List.of(
                JAVA.resolve("jcmd").toString(),
                Long.toString(process.id()),
                "GC.class_histogram"));
    Matcher total =
        Pattern.compile("^Total +[0-9]+ +([0-9]+)", Pattern.MULTILINE).matcher(histogram);
    if (!total.find()) {
      throw new IOException("no total in " + histogram);
    }
    return Long.parseLong(total.group(1));
  }

  /** Returns the number of threads, if the system reports it. */
  OptionalLong threads() throws IOException {
    return entries("task");
  }

  /** Returns the number of open files and connections, if the system reports it. */
  OptionalLong openFiles() throws IOException {
    return entries("fd");
  }

  private OptionalLong entries(String name) throws IOException {
    Path folder = Path.of("/proc", Long.toString(process.id()), name);
    if (!Files.isDirectory(folder)) {
      return OptionalLong.empty();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return OptionalLong.of(entries.count());
    }
  }

  /** Returns the peak resident memory in kilobytes, if the system reports it. */
  OptionalLong peak() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.id()), "status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst();
    }
  }

  /**
   * Returns the log lines above level INFO. Skipped garbage collections do not count, since {@link
   * #heap} causes them.
   */
  List<String> warnings() {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> !line.contains(" INFO ") && !line.contains("pre-dump GC was skipped"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Stops the service and returns its exit code; empty if it was killed. */
  Optional<Integer> stop() throws InterruptedException {
    return process.stop();
  }

  @Override
  public void close() {
    process.close();
  }
}
