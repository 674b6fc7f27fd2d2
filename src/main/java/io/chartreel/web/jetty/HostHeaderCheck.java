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
 * Refuses a request whose {@code Host} is no {@link Authority}, as RFC 9112, section 3.2 has it: it
 * becomes a part of the addresses that the page shows. HTTP/1.0 may leave it out.
 */
final class HostHeaderCheck implements HttpConfiguration.Customizer {
  static final String REASON =
      "The Host header is not a host name or an IP address. Use a form such as"
          + " charts.example.org:8080 or [::1]:8080.";

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    @Nullable String host = request.getHeaders().get(HttpHeader.HOST);
    if (host != null && Authority.of(host).isEmpty()) {
      throw new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400, REASON);
    }
    return request;
  }
}
