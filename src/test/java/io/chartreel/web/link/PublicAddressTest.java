package io.chartreel.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.Http;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.web.WebServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address with which absolute URLs start. */
class PublicAddressTest {
  private static String image(PublicAddress site, String... headers) {
    try (WebServer server = new ServerBuilder().publicAddress(site).build()) {
      server.open("127.0.0.1", 0);
      URI page = URI.create("http://127.0.0.1:" + server.port() + "/");
      HttpResponse<byte[]> response =
          headers.length == 0 ? Http.get(page) : Http.get(page, headers);
      String html = Http.text(response);
      String before = "<meta property=\"og:image\" content=\"";
      int start = html.indexOf(before) + before.length();
      return html.substring(start, html.indexOf('"', start))
          .replace(":" + server.port() + "/", ":PORT/");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https, charts.example.org, https://charts.example.org/gif",
    "HTTPS, charts.example.org:8443, https://charts.example.org:8443/gif",
    "'http, https', 'client.example, proxy.example', https://proxy.example/gif",
    "'http,https', 'client.example ,	proxy.example', https://proxy.example/gif",
    "'https, javascript', 'a.example, b;c', http://127.0.0.1:PORT/gif",
    "'https,', 'a.example,', http://127.0.0.1:PORT/gif",
    "javascript, [::1]:80, http://[::1]:80/gif",
    "https, a\"b, https://127.0.0.1:PORT/gif",
    "https, a/b, https://127.0.0.1:PORT/gif"
  })
  void uses_the_scheme_and_host_of_a_trusted_proxy(String scheme, String host, String image) {
    assertThat(
            image(
                new PublicAddress(Optional.empty(), true),
                "X-Forwarded-Proto",
                scheme,
                "X-Forwarded-Host",
                host))
        .isEqualTo(image);
  }

  @Test
  void uses_the_last_of_several_header_lines() {
    assertThat(
            image(
                new PublicAddress(Optional.empty(), true),
                "X-Forwarded-Proto",
                "http",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "client.example",
                "X-Forwarded-Host",
                "near.example, nearest.example"))
        .isEqualTo("https://nearest.example/gif");
  }

  @ParameterizedTest
  @CsvSource({
    ", http://127.0.0.1:PORT/gif",
    "https://charts.example.org, https://charts.example.org/gif",
    "https://example.org/charts, https://example.org/charts/gif"
  })
  void otherwise_uses_the_base_url_or_the_request(String base, String image) {
    assertThat(
            image(
                new PublicAddress(Optional.ofNullable(base), false),
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "evil.example"))
        .isEqualTo(image);
  }
}
