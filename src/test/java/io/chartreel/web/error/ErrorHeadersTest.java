package io.chartreel.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.RawHttp;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The security headers of pages, errors and images, for GET and HEAD. */
class ErrorHeadersTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final String PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
  private static final String ERROR_PAGE =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none';"
          + " base-uri 'none'; frame-ancestors 'none'";
  private static final String FILE = "default-src 'none'; sandbox";

  private static RawHttp.Answer ask(String method, String target, String accept)
      throws IOException {
    return RawHttp.send(SERVICE.uri("/"), method, target, "Accept: " + accept);
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html, 200, PAGE",
    "/?labels=a&values=1&inline, text/html, 200, PAGE",
    "/?fps=90, text/html, 400, PAGE",
    "/gif?fps=90, text/html, 400, ERROR_PAGE",
    "/gif?period=20000, text/html, 422, ERROR_PAGE",
    "/nothing, text/html, 404, ERROR_PAGE",
    "/c/x, text/html, 400, ERROR_PAGE",
    "/gif?fps=90, */*, 400, FILE",
    "/gif?fps=90, image/*, 400, FILE",
    "/gif?fps=90&errors=200, text/html, 200, FILE",
    "/nothing, image/*, 404, FILE",
    "/gif, image/*, 200, FILE",
    "/a.png, text/html, 200, FILE",
    "/datauri, */*, 200, FILE",
    "/oembed, */*, 400, FILE"
  })
  void sends_exactly_this_policy(String target, String accept, int status, String policy)
      throws IOException {
    RawHttp.Answer answer = ask("GET", target, accept);
    assertThat(answer.status()).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer.header("Content-Security-Policy"))
        .containsExactly(
            switch (policy) {
              case "PAGE" -> PAGE;
              case "ERROR_PAGE" -> ERROR_PAGE;
              default -> FILE;
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gif?fps=90",
        "/gif?fps=90&errors=200",
        "/a.png?title=%C0",
        "/gif?period=20000",
        "/nothing",
        "/nothing?a=b",
        "/c/x",
        "/c/x.gif?width=300",
        "/?fps=90",
        "/oembed",
        "/a%u0041.gif",
        "/%ff"
      })
  void answers_head_of_an_error_with_the_headers_of_get_and_no_body(String target)
      throws IOException {
    for (String accept : List.of("text/html", "image/*", "*/*")) {
      RawHttp.Answer head = ask("HEAD", target, accept);
      RawHttp.Answer get = ask("GET", target, accept);
      assertThat(head.body()).as(accept).isEmpty();
      assertThat(withoutDate(head)).as(accept).isEqualTo(withoutDate(get));
      assertThat(head.header("Content-Length"))
          .as(accept)
          .containsExactly(Integer.toString(get.body().length()));
    }
  }

  private static List<String> withoutDate(RawHttp.Answer answer) {
    return answer.head().stream().filter(line -> !line.startsWith("Date:")).toList();
  }
}
