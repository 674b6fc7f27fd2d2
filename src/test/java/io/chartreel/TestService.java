package io.chartreel;

import io.chartreel.draw.Fonts;
import io.chartreel.web.WebServer;
import java.net.URI;

/** The real service on a free port of this machine, for tests that talk HTTP to it. */
public final class TestService implements AutoCloseable {
  /** An address of four numbers, so that "localhost" is another origin. */
  private static final String HOST = "127.0.0.1";

  private final WebServer server;

  private TestService(WebServer server) {
    this.server = server;
  }

  /** Opens a port. */
  public static TestService start() {
    return new TestService(WebServer.start(HOST, 0, new ChartImages(Fonts.load())));
  }

  /**
   * An address of the service.
   *
   * @param pathAndQuery from the first slash on, encoded
   */
  public URI uri(String pathAndQuery) {
    return URI.create("http://" + HOST + ":" + server.port() + pathAndQuery);
  }

  @Override
  public void close() {
    server.close();
  }
}
