package io.chartreel.web.ops;

import io.chartreel.request.ChartRequest;
import io.chartreel.web.OperatorOptions;
import io.chartreel.web.http.ResponseWriter;
import io.chartreel.web.jetty.DrainHandler;
import io.chartreel.web.link.Authority;
import io.chartreel.web.link.UrlSigner;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The addresses that answer who runs the service. */
public final class OperatorHandler {
  private final DrainHandler traffic;
  private final HttpMetrics metrics;
  private final String host;
  private final UrlSigner signatures;

  public OperatorHandler(DrainHandler traffic, OperatorOptions operation) {
    this.traffic = traffic;
    this.metrics = operation.metrics();
    this.host = operation.host();
    this.signatures = operation.signer();
  }

  /** Whether requests are welcome: the port opens only when they are. */
  public void health(Context ctx) {
    boolean stopping = traffic.isDraining();
    ctx.status(stopping ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK);
    send(
        ctx,
        "application/json",
        (stopping ? "{\"status\":\"stopping\"}" : "{\"status\":\"ready\"}")
            .getBytes(StandardCharsets.UTF_8));
  }

  /** What was done so far, for Prometheus. */
  public void metrics(Context ctx) {
    send(ctx, HttpMetrics.MEDIA_TYPE, metrics.text());
  }

  /** The signature of the chart that is asked for, as any of its addresses takes it. */
  public void sign(Context ctx, ChartRequest request) {
    String line = signatures.parameter(request) + "\n";
    send(ctx, "text/plain; charset=utf-8", line.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Refuses a request to another host than this one: a page of somebody else, whose own host name
   * points here, could have it made by the operator's browser (DNS rebinding). An IP address is no
   * such name.
   *
   * @throws HttpResponseException 421
   */
  public void checkHost(Context ctx) {
    if (Optional.ofNullable(ctx.host()).filter(asked -> isOwn(asked, host)).isEmpty()) {
      throw new HttpResponseException(
          HttpStatus.MISDIRECTED_REQUEST.getCode(),
          "The Host header names another host. Use localhost, an IP address or the name in"
              + " CHARTREEL_ADMIN_HOST.");
    }
  }

  /**
   * Returns whether a value of {@code Host} is one that only this machine has.
   *
   * @param host that the operator's port listens on
   */
  static boolean isOwn(String asked, String host) {
    return Authority.of(asked)
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
