package io.chartreel.web.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.request.syntax.PercentEncoding;
import io.chartreel.testing.HtmlPage;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as QuickChart accepts them. */
class QuickChartTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String CONFIG =
      "{type:'bar',data:{labels:['Q1','Q2'],datasets:[{label:'Users',data:[50,60]}]}}";
  private static final String PLAIN =
      "/gif?type=grow&labels=Q1,Q2&values=50,60&title=Users&direction=vertical";

  private static String c(String config) {
    return "c=" + PercentEncoding.encode(config, "");
  }

  private static byte[] image(String address) {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri(address));
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(200);
    return response.body();
  }

  private static HttpResponse<byte[]> post(String address, String json) {
    return Http.post(
        SERVICE.uri(address), "application/json", HttpRequest.BodyPublishers.ofString(json));
  }

  private static List<String> warnings(String config) throws IOException {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri("/json?" + c(config)));
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(200);
    JsonNode warnings = MAPPER.readTree(response.body()).path("warnings");
    return MAPPER.convertValue(
        warnings, MAPPER.getTypeFactory().constructCollectionType(List.class, String.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/chart?w=300&h=200&bkg=%23eee&devicePixelRatio=2.0&version=4&v=2&f=gif&",
        "/chart?width=300&height=200&backgroundColor=rgb(238,238,238)&devicePixelRatio=2&format=gif&",
        "/gif?w=300&h=200&bkg=EEE&devicePixelRatio=2&",
        "/a.gif?w=300&h=200&background=eee&scale=2&"
      })
  void draws_a_configuration_in_the_query(String address) {
    byte[] plain = image(PLAIN + "&width=300&height=200&background=eee&scale=2");
    assertThat(image(address + c(CONFIG))).isEqualTo(plain);
    assertThat(image(address + c(CONFIG).replace("c=", "chart="))).isEqualTo(plain);
  }

  @Test
  void chart_draws_what_gif_and_png_draw() {
    String query = "labels=a,b&values=1,2&title=T";
    assertThat(image("/chart?" + query + "&w=300"))
        .isEqualTo(image("/gif?" + query + "&width=300"));
    assertThat(image("/chart?format=PNG&" + query)).isEqualTo(image("/png?" + query));
    assertThat(image("/chart")).isEqualTo(image("/gif"));
    HttpResponse<byte[]> png = Http.get(SERVICE.uri("/chart?f=png&" + query));
    assertThat(Http.header(png, "Content-Type")).isEqualTo("image/png");
    assertThat(Http.header(png, "Content-Location")).endsWith(".png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"chart\": %s, \"width\": 300, \"height\": \"200\", \"backgroundColor\": \"#eee\"}",
        "{\"chart\": \"%s\", \"w\": 300, \"h\": 200, \"bkg\": \"#eee\", \"format\": \"gif\"}"
      })
  void draws_a_configuration_in_the_body(String body) {
    byte[] plain = image(PLAIN + "&width=300&height=200&background=eee");
    for (String address : List.of("/chart", "/gif")) {
      HttpResponse<byte[]> response = post(address, body.formatted(CONFIG));
      assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(200);
      assertThat(response.body()).isEqualTo(plain);
    }
    HttpResponse<byte[]> png =
        post("/chart", "{format: 'png', devicePixelRatio: 1.0, chart: " + CONFIG + "}");
    assertThat(Http.header(png, "Content-Type")).isEqualTo("image/png");
    assertThat(png.body()).isEqualTo(image(PLAIN.replace("/gif", "/png")));
  }

  @Test
  void the_address_decides_the_format_except_at_chart() {
    HttpResponse<byte[]> gif = Http.get(SERVICE.uri("/gif?f=png&" + c(CONFIG)));
    assertThat(gif.body()).isEqualTo(image(PLAIN));
    assertThat(gif.headers().allValues("X-Chart-Warning"))
        .containsExactly("format has no effect here; use /chart or /png");
    HttpResponse<byte[]> png = Http.get(SERVICE.uri("/a.png?f=png&" + c(CONFIG)));
    assertThat(png.headers().allValues("X-Chart-Warning")).isEmpty();
    assertThat(Http.get(SERVICE.uri("/gif?f=svg&" + c(CONFIG))).statusCode()).isEqualTo(400);
  }

  @Test
  void reads_characters_that_urls_should_not_contain() {
    assertThat(image("/chart?" + c(CONFIG).replace("%3A", ":").replace("%2C", ",")))
        .isEqualTo(image(PLAIN));
  }

  @Test
  void parameters_precede_the_configuration() throws IOException {
    assertThat(image("/gif?" + c(CONFIG) + "&title=Other&direction=horizontal"))
        .isEqualTo(
            image(PLAIN.replace("title=Users", "title=Other").replace("vertical", "horizontal")));
  }

  @Test
  void the_page_shows_the_data_of_a_configuration() {
    HttpResponse<byte[]> page = Http.get(SERVICE.uri("/?" + c(CONFIG)));
    assertThat(HtmlPage.of(page, 200).table()).contains("Q1,50", "Q2,60");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c={}&labels=a | The data is given in two ways. Remove c, or the other data.",
        "c={}&chart={} | The Chart.js configuration is given twice. Give it once.",
        "c={} | c has no data.",
        "chart={title:'x'} | chart has no data.",
        "c={data:{labels:['a'],datasets:[{data:[function(){}]}]}}"
            + " | Invalid JSON: unexpected \"function\" at line 1, column 38.",
        "c={type:'pie',data:{}} | Chart.js type \"pie\" is not supported.",
        "f=svg | f=svg is not supported. Use gif, png or webp.",
        "w=5 | width=5 is too small."
      })
  void reports_a_problem_in_a_sentence(String query, String sentence) throws IOException {
    String encoded =
        query.replace("{", "%7B").replace("}", "%7D").replace("[", "%5B").replace("]", "%5D");
    HttpResponse<byte[]> refused = Http.get(SERVICE.uri("/chart?" + encoded));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(MAPPER.readTree(refused.body()).path("detail").asText()).startsWith(sentence);
  }

  @Test
  void rejects_a_body_with_other_data() {
    assertThat(post("/gif?labels=a", "{chart: " + CONFIG + ", values: [1]}").statusCode())
        .isEqualTo(400);
    assertThat(post("/gif?" + c(CONFIG), "[{\"name\":\"A\",\"value\":1}]").statusCode())
        .isEqualTo(400);
  }

  @Test
  void an_error_image_has_the_size_and_format_of_the_chart() {
    HttpResponse<byte[]> error =
        Http.get(SERVICE.uri("/chart?w=300&h=200&f=gif&fps=x"), "Accept", "image/*");
    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(Http.header(error, "Content-Type")).isEqualTo("image/gif");
    assertThat(error.body()[6] & 0xFF | (error.body()[7] & 0xFF) << 8).isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "options:{scales:{y:{type:'logarithmic'}}} | a logarithmic axis is drawn as a linear one",
        "options:{scales:{yAxes:[{type:'logarithmic'}]}}"
            + " | a logarithmic axis is drawn as a linear one",
        "options:{scales:{y:{},y1:{}}} | a second axis is not drawn; all datasets share one",
        "options:{scales:{x:{title:{display:true,text:'Year'}}}}"
            + " | the axis title \"Year\" is not drawn",
        "options:{scales:{yAxes:[{scaleLabel:{display:true,labelString:'kg'}}]}}"
            + " | the axis title \"kg\" is not drawn",
        "options:{plugins:{legend:{},datalabels:{}},responsive:true}"
            + " | without effect: options.plugins.legend, options.plugins.datalabels"
      })
  void names_the_options_that_are_not_drawn(String options, String warning) throws IOException {
    assertThat(
            warnings(
                "{type:'bar',data:{labels:['a','b'],datasets:[{data:[1,2]}]}," + options + "}"))
        .containsExactly(warning);
  }

  @Test
  void leaves_out_hidden_and_line_datasets_and_pads_short_ones() throws IOException {
    String config =
        "{type:'bar',data:{labels:['a','b','c'],datasets:[{label:'H',data:[9],hidden:true},"
            + "{label:'L',type:'line',data:[1,2,3]},{label:'A',data:[1,2]},{data:[3,4,5]}]}}";
    HttpResponse<byte[]> response = Http.get(SERVICE.uri("/json?" + c(config)));
    JsonNode chart = MAPPER.readTree(response.body()).path("chart");
    assertThat(chart.path("series").toString())
        .isEqualTo(
            "[{\"name\":\"A\",\"values\":[1,2,null]},{\"name\":\"Dataset 4\",\"values\":[3,4,5]}]");
    assertThat(warnings(config))
        .containsExactly(
            "the hidden dataset \"H\" is not drawn",
            "the line dataset \"L\" is not drawn",
            "datasets with fewer values than labels are padded with missing values");
    HttpResponse<byte[]> image = Http.get(SERVICE.uri("/gif?" + c(config)));
    assertThat(image.headers().allValues("X-Chart-Warning"))
        .containsExactlyElementsOf(warnings(config));
  }
}
