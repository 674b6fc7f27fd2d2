package io.chartreel.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chart data in the body of a POST request. */
class PostTest {
  private static final String CHART = "labels=2019,2020,2021&values=20,_,12.5&ref=r:30&width=200";
  private static final String CSV = "year,B\n2019,20\n2020,\n2021,12.5\n";
  private static final String JSON =
      "{\"labels\":[\"2019\",\"2020\",\"2021\"],\"values\":[20,null,12.5],\"ref\":\"r:30\"}";
  private static final String MULTIPART = "multipart/form-data; boundary=xyz";
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static HttpResponse<byte[]> post(String address, String type, String body) {
    return Http.post(SERVICE.uri(address), type, BodyPublishers.ofString(body));
  }

  private static byte[] image(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(200);
    return response.body();
  }

  private static byte[] expected(String address) {
    return image(Http.get(SERVICE.uri(address)));
  }

  private static JsonNode rejection(HttpResponse<byte[]> response, int status) throws IOException {
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(status);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("application/problem+json");
    return new ObjectMapper().readTree(response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/csv",
        "text/csv; charset=utf-8",
        "TEXT/CSV",
        "text/plain",
        "text/tab-separated-values"
      })
  void reads_csv(String type) {
    String tab = type.startsWith("text/tab") ? CSV.replace(',', '\t') : CSV;
    assertThat(image(post("/gif?ref=r:30&width=200", type, tab)))
        .isEqualTo(expected("/gif?" + CHART));
  }

  @Test
  void reads_json() {
    assertThat(image(post("/gif?width=200", "application/json", JSON)))
        .isEqualTo(expected("/gif?" + CHART));
  }

  @Test
  void reads_a_form_with_encoded_or_plain_commas() {
    String type = "application/x-www-form-urlencoded";
    assertThat(image(post("/gif", type, CHART))).isEqualTo(expected("/gif?" + CHART));
    assertThat(image(post("/gif", type, CHART.replace(",", "%2C").replace(":", "%3A"))))
        .isEqualTo(expected("/gif?" + CHART));
  }

  @ParameterizedTest
  @CsvSource({
    "data.csv, text/csv",
    "data.csv, application/vnd.ms-excel",
    "DATA.TSV, application/octet-stream",
    "chart, text/csv"
  })
  void reads_an_uploaded_file_by_its_media_type_or_extension(String name, String type) {
    String body =
        part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: " + type, CSV)
            + part("name=\"width\"", "200")
            + part("name=\"title\"", "")
            + part("name=\"ref\"", "r:30")
            + "--xyz--\r\n";
    assertThat(image(post("/gif?width=300", MULTIPART, body))).isEqualTo(expected("/gif?" + CHART));
  }

  @Test
  void reads_an_uploaded_json_file() {
    String body =
        part("name=\"f\"; filename=\"a.json\"\r\nContent-Type: application/octet-stream", JSON)
            + part("name=\"width\"", "200")
            + "--xyz--\r\n";
    assertThat(image(post("/gif", MULTIPART, body))).isEqualTo(expected("/gif?" + CHART));
  }

  @Test
  void reads_the_fields_of_a_form_without_a_file() {
    String body =
        part("name=\"file\"; filename=\"\"\r\nContent-Type: application/octet-stream", "")
            + part("name=\"width\"", "200")
            + "--xyz--\r\n";
    assertThat(image(post("/gif", MULTIPART, body))).isEqualTo(expected("/gif?width=200"));
  }

