package io.chartreel.gallery;

import io.chartreel.draw.font.Fonts;
import io.chartreel.image.SampleImages;
import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.png.PngWriter;
import io.chartreel.render.ImageFormat;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartParser;
import io.chartreel.request.data.ChartInput;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.web.docs.ParameterExample;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Draws still images of many charts and compares their sizes with those that the writer of the JDK
 * makes, and with what {@code optipng -o2} makes of these, if it is installed. Also compares the
 * CPU time for writing them.
 */
final class StillReport {
  private static final String ROW = "%-14s %7s %10s %10s %10s %7s %8s %8s%n";
  private static final int RUNS = 4;

  /** A workbook cannot be in a URL, an error is no chart, and the others are the size of all. */
  private static final Set<Parameter> LEFT_OUT =
      EnumSet.of(Parameter.SHEET, Parameter.ERRORS, Parameter.WIDTH, Parameter.HEIGHT);

  private final ChartParser parser;
  private final ChartRenderer renderer;

  private StillReport(Fonts fonts) {
    this.parser = new ChartParser(fonts.families());
    this.renderer = new ChartRenderer(fonts);
  }

  /** Prints the report. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, BadRequestException {
    StillReport report = new StillReport(Fonts.load());
    List<String> sheets =
        ContactSheet.charts().values().stream()
            .filter(query -> !query.contains("background="))
            .toList();
    System.out.printf(ROW, "charts", "images", "JDK", "optipng", "Chartreel", "", "JDK ms", "ms");
    report.row("documentation", examples(), "&width=240&height=180");
    report.row("640 x 480", sheets, "");
    report.row("dark", sheets, "&theme=dark");
    report.row("360 x 240", sheets, "&width=360&height=240");
    report.row("scale=2", sheets, "&scale=2");
    report.row("transparent", sheets, "&background=transparent");
    report.row("photos", report.photos());
  }

  private static List<String> examples() {
    return Stream.of(Parameter.values())
        .filter(parameter -> !LEFT_OUT.contains(parameter))
        .map(parameter -> ParameterExample.of(parameter).query())
        .toList();
  }

  private List<ChartInput> photos() throws BadRequestException {
    StringJoiner series = new StringJoiner(",", "{\"periods\":[1,2],\"series\":[", "]}");
    for (int bar = 0; bar < 8; bar++) {
      series.add(
          "{\"name\":\"B%d\",\"values\":[%d,%d],\"image\":\"%s\"}"
              .formatted(bar, 9 + bar, 30 - bar, SampleImages.uri(photo(bar))));
    }
    List<ChartInput> charts = new ArrayList<>();
    for (String options :
        List.of("", "scale=2", "background=transparent", "type=bars&direction=vertical")) {
      charts.add(ChartInputs.json(series.toString(), QueryString.of(options), parser));
    }
    return charts;
  }

  private static BufferedImage photo(int seed) {
    BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int red = (int) (128 + 99 * Math.sin(seed + x / 21.0) * Math.cos(y / 13.0));
        int green = (int) (128 + 99 * Math.cos(seed + y / 17.0 + x / 33.0));
        int blue = (int) (128 + 99 * Math.sin(seed + x * y / 900.0));
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  private void row(String name, List<String> queries, String option)
      throws IOException, InterruptedException, BadRequestException {
    row(
        name,
        queries.stream().map(query -> ChartInputs.query(QueryString.of(query + option))).toList());
  }

  private void row(String name, List<ChartInput> charts)
      throws IOException, InterruptedException, BadRequestException {
    Path folder = Files.createTempDirectory("stills");
    long jdk = 0;
    long chartreel = 0;
    long jdkTime = 0;
    long time = 0;
    for (ChartInput chart : charts) {
      byte[] file = still(chart);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      BufferedImage plain = plain(image);
      int[] pixels =
          plain.getRGB(0, 0, plain.getWidth(), plain.getHeight(), null, 0, plain.getWidth());
      byte[] theirs = SampleImages.file(plain, "png");
      Files.write(folder.resolve(jdk + ".png"), theirs);
      jdk += theirs.length;
      chartreel += file.length;
      jdkTime += processorTime(() -> SampleImages.file(plain, "png"));
      boolean alpha = plain.getColorModel().hasAlpha();
      time +=
          processorTime(() -> PngWriter.encode(plain.getWidth(), plain.getHeight(), pixels, alpha));
    }
    long optipng = optimised(folder);
    System.out.printf(
        ROW,
        name,
        charts.size(),
        jdk,
        optipng,
        chartreel,
        optipng == 0 ? "" : percent(chartreel, optipng),
        milliseconds(jdkTime, charts.size()),
        milliseconds(time, charts.size()));
  }

  private byte[] still(ChartInput chart) throws BadRequestException {
    return renderer.render(parser.parse(chart), ImageFormat.PNG, Deadline.NONE).bytes();
  }

  /** Returns an image in true colour, with alpha if it has any. */
  private static BufferedImage plain(BufferedImage image) {
    boolean alpha = image.getColorModel().hasAlpha();
    int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    int width = image.getWidth();
    BufferedImage plain = new BufferedImage(width, image.getHeight(), type);
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    plain.setRGB(0, 0, width, image.getHeight(), pixels, 0, width);
    return plain;
  }

  /** Returns the shortest CPU time of this thread, which does not depend on the machine's load. */
  private static long processorTime(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    return IntStream.range(0, RUNS)
        .mapToLong(
            run -> {
              long start = threads.getCurrentThreadCpuTime();
              work.run();
              return threads.getCurrentThreadCpuTime() - start;
            })
        .min()
        .orElseThrow();
  }

  private static String milliseconds(long nanoseconds, int images) {
    return String.format(Locale.ROOT, "%.1f", nanoseconds / 1e6 / images);
  }

  private static String percent(long ours, long other) {
    return String.format(Locale.ROOT, "%+.1f %%", 100.0 * ours / other - 100);
  }

  /** Returns the size of all files after {@code optipng -o2}, 0 if that is not installed. */
  private static long optimised(Path folder) throws IOException, InterruptedException {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "optipng")));
    long size = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (installed) {
          new ProcessBuilder("optipng", "-quiet", "-o2", file.toString()).start().waitFor();
          size += Files.size(file);
        }
        Files.delete(file);
      }
    }
    Files.delete(folder);
    return size;
  }
}
