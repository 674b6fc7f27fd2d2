package io.chartreel.web.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.testing.Http;
import io.chartreel.testing.SignedService;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a request was understood: {@code /json}. */
class DescriptionTest {
  @RegisterExtension static final TestService SERVICE = new TestService();
  @RegisterExtension static final SignedService SIGNED = new SignedService();

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String CHART = "periods=2019,2020&series=A:1,2.5&series=B:3,_&width=300";

  private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(200);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("application/json");
    return MAPPER.readTree(response.body());
  }

  private static JsonNode posted(String type, String body, String query) throws IOException {
    return json(
        Http.post(SERVICE.uri("/json" + query), type, HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void describes_a_chart() throws IOException {
    assertThat(json(Http.get(SERVICE.uri("/json?" + CHART + "&stagger=5&foo=1"))))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"type": "race",
                 "reading": {"shape": "lists", "columns": [], "skipped": [],
                             "periods": {"count": 2, "first": "2019", "last": "2020"},
                             "bars": 2, "values": 3},
                 "final": [{"name": "A", "value": 2.5}],
                 "animation": {"width": 300, "height": 480, "scale": 1, "fps": 25, "frames": 16,
                               "duration": 3200},
                 "chart": {"type": "race", "periods": ["2019", "2020"], "width": 300, "stagger": 5,
                           "series": [{"name": "A", "values": [1, 2.5]},
                                      {"name": "B", "values": [3, null]}]},
                 "warnings": ["stagger has no effect in a race", "ignored: foo"]}
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "year,A,B;2020,1,2;2019,3, | wide | 2 | 2019 | 2 | 3 | year:date A:value B:value",
        "name,2019,2020;A,1,2;B,3,4 | side | 2 | 2019 | 2 | 4 | name:name 2019:value 2020:value",
        "date,name,value,category;2019,A,1,x;2020,A,2,x | long | 2 | 2019 | 1 | 2"
            + " | date:date name:name value:value category:category",
        "country,medals;Norway,37;Germany,27 | list | 1 | ~~ | 2 | 2 | country:name medals:value"
      })
  void tells_how_a_table_was_read(
      String csv, String shape, int periods, String first, int bars, int values, String columns)
      throws IOException {
    JsonNode reading = posted("text/csv", csv.replace(';', '\n'), "").path("reading");
    assertThat(reading.path("shape").asText()).isEqualTo(shape);
    assertThat(reading.path("encoding").asText()).isEqualTo("UTF-8");
    assertThat(reading.path("header").asInt()).isEqualTo(1);
    assertThat(reading.path("periods").path("count").asInt()).isEqualTo(periods);
    assertThat(reading.path("periods").path("first").asText()).isEqualTo(first);
    assertThat(reading.path("bars").asInt()).isEqualTo(bars);
    assertThat(reading.path("values").asInt()).isEqualTo(values);
    StringBuilder roles = new StringBuilder();
    reading
        .path("columns")
        .forEach(
            column ->
                roles
                    .append(' ')
                    .append(column.path("name").asText())
                    .append(':')
                    .append(column.path("role").asText()));
    assertThat(roles.toString().strip()).isEqualTo(columns);
  }

  @Test
  void describes_the_same_chart_at_every_address() throws IOException {
    HttpResponse<byte[]> image = Http.get(SERVICE.uri("/gif?" + CHART));
    String permalink = Http.header(image, "Content-Location").replace(".gif", ".json");
    JsonNode chart = json(Http.get(SERVICE.uri("/json?" + CHART))).path("chart");
    assertThat(json(Http.get(SERVICE.uri("/prices.json?" + CHART))).path("chart")).isEqualTo(chart);
    assertThat(json(Http.get(SERVICE.uri(permalink))).path("chart")).isEqualTo(chart);
    assertThat(posted("application/json", chart.toString(), "").path("chart")).isEqualTo(chart);
  }

  @Test
  void has_an_entity_tag_and_answers_conditions() {
    HttpResponse<byte[]> first = Http.get(SERVICE.uri("/json?" + CHART));
    String tag = Http.header(first, "ETag");
    HttpResponse<byte[]> again = Http.get(SERVICE.uri("/json?" + CHART), "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(Http.header(again, "ETag")).isEqualTo(tag);
    assertThat(again.body()).isEmpty();
    assertThat(Http.header(first, "Access-Control-Allow-Origin")).isEqualTo("*");
    HttpResponse<byte[]> head = Http.send("HEAD", SERVICE.uri("/json?" + CHART));
    assertThat(head.body()).isEmpty();
    assertThat(Http.header(head, "Content-Length"))
        .isEqualTo(Integer.toString(first.body().length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/json?fps=90", "/a.json?widht=1", "/c/A.json"})
  void reports_problems_as_images_do(String address) {
    HttpResponse<byte[]> refused = Http.get(SERVICE.uri(address));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Http.header(refused, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void needs_the_signature_of_the_images_and_shows_only_what_it_covers() throws IOException {
    String data = "data=date,name,foreign,value;1,A,x,1;2,A,x,2&columns=date:name:-:value";
    assertThat(SIGNED.get("/json?" + data).statusCode()).isEqualTo(403);
    JsonNode shown = json(SIGNED.get("/json?" + data + "&foreign=1&" + SIGNED.signature(data)));
    assertThat(shown.path("chart").path("periods")).hasSize(2);
    assertThat(shown.toString()).doesNotContain("foreign");
    HttpResponse<byte[]> image =
        SIGNED.get("/gif?" + data + "&foreign=1&" + SIGNED.signature(data));
    assertThat(image.statusCode()).isEqualTo(200);
    assertThat(image.headers().map().toString()).doesNotContain("foreign");
  }
}
