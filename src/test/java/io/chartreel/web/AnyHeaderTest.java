package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.RawHttp;
import io.chartreel.testing.TestService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arbitrary headers and paths neither cause a 500 nor appear in the log. */
@Timeout(60)
class AnyHeaderTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final String INVALID_PATH = "The path has an invalid percent-encoding";
  private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
  private static final PrintStream CONSOLE = System.err;

  private static final List<String> GARBAGE =
      List.of(
          "secret",
          "\"secret",
          "\"secret\\",
          "secret=\"",
          ";,=",
          "secret;charset=secret",
          "secret;q=secret",
          "\u00E9\u00FF",
          "%u0041",
          "%zz",
          "-1",
          "1.5",
          "0x10",
          "99999999999999999999",
          "[::secret",
          "secret:secret:99999",
          "http://[secret",
          "bytes=9-1,-",
          "Mon, 99 Foo 2020",
          "secret".repeat(1000));

  @BeforeAll
  static void keepTheLog() {
    System.setErr(new PrintStream(LOG, true, StandardCharsets.UTF_8));
  }

  @AfterAll
  static void showTheLogAgain() {
    System.setErr(CONSOLE);
    assertThat(log()).contains("GET /gif 400").doesNotContain("\tat ", "ERROR", "secret");
  }

  private static String log() {
    return LOG.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept",
        "Accept-Charset",
        "Accept-Encoding",
        "Accept-Language",
        "Authorization",
        "Content-Disposition",
        "Content-Encoding",
        "Content-Length",
        "Content-Range",
        "Content-Type",
        "Cookie",
        "Date",
        "Expect",
        "Forwarded",
        "Host",
        "If-Match",
        "If-Modified-Since",
        "If-None-Match",
        "If-Range",
        "Keep-Alive",
        "Origin",
        "Range",
        "Referer",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "X-Forwarded-Host",
        "X-Forwarded-Port",
        "X-Forwarded-Proto"
      })
  void garbage_in_a_header_never_causes_a_500(String header) throws IOException {
    URI service = SERVICE.uri("/");
    for (String garbage : GARBAGE) {
      String host = header.equals("Host") ? "" : "Host: a\r\n";
      String line = " HTTP/1.1\r\n" + host + "Connection: close\r\n" + header + ": " + garbage;
      for (String request :
          List.of(
              "GET /gif?fps=90" + line + "\r\n\r\n",
              "GET /?fps=90" + line + "\r\n\r\n",
              "GET /oembed?url=http://a/gif%3Ffps=90" + line + "\r\n\r\n",
              "POST /gif" + line + "\r\n\r\n",
              "POST /" + line + "\r\nContent-Type: text/csv; charset=utf-8\r\n\r\n")) {
        assertThat(RawHttp.sendAndEnd(service, request).status())
            .as(request)
            .matches("HTTP/1\\.1 (4[0-9]{2}|501|505) .*");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/a%u0041.gif",
    "/%u0041.png",
    "/c/%u0041",
    "/c/%u0041.gif",
    "/%u0041",
    "/health%u0041",
    "/%zz.gif",
    "/c/%zz?a=b",
    "/%",
    "/gif%4",
    "/%ff",
    "/%ff.gif",
    "/c/%c0%80.gif",
    "/a%ED%A0%80.gif",
    "http://a/%zz.gif"
  })
  void rejects_a_path_that_cannot_be_decoded_with_400(String target) throws IOException {
    for (String method : List.of("GET", "POST", "PUT", "OPTIONS", "BREW")) {
      RawHttp.Answer answer =
          RawHttp.send(
              SERVICE.uri("/"),
              method
                  + " "
                  + target
                  + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                  + "Content-Length: 0\r\n\r\n");
      assertThat(answer.status()).as(method).isEqualTo("HTTP/1.1 400 Bad Request");
      assertThat(answer.body()).as(method).contains(INVALID_PATH);
    }
    RawHttp.Answer head = RawHttp.send(SERVICE.uri("/"), "HEAD", target.replace("http://a", ""));
    assertThat(head.status()).isEqualTo("HTTP/1.1 400 Bad Request");
    assertThat(head.header("X-Chart-Error").get(0)).startsWith(INVALID_PATH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%25.gif", "/%25u0041.gif", "/a%2Fb.gif", "/+.gif", "/%C3%A9.gif"})
  void answers_a_path_that_can_be_decoded(String target) throws IOException {
    RawHttp.Answer answer =
        RawHttp.send(SERVICE.uri("/"), "GET", target + "?width=160&height=120&fps=5&x=%zz");
    assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
  }
}
