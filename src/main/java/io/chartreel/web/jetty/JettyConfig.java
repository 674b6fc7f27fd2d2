package io.chartreel.web.jetty;

import io.chartreel.request.parameter.Limits;
import io.chartreel.web.error.ExceptionMapping;
import io.chartreel.web.ops.FatalErrors;
import io.chartreel.web.ops.RequestLog;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.nio.channels.UnresolvedAddressException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ThreadPool;

/** How the server below is set. */
public final class JettyConfig {
  /** Bytes of the URL and all headers of a request, at least. */
  private static final int REQUEST_HEADERS = 32 * 1024;

  /**
   * Bytes of all headers of an answer beside the address in them: 3,000 for the longest links or
   * the longest file name, 2,000 for warnings, 500 for what is wrong, 1,000 for the rest.
   */
  private static final int RESPONSE_HEADERS = 8 * 1024;

  /** How long those are waited for that are still being answered then. */
  private static final int STOP_MILLISECONDS = 8000;

  private static final int LEAST_THREADS = 16;
  private static final int THREADS_PER_PROCESSOR = 4;

  /**
   * Tells Jetty how many references a cache line of 64 bytes holds. It would start the management
   * of the JVM to ask, which takes a tenth of a second.
   */
  private static final String REFERENCES_PER_CACHE_LINE =
      "org.eclipse.jetty.util.referencesPerCacheLine";

  static {
    if (System.getProperty(REFERENCES_PER_CACHE_LINE) == null) {
      System.setProperty(REFERENCES_PER_CACHE_LINE, "16");
    }
  }

  private JettyConfig() {}

  /** What each port has. Headers may be so long that a long URL is refused in our own words. */
  public static void configure(JavalinConfig config, RequestLog log, Limits limits) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    // an address has one spelling: a proxy that keeps one from others would not know the rest
    config.router.ignoreTrailingSlashes = false;
    config.router.treatMultipleSlashesAsSingleSlash = false;
    config.router.caseInsensitiveRoutes = false;
    config.router.javaLangErrorHandler(
        (response, error) -> ExceptionMapping.answer(response, error, log));
    config.jetty.threadPool = threads();
    config.jetty.modifyServer(
        server -> server.setErrorHandler(new JettyErrorHandler(log, limits.url())));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(headBytes(limits.url()));
          // up to 12.1.13, Jetty forgets to close a connection whose headers need the larger
          // buffer:
          // https://github.com/jetty/jetty.project/issues/15840
          http.setResponseHeaderSize(RESPONSE_HEADERS + limits.url());
          http.setMaxResponseHeaderSize(RESPONSE_HEADERS + limits.url());
          http.setSendServerVersion(false);
          http.addCustomizer(new HostHeaderCheck());
          // it takes 100 KB for each connection on which a second request comes
          http.setHeaderCacheSize(0);
          // what is shorter than the buffer is never waited for
          http.setOutputAggregationSize(http.getOutputBufferSize());
        });
  }

  /** How many bytes the URL and all headers of a request may have. */
  static int headBytes(int longestUrl) {
    return Math.max(REQUEST_HEADERS, 4 * longestUrl);
  }

  /**
   * Opens a port.
   *
   * @throws IllegalStateException if it cannot be opened, saying why
   */
  public static void open(Javalin javalin, String host, int port) {
    try {
      javalin.start(host, port);
    } catch (JavalinBindException refused) {
      Throwable cause = refused;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      String reason =
          cause instanceof UnresolvedAddressException ? "Unknown host" : cause.getMessage();
      throw new IllegalStateException(
          "Port %d of %s cannot be opened: %s. Use a free port, and an address of this machine."
              .formatted(port, host, reason),
          refused);
    }
  }

  /** As many as have something to do: none of them waits for a client. */
  private static ThreadPool threads() {
    return new WebThreads(mostThreads(), FatalErrors.OF_PROCESS);
  }

  /** How many threads answer requests, and what else a server has to do. */
  static int mostThreads() {
    return Math.max(
        LEAST_THREADS, THREADS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
  }

  /**
   * What the server of all has, beside.
   *
   * @param ready is run before its port opens; what it throws stops the start
   */
  public static void prepare(Server server, Runnable ready) {
    server.setStopTimeout(STOP_MILLISECONDS);
    server.setOpenEarly(false);
    server.addBean(
        new AbstractLifeCycle() {
          @Override
          protected void doStart() {
            ready.run();
          }
        });
  }
}
