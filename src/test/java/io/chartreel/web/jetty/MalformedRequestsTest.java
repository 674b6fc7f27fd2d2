package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.RawHttp;
import io.chartreel.testing.TestService;
import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that Jetty rejects: each answer has the cause and the remedy. */
class MalformedRequestsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /gif HTTP/1.1;X: y | 400 | The Host header is missing. Send it",
        "GET /gif HTTP/1.1;Host: a;Host: b | 400 | There are two Host headers. Send one.",
        "GET /gif HTTP/1.1;Host: a b | 400 | Invalid Host header. Use a host name",
        "GET http://b/gif HTTP/1.1;Host: a | 400 | The host in the address differs from the Host",
        "GET /a\\b HTTP/1.1;Host: a | 400 | The path is not allowed. Use one without backslashes",
        "GET /%00 HTTP/1.1;Host: a | 400 | Use a path without %00 and /../ .",
        "GET /../x HTTP/1.1;Host: a | 400 | Use a path without %00 and /../ .",
        "GET /gif HTTP/1.1;Host: a;Expect: x | 417 | The Expect header is not supported. Leave it out",
        "GET /gif HTTP/3.0;Host: a | 505 | This HTTP version is not supported. Use HTTP/1.1.",
        "OPTIONS * HTTP/1.1;Host: a | 404 | There is no such address. Request a path",
        "POST /gif HTTP/1.1;Host: a;Content-Length: 3;Transfer-Encoding: chunked | 400"
            + " | The request has both Content-Length and Transfer-Encoding. Send one of them."
      })
  void states_the_cause_and_the_remedy(String request, int status, String detail)
      throws IOException {
    RawHttp.Answer answer =
        RawHttp.sendAndEnd(SERVICE.uri("/"), request.replace(";", "\r\n") + "\r\n\r\n");
    assertThat(answer.status()).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer.body()).contains(detail);
  }
}
