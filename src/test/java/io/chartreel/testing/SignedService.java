package io.chartreel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.web.OperatorOptions;
import io.chartreel.web.WebServer;
import io.chartreel.web.link.UrlSigner;
import io.chartreel.web.ops.ServiceMetrics;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A service that requires signatures, running during the tests of a class. */
public final class SignedService implements BeforeAllCallback, AfterAllCallback {
  /** The first one signs. */
  public static final List<String> KEYS = List.of("some-long-secret", "an older long secret");

  private static final String HOST = "127.0.0.1";

  public final HeldRenderer renderer = new HeldRenderer();

  private final WebServer server =
      new ServerBuilder()
          .renderer(renderer)
          .operatorOptions(
              new OperatorOptions(new ServiceMetrics(), OptionalInt.of(0), new UrlSigner(KEYS)))
          .build();

  @Override
  public void beforeAll(ExtensionContext tests) {
    server.open(HOST, 0);
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    server.close();
  }

  /**
   * Returns a URL on the public port.
   *
   * @param address the encoded path and query
   */
  public URI uri(String address) {
    return URI.create("http://" + HOST + ":" + server.port() + address);
  }

  /** Returns a URL on the admin port. */
  public URI admin(String address) {
    return URI.create("http://" + HOST + ":" + server.adminPort() + address);
  }

  public HttpResponse<byte[]> get(String address, String... headers) {
    return headers.length == 0 ? Http.get(uri(address)) : Http.get(uri(address), headers);
  }

  /** Returns the signature of a chart: {@code sig=...}. */
  public String signature(String query) {
    HttpResponse<byte[]> signed = Http.get(admin("/sign?" + query));
    assertThat(signed.statusCode()).isEqualTo(200);
    return Http.text(signed).strip();
  }
}
