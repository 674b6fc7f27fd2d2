package io.chartreel.gif;

import io.chartreel.draw.SampleAnimation;
import io.chartreel.frame.Frames;
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
 * Encodes sample animations and compares their sizes with {@code gifsicle -O3}, if it is installed,
 * and with the unmodified library. The optional argument is the output folder; the default is a
 * temporary one.
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
    new SizeReport(folder).print(SampleAnimation.samples(100));
    System.out.println("written to " + folder);
  }

  private void print(List<SampleAnimation> animations) throws IOException, InterruptedException {
    System.out.printf(
        ROW, "animation", "frames", "bytes", "-O3", "", "library", "", "ms/frame", "library");
    for (SampleAnimation animation : animations) {
      row(animation.name(), animation.frames());
    }
    System.out.printf(
        ROW,
        "total",
        "",
        bytes,
        optimised,
        percent(bytes, optimised),
        library,
        percent(bytes, library),
        "",
        "");
  }

  private void row(String name, Frames animation) throws IOException, InterruptedException {
    Frames frames = new RecordedFrames(animation, animation.count());
    byte[] ours = {};
    double best = Double.MAX_VALUE;
    for (int run = 0; run <= WARM_UP; run++) {
      long start = processorTime();
      ours = new GifWriter().encode(frames, 0, TOLERANCE);
      best = Math.min(best, processorTime() - start);
    }
    ByteArrayOutputStream theirs = new ByteArrayOutputStream();
    long start = processorTime();
    UnmodifiedLibrary.write(frames, theirs);
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

  /** Returns the CPU time of this thread, which does not depend on the load of the machine. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String milliseconds(double nanoseconds, Frames frames) {
    return String.format(Locale.ROOT, "%.2f", nanoseconds / 1e6 / frames.count());
  }

  private static String percent(long ours, long other) {
    return other == 0 ? "" : String.format(Locale.ROOT, "%+.2f %%", 100.0 * ours / other - 100);
  }

  /** Returns the size of a file after {@code gifsicle -O3}, 0 if that is not installed. */
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
