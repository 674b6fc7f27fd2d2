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

/** The service with a small heap, as it is built, and what is seen of it from outside. */
final class Service implements AutoCloseable {
  static final String HEAP = "-Xmx256m";

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
  private static final int START_MILLISECONDS = 60_000;
  private static final int LOOK_MILLISECONDS = 50;

  private final Path log;
  private final Program program;
  private final URI address;

  /** Starts it, and waits until it answers. */
  Service(Path folder) throws IOException, InterruptedException {
    int port = Program.freePort();
    log = folder.resolve("service.log");
    String libraries = Files.readString(Path.of("target", "runtime-class-path.txt")).strip();
    program =
        Program.start(
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
      if (!program.runs() || (System.nanoTime() - start) / 1_000_000 > START_MILLISECONDS) {
        program.close();
        throw new IOException("the service does not start; see " + log);
      }
      Thread.sleep(LOOK_MILLISECONDS);
    }
  }

  URI address() {
    return address;
  }

  boolean runs() {
    return program.runs();
  }

  /** Bytes of what is still needed, after all else was collected. */
  long heap() throws IOException, InterruptedException {
    // of the live objects only: it collects first
    String histogram =
        Program.output(
            List.of(
                JAVA.resolve("jcmd").toString(),
                Long.toString(program.id()),
                "GC.class_histogram"));
    Matcher total =
        Pattern.compile("^Total +[0-9]+ +([0-9]+)", Pattern.MULTILINE).matcher(histogram);
    if (!total.find()) {
      throw new IOException("no total in " + histogram);
    }
    return Long.parseLong(total.group(1));
  }

  /** Its threads, where the system tells. */
  OptionalLong threads() throws IOException {
    return entries("task");
  }

  /** Its open files and connections, where the system tells. */
  OptionalLong openFiles() throws IOException {
    return entries("fd");
  }

  private OptionalLong entries(String name) throws IOException {
    Path folder = Path.of("/proc", Long.toString(program.id()), name);
    if (!Files.isDirectory(folder)) {
      return OptionalLong.empty();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return OptionalLong.of(entries.count());
    }
  }

  /** Kilobytes of memory that it had at the most, heap and all else, where the system tells. */
  OptionalLong peak() throws IOException {
    Path status = Path.of("/proc", Long.toString(program.id()), "status");
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
   * Lines of its log that are no requests and not its start. That it could not collect before it
   * told its heap is none: that was because of who asked.
   */
  List<String> complaints() {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> !line.contains(" INFO ") && !line.contains("pre-dump GC was skipped"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Ends it, and returns its exit code where it ended by itself. */
  Optional<Integer> end() throws InterruptedException {
    return program.end();
  }

  @Override
  public void close() {
    program.close();
  }
}
