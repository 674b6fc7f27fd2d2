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
import org.junit.jupiter.params.provider.ValueSource;

/** The address with which absolute URLs start. */
class PublicAddressTest {
  private static String still(PublicAddress site, String... headers) {
    try (WebServer server = new ServerBuilder().publicAddress(site).build()) {
      server.open("127.0.0.1", 0);
      URI page = URI.create("http://127.0.0.1:" + server.port() + "/?loop=2");
      HttpResponse<byte[]> response =
          headers.length == 0 ? Http.get(page) : Http.get(page, headers);
      String html = Http.text(response);
      String before = "<meta name=\"twitter:image\" content=\"";
      int start = html.indexOf(before) + before.length();
      return html.substring(start, html.indexOf('"', start))
          .replace("?loop=2", "")
          .replace(":" + server.port() + "/", ":PORT/");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https, charts.example.org, https://charts.example.org/png",
    "HTTPS, charts.example.org:8443, https://charts.example.org:8443/png",
    "'http, https', 'client.example, proxy.example', https://proxy.example/png",
    "'http,https', 'client.example ,	proxy.example', https://proxy.example/png",
    "'https, javascript', 'a.example, b;c', http://127.0.0.1:PORT/png",
    "'https,', 'a.example,', http://127.0.0.1:PORT/png",
    "javascript, [::1]:80, http://[::1]:80/png",
    "https, a\"b, https://127.0.0.1:PORT/png",
    "https, a/b, https://127.0.0.1:PORT/png"
  })
  void uses_the_scheme_and_host_of_a_trusted_proxy(String scheme, String host, String still) {
    assertThat(
            still(
                new PublicAddress(Optional.empty(), true),
                "X-Forwarded-Proto",
                scheme,
                "X-Forwarded-Host",
                host))
        .isEqualTo(still);
  }

  @Test
  void uses_the_last_of_several_header_lines() {
    assertThat(
            still(
                new PublicAddress(Optional.empty(), true),
                "X-Forwarded-Proto",
                "http",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "client.example",
                "X-Forwarded-Host",
                "near.example, nearest.example"))
        .isEqualTo("https://nearest.example/png");
  }

  @ParameterizedTest
  @CsvSource({
    ", http://127.0.0.1:PORT/png",
    "https://charts.example.org, https://charts.example.org/png",
    "https://example.org/charts, https://example.org/charts/png"
  })
  void otherwise_uses_the_base_url_or_the_request(String base, String still) {
    assertThat(
            still(
                new PublicAddress(Optional.ofNullable(base), false),
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "evil.example"))
        .isEqualTo(still);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gif?title=it's+(a)+[b]+\"c\"+<d>+`e`+\\f+{g}+|h|+^i",
        "/gif?title=a*b!c~d$e",
        "/gif?title=\u4e2d\u6587",
        "/gif?title=a b\tc"
      })
  void encodes_characters_of_a_url_that_are_special_elsewhere(String address) {
    assertThat(PublicAddress.plain(address)).matches("[A-Za-z0-9/?=%+._-]+");
  }

  @Test
  void leaves_separators_of_a_url_as_they_are() {
    String address = "/gif?labels=a%2Cb,c&series=A:1,2;B:3&x=@";
    assertThat(PublicAddress.plain(address)).isEqualTo(address);
  }
}
