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
 * Where others find the service: what absolute addresses begin with.
 *
 * @param baseUrl scheme, host and perhaps a path, without a slash at the end; where there is none,
 *     that at which a request was sent
 * @param proxied whether a proxy is believed that says at which address it was asked, by {@code
 *     X-Forwarded-Proto} and {@code X-Forwarded-Host}, of each the last value
 */
public record PublicAddress(Optional<String> baseUrl, boolean proxied) {
  /** What stands in an address as it is: in HTML, Markdown, BBCode, JSON and a shell. */
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%+,:;=&?/@$!*";

  /** That at which each request was sent. */
  public static final PublicAddress AS_ASKED = new PublicAddress(Optional.empty(), false);

  /**
   * An absolute address.
   *
   * @param path from the first slash on, perhaps with a query
   */
  public String absolute(Context ctx, String path) {
    return base(ctx) + plain(path);
  }

  private String base(Context ctx) {
    return baseUrl.orElseGet(() -> scheme(ctx) + "://" + host(ctx));
  }

  private String scheme(Context ctx) {
    return forwarded(ctx, "X-Forwarded-Proto")
        .flatMap(PublicAddress::webScheme)
        .or(() -> webScheme(ctx.scheme()))
        .orElse("http");
  }

  /** A request line can name any scheme. */
  private static Optional<String> webScheme(String text) {
    return Optional.of(text.toLowerCase(Locale.ROOT))
        .filter(scheme -> scheme.equals("http") || scheme.equals("https"));
  }

  private Authority host(Context ctx) {
    return forwarded(ctx, "X-Forwarded-Host")
        .flatMap(Authority::of)
        .or(() -> Optional.ofNullable(ctx.host()).flatMap(Authority::of))
        .orElseGet(() -> ownAddress(ctx));
  }

  /** The address at which a request of HTTP/1.0 came that names no host. */
  private static Authority ownAddress(Context ctx) {
    String port = ":" + ctx.req().getLocalPort();
    return Authority.of(ctx.req().getLocalAddr() + port).orElse(new Authority("localhost", port));
  }

  /**
   * Returns the last value of a header, which may have several lines: that of the proxy next to the
   * service. What stands before it came from further away, perhaps from the client itself.
   */
  private Optional<String> forwarded(Context ctx, String name) {
    List<String> lines = proxied ? Collections.list(ctx.req().getHeaders(name)) : List.of();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(lines.get(lines.size() - 1))
            .map(line -> line.substring(line.lastIndexOf(',') + 1).strip());
  }

  /** The same address in characters that have no meaning in any place where it is pasted. */
  public static String plain(String address) {
    StringBuilder plain = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
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
   * The path and query of an absolute address, as they are written, if it is one of this service,
   * by HTTP or HTTPS.
   */
  public Optional<String> path(Context ctx, String address) {
    try {
      URI own = new URI(base(ctx));
      URI asked = new URI(address);
      if (!isWeb(asked) || !isSameHost(own, asked)) {
        return Optional.empty();
      }
      String path = asked.getRawPath().substring(own.getRawPath().length());
      String query = asked.getRawQuery();
      return Optional.of((path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI asked) {
    return "http".equalsIgnoreCase(asked.getScheme())
        || "https".equalsIgnoreCase(asked.getScheme());
  }

  private static boolean isSameHost(URI own, URI asked) {
    // a host such as my_host has an authority, and is none of those that URI takes for hosts
    return asked.getRawAuthority() != null
        && asked.getRawAuthority().equalsIgnoreCase(own.getRawAuthority())
        && asked.getRawPath().startsWith(own.getRawPath());
  }
}
