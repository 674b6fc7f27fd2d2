package io.chartreel.web;

import io.chartreel.request.parameter.Limits;
import io.chartreel.web.jetty.JettyConfig;
import io.chartreel.web.ops.RequestLog;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.util.function.Consumer;

/**
 * A port of its own for whoever runs the service; what is asked there is neither logged nor
 * counted.
 */
final class AdminServer {
  private final Javalin javalin;
  private final String host;
  private final int wanted;

  /**
   * One that can open.
   *
   * @param routes adds what is answered
   * @param host the address to listen on
   * @param wanted 1 to 65535, or 0 for a free one
   */
  AdminServer(
      Consumer<RoutesConfig> routes, String host, int wanted, RequestLog log, Limits limits) {
    this.host = host;
    this.wanted = wanted;
    javalin =
        Javalin.create(
            config -> {
              JettyConfig.configure(config, log, limits);
              routes.accept(config.routes);
            });
  }

  void open() {
    JettyConfig.open(javalin, host, wanted);
  }

  int port() {
    return javalin.port();
  }

  void close() {
    javalin.stop();
  }
}
