package io.chartreel.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorResponseTest {
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
  void reports_all_errors_with_the_allowed_values(String address) throws IOException {
    JsonNode problem =
        problem(Http.get(SERVICE.uri(address + "?widht=1&width=5000&title=%C0")), 400);
    JsonNode errors = problem.path("errors");
    assertThat(errors).hasSize(3);
    assertThat(errors.get(0).path("parameter").asText()).isEqualTo("widht");
    assertThat(errors.get(0).path("suggestion").asText()).isEqualTo("width");
    assertThat(errors.get(1).path("parameter").asText()).isEqualTo("title");
    assertThat(errors.get(2).path("value").asText()).isEqualTo("5000");
    assertThat(errors.get(2).path("allowed").asText())
        .isEqualTo("Use an integer from 120 to 1600.");
  }

  @Test
  void responds_422_with_the_limit_that_was_exceeded() throws IOException {
    JsonNode problem = problem(Http.get(SERVICE.uri("/gif?period=20000")), 422);
    assertThat(problem.path("detail").asText())
        .isEqualTo("The animation would last 140,000 ms (limit 120,000 ms). Use period=17142.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/a/b.gif", "/chart.jpg", "/.well-known/x"})
  void responds_404_to_an_unknown_path(String address) throws IOException {
    problem(Http.get(SERVICE.uri(address)), 404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT | / | GET, HEAD, OPTIONS, POST",
        "DELETE | / | GET, HEAD, OPTIONS, POST",
        "POST | /chartreel.css | GET, HEAD, OPTIONS",
        "POST | /openapi.json | GET, HEAD, OPTIONS",
        "PUT | /openapi.json | GET, HEAD, OPTIONS",
        "PUT | /a.gif | GET, HEAD, OPTIONS, POST",
        "PATCH | /png | GET, HEAD, OPTIONS, POST",
        "PUT | /datauri | GET, HEAD, OPTIONS, POST"
      })
  void responds_405_with_the_allowed_methods(String method, String address, String allowed)
      throws IOException {
    HttpResponse<byte[]> response = Http.send(method, SERVICE.uri(address));
    JsonNode problem = problem(response, 405);
    assertThat(Http.header(response, "Allow")).isEqualTo(allowed);
    assertThat(problem.path("detail").asText())
        .isEqualTo("This address does not support the method of the request. Use " + allowed + ".");
  }

  @Test
  void accepts_a_url_of_8000_characters_and_rejects_a_longer_one_with_414() throws IOException {
    String start = "/gif?width=200&x=";
    String longest = start + "y".repeat(8000 - start.length());
    assertThat(Http.get(SERVICE.uri(longest)).statusCode()).isEqualTo(200);
    JsonNode problem = problem(Http.get(SERVICE.uri(longest + "y")), 414);
    assertThat(problem.path("detail").asText()).contains("8,001 characters, limit 8,000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /gif?x=%s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /gif HTTP/1.1\r\nHost: a\r\nX: %s\r\nConnection: close\r\n\r\n"
      })
  void requests_rejected_by_jetty_get_problem_json(String request) throws IOException {
    String answer = raw(request.formatted("y".repeat(40_000)));
    assertThat(answer).matches("(?s)HTTP/1.1 4(14|31) .*");
    assertThat(answer).contains("application/problem+json").doesNotContain("<html");
    assertThat(answer)
        .containsAnyOf("limit 8,000 characters", "limit 32,768 bytes and 100 headers");
    assertThat(answer).contains("X-Chart-Error: The ");
  }

  @Test
  void responds_400_to_a_request_that_is_not_http() throws IOException {
    assertThat(raw("rubbish\r\n\r\n")).startsWith("HTTP/1.1 400 ").doesNotContain("<html");
  }

  @Test
  void escapes_markup_in_values() {
    URI uri = SERVICE.uri("/gif?width=%3Cscript%3Ealert(1)%3C/script%3E");
    HttpResponse<byte[]> response = Http.get(uri);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(Http.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  private static String raw(String request) throws IOException {
    URI uri = SERVICE.uri("/");
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static HttpResponse<byte[]> get(String address, String accept) {
    return Http.get(SERVICE.uri(address), "Accept", accept);
  }

  private static BufferedImage image(HttpResponse<byte[]> response) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.body()));
    assertThat(image).as("an image").isNotNull();
    return image;
  }

  @ParameterizedTest
  @CsvSource({
    "/gif?fps=90&width=333&height=222, image/gif, 333, 222",
    "/a.png?fps=90&width=333&height=222&scale=2, image/png, 666, 444",
    "/a.gif?fps=90&width=5000&height=x, image/gif, 640, 480",
    "/gif?period=60000, image/gif, 640, 480"
  })
  void an_img_shows_the_error_at_the_requested_size(
      String address, String type, int width, int height) throws IOException {
    HttpResponse<byte[]> response = get(address, "image/avif,image/webp,image/*,*/*;q=0.8");
    assertThat(response.statusCode()).isIn(400, 422);
    assertThat(Http.header(response, "Content-Type")).isEqualTo(type);
    assertThat(Http.header(response, "Cache-Control")).isEqualTo("no-store");
    BufferedImage image = image(response);
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
  }

  @Test
  void different_errors_have_different_images() {
    assertThat(get("/gif?fps=90", "image/*").body())
        .isNotEqualTo(get("/gif?fps=91", "image/*").body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/nothing.jpg", "/c"})
  void an_img_with_an_unknown_path_shows_the_error(String address) throws IOException {
    HttpResponse<byte[]> response = get(address, "image/*");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("image/png");
    image(response);
  }

  @Test
  void a_browser_gets_a_page_with_every_error_and_a_link_to_fix_them() {
    HttpResponse<byte[]> response =
        get("/gif?fps=90&title=%3Cb%3E%00&x=%22", "text/html,image/avif,*/*;q=0.8");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(Http.header(response, "Content-Security-Policy"))
        .startsWith("default-src 'none'; ")
        .doesNotContain("unsafe", "*");
    assertThat(Http.text(response))
        .contains("This chart has 2 problems")
        .contains("fps=90 is too high. Use an integer from 1 to 50.")
        .contains("title has the control character U+0000")
        .contains("href=\"/?fps=90&amp;title=%3Cb%3E%00&amp;x=%22\"")
        .doesNotContain("<b>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | application/problem+json",
        "application/problem+json, */*;q=0.1 | application/problem+json",
        "text/html, application/json | text/html;charset=utf-8",
        "*/* | text/html;charset=utf-8"
      })
  void the_page_answers_an_error_in_json_to_a_client_that_accepts_only_json(
      String accept, String type) {
    HttpResponse<byte[]> response = get("/?fps=90", accept);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Http.header(response, "Content-Type").replace(" ", "")).isEqualTo(type);
  }

  @Test
  void a_browser_gets_a_page_for_an_unknown_path() {
    HttpResponse<byte[]> response = get("/nothing", "text/html");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Http.text(response)).contains("Page not found.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/*", "text/html", "*/*"})
  void errors_200_turns_the_status_of_an_error_image_into_200(String accept) throws IOException {
    HttpResponse<byte[]> response = get("/gif?fps=90&errors=200", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("image/gif");
    assertThat(Http.header(response, "Cache-Control")).isEqualTo("no-store");
    assertThat(Http.header(response, "X-Chart-Error")).startsWith("fps=90 is too high.");
    image(response);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/x-www-form-urlencoded | fps=90&width=300&height=200&errors=200",
        "application/json | {\"fps\":90,\"labels\":[\"a\"],\"values\":[1],\"width\":300,\"height\":200,\"errors\":200}"
      })
  void errors_and_the_size_work_in_a_body(String type, String body) throws IOException {
    HttpResponse<byte[]> response =
        Http.post(SERVICE.uri("/gif"), type, BodyPublishers.ofString(body));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Http.header(response, "X-Chart-Error")).startsWith("fps=90 is too high.");
    BufferedImage image = image(response);
    assertThat(image.getWidth()).isEqualTo(300);
    assertThat(image.getHeight()).isEqualTo(200);
  }

  @Test
  void errors_accepts_no_other_status() throws IOException {
    JsonNode problem = problem(Http.get(SERVICE.uri("/gif?errors=500")), 400);
    assertThat(problem.path("errors").get(0).path("allowed").asText())
        .isEqualTo("Use honest or 200.");
  }

  @Test
  void a_header_lists_every_error_in_ascii_on_one_line() {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri("/gif?fps=90&width=%C3%A9%0A1"));
    assertThat(Http.header(response, "X-Chart-Error"))
        .matches("[ -~]+")
        .contains("fps=90 is too high. Use an integer from 1 to 50.")
        .contains("width=??1 is not an integer.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/*", "*/*"})
  void error_images_may_be_read_by_any_origin(String accept) {
    HttpResponse<byte[]> response = get("/gif?fps=90", accept);
    assertThat(Http.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(Http.header(response, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
  }
}
