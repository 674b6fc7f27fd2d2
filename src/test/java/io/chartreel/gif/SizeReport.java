package io.chartreel.gif;

import io.chartreel.draw.MovingBars;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes films as GIFs and prints their sizes beside those that {@code gifsicle -O3} makes of the
 * same files, where it is installed, and those of the library as it comes. The only argument is the
 * folder to write to, a temporary one if missing.
 */
final class SizeReport {
  private static final int TOLERANCE = 4;
  private static final int WARM_UP = 5;
  private static final String ROW = "%-16s %7s %10s %10s %8s %10s %8s %9s %9s%n";

  private final Path folder;
  private long bytes;
  private long optimised;
  private long library;

  private SizeReport(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("gifs");
    Files.createDirectories(folder);
    new SizeReport(folder).print(MovingBars.types(100));
    System.out.println("written to " + folder);
  }

  private void print(List<MovingBars> films) throws IOException, InterruptedException {
    System.out.printf(
        ROW, "film", "frames", "bytes", "-O3", "", "library", "", "ms/frame", "library");
    for (MovingBars film : films) {
      row(film.name(), film.frames());
    }
    System.out.printf(
        ROW,
        "all",
        "",
        bytes,
        optimised,
        percent(bytes, optimised),
        library,
        percent(bytes, library),
        "",
        "");
  }

  private void row(String name, Frames film) throws IOException, InterruptedException {
    Frames frames = new Recorded(film, film.count());
    byte[] ours = {};
    double best = Double.MAX_VALUE;
    for (int run = 0; run <= WARM_UP; run++) {
      long start = processorTime();
      ours = new GifWriter().encode(frames, 0, TOLERANCE);
      best = Math.min(best, processorTime() - start);
    }
    ByteArrayOutputStream theirs = new ByteArrayOutputStream();
    long start = processorTime();
    LibraryAsItComes.write(frames, theirs);
    double slow = processorTime() - start;
    Path gif = folder.resolve(name.replaceAll("[^a-z0-9]+", "-") + ".gif");
    Files.write(gif, ours);
    long smaller = optimised(gif);
    bytes += ours.length;
    optimised += smaller;
    library += theirs.size();
    System.out.printf(
        ROW,
        name,
        frames.count(),
        ours.length,
        smaller,
        percent(ours.length, smaller),
        theirs.size(),
        percent(ours.length, theirs.size()),
        milliseconds(best, frames),
        milliseconds(slow, frames));
  }

  /** Of this thread, so that a busy machine does not count. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String milliseconds(double nanoseconds, Frames frames) {
    return String.format(Locale.ROOT, "%.2f", nanoseconds / 1e6 / frames.count());
  }

  private static String percent(long ours, long other) {
    return other == 0 ? "" : String.format(Locale.ROOT, "%+.2f %%", 100.0 * ours / other - 100);
  }

  /** The size of a file after {@code gifsicle -O3}, 0 where that is not installed. */
  private static long optimised(Path gif) throws IOException, InterruptedException {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "gifsicle")));
    if (!installed) {
      return 0;
    }
    Path smaller = Files.createTempFile("optimised", ".gif");
    try {
      new ProcessBuilder(
              "gifsicle", "--no-warnings", "-O3", gif.toString(), "-o", smaller.toString())
          .inheritIO()
          .start()
          .waitFor();
      return Files.size(smaller);
    } finally {
      Files.delete(smaller);
    }
  }
}
