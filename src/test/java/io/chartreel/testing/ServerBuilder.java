package io.chartreel.testing;

import io.chartreel.pipeline.ChartRenderer;
import io.chartreel.render.Renderer;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.request.ChartParser;
import io.chartreel.web.OperatorOptions;
import io.chartreel.web.WebServer;
import io.chartreel.web.jetty.ClientTimeouts;
import io.chartreel.web.link.PublicAddress;
import java.time.Duration;

/**
 * Builds servers for tests. They have the defaults of the service, except that charts may wait and
 * render for a minute.
 */
public final class ServerBuilder {
  private ChartParser parser = TestService.PARSER;
  private Renderer renderer = new ChartRenderer(TestService.FONTS);
  private QueueLimits queueLimits = patient();
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

  /** Returns limits that no chart exceeds only because the machine is busy. */
  private static QueueLimits patient() {
    QueueLimits usual = QueueLimits.ofMachine();
    Duration minute = Duration.ofMinutes(1);
    return new QueueLimits(usual.workers(), usual.queue(), minute, minute, usual.memory());
  }

  /** Returns a server that has not opened its port. */
  public WebServer build() {
    return new WebServer(
        parser, renderer, queueLimits, publicAddress, operatorOptions, timeouts, selfTest);
  }
}
