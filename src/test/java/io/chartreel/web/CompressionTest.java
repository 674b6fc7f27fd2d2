package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.LoggedService;
import io.chartreel.testing.RawHttp;
import io.chartreel.testing.TestService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is compressed for clients that accept gzip, and images are not. */
class CompressionTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final String GZIP = "Accept-Encoding: gzip, deflate, br";
  private static final int ROWS = 1900;

  private static RawHttp.Answer ask(String method, String target, String... headers)
      throws IOException {
    return RawHttp.send(SERVICE.uri("/"), method, target, headers);
  }

  private static String unpacked(RawHttp.Answer answer) throws IOException {
    assertThat(answer.header("Content-Encoding")).containsExactly("gzip");
    assertThat(answer.header("Content-Length"))
        .containsExactly(Integer.toString(answer.body().length()));
    byte[] bytes = answer.body().getBytes(StandardCharsets.ISO_8859_1);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static void assertIdentity(RawHttp.Answer answer) {
    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.header("Content-Length"))
        .containsExactly(Integer.toString(answer.body().length()));
  }

  /** Returns the headers that do not depend on the coding. */
  private static List<String> headers(RawHttp.Answer answer) {
    return answer.head().stream()
        .filter(line -> !line.matches("(?i)(date|etag|content-length|content-encoding):.*"))
        .toList();
  }

  private static List<String> withoutDate(RawHttp.Answer answer) {
    return answer.head().stream().filter(line -> !line.startsWith("Date:")).toList();
  }

  private static void assertCompressed(String target, String mediaType, String status)
      throws IOException {
    RawHttp.Answer plain = ask("GET", target, "Accept: " + mediaType);
    assertIdentity(plain);
    assertThat(plain.status()).endsWith(status);
    assertThat(plain.header("Content-Type").get(0)).startsWith(mediaType);
    assertThat(plain.header("Vary")).containsExactly("Accept-Encoding");
    RawHttp.Answer compressed = ask("GET", target, "Accept: " + mediaType, GZIP);
    assertThat(unpacked(compressed)).isEqualTo(plain.body());
    assertThat(compressed.body()).hasSizeLessThan(plain.body().length());
    assertThat(headers(compressed)).isEqualTo(headers(plain));
    RawHttp.Answer head = ask("HEAD", target, "Accept: " + mediaType, GZIP);
    assertThat(withoutDate(head)).isEqualTo(withoutDate(compressed));
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html",
    "/?type=grow&labels=A&values=1, text/html",
    "/c/AeNqrViqpLEhVslJKzs8tSCxKVaoFADwnBmQ, text/html",
    "/chartreel.css, text/css",
    "/page.js?v=1, text/javascript",
    "/favicon.svg, image/svg+xml",
    "/docs, text/html",
    "/docs/parameters, text/html",
    "/docs.css, text/css",
    "/openapi.json, application/json",
    "/json, application/json",
    "/rain.json?title=Rain, application/json",
    "/c/AeNqrViqpLEhVslJKzs8tSCxKVaoFADwnBmQ.json, application/json",
    "/oembed?url=http://test/gif, application/json",
    "/oembed?url=http://test/gif&format=xml, text/xml"
  })
  void compresses_text(String target, String mediaType) throws IOException {
    assertCompressed(target, mediaType, " 200 OK");
  }

  @Test
  void compresses_metrics() throws IOException {
    assertThat(unpacked(ask("GET", "/metrics", GZIP))).contains("chartreel_requests_total");
  }

  @ParameterizedTest
  @CsvSource({
    "/gif?fps=90&hold=x, application/problem+json, 400 Bad Request",
    "/gif?fps=90&hold=x, text/html, 400 Bad Request",
    "/?fps=90&hold=x, text/html, 400 Bad Request",
    "/missing/page, application/problem+json, 404 Not Found",
    "/missing/page, text/html, 404 Not Found"
  })
  void compresses_errors(String target, String mediaType, String status) throws IOException {
    assertCompressed(target, mediaType, status);
  }

  private static String table() {
    return IntStream.rangeClosed(1, ROWS)
        .mapToObj(
            year ->
                year
                    + ","
                    + (long) year * year * year
                    + ","
                    + year * 7_919_777L % 1_000_003
                    + ","
                    + year * 104_729L % 1_000_003
                    + "\n")
        .collect(Collectors.joining("", "year,Apples,Pears,Plums\n", ""));
  }

  private static RawHttp.Answer posted(String target, String body, String... headers)
      throws IOException {
    String type = target.equals("/json") ? "text/csv" : "application/x-www-form-urlencoded";
    String lines = Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining());
    String request = LoggedService.request("POST", target, type, body);
    return RawHttp.send(SERVICE.uri("/"), request.replaceFirst("\r\n", "\r\n" + lines));
  }

  private static void assertLargeCompressed(String target, String body, int status)
      throws IOException {
    RawHttp.Answer plain = posted(target, body);
    RawHttp.Answer compressed = posted(target, body, GZIP);
    assertThat(plain.status()).contains(" " + status + " ");
    assertIdentity(plain);
    assertThat(plain.body()).hasSizeGreaterThan(40_000);
    assertThat(unpacked(compressed).equals(plain.body())).isTrue();
    assertThat(headers(compressed)).isEqualTo(headers(plain));
  }

  @Test
  void compresses_the_description_of_a_large_table() throws IOException {
    assertLargeCompressed("/json", table(), 200);
  }

  @ParameterizedTest
  @CsvSource({"'', 422", "fps=90&, 400"})
  void compresses_the_page_of_a_large_table(String options, int status) throws IOException {
    String table = URLEncoder.encode(table(), StandardCharsets.UTF_8);
    assertLargeCompressed("/", options + "data=" + table, status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"identity", "gzip;q=0", "gzip;q=0, *", "br", "identity, gzip;q=0.5", "*;q=0", ""})
  void sends_identity_to_clients_that_do_not_accept_or_prefer_gzip(String coding)
      throws IOException {
    for (String target : List.of("/", "/json", "/chartreel.css", "/missing")) {
      assertIdentity(ask("GET", target, "Accept-Encoding: " + coding));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/gif", "/png", "/a.gif", "/chart?format=png", "/datauri", "/favicon.ico"})
  void never_compresses_images(String target) throws IOException {
    RawHttp.Answer answer = ask("GET", target, GZIP);
    assertIdentity(answer);
    assertThat(answer.header("Vary")).isEmpty();
    assertThat(withoutDate(answer)).isEqualTo(withoutDate(ask("GET", target)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "png"})
  void never_compresses_error_images(String extension) throws IOException {
    RawHttp.Answer answer = ask("GET", "/a." + extension + "?fps=90", "Accept: image/*", GZIP);
    assertThat(answer.status()).isEqualTo("HTTP/1.1 400 Bad Request");
    assertThat(answer.header("Content-Type")).containsExactly("image/" + extension);
    assertIdentity(answer);
  }

  @Test
  void does_not_compress_a_page_that_contains_its_image() throws IOException {
    RawHttp.Answer answer = ask("GET", "/?inline&width=160&height=120", GZIP);
    assertThat(answer.body()).contains("data:image/gif;base64,");
    assertIdentity(answer);
  }

  @Test
  void each_coding_has_its_own_tag() throws IOException {
    String plain = ask("GET", "/json").header("ETag").get(0);
    String compressed = ask("GET", "/json", GZIP).header("ETag").get(0);
    assertThat(compressed).isNotEqualTo(plain);
    for (String method : List.of("GET", "HEAD")) {
      assertNotModified(ask(method, "/json", "If-None-Match: " + plain), plain);
      assertNotModified(ask(method, "/json", GZIP, "If-None-Match: " + compressed), compressed);
      assertThat(ask(method, "/json", GZIP, "If-None-Match: " + plain).status()).endsWith("200 OK");
      assertThat(ask(method, "/json", "If-None-Match: " + compressed).status()).endsWith("200 OK");
    }
  }

  private static void assertNotModified(RawHttp.Answer answer, String tag) {
    assertThat(answer.status()).startsWith("HTTP/1.1 304 ");
    assertThat(answer.header("ETag")).containsExactly(tag);
    assertThat(answer.header("Vary")).containsExactly("Accept-Encoding");
    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.body()).isEmpty();
  }
}
