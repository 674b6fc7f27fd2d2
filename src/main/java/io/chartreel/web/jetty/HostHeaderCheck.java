package io.chartreel.web.jetty;

import io.chartreel.web.link.Authority;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Rejects a request whose {@code Host} is not an {@link Authority}, as RFC 9112, section 3.2
 * requires: it becomes part of the URLs on the page. HTTP/1.0 may omit it.
 */
final class HostHeaderCheck implements HttpConfiguration.Customizer {
  /** The detail of the response. */
  static final String DETAIL =
      "Invalid Host header. Use a host name or an IP address, e.g. charts.example.org:8080 or"
          + " [::1]:8080.";

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    @Nullable String host = request.getHeaders().get(HttpHeader.HOST);
    if (host != null && Authority.of(host).isEmpty()) {
      throw new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400, DETAIL);
    }
    return request;
  }
}
