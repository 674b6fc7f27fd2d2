package io.chartreel.testing;

import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.Renderer;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.request.ChartParser;
import io.chartreel.web.OperatorOptions;
import io.chartreel.web.WebServer;
import io.chartreel.web.jetty.ClientTimeouts;
import io.chartreel.web.link.PublicAddress;

/** Builds servers for tests, which have the defaults of the service unless a test sets others. */
public final class ServerBuilder {
  private ChartParser parser = TestService.PARSER;
  private Renderer renderer = new ChartRenderer(TestService.FONTS);
  private QueueLimits queueLimits = QueueLimits.ofMachine();
  private PublicAddress publicAddress = PublicAddress.AS_ASKED;
  private OperatorOptions operatorOptions = OperatorOptions.withoutAdminPort();
  private ClientTimeouts timeouts = ClientTimeouts.DEFAULT;
  private Runnable selfTest = () -> {};

  public ServerBuilder parser(ChartParser other) {
    parser = other;
    return this;
  }

  public ServerBuilder renderer(Renderer other) {
    renderer = other;
    return this;
  }

  public ServerBuilder queueLimits(QueueLimits other) {
    queueLimits = other;
    return this;
  }

  public ServerBuilder publicAddress(PublicAddress other) {
    publicAddress = other;
    return this;
  }

  public ServerBuilder operatorOptions(OperatorOptions other) {
    operatorOptions = other;
    return this;
  }

  public ServerBuilder timeouts(ClientTimeouts other) {
    timeouts = other;
    return this;
  }

  public ServerBuilder selfTest(Runnable other) {
    selfTest = other;
    return this;
  }

  /** Returns a server that has not opened its port. */
  public WebServer build() {
    return new WebServer(
        parser, renderer, queueLimits, publicAddress, operatorOptions, timeouts, selfTest);
  }
}
