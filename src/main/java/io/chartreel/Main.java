package io.chartreel;

import io.chartreel.draw.Fonts;
import io.chartreel.web.Renderer;
import io.chartreel.web.WebServer;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the service. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /** Starts, or says why it cannot and exits with 1. */
  public static void main(String[] args) {
    try {
      start(Settings.of(System.getenv()));
    } catch (RuntimeException failed) {
      LOG.error("Chartreel does not start: {}", failed.getMessage());
      LOG.debug("The cause", failed);
      System.exit(1);
    }
  }

  private static void start(Settings settings) {
    Locale.setDefault(Locale.ROOT);
    Renderer renderer = new ChartImages(Fonts.load());
    SelfTest.run(renderer);
    WebServer server = WebServer.start(settings.host(), settings.port(), renderer);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    LOG.info("Chartreel is at {}", settings.address(server.port()));
  }
}
