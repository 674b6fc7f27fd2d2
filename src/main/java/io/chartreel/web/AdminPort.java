package io.chartreel.web;

import io.chartreel.request.Limits;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.util.function.Consumer;

/**
 * A port of its own for whoever runs the service; what is asked there is neither logged nor
 * counted.
 */
final class AdminPort {
  private final Javalin javalin;
  private final int wanted;

  /**
   * One that can open.
   *
   * @param routes adds what is answered
   * @param wanted 1 to 65535, or 0 for a free one
   */
  AdminPort(Consumer<RoutesConfig> routes, int wanted, RequestLog log, Limits limits) {
    this.wanted = wanted;
    javalin =
        Javalin.create(
            config -> {
              JettySettings.configure(config, log, limits);
              routes.accept(config.routes);
            });
  }

  void open(String host) {
    javalin.start(host, wanted);
  }

  int port() {
    return javalin.port();
  }

  void close() {
    javalin.stop();
  }
}
