package io.chartreel.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters of a Content-Type: the charset of a body and the boundary of its parts. */
class CharsetTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final String CHART = "labels=2019,2020,2021&values=20,_,12.5&ref=r:30&width=200";
  private static final String CSV = "year,B\n2019,20\n2020,\n2021,12.5\n";
  private static final String JSON =
      "{\"labels\":[\"2019\",\"2020\",\"2021\"],\"values\":[20,null,12.5],\"ref\":\"r:30\"}";
  private static final String MULTIPART = "multipart/form-data; boundary=xyz";

  private static HttpResponse<byte[]> post(String address, String type, String body) {
    return Http.post(SERVICE.uri(address), type, BodyPublishers.ofString(body));
  }

  private static byte[] image(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(200);
    return response.body();
  }

  private static String detail(HttpResponse<byte[]> response, int status) throws IOException {
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(status);
    return new ObjectMapper().readTree(response.body()).path("detail").asText();
  }

  private static String part(String disposition, String content) {
    return "--xyz\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8-sig", "UTF8", "us-ascii", "\"utf-8\""})
  void reads_utf8_with_or_without_a_byte_order_mark(String charset) {
    byte[] expected = image(Http.get(SERVICE.uri("/gif?" + CHART)));
    String address = "/gif?ref=r:30&width=200";
    String form = "application/x-www-form-urlencoded; charset=";
    for (String mark : List.of("", "\uFEFF")) {
      assertThat(image(post(address, "text/csv; charset=" + charset, mark + CSV)))
          .isEqualTo(expected);
      assertThat(image(post(address, "application/json; charset=" + charset, mark + JSON)))
          .isEqualTo(expected);
      assertThat(image(post("/gif", form + charset, mark + CHART))).isEqualTo(expected);
      String file =
          part("name=\"f\"; filename=\"\"\r\nContent-Type: text/csv; charset=" + charset, "")
              + part(
                  "name=\"f\"; filename=\"a\"\r\nContent-Type: text/csv; charset=" + charset,
                  mark + CSV)
              + "--xyz--\r\n";
      assertThat(image(post(address, MULTIPART, file))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json; charset=utf8mb4 | utf8mb4",
        "application/json; charset=iso-8859-15 | iso-8859-15",
        "application/json; charset=foo | foo",
        "application/x-www-form-urlencoded; charset=windows-1250 | windows-1250",
        "multipart/form-data; boundary=xyz; charset=utf-16 | utf-16"
      })
  void rejects_another_charset_with_415_and_names_it(String type, String charset)
      throws IOException {
    String sentence = "Unsupported charset \"" + charset + "\". Send UTF-8.";
    for (String address : List.of("/gif", "/a.png", "/datauri")) {
      assertThat(detail(post(address, type, CSV), 415)).isEqualTo(sentence);
    }
    HttpResponse<byte[]> page = post("/", type, CSV);
    assertThat(page.statusCode()).isEqualTo(415);
    assertThat(Http.text(page)).contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-1", "windows-1252", "iso-8859-15", "utf-16", "utf-16le"})
  void reads_csv_in_the_charset_that_is_declared(String charset) {
    String csv = CSV.replace("B", "\u00e9");
    byte[] expected = image(post("/gif", "text/csv", csv));
    byte[] bytes = csv.getBytes(Charset.forName(charset));
    String type = "text/csv; charset=" + charset;
    assertThat(image(Http.post(SERVICE.uri("/gif"), type, BodyPublishers.ofByteArray(bytes))))
        .isEqualTo(expected);
    assertThat(image(Http.post(SERVICE.uri("/gif"), "text/csv", BodyPublishers.ofByteArray(bytes))))
        .isEqualTo(expected);
  }

  @Test
  void rejects_csv_in_an_unknown_charset_with_400() throws IOException {
    assertThat(detail(post("/gif", "text/csv; charset=utf8mb4", CSV), 400))
        .isEqualTo("Unsupported charset \"utf8mb4\". Send UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"latin1", "windows-1252"})
  void accepts_a_latin_charset_of_json_only_for_ascii(String charset) throws IOException {
    String type = "application/json; charset=" + charset;
    assertThat(image(post("/gif", type, JSON)))
        .isEqualTo(image(post("/gif", "application/json", JSON)));
    assertThat(detail(post("/gif", type, JSON.replace("r:30", "\u00e9:30")), 415))
        .isEqualTo("Unsupported charset \"" + charset + "\". Send UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name=\"title\"", "name=\"f\"; filename=\"a.json\""})
  void rejects_another_charset_of_a_part_with_415_and_names_it(String disposition)
      throws IOException {
    String body =
        part(disposition + "\r\nContent-Type: application/json; charset=foo", CSV) + "--xyz--\r\n";
    assertThat(detail(post("/gif", MULTIPART, body), 415))
        .isEqualTo("Unsupported charset \"foo\". Send UTF-8.");
    assertThat(post("/", MULTIPART, body).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({"70, 200", "71, 400"})
  void accepts_a_boundary_of_at_most_70_characters(int length, int status) {
    String boundary = "x".repeat(length);
    String body = (part("name=\"width\"", "200") + "--xyz--\r\n").replace("xyz", boundary);
    HttpResponse<byte[]> response = post("/gif", MULTIPART.replace("xyz", boundary), body);
    assertThat(response.statusCode()).isEqualTo(status);
  }
}
