package io.chartreel.web.ops;

import io.chartreel.canonical.ChartIdentity;
import io.chartreel.request.ChartRequest;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.link.Authority;
import io.chartreel.web.link.UrlSigner;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Answers the requests of the operator: health, metrics and signatures. */
public final class OperatorHandler {
  private final BooleanSupplier stopping;
  private final ServiceMetrics metrics;
  private final String host;
  private final UrlSigner signer;

  /**
   * Creates a handler.
   *
   * @param stopping whether the service is being stopped
   * @param host on which the port of the operator listens
   */
  public OperatorHandler(
      BooleanSupplier stopping, ServiceMetrics metrics, String host, UrlSigner signer) {
    this.stopping = stopping;
    this.metrics = metrics;
    this.host = host;
    this.signer = signer;
  }

  /** Answers 200, because the port opens only when the service is ready, or 503 once it stops. */
  public void health(Context ctx) {
    boolean ending = stopping.getAsBoolean();
    ctx.status(ending ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK);
    send(
        ctx,
        "application/json",
        (ending ? "{\"status\":\"stopping\"}" : "{\"status\":\"ready\"}")
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Answers with the metrics of the service, for Prometheus. */
  public void metrics(Context ctx) {
    send(ctx, ServiceMetrics.MEDIA_TYPE, metrics.text());
  }

  /** Answers with the signature of a chart, as the parameter that all of its URLs accept. */
  public void sign(Context ctx, ChartRequest request) {
    String line = signer.parameter(ChartIdentity.of(request)) + "\n";
    send(ctx, "text/plain; charset=utf-8", line.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Rejects a request whose {@code Host} is not this machine. Otherwise a website could point its
   * own host name here and have the operator's browser sign charts (DNS rebinding). IP addresses
   * are accepted, because they cannot be pointed elsewhere.
   *
   * @throws HttpResponseException 421 for another host
   */
  public void checkHost(Context ctx) {
    if (Optional.ofNullable(ctx.host()).filter(given -> isOwn(given, host)).isEmpty()) {
      throw new HttpResponseException(
          HttpStatus.MISDIRECTED_REQUEST.getCode(),
          "The Host header names another host. Use localhost, an IP address or the name in"
              + " CHARTREEL_ADMIN_HOST.");
    }
  }

  /**
   * Returns whether a value of {@code Host} can only mean this machine.
   *
   * @param host on which the port of the operator listens
   */
  static boolean isOwn(String given, String host) {
    return Authority.of(given)
        .filter(
            authority ->
                authority.isAddress()
                    || authority.host().equalsIgnoreCase("localhost")
                    || authority.host().equalsIgnoreCase(host))
        .isPresent();
  }

  private static void send(Context ctx, String mediaType, byte[] body) {
    ctx.header("Cache-Control", "no-store");
    ResponseWriter.send(ctx, mediaType, body);
  }
}
