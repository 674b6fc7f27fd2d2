package io.chartreel.gif;

import io.chartreel.draw.SampleAnimation;
import io.chartreel.frame.Frames;
import io.chartreel.webp.WebpWriter;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Encodes sample animations and compares their sizes with {@code gifsicle -O3} and the unmodified
 * library, and those of WebP with {@code gif2webp -min_size -m 6}. Programs that are not installed
 * are left out. Times are CPU times of one thread; a WebP is also encoded with the help of a second
 * thread, and the elapsed time printed. The optional argument is the output folder; the default is
 * a temporary one.
 */
final class SizeReport {
  private static final int TOLERANCE = 4;
  private static final int WARM_UP = 5;
  private static final String ROW =
      "%-16s %7s %10s %10s %8s %10s %8s %9s %9s %10s %10s %8s %9s %9s%n";

  private final Path folder;
  private long bytes;
  private long optimised;
  private long library;
  private long webp;
  private long gif2webp;

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
        ROW,
        "animation",
        "frames",
        "bytes",
        "-O3",
        "",
        "library",
        "",
        "ms/frame",
        "library",
        "WebP",
        "gif2webp",
        "",
        "ms/frame",
        "elapsed");
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
        "",
        webp,
        gif2webp,
        percent(webp, gif2webp),
        "",
        "");
  }

  private void row(String name, Frames animation) throws IOException, InterruptedException {
    Frames frames = new RecordedFrames(animation, animation.count());
    Encoded ours =
        encoded(SizeReport::processorTime, () -> new GifWriter().encode(frames, 0, TOLERANCE));
    Encoded small =
        encoded(SizeReport::processorTime, () -> new WebpWriter().encode(frames, 0, TOLERANCE));
    ExecutorService helper = Executors.newSingleThreadExecutor();
    Encoded helped =
        encoded(
            System::nanoTime,
            () ->
                new WebpWriter()
                    .encode(frames, 0, TOLERANCE, Integer.MAX_VALUE, helper)
                    .orElseThrow());
    helper.shutdown();
    ByteArrayOutputStream theirs = new ByteArrayOutputStream();
    long start = processorTime();
    UnmodifiedLibrary.write(frames, theirs);
    double slow = processorTime() - start;
    String file = name.replaceAll("[^a-z0-9]+", "-");
    Path gif = Files.write(folder.resolve(file + ".gif"), ours.file);
    Files.write(folder.resolve(file + ".webp"), small.file);
    long smaller = converted(gif, "gifsicle", "--no-warnings", "-O3");
    long smallest = converted(gif, "gif2webp", "-quiet", "-min_size", "-m", "6");
    webp += small.file.length;
    gif2webp += smallest;
    bytes += ours.file.length;
    optimised += smaller;
    library += theirs.size();
    System.out.printf(
        ROW,
        name,
        frames.count(),
        ours.file.length,
        smaller,
        percent(ours.file.length, smaller),
        theirs.size(),
        percent(ours.file.length, theirs.size()),
        milliseconds(ours.nanoseconds, frames),
        milliseconds(slow, frames),
        small.file.length,
        smallest,
        percent(small.file.length, smallest),
        milliseconds(small.nanoseconds, frames),
        milliseconds(helped.nanoseconds, frames));
  }

  /** A file, and the time for encoding it when the encoder is warm. */
  private record Encoded(byte[] file, double nanoseconds) {}

  private static Encoded encoded(LongSupplier clock, Supplier<byte[]> encoder) {
    byte[] file = {};
    double best = Double.MAX_VALUE;
    for (int run = 0; run <= WARM_UP; run++) {
      long start = clock.getAsLong();
      file = encoder.get();
      best = Math.min(best, clock.getAsLong() - start);
    }
    return new Encoded(file, best);
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

  /** Returns the size of a file after a program has converted it, 0 if that is not installed. */
  private static long converted(Path gif, String program, String... options)
      throws IOException, InterruptedException {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!installed) {
      return 0;
    }
    Path converted = Files.createTempFile("converted", "");
    try {
      List<String> command = new ArrayList<>(List.of(program));
      command.addAll(List.of(options));
      command.addAll(List.of(gif.toString(), "-o", converted.toString()));
      new ProcessBuilder(command).inheritIO().start().waitFor();
      return Files.size(converted);
    } finally {
      Files.delete(converted);
    }
  }
}
