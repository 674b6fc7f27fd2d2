package io.chartreel.web.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.testing.Http;
import io.chartreel.testing.RawHttp;
import io.chartreel.testing.SignedService;
import io.chartreel.web.OperatorOptions;
import io.chartreel.web.link.UrlSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing charts on the admin port. */
class SigningTest {
  @RegisterExtension static final SignedService SERVICE = new SignedService();

  private static final String CHART = "labels=a,b&values=1,2&width=200&height=150&title=T";

  @Test
  void signs_posted_data() {
    HttpRequest.BodyPublisher csv = HttpRequest.BodyPublishers.ofString("a,b\n1,2\n");
    String options = "?type=grow&width=200&height=150";
    URI image = SERVICE.uri("/gif" + options);
    assertThat(Http.post(image, "text/csv", csv).statusCode()).isEqualTo(403);
    String line = Http.text(Http.post(SERVICE.admin("/sign" + options), "text/csv", csv)).strip();
    assertThat(Http.post(URI.create(image + "&" + line), "text/csv", csv).statusCode())
        .isEqualTo(200);
  }

  @Test
  void only_the_admin_port_signs() {
    assertThat(SERVICE.get("/sign?" + CHART).statusCode()).isEqualTo(404);
    HttpResponse<byte[]> bad = Http.get(SERVICE.admin("/sign?widht=1"));
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(Http.text(bad)).contains("widht");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html"})
  void a_wrong_method_for_sign_lists_the_allowed_methods(String accept) {
    HttpResponse<byte[]> rejected =
        Http.later(
                HttpRequest.newBuilder(SERVICE.admin("/sign"))
                    .method("PUT", HttpRequest.BodyPublishers.noBody())
                    .header("Accept", accept)
                    .build())
            .join();
    assertThat(rejected.statusCode()).isEqualTo(405);
    assertThat(Http.header(rejected, "Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
  }

  @Test
  void a_404_on_the_admin_port_lists_the_paths_of_that_port() {
    HttpResponse<byte[]> missing = Http.get(SERVICE.admin("/gif"));
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(Http.text(missing)).contains("Page not found. Available: /health, /metrics, /sign.");
  }

  @Test
  void rejects_short_keys_and_never_prints_a_key() {
    String space = " ".repeat(16);
    for (String key : List.of("", "a", space, "fifteen letters", "fifteen letters" + space)) {
      assertThatThrownBy(() -> new UrlSigner(List.of(SignedService.KEYS.get(0), key)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A signing key has fewer than 16 characters.");
    }
    assertThat(new UrlSigner(List.of("sixteen letters.")).areNeeded()).isTrue();
    assertThat(new UrlSigner(SignedService.KEYS).toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LocalHost:9090", "127.0.0.1:1", "10.1.2.3", "[::1]:9090"})
  void signs_for_hosts_that_only_the_operator_can_use(String host) throws Exception {
    assertThat(sign("1.1", "Host: " + host + "\r\n").body()).contains("sig=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "x"})
  void does_not_sign_for_pages_of_other_sites(String host) throws Exception {
    RawHttp.Answer refused = sign("1.1", "Host: " + host + "\r\n");
    assertThat(refused.status()).contains(" 421 ");
    assertThat(refused.body()).contains("The Host header names another host").doesNotContain(host);
    for (String path : List.of("/health", "/metrics")) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      assertThat(RawHttp.send(SERVICE.admin(""), request).status()).contains(" 200 ");
    }
  }

  @Test
  void does_not_sign_a_request_without_a_host() throws Exception {
    assertThat(sign("1.0", "").status()).contains(" 421 ");
  }

  private RawHttp.Answer sign(String version, String host) throws IOException {
    return RawHttp.send(
        SERVICE.admin(""),
        "GET /sign HTTP/" + version + "\r\n" + host + "Connection: close\r\n\r\n");
  }

  @Test
  void rejects_keys_without_an_admin_port() {
    assertThatThrownBy(
            () ->
                new OperatorOptions(
                    new ServiceMetrics(), OptionalInt.empty(), new UrlSigner(SignedService.KEYS)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
