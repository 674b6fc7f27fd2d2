package io.chartreel.web;

import io.chartreel.request.ChartRequest;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;

/** The addresses that answer who runs the service. */
final class OperatorAnswers {
  private final Traffic traffic;
  private final Metrics metrics;
  private final Signatures signatures;

  OperatorAnswers(Traffic traffic, Metrics metrics, Signatures signatures) {
    this.traffic = traffic;
    this.metrics = metrics;
    this.signatures = signatures;
  }

  /** Whether requests are welcome: the port opens only when they are. */
  void health(Context ctx) {
    boolean stopping = traffic.isEnding();
    ctx.status(stopping ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK);
    send(
        ctx,
        "application/json",
        (stopping ? "{\"status\":\"stopping\"}" : "{\"status\":\"ready\"}")
            .getBytes(StandardCharsets.UTF_8));
  }

  /** What was done so far, for Prometheus. */
  void metrics(Context ctx) {
    send(ctx, Metrics.MEDIA_TYPE, metrics.text());
  }

  /** The signature of the chart that is asked for, as any of its addresses takes it. */
  void sign(Context ctx, ChartRequest request) {
    String line = signatures.parameter(request.chart()) + "\n";
    send(ctx, "text/plain; charset=utf-8", line.getBytes(StandardCharsets.US_ASCII));
  }

  private static void send(Context ctx, String mediaType, byte[] body) {
    ctx.header("Cache-Control", "no-store");
    Responses.send(ctx, mediaType, body);
  }
}
