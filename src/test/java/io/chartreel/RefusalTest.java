package io.chartreel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static JsonNode problem(HttpResponse<byte[]> response, int status) throws IOException {
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(status);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(Http.header(response, "Cache-Control")).isEqualTo("no-store");
    JsonNode problem = new ObjectMapper().readTree(response.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    return problem;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gif", "/a.gif", "/png", "/a.png", "/datauri"})
  void all_mistakes_are_named_with_what_is_allowed(String address) throws IOException {
    JsonNode problem =
        problem(Http.get(SERVICE.uri(address + "?widht=1&width=5000&title=%C0")), 400);
    JsonNode errors = problem.path("errors");
    assertThat(errors).hasSize(3);
    assertThat(errors.get(0).path("parameter").asText()).isEqualTo("widht");
    assertThat(errors.get(0).path("suggestion").asText()).isEqualTo("width");
    assertThat(errors.get(1).path("parameter").asText()).isEqualTo("title");
    assertThat(errors.get(2).path("value").asText()).isEqualTo("5000");
    assertThat(errors.get(2).path("allowed").asText()).isEqualTo("a whole number from 120 to 1600");
  }

  @Test
  void what_is_too_much_is_422_and_says_by_how_much() throws IOException {
    JsonNode problem = problem(Http.get(SERVICE.uri("/gif?period=20000")), 422);
    assertThat(problem.path("detail").asText())
        .isEqualTo(
            "period=20000 makes 140,000 milliseconds of playing time, 80,000 over the limit of"
                + " 60,000; allowed: a shorter period, stagger, pause or hold, or fewer periods");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/a/b.gif", "/chart.jpg", "/.well-known/x"})
  void an_unknown_address_is_404(String address) throws IOException {
    problem(Http.get(SERVICE.uri(address)), 404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | / | GET, HEAD",
        "DELETE | / | GET, HEAD",
        "POST | /chartreel.css | GET, HEAD",
        "PUT | /a.gif | GET, HEAD, POST",
        "PATCH | /png | GET, HEAD, POST",
        "OPTIONS | /datauri | GET, HEAD, POST"
      })
  void a_wrong_method_is_405_with_what_is_allowed(String method, String address, String allowed)
      throws IOException {
    HttpResponse<byte[]> response = Http.send(method, SERVICE.uri(address));
    JsonNode problem = problem(response, 405);
    assertThat(Http.header(response, "Allow")).isEqualTo(allowed);
    assertThat(problem.path("detail").asText())
        .isEqualTo("This address answers " + allowed.replaceFirst(", (?=[A-Z]+$)", " and ") + ".");
  }

  @Test
  void a_url_of_8000_characters_is_read_and_one_more_is_414() throws IOException {
    String start = "/gif?width=200&x=";
    String longest = start + "y".repeat(8000 - start.length());
    assertThat(Http.get(SERVICE.uri(longest)).statusCode()).isEqualTo(200);
    JsonNode problem = problem(Http.get(SERVICE.uri(longest + "y")), 414);
    assertThat(problem.path("detail").asText()).contains("8001").contains("1 over the limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /gif?x=%s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /gif HTTP/1.1\r\nHost: a\r\nX: %s\r\nConnection: close\r\n\r\n"
      })
  void what_jetty_refuses_is_a_problem_too(String request) throws IOException {
    String answer = raw(request.formatted("y".repeat(40_000)));
    assertThat(answer).matches("(?s)HTTP/1.1 4(14|31) .*");
    assertThat(answer).contains("application/problem+json").doesNotContain("<html");
  }

  @Test
  void a_request_that_is_not_http_is_400() throws IOException {
    assertThat(raw("rubbish\r\n\r\n")).startsWith("HTTP/1.1 400 ").doesNotContain("<html");
  }

  @Test
  void markup_in_a_value_is_not_markup_in_the_answer() {
    URI uri = SERVICE.uri("/gif?width=%3Cscript%3Ealert(1)%3C/script%3E");
    HttpResponse<byte[]> response = Http.get(uri);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(Http.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  private static String raw(String request) throws IOException {
    URI uri = SERVICE.uri("/");
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
