package io.chartreel.benchmark;

import io.chartreel.draw.SampleAnimation;
import io.chartreel.frame.Frames;
import io.chartreel.gif.GifWriter;
import io.chartreel.gif.RecordedFrames;
import io.chartreel.gif.UnmodifiedLibrary;
import io.chartreel.memory.MemoryBudget;
import io.chartreel.memory.MemoryPool;
import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.queue.CachedImage;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.render.queue.RenderMetrics;
import io.chartreel.render.queue.RenderQueue;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.TestService;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures milliseconds per frame for ten labelled, moving bars at 640 x 480 on one core, and
 * milliseconds per animation for complete charts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class AnimationBenchmark {
  private static final int FRAMES = 200;
  private static final int FEW_FRAMES = 20;
  private static final int TOLERANCE = 4;

  /** Races at a time. */
  private static final int MANY = 8;

  /** How long a race may wait in a process that has just started. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final SampleAnimation fixed = SampleAnimation.ten(FRAMES);
  private final SampleAnimation rescaling = SampleAnimation.rescaling(FRAMES);
  private final Frames drawn = new RecordedFrames(fixed.frames(), FRAMES);
  private final Frames start = new RecordedFrames(fixed.frames(), FEW_FRAMES);

  /** Draws each frame. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public void draw(Blackhole pixels) {
    draw(fixed, pixels);
  }

  /** Draws each frame with a different axis. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public void drawRescalingAxis(Blackhole pixels) {
    draw(rescaling, pixels);
  }

  private static void draw(SampleAnimation animation, Blackhole pixels) {
    Frames frames = animation.frames();
    for (int frame = 0; frame < frames.count(); frame++) {
      pixels.consume(frames.pixels(frame));
    }
  }

  /** Encodes frames drawn in advance. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object encode() {
    return new GifWriter().encode(drawn, 0, TOLERANCE);
  }

  /** Draws and encodes each frame. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object drawAndEncode() {
    return new GifWriter().encode(fixed.frames(), 0, TOLERANCE);
  }

  /** Draws and encodes each frame with a different axis. */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public Object drawAndEncodeRescalingAxis() {
    return new GifWriter().encode(rescaling.frames(), 0, TOLERANCE);
  }

  /** Encodes with the unmodified library, for comparison; a few frames are enough. */
  @Benchmark
  @OperationsPerInvocation(FEW_FRAMES)
  public void encodeWithUnmodifiedLibrary() {
    UnmodifiedLibrary.write(start, OutputStream.nullOutputStream());
  }

  /** The renderer and the charts that it renders. */
  @State(Scope.Thread)
  public static class Service {
    private final ChartRenderer images = new ChartRenderer(TestService.FONTS);
    private final RenderQueue queue =
        new RenderQueue(
            images,
            new QueueLimits(
                Runtime.getRuntime().availableProcessors(),
                MANY,
                PATIENCE,
                PATIENCE,
                MemoryBudget.ofMachine()),
            new MemoryPool(1L << 32),
            new RenderMetrics(new PrometheusRegistry()));
    private ChartRequest builtIn;
    private ChartRequest race;

    /** Parses the empty query, and a race of twelve bars through twenty periods. */
    @Setup(Level.Trial)
    public void read() throws BadRequestException {
      builtIn = TestService.PARSER.parse(QueryString.of(""));
      race =
          TestService.PARSER.parse(QueryString.of("periods=2001..2020&top=12&" + series(12, 20)));
    }

    private CompletableFuture<CachedImage> submit() {
      return queue.render(Optional.empty(), race, ImageFormat.GIF);
    }

    /** Bars that grow by up to a tenth from period to period, each at its own pace. */
    private static String series(int bars, int periods) {
      return IntStream.range(0, bars)
          .mapToObj(
              bar ->
                  "series=Country+"
                      + (bar + 1)
                      + ":"
                      + IntStream.range(0, periods)
                          .mapToObj(period -> "" + value(bar, period))
                          .collect(Collectors.joining(",")))
          .collect(Collectors.joining("&"));
    }

    private static long value(int bar, int period) {
      double pace = 1.01 + 0.09 * (bar * 7 % 12) / 12;
      return Math.round((200 + 60 * bar) * Math.pow(pace, period));
    }
  }

  /** Renders the built-in chart, all seven frames. */
  @Benchmark
  public Object builtInChart(Service service) {
    return service.images.render(service.builtIn, ImageFormat.GIF, Deadline.NONE);
  }

  /** Renders a race of twelve bars through twenty periods, all 286 frames. */
  @Benchmark
  public Object race(Service service) {
    return service.images.render(service.race, ImageFormat.GIF, Deadline.NONE);
  }

  /** Renders the same race in the queue of the service, where an idle worker helps. */
  @Benchmark
  public Object raceInQueue(Service service) {
    return service.submit().join();
  }

  /** Renders eight races in the queue of the service, so that all workers have one of their own. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public void racesAtFullLoad(Service service, Blackhole images) {
    IntStream.range(0, MANY)
        .mapToObj(race -> service.submit())
        .toList()
        .forEach(image -> images.consume(image.join()));
  }
}
