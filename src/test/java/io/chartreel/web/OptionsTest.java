package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OPTIONS, and with it the preflight requests of browsers: Fetch Standard, section 3.3. */
class OptionsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/gif | GET, HEAD, OPTIONS, POST | true",
        "/a.png | GET, HEAD, OPTIONS, POST | true",
        "/chart | GET, HEAD, OPTIONS, POST | true",
        "/json | GET, HEAD, OPTIONS, POST | true",
        "/a.json | GET, HEAD, OPTIONS, POST | true",
        "/datauri | GET, HEAD, OPTIONS, POST | true",
        "/c/Axyz.gif | GET, HEAD, OPTIONS | true",
        "/c/Axyz.json | GET, HEAD, OPTIONS | true",
        "/oembed | GET, HEAD, OPTIONS | true",
        "/ | GET, HEAD, OPTIONS, POST | false",
        "/c/Axyz | GET, HEAD, OPTIONS | false",
        "/docs | GET, HEAD, OPTIONS | false",
        "/docs/data | GET, HEAD, OPTIONS | false",
        "/openapi.json | GET, HEAD, OPTIONS | true",
        "/health | GET, HEAD, OPTIONS | false",
        "/chartreel.css | GET, HEAD, OPTIONS | false"
      })
  void lists_the_methods(String address, String methods, boolean isOpen) {
    HttpResponse<byte[]> response = Http.send("OPTIONS", SERVICE.uri(address));
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(Http.header(response, "Allow")).isEqualTo(methods);
    assertThat(Http.header(response, "Access-Control-Allow-Origin")).isEqualTo(isOpen ? "*" : "");
    assertThat(Http.header(response, "Access-Control-Allow-Methods"))
        .isEqualTo(isOpen ? methods : "");
    assertThat(Http.header(response, "Access-Control-Allow-Headers"))
        .isEqualTo(isOpen ? "content-type" : "");
    assertThat(Http.header(response, "Access-Control-Max-Age")).isEqualTo(isOpen ? "86400" : "");
  }

  @Test
  void the_description_of_the_service_cannot_be_posted_to() {
    HttpResponse<byte[]> response =
        Http.post(
            SERVICE.uri("/openapi.json"), "text/csv", BodyPublishers.ofString("year,A\n2019,1"));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(Http.header(response, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void an_unknown_address_has_no_methods() {
    assertThat(Http.send("OPTIONS", SERVICE.uri("/nothing")).statusCode()).isEqualTo(404);
  }
}
