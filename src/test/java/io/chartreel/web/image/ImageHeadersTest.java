package io.chartreel.web.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.Http;
import io.chartreel.testing.RawHttp;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of images, and conditional requests. */
class ImageHeadersTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static RawHttp.Answer ask(String method, String target, String... headers)
      throws IOException {
    return RawHttp.send(SERVICE.uri("/"), method, target, headers);
  }

  private static String tag(String target) throws IOException {
    List<String> tags = ask("HEAD", target).header("ETag");
    assertThat(tags).hasSize(1);
    return tags.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "/gif, image/gif, chart.gif",
    "/Tokyo%20rain.gif?title=Rain, image/gif, Tokyo_rain.gif",
    "/png?frame=2016, image/png, chart.png",
    "/c/AeNqrViqpLEhVslJKzs8tSCxKVaoFADwnBmQ.gif, image/gif, chart.gif"
  })
  void an_image_has_these_headers_and_no_other(String target, String type, String name)
      throws IOException {
    RawHttp.Answer answer = ask("GET", target);
    assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(answer.names())
        .containsExactly(
            "access-control-allow-origin",
            "access-control-expose-headers",
            "cache-control",
            "connection",
            "content-disposition",
            "content-length",
            "content-location",
            "content-security-policy",
            "content-type",
            "cross-origin-resource-policy",
            "date",
            "etag",
            "timing-allow-origin",
            "x-content-type-options");
    assertThat(answer.header("Content-Type")).containsExactly(type);
    assertThat(answer.header("Content-Length"))
        .containsExactly(Integer.toString(answer.body().length()));
    assertThat(answer.header("Content-Disposition").get(0))
        .startsWith("inline; filename=\"" + name);
    assertThat(answer.header("Cache-Control"))
        .containsExactly("public, max-age=86400, stale-while-revalidate=604800");
    assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("*");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
    assertThat(answer.header("Timing-Allow-Origin")).containsExactly("*");
    assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.header("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
  }

  @Test
  void headers_are_the_same_with_and_without_an_origin() throws IOException {
    RawHttp.Answer without = ask("GET", "/gif");
    RawHttp.Answer with = ask("GET", "/gif", "Origin: https://example.org", "Cookie: a=b");
    assertThat(withoutDate(with)).isEqualTo(withoutDate(without));
    assertThat(with.body()).isEqualTo(without.body());
  }

  private static List<String> withoutDate(RawHttp.Answer answer) {
    return answer.head().stream().filter(line -> !line.startsWith("Date:")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gif", "/a.gif", "/png", "/a.png", "/datauri"})
  void head_has_the_headers_of_get_and_no_body(String target) throws IOException {
    RawHttp.Answer head = ask("HEAD", target);
    assertThat(withoutDate(head)).isEqualTo(withoutDate(ask("GET", target)));
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"a\", %s, \"b\"", "*"})
  void responds_304_with_its_headers_if_the_condition_names_the_tag(String condition)
      throws IOException {
    String tag = tag("/a.gif?title=Rain");
    for (String method : List.of("GET", "HEAD")) {
      RawHttp.Answer answer =
          ask(method, "/a.gif?title=Rain", "If-None-Match: " + condition.formatted(tag));
      assertThat(answer.status()).startsWith("HTTP/1.1 304 ");
      assertThat(answer.body()).isEmpty();
      assertThat(answer.names())
          .containsExactly(
              "access-control-allow-origin",
              "access-control-expose-headers",
              "cache-control",
              "connection",
              "content-location",
              "content-security-policy",
              "cross-origin-resource-policy",
              "date",
              "etag",
              "timing-allow-origin");
      assertThat(answer.header("ETag")).containsExactly(tag);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "W/\"other\", \"x\"", "rubbish", ""})
  void responds_with_the_image_if_the_condition_names_another_tag(String condition)
      throws IOException {
    assertThat(ask("GET", "/gif", "If-None-Match: " + condition).status())
        .isEqualTo("HTTP/1.1 200 OK");
  }

  @Test
  void an_error_has_no_tag_and_is_never_304() throws IOException {
    RawHttp.Answer answer = ask("GET", "/gif?fps=90", "If-None-Match: *");
    assertThat(answer.status()).startsWith("HTTP/1.1 400 ");
    assertThat(answer.header("ETag")).isEmpty();
  }

  @Test
  void one_chart_has_one_tag_regardless_of_notation() throws IOException {
    String tag = tag("/gif?labels=a,b&values=1,2&title=T&colors=red,blue");
    assertThat(
            List.of(
                tag("/gif?VALUES=1.0,%2B2&labels=a,b&title=T&colors=f00,00F&type=grow"),
                tag("/other.gif?labels=a,b&values=1,2&title=T&colors=red,blue&alt=x&download"),
                tag("/gif?data=name,value;a,1;b,2&title=T&colors=red,blue&fps=25&utm_source=x"),
                Http.header(
                    Http.post(
                        SERVICE.uri("/gif?title=T"),
                        "application/json",
                        BodyPublishers.ofString(
                            "{\"labels\":[\"a\",\"b\"],\"values\":[1,2],\"colors\":[\"red\",\"blue\"]}")),
                    "ETag")))
        .containsOnly(tag);
  }

  @Test
  void another_chart_another_still_and_another_format_have_another_tag() throws IOException {
    assertThat(
            List.of(
                tag("/gif"),
                tag("/gif?title=x"),
                tag("/gif?fps=2"),
                tag("/png"),
                tag("/png?frame=first"),
                tag("/datauri")))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_frame_of_a_still_does_not_change_the_tag_of_the_animation() throws IOException {
    assertThat(tag("/gif?frame=first")).isEqualTo(tag("/gif"));
  }

  private static HttpResponse<byte[]> get(String address) {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri(address));
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(200);
    return response;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gif",
        "/gif?title=a%2Cb+%26+%C3%A9&alt=words",
        "/png?frame=first",
        "/gif?periods=2019..2021&series=Java:20,18,16&series=Python:15,19,_&theme=dark&color.Java=red",
        "/gif?type=grow&labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4&layout=stacked"
      })
  void its_permalink_responds_with_the_same_image(String address) {
    HttpResponse<byte[]> first = get(address);
    String permalink = Http.header(first, "Content-Location");
    assertThat(permalink).matches("/c/[A-Za-z0-9_-]+\\.(gif|png)");
    HttpResponse<byte[]> second = get(permalink);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(Http.header(second, "ETag")).isEqualTo(Http.header(first, "ETag"));
    assertThat(Http.header(second, "Content-Location")).isEqualTo(permalink);
  }

  @Test
  void posted_data_have_a_permalink() {
    HttpResponse<byte[]> posted =
        Http.post(
            SERVICE.uri("/gif?title=From+a+file"),
            "text/csv",
            BodyPublishers.ofString("year,Java,Python\n2019,20,15\n2020,18,19\n"));
    assertThat(get(Http.header(posted, "Content-Location")).body()).isEqualTo(posted.body());
  }

  @Test
  void warns_that_a_chart_is_too_large_for_a_permalink() {
    String rows =
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    IntStream.range(0, 20)
                        .mapToObj(
                            bar ->
                                Long.toString(
                                    Math.floorMod(
                                        i * 7919L * 104729 + bar * 15485863L * i, 100_003)))
                        .collect(Collectors.joining(",", (1600 + i) + ",", "")))
            .collect(Collectors.joining("\n"));
    String header =
        IntStream.range(0, 20)
            .mapToObj(bar -> "Bar " + bar)
            .collect(Collectors.joining(",", "year,", "\n"));
    HttpResponse<byte[]> posted =
        Http.post(
            SERVICE.uri("/png?fps=1&period=100&width=300&height=200"),
            "text/csv",
            BodyPublishers.ofString(header + rows));
    assertThat(posted.statusCode()).as(Http.text(posted)).isEqualTo(200);
    assertThat(Http.header(posted, "Content-Location")).isEmpty();
    assertThat(Http.header(posted, "X-Chart-Warning"))
        .matches("No permalink: it would be [0-9,]+ characters \\(limit 8,000\\)\\.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/c/xyz.gif | was not recognised",
        "/c/A.gif | is damaged",
        "/c/AeJyr.gif | is damaged",
        "/c/A!.gif | contains \\\"!\\\"",
        "/c/AeNqrViqpLEhVslJKzs8tSCxKVaoFADwnBmQ.gif?width=300 | Remove width"
      })
  void rejects_a_damaged_permalink(String address, String words) {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri(address));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Http.text(response)).contains(words);
  }

  @Test
  void a_permalink_does_not_accept_data() throws IOException {
    URI service = SERVICE.uri("/");
    RawHttp.Answer answer = RawHttp.send(service, "POST", "/c/AeJyr.gif", "Content-Length: 0");
    assertThat(answer.status()).startsWith("HTTP/1.1 405 ");
    assertThat(answer.header("Allow")).containsExactly("GET, HEAD, OPTIONS");
  }

  @Test
  void a_permalink_can_be_saved_as_a_file() {
    HttpResponse<byte[]> response = get(Http.header(get("/gif"), "Content-Location") + "?download");
    assertThat(Http.header(response, "Content-Disposition")).startsWith("attachment;");
  }
}
