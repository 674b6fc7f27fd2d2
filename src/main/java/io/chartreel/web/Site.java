package io.chartreel.web;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where the service is reached from outside.
 *
 * @param base its address without a slash at the end; where there is none, it is the one that was
 *     asked
 */
public record Site(Optional<String> base) {
  /** The absolute address of a path. */
  String absolute(Context ctx, String pathAndQuery) {
    return base(ctx) + pathAndQuery;
  }

  private String base(Context ctx) {
    return base.orElseGet(() -> ctx.scheme() + "://" + ctx.host());
  }

  /**
   * The path and query of an absolute address, as they are written, if it is one of this service.
   */
  Optional<String> path(Context ctx, String address) {
    try {
      URI own = new URI(base(ctx));
      URI asked = new URI(address);
      boolean same =
          ("http".equalsIgnoreCase(asked.getScheme())
                  || "https".equalsIgnoreCase(asked.getScheme()))
              && asked.getHost() != null
              && asked.getHost().equalsIgnoreCase(own.getHost())
              && asked.getPort() == own.getPort()
              && asked.getRawPath().startsWith(own.getRawPath());
      if (!same) {
        return Optional.empty();
      }
      String path = asked.getRawPath().substring(own.getRawPath().length());
      String query = asked.getRawQuery();
      return Optional.of((path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