  private static String part(String disposition, String content) {
    return "--xyz\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"race", "bars"})
  void the_same_table_gives_the_same_bytes_in_every_notation(String type) {
    String options = "?width=200&height=150&type=" + type;
    byte[] query =
        expected("/gif" + options + "&periods=2019,2020,2021&series=A:1,2.5,_&series=B:3,-1,4");
    String wide = "year,A,B\n2019,1,3\n2020,2.5,-1\n2021,,4\n";
    String longRows = "date,name,value\n2019,A,1\n2019,B,3\n2020,A,2.5\n2020,B,-1\n2021,B,4\n";
    String json =
        "{\"periods\":[2019,2020,2021],\"series\":[{\"name\":\"A\",\"values\":[1,2.5,null]},"
            + "{\"name\":\"B\",\"values\":[3,-1,4]}]}";
    assertThat(image(post("/gif" + options, "text/csv", wide))).isEqualTo(query);
    assertThat(image(post("/gif" + options, "text/csv", longRows))).isEqualTo(query);
    assertThat(image(post("/gif" + options, "application/json", json))).isEqualTo(query);
    String records =
        "[{\"date\":2019,\"name\":\"A\",\"value\":1},{\"date\":2019,\"name\":\"B\",\"value\":3},"
            + "{\"date\":2020,\"name\":\"A\",\"value\":2.5},{\"date\":2020,\"name\":\"B\",\"value\":-1},"
            + "{\"date\":2021,\"name\":\"B\",\"value\":4}]";
    assertThat(image(post("/gif" + options, "application/json", records))).isEqualTo(query);
    assertThat(expected("/gif" + options + "&data=year,A,B;2019,1,3;2020,2.5,-1;2021,,4"))
        .isEqualTo(query);
  }

  @Test
  void a_chart_js_configuration_gives_the_same_bytes_as_the_equivalent_query() {
    String json =
        "{type:'bar',data:{labels:['Q1','Q2'],datasets:[{label:'Cats',data:[1,2]},"
            + "{label:'Dogs',data:[3,4]}]},options:{scales:{x:{stacked:true}},"
            + "plugins:{title:{display:true,text:'Pets'}}}}";
    assertThat(image(post("/gif?width=200", "application/json", json)))
        .isEqualTo(
            expected(
                "/gif?width=200&labels=Q1,Q2&series=Cats:1,2&series=Dogs:3,4&layout=stacked"
                    + "&title=Pets"));
  }

  @Test
  void the_body_takes_precedence_over_the_query() {
    byte[] image =
        image(
            post("/gif?labels=x&values=1&ref=s:1&width=200&height=300", "application/json", JSON));
    assertThat(image).isEqualTo(expected("/gif?" + CHART + "&height=300"));
  }

  @Test
  void every_image_path_accepts_a_body() {
    byte[] gif = expected("/gif?" + CHART);
    byte[] png = expected("/png?" + CHART + "&frame=2020");
    String query = "?ref=r:30&width=200";
    assertThat(image(post("/prices.gif" + query, "text/csv", CSV))).isEqualTo(gif);
    assertThat(image(post("/png" + query + "&frame=2020", "text/csv", CSV))).isEqualTo(png);
    assertThat(image(post("/a.png" + query + "&frame=2020", "text/csv", CSV))).isEqualTo(png);
    String uri = Http.text(post("/datauri" + query, "text/csv", CSV));
    assertThat(Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1))).isEqualTo(gif);
  }

  @Test
  void a_download_is_an_attachment() {
    assertThat(
            Http.header(Http.get(SERVICE.uri("/a.gif?width=200&download")), "Content-Disposition"))
        .isEqualTo("attachment; filename=\"a.gif\"");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void accepts_a_body_of_10000000_bytes_and_rejects_a_larger_one_with_413(boolean withLength)
      throws IOException {
    String padded = CSV + "\n".repeat(10_000_000 - CSV.length());
    String address = "/gif?ref=r:30&width=200";
    assertThat(image(Http.post(SERVICE.uri(address), "text/csv", publisher(padded, withLength))))
        .isEqualTo(expected("/gif?" + CHART));
    JsonNode problem =
        rejection(
            Http.post(SERVICE.uri(address), "text/csv", publisher(padded + "\n", withLength)), 413);
    assertThat(problem.path("detail").asText()).contains("limit 10,000,000 bytes");
  }

  private static BodyPublisher publisher(String body, boolean withLength) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return withLength
        ? BodyPublishers.ofByteArray(bytes)
        : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "image/gif", "application/xml", "rubbish"})
  void rejects_another_media_type_with_415_and_lists_the_supported_ones(String type)
      throws IOException {
    assertThat(rejection(post("/gif", type, CSV), 415).path("detail").asText())
        .contains("text/csv")
        .contains("application/json");
  }

  @Test
  void accepts_a_form_of_2000_parts_and_rejects_a_larger_one_with_422_and_the_limit()
      throws IOException {
    String fields = part("name=\"width\"", "200") + part("name=\"x\"", "1").repeat(1999);
    assertThat(post("/gif", MULTIPART, fields + "--xyz--\r\n").statusCode()).isEqualTo(200);
    String more = part("name=\"x\"", "1").repeat(1500);
    JsonNode problem = rejection(post("/gif", MULTIPART, fields + more + "--xyz--\r\n"), 422);
    assertThat(problem.path("detail").asText())
        .isEqualTo("The body has 3,500 fields (limit 2,000). Use at most 2,000 fields.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "foo=1&bar=2"})
  void rejects_a_form_without_any_parameter(String body) throws IOException {
    JsonNode problem =
        rejection(post("/gif?width=200", "application/x-www-form-urlencoded", body), 400);
    assertThat(problem.path("detail").asText())
        .startsWith("No field of the form is a parameter: ")
        .contains("Send parameters, e.g.");
  }

  @Test
  void warns_of_data_that_give_way_to_others() {
    HttpResponse<byte[]> response = post("/gif?width=200&series=A:1,2", "application/json", JSON);
    assertThat(Http.header(response, "X-Chart-Warning"))
        .contains("ignored: series, because the body has other data");
    String form =
        part("name=\"f\"; filename=\"a.json\"\r\nContent-Type: application/json", JSON)
            + part("name=\"width\"", "200")
            + part("name=\"labels\"", "x,y")
            + part("name=\"values\"", "1,2")
            + "--xyz--\r\n";
    assertThat(Http.header(post("/gif", MULTIPART, form), "X-Chart-Warning"))
        .contains("ignored: labels, values, because the body has other data");
  }

  @Test
  void rejects_a_compressed_body_with_415() throws IOException {
    HttpResponse<byte[]> response =
        Http.post(
            SERVICE.uri("/gif"),
            "text/csv",
            BodyPublishers.ofString(CSV),
            "Content-Encoding",
            "gzip");
    assertThat(rejection(response, 415).path("detail").asText()).contains("gzip");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | '' | The body is empty",
        "application/json | '' | The body is empty",
        "multipart/form-data | x | The Content-Type has no boundary",
        "multipart/form-data; boundary=\"\" | x | The Content-Type has no boundary",
        "multipart/form-data; boundary=\"X | x | The Content-Type has an unclosed quote",
        "text/csv; charset=\"utf-8 | x | The Content-Type has an unclosed quote",
        "multipart/form-data; boundary=xyz | x | The form is malformed",
        "application/x-www-form-urlencoded | year,B~2019,1 | This doesn't look like form data",
        "application/x-www-form-urlencoded | year,B2019,12020,2 | This doesn't look like form data",
        "application/x-www-form-urlencoded | {\"title\":\"a=b\"} | This doesn't look like form data",
        "application/x-www-form-urlencoded | widht=3 | Unknown parameter \"widht\".",
        "application/json | {] | Invalid JSON: unexpected \"]\" at line 1, column 2.",
        "application/json | [{\"year\":1,\"A\":2},{\"year\":2,\"A\":\"abc\"},{\"year\":3,\"A\":4}] |"
            + " Record 2, field A: \"abc\" is not"
      })
  void rejects_a_malformed_body_with_400(String type, String body, String sentence)
      throws IOException {
    assertThat(rejection(post("/gif", type, body.replace('~', '\n')), 400).path("detail").asText())
        .startsWith(sentence);
  }

  @Test
  void reports_the_position_of_bytes_that_are_not_utf8() throws IOException {
    byte[] bytes = "year,B\n2019,1\nM\u00e4rz,2".getBytes(StandardCharsets.ISO_8859_1);
    HttpResponse<byte[]> response =
        Http.post(
            SERVICE.uri("/gif?ref=r:1"),
            "text/csv; charset=utf-8",
            BodyPublishers.ofByteArray(bytes));
    assertThat(rejection(response, 400).path("detail").asText())
        .startsWith("The body is not UTF-8 (line 3, byte 16).");
  }

  @Test
  void reports_the_position_of_an_error_in_the_data() throws IOException {
    JsonNode problem =
        rejection(
            post("/gif?ref=r:1", "text/csv", CSV.replace("12.5", "12q") + "2022,1\n2023,2\n"), 400);
    assertThat(problem.path("errors").get(0).path("parameter").asText()).isEqualTo("data");
    assertThat(problem.path("errors").get(0).path("detail").asText())
        .isEqualTo("Row 4, column B: \"12q\" is not a number.");
  }
}
