package io.chartreel;

import io.chartreel.config.Listener;
import io.chartreel.config.Settings;
import io.chartreel.config.SpareThreads;
import io.chartreel.draw.font.Fonts;
import io.chartreel.draw.font.HeadlessFonts;
import io.chartreel.image.ImageLibrary;
import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.ImageFormat;
import io.chartreel.render.Renderer;
import io.chartreel.request.ChartParser;
import io.chartreel.request.parameter.Deadline;
import io.chartreel.web.OperatorOptions;
import io.chartreel.web.WebServer;
import io.chartreel.web.jetty.ClientTimeouts;
import io.chartreel.web.ops.FatalErrors;
import io.chartreel.web.ops.ServiceMetrics;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the service. */
public final class Main {
  /** Threads that requests, rendering and shutdown need in addition to the startup threads. */
  private static final int SPARE_THREADS = 16;

  private Main() {}

  /** Starts the service. If that fails in any thread, logs the reason and exits with 1. */
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

  /** Starts the service, and returns it when its ports are open. */
  static WebServer start(Settings settings) {
    Locale.setDefault(Locale.ROOT);
    FutureTask<ServiceMetrics> metrics = inParallel("metrics", ServiceMetrics::new);
    Fonts fonts = settings.fonts().map(Fonts::load).orElseGet(Fonts::load);
    ImageLibrary images =
        settings.images().map(ImageLibrary::load).orElseGet(ImageLibrary::bundled);
    ChartParser parser = new ChartParser(fonts.families(), images, settings.limits());
    Renderer renderer = new ChartRenderer(fonts, images, settings.limits().gif());
    FutureTask<Void> selfTest =
        inParallel(
            "self-test",
            () -> {
              SelfTest.run(parser, chart -> renderer.render(chart, ImageFormat.GIF, Deadline.NONE));
              return null;
            });
    WebServer server =
        new WebServer(
            parser,
            renderer,
            settings.queueLimits(),
            settings.publicAddress(),
            operatorOptions(settings, result(metrics)),
            ClientTimeouts.DEFAULT,
            () -> result(selfTest));
    server.open(settings.listener().host(), settings.listener().port());
    SpareThreads.check(SPARE_THREADS, work -> new Thread(work, "spare"));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    Logger log = LoggerFactory.getLogger(Main.class);
    log.info("Memory budget (MB): {}", settings.queueLimits().memory().summary());
    log.info("Listening on {}", settings.listener().url(server.port()));
    settings
        .admin()
        .ifPresent(listener -> log.info("Metrics: {}metrics", listener.url(server.adminPort())));
    if (settings.warmUp()) {
      server.warmUp(settings.listener().host());
    }
    return server;
  }

  private static OperatorOptions operatorOptions(Settings settings, ServiceMetrics metrics) {
    return new OperatorOptions(
        metrics,
        settings.admin().map(Listener::host).orElse(OperatorOptions.DEFAULT_HOST),
        settings.admin().stream().mapToInt(Listener::port).findFirst(),
        settings.signer());
  }

  /** Begins a task of the startup in a thread of its own, to use a second processor. */
  private static <T> FutureTask<T> inParallel(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    new Thread(task, name).start();
    return task;
  }

  /** Waits for a task of the startup, and fails if it does. */
  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failed.getCause().getMessage(), failed.getCause());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("interrupted during startup", interrupted);
    }
  }
}
