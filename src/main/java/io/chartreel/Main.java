package io.chartreel;

import io.chartreel.config.Settings;
import io.chartreel.config.SpareThreads;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.font.HeadlessFonts;
import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.Renderer;
import io.chartreel.request.ChartParser;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.web.OperatorOptions;
import io.chartreel.web.WebServer;
import io.chartreel.web.jetty.ClientTimeouts;
import io.chartreel.web.link.PublicAddress;
import io.chartreel.web.ops.FatalErrors;
import io.chartreel.web.ops.HttpMetrics;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the service. */
public final class Main {
  /** Threads for requests, drawings and the end of the process, beside those of the start. */
  private static final int SPARE_THREADS = 16;

  private Main() {}

  /** Starts, or says why it cannot and exits with 1, whichever thread it fails in. */
  public static void main(String[] args) {
    try {
      Thread.setDefaultUncaughtExceptionHandler(FatalErrors.OF_PROCESS);
      FatalErrors.OF_PROCESS.onEnd(HeadlessFonts::delete);
      start(Settings.of(System.getenv()));
      FatalErrors.OF_PROCESS.started();
    } catch (Throwable failure) {
      FatalErrors.OF_PROCESS.startFailed(failure);
    }
  }

  private static void start(Settings settings) {
    Locale.setDefault(Locale.ROOT);
    Fonts fonts = settings.fonts().map(Fonts::load).orElseGet(Fonts::load);
    ChartParser parser = new ChartParser(fonts.families(), settings.limits());
    Renderer renderer = new ChartRenderer(fonts, settings.limits().gif());
    FutureTask<Void> test =
        new FutureTask<>(
            () ->
                SelfTest.run(
                    parser, chart -> renderer.render(chart, ImageFormat.GIF, Deadline.NONE)),
            null);
    new Thread(test, "self-test").start();
    WebServer server =
        new WebServer(
            parser,
            renderer,
            settings.capacity(),
            new PublicAddress(settings.baseUrl(), settings.proxied()),
            new OperatorOptions(
                new HttpMetrics(),
                settings.adminHost(),
                settings.adminPort(),
                settings.signatures()),
            ClientTimeouts.USUAL,
            () -> passed(test));
    server.open(settings.host(), settings.port());
    SpareThreads.check(SPARE_THREADS, work -> new Thread(work, "spare"));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    Logger log = LoggerFactory.getLogger(Main.class);
    log.info("Memory: {}", settings.capacity().memory());
    log.info("Chartreel is at {}", settings.address(server.port()));
    settings
        .adminPort()
        .ifPresent(
            given ->
                log.info("Metrics are at {}metrics", settings.adminAddress(server.adminPort())));
  }

  /** Waits for a test that runs beside the preparation of the server: both take half a second. */
  private static void passed(FutureTask<Void> test) {
    try {
      test.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failed.getCause().getMessage(), failed.getCause());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("the start was interrupted", interrupted);
    }
  }
}
