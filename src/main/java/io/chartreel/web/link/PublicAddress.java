package io.chartreel.web.link;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The address at which clients reach the service, and with which absolute URLs start.
 *
 * @param baseUrl scheme, host and perhaps a path, without a slash at the end; empty to take them
 *     from each request
 * @param proxied whether to trust the last values of {@code X-Forwarded-Proto} and {@code
 *     X-Forwarded-Host}, which a reverse proxy adds
 */
public record PublicAddress(Optional<String> baseUrl, boolean proxied) {
  /** Characters of a URL that are not special in HTML, Markdown, wikis, JSON, code or a shell. */
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._%+,:;=&?/@";

  /** The address to which each request was sent. */
  public static final PublicAddress AS_ASKED = new PublicAddress(Optional.empty(), false);

  /**
   * Returns an absolute URL.
   *
   * @param path with its query, starting with a slash
   */
  public String absolute(Context ctx, String path) {
    return base(ctx) + plain(path);
  }

  private String base(Context ctx) {
    return baseUrl.orElseGet(() -> scheme(ctx) + "://" + host(ctx));
  }

  private String scheme(Context ctx) {
    return forwarded(ctx, "X-Forwarded-Proto")
        .flatMap(PublicAddress::httpScheme)
        .or(() -> httpScheme(ctx.scheme()))
        .orElse("http");
  }

  /** Accepts only HTTP and HTTPS, because a request line can contain any scheme. */
  private static Optional<String> httpScheme(String text) {
    return Optional.of(text.toLowerCase(Locale.ROOT))
        .filter(scheme -> scheme.equals("http") || scheme.equals("https"));
  }

  private Authority host(Context ctx) {
    return forwarded(ctx, "X-Forwarded-Host")
        .flatMap(Authority::of)
        .or(() -> Optional.ofNullable(ctx.host()).flatMap(Authority::of))
        .orElseGet(() -> ownAddress(ctx));
  }

  /** Returns the address of the connection, for a request of HTTP/1.0 without a host. */
  private static Authority ownAddress(Context ctx) {
    String port = ":" + ctx.req().getLocalPort();
    return Authority.of(ctx.req().getLocalAddr() + port).orElse(new Authority("localhost", port));
  }

  /**
   * Returns the last value of a header, which the closest proxy has added. The values before it may
   * have been sent by the client.
   */
  private Optional<String> forwarded(Context ctx, String name) {
    List<String> lines = proxied ? Collections.list(ctx.req().getHeaders(name)) : List.of();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(lines.get(lines.size() - 1))
            .map(line -> line.substring(line.lastIndexOf(',') + 1).strip());
  }

  /** Percent-encodes every character of a URL that is special where the URL may be pasted. */
  public static String plain(String url) {
    StringBuilder plain = new StringBuilder();
    for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (PLAIN.indexOf(c) >= 0) {
        plain.append(c);
      } else {
        plain.append('%');
        plain.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        plain.append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
      }
    }
    return plain.toString();
  }

  /**
   * Returns the path and query of an absolute URL, unchanged; empty if it is not a URL of this
   * service.
   */
  public Optional<String> path(Context ctx, String url) {
    try {
      URI own = new URI(base(ctx));
      URI other = new URI(url);
      if (!isHttp(other) || !isSameHost(own, other)) {
        return Optional.empty();
      }
      String path = other.getRawPath().substring(own.getRawPath().length());
      String query = other.getRawQuery();
      return Optional.of((path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query));
    } catch (URISyntaxException notAUrl) {
      return Optional.empty();
    }
  }

  private static boolean isHttp(URI other) {
    return "http".equalsIgnoreCase(other.getScheme())
        || "https".equalsIgnoreCase(other.getScheme());
  }

  private static boolean isSameHost(URI own, URI other) {
    // URI has an authority but no host for names such as my_host
    return other.getRawAuthority() != null
        && other.getRawAuthority().equalsIgnoreCase(own.getRawAuthority())
        && other.getRawPath().startsWith(own.getRawPath());
  }
}
