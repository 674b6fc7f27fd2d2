package io.chartreel.web;

import io.chartreel.request.Limits;
import io.javalin.Javalin;

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
   * @param wanted 1 to 65535, or 0 for a free one
   */
  AdminPort(OperatorAnswers answers, int wanted, RequestLog log, Limits limits) {
    this.wanted = wanted;
    javalin =
        Javalin.create(
            config -> {
              WebServer.configure(config, log, limits);
              WebServer.get(config.routes, "/health", answers::health);
              WebServer.get(config.routes, "/metrics", answers::metrics);
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
