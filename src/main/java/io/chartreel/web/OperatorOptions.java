package io.chartreel.web;

import io.chartreel.web.link.UrlSigner;
import io.chartreel.web.ops.ServiceMetrics;
import java.util.OptionalInt;

/**
 * How the operator reaches and protects the service.
 *
 * @param metrics counts what the service does
 * @param host the address on which the admin port listens
 * @param port the admin port, which alone answers {@code /metrics} and {@code /sign} then; if
 *     empty, the public port answers {@code /metrics}
 * @param signer checks the signatures of charts; if it has keys, {@code /sign} on the admin port
 *     signs charts
 */
public record OperatorOptions(
    ServiceMetrics metrics, String host, OptionalInt port, UrlSigner signer) {
  /** The default address of the admin port, which only this machine reaches. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** Checks that signatures can be made. */
  public OperatorOptions {
    if (signer.areNeeded() && port.isEmpty()) {
      throw new IllegalArgumentException("signing requires an admin port");
    }
  }

  /** Creates options whose admin port only this machine reaches. */
  public OperatorOptions(ServiceMetrics metrics, OptionalInt port, UrlSigner signer) {
    this(metrics, DEFAULT_HOST, port, signer);
  }

  /** Returns options without an admin port and without signing. */
  public static OperatorOptions withoutAdminPort() {
    return new OperatorOptions(new ServiceMetrics(), OptionalInt.empty(), UrlSigner.NONE);
  }
}
