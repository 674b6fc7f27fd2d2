package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.RawHttp;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host that a client names, and the URLs that follow from it. */
class HostTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static RawHttp.Answer ask(String request) throws IOException {
    return RawHttp.send(SERVICE.uri("/"), request + "Connection: close\r\n\r\n");
  }

  private static RawHttp.Answer askHost(String host) throws IOException {
    return ask("GET / HTTP/1.1\r\nHost: " + host + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a'b",
        "a;b",
        "a$b",
        "a`b",
        "a(b)",
        "a,b",
        "a|b",
        "a&b",
        "a<b",
        "a\"b",
        "a b",
        "a/b",
        "a@b",
        "a:b",
        "a:123456",
        "[::1",
        "[x]",
        "\u00e9",
        ""
      })
  void rejects_an_invalid_host(String host) throws IOException {
    RawHttp.Answer answer = askHost(host);
    assertThat(answer.status()).startsWith("HTTP/1.1 400 ");
    assertThat(answer.body()).contains("\"status\":400").doesNotContain("og:image");
  }

  @Test
  void names_the_invalid_header() throws IOException {
    assertThat(askHost("a;b").body()).contains("Invalid Host header.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"charts.example.org", "[::1]:80", "10.0.0.1:8080"})
  void uses_the_host_in_absolute_urls(String host) throws IOException {
    assertThat(askHost(host).body()).contains("content=\"http://" + host + "/chart.gif?data=year");
  }

  @Test
  void accepts_http_1_0_without_a_host() throws IOException {
    URI service = SERVICE.uri("");
    RawHttp.Answer answer = ask("GET / HTTP/1.0\r\n");
    assertThat(answer.status()).startsWith("HTTP/1.1 200 ");
    assertThat(answer.body()).contains("content=\"" + service + "/chart.gif?data=year");
    assertThat(ask("GET / HTTP/1.1\r\n").status()).startsWith("HTTP/1.1 400 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil://test/",
        "e'vil://test/",
        "javascript://test/",
        "http://o'ther/",
        "http://other/"
      })
  void ignores_an_absolute_request_target_in_absolute_urls(String target) throws IOException {
    RawHttp.Answer answer = ask("GET " + target + " HTTP/1.1\r\nHost: test\r\n");
    if (answer.status().startsWith("HTTP/1.1 200 ")) {
      assertThat(answer.body()).contains("content=\"http://test/chart.gif?data=year");
    } else {
      assertThat(answer.status()).startsWith("HTTP/1.1 400 ");
    }
  }
}
