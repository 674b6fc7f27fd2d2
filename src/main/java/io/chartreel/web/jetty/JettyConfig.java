package io.chartreel.web.jetty;

import io.chartreel.request.parameter.Limits;
import io.chartreel.web.error.ExceptionMapping;
import io.chartreel.web.ops.FatalErrors;
import io.chartreel.web.ops.RequestLog;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configuration of Javalin and Jetty. */
public final class JettyConfig {
  /** The least bytes that are allowed for the URL and all headers of a request. */
  private static final int MIN_REQUEST_HEADER_BYTES = 32 * 1024;

  /**
   * The bytes for all headers of a response, apart from a URL in them: 3,000 for the longest links
   * or the longest file name, 2,000 for warnings, 500 for an error, 1,000 for the rest.
   */
  private static final int RESPONSE_HEADER_BYTES = 8 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(JettyConfig.class);

  /** How long Jetty waits at its stop for requests that are still in progress. */
  private static final int STOP_TIMEOUT_MILLISECONDS = 8000;

  /**
   * Tells Jetty how many references fit into a cache line of 64 bytes. To find out, it would load
   * the management classes of the JVM, which takes a tenth of a second.
   */
  private static final String REFERENCES_PER_CACHE_LINE =
      "org.eclipse.jetty.util.referencesPerCacheLine";

  static {
    if (System.getProperty(REFERENCES_PER_CACHE_LINE) == null) {
      System.setProperty(REFERENCES_PER_CACHE_LINE, "16");
    }
  }

  private JettyConfig() {}

  /**
   * Applies what every port has in common. Jetty allows longer URLs than the limit, so that the
   * error for a long URL is ours.
   *
   * @param limits of the URL of a request
   */
  public static void configure(JavalinConfig config, RequestLog log, Limits limits) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    // each resource has exactly one path: a proxy that blocks it would not know the variants
    config.router.ignoreTrailingSlashes = false;
    config.router.treatMultipleSlashesAsSingleSlash = false;
    config.router.caseInsensitiveRoutes = false;
    config.router.javaLangErrorHandler(
        (response, error) -> ExceptionMapping.respond(response, error, log));
    config.jetty.threadPool = new WebThreads(WebThreads.max(), FatalErrors.OF_PROCESS);
    config.jetty.modifyServer(
        server ->
            server.setErrorHandler(
                new JettyErrorHandler(log, limits.url(), requestHeaderBytes(limits.url()))));
    config.jetty.modifyHttpConfiguration(http -> configure(http, limits.url()));
  }

  private static void configure(HttpConfiguration http, int urlLimit) {
    http.setRequestHeaderSize(requestHeaderBytes(urlLimit));
    // equal sizes: up to 12.1.13, Jetty does not close a connection whose response headers need
    // the larger buffer, https://github.com/jetty/jetty.project/issues/15840
    http.setResponseHeaderSize(RESPONSE_HEADER_BYTES + urlLimit);
    http.setMaxResponseHeaderSize(RESPONSE_HEADER_BYTES + urlLimit);
    http.setSendServerVersion(false);
    http.addCustomizer(new HostHeaderCheck());
    // the cache takes 100 KB for each connection that sends a second request
    http.setHeaderCacheSize(0);
    // a response shorter than the buffer never waits for its client
    http.setOutputAggregationSize(http.getOutputBufferSize());
  }

  /** Returns how many bytes the URL and all headers of a request may have. */
  private static int requestHeaderBytes(int urlLimit) {
    return Math.max(MIN_REQUEST_HEADER_BYTES, 4 * urlLimit);
  }

  /**
   * Opens a port.
   *
   * @param port 1 to 65535, or 0 for a free one
   * @param variable the environment variable that sets the port
   * @throws IllegalStateException with the reason, if it cannot be opened
   */
  public static void open(Javalin javalin, String host, int port, String variable) {
    try {
      javalin.start(host, port);
    } catch (JavalinBindException exception) {
      Throwable cause = exception;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      String reason =
          cause instanceof UnresolvedAddressException ? "unknown host" : cause.getMessage();
      throw new IllegalStateException(
          "Cannot open port %d of %s: %s. Set %s to a free port, and use an address of this machine."
              .formatted(port, host, reason, variable),
          exception);
    }
  }

  /** Closes a port. Requests that do not end in time are abandoned, which is logged. */
  public static void close(Javalin javalin) {
    try {
      javalin.stop();
    } catch (JavalinException failed) {
      if (!(failed.getCause() instanceof TimeoutException)) {
        throw failed;
      }
      LOG.warn("Stopped with requests in progress, after {} ms", STOP_TIMEOUT_MILLISECONDS);
    }
  }

  /**
   * Prepares the start and the stop of the server.
   *
   * @param beforeOpen runs before the port opens; if it throws, the server does not start
   */
  public static void prepare(Server server, Runnable beforeOpen) {
    server.setStopTimeout(STOP_TIMEOUT_MILLISECONDS);
    server.setOpenEarly(false);
    server.addBean(
        new AbstractLifeCycle() {
          @Override
          protected void doStart() {
            beforeOpen.run();
          }
        });
  }
}
