package io.chartreel.web;

import io.chartreel.request.parameter.Limits;
import io.chartreel.web.jetty.JettyConfig;
import io.chartreel.web.ops.RequestLog;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.util.function.Consumer;

/** The server of the admin port. Its requests are neither logged nor counted. */
final class AdminServer {
  private final Javalin javalin;
  private final String host;
  private final int port;

  /**
   * Creates a server that is not open yet.
   *
   * @param routes registers the routes and error responses
   * @param host the address to listen on
   * @param port 1 to 65535, or 0 for a free one
   */
  AdminServer(Consumer<RoutesConfig> routes, String host, int port, RequestLog log, Limits limits) {
    this.host = host;
    this.port = port;
    javalin =
        Javalin.create(
            config -> {
              JettyConfig.configure(config, log, limits);
              routes.accept(config.routes);
            });
  }

  /**
   * Opens the port.
   *
   * @throws IllegalStateException with the reason, if it cannot be opened
   */
  void open() {
    JettyConfig.open(javalin, host, port, "CHARTREEL_ADMIN_PORT");
  }

  /** Returns the open port. */
  int port() {
    return javalin.port();
  }

  /** Closes the port. */
  void close() {
    JettyConfig.close(javalin);
  }
}
