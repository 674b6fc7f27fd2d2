package io.chartreel.testing;

import io.chartreel.draw.font.Fonts;
import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.request.ChartParser;
import io.chartreel.request.parameter.Limits;
import io.chartreel.web.WebServer;
import io.chartreel.web.jetty.ClientTimeouts;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The real service on a free local port, running during the tests of a class. */
public final class TestService implements BeforeAllCallback, AfterAllCallback {
  public static final Fonts FONTS = Fonts.load();
  public static final ChartParser PARSER = new ChartParser(FONTS.families());

  /** A numeric address, so that "localhost" is another origin. */
  private static final String HOST = "127.0.0.1";

  private final ClientTimeouts timeouts;
  private final Limits limits;

  private @Nullable WebServer server;

  /** Creates a service with the default timeouts. */
  public TestService() {
    this(ClientTimeouts.DEFAULT);
  }

  /** Creates a service with other timeouts for clients. */
  public TestService(ClientTimeouts timeouts) {
    this(timeouts, Limits.USUAL);
  }

  /** Creates a service with other limits. */
  public TestService(Limits limits) {
    this(ClientTimeouts.DEFAULT, limits);
  }

  private TestService(ClientTimeouts timeouts, Limits limits) {
    this.timeouts = timeouts;
    this.limits = limits;
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    server =
        new ServerBuilder()
            .parser(new ChartParser(FONTS.families(), limits))
            .renderer(new ChartRenderer(FONTS, limits.gif()))
            .timeouts(timeouts)
            .build();
    server.open(HOST, 0);
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    open().close();
  }

  /**
   * Returns a URL of the service.
   *
   * @param pathAndQuery encoded
   */
  public URI uri(String pathAndQuery) {
    return URI.create("http://" + HOST + ":" + open().port() + pathAndQuery);
  }

  private WebServer open() {
    if (server == null) {
      throw new IllegalStateException("the service is not open before the tests of a class");
    }
    return server;
  }
}
