package io.chartreel.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.testing.Http;
import io.chartreel.testing.RawHttp;
import io.chartreel.testing.TestService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class OEmbedTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static HttpResponse<byte[]> ask(String chart, String more) {
    String url = URLEncoder.encode(chart, StandardCharsets.UTF_8);
    return Http.get(SERVICE.uri("/oembed?url=" + url + more));
  }

  private static HttpResponse<byte[]> askForOwn(String path, String more) {
    return ask(SERVICE.uri(path).toString(), more);
  }

  private static JsonNode photo(String path, String more) throws IOException {
    HttpResponse<byte[]> response = askForOwn(path, more);
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(200);
    assertThat(Http.header(response, "Content-Type")).isEqualTo("application/json");
    JsonNode photo = new ObjectMapper().readTree(response.body());
    assertThat(photo.path("version").asText()).isEqualTo("1.0");
    assertThat(photo.path("type").asText()).isEqualTo("photo");
    return photo;
  }

  private static BufferedImage image(JsonNode photo) throws IOException {
    HttpResponse<byte[]> response = Http.get(URI.create(photo.path("url").asText()));
    assertThat(response.statusCode()).isEqualTo(200);
    return ImageIO.read(new ByteArrayInputStream(response.body()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?title=Rain",
        "/gif?title=Rain",
        "/rain.gif?title=Rain&errors=200",
        "/png?title=Rain"
      })
  void the_url_of_a_chart_or_of_its_page_is_a_photo(String path) throws IOException {
    JsonNode photo = photo(path, "");
    assertThat(photo.path("title").asText()).isEqualTo("Rain");
    assertThat(photo.path("width").asInt()).isEqualTo(640);
    assertThat(photo.path("height").asInt()).isEqualTo(480);
    assertThat(photo.path("url").asText())
        .startsWith(SERVICE.uri("/c/").toString())
        .endsWith(path.startsWith("/png") ? ".png" : ".gif");
    assertThat(image(photo).getWidth()).isEqualTo(640);
  }

  @Test
  void the_photo_is_the_chart_itself() throws IOException {
    assertThat(
            Http.get(URI.create(photo("/gif?values=1,2&labels=a,b", "").path("url").asText()))
                .body())
        .isEqualTo(Http.get(SERVICE.uri("/gif?values=1,2&labels=a,b")).body());
  }

  @Test
  void a_permalink_is_a_photo() throws IOException {
    String permalink =
        Http.header(Http.get(SERVICE.uri("/png?title=Rain&frame=first")), "Content-Location");
    assertThat(photo(permalink, "").path("url").asText()).endsWith(permalink);
  }

  @ParameterizedTest
  @CsvSource({
    "/gif, 320, , 320, 240",
    "/gif, , 100, 133, 100",
    "/gif, 500, 300, 400, 300",
    "/gif?scale=2, 1000, , 1000, 750",
    "/gif?width=1600&height=1200&scale=3&labels=a&values=1&ref=b:2, 4000, , 3999, 3000",
    "/gif?width=800&height=100, 400, , 400, 90",
    "/gif, 5000, 5000, 640, 480",
    "/gif, 120, 90, 120, 90"
  })
  void an_image_is_no_larger_than_maxwidth_and_maxheight(
      String path, String maxWidth, String maxHeight, int width, int height) throws IOException {
    String more =
        (maxWidth == null ? "" : "&maxwidth=" + maxWidth)
            + (maxHeight == null ? "" : "&maxheight=" + maxHeight);
    JsonNode photo = photo(path, more);
    assertThat(photo.path("width").asInt()).isEqualTo(width);
    assertThat(photo.path("height").asInt()).isEqualTo(height);
    BufferedImage image = image(photo);
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
  }

  private static Element xml(HttpResponse<byte[]> response) throws Exception {
    assertThat(Http.header(response, "Content-Type")).isEqualTo("text/xml;charset=utf-8");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(response.body()))
        .getDocumentElement();
  }

  @ParameterizedTest
  @ValueSource(strings = {"my_host", "my_host:8080", "1.2.3", "[::1]:8080"})
  void accepts_any_host_that_the_request_was_sent_to(String host) throws Exception {
    RawHttp.Answer answer =
        RawHttp.send(
            SERVICE.uri("/"),
            "GET /oembed?url=http://%s/gif HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                .formatted(host.replace("[", "%5B").replace("]", "%5D"), host));
    assertThat(answer.status()).startsWith("HTTP/1.1 200 ");
    assertThat(answer.body()).contains("http://" + host + "/c/");
  }

  @Test
  void xml_and_json_have_the_same_members() throws Exception {
    Element oembed = xml(askForOwn("/gif?title=a%3Cb%26c", "&format=xml&maxwidth=200"));
    assertThat(oembed.getTagName()).isEqualTo("oembed");
    JsonNode json = photo("/gif?title=a%3Cb%26c", "&maxwidth=200&format=json");
    assertThat(oembed.getChildNodes().getLength()).isEqualTo(json.size());
    json.properties()
        .forEach(
            member ->
                assertThat(oembed.getElementsByTagName(member.getKey()).item(0).getTextContent())
                    .isEqualTo(member.getValue().asText()));
  }

  @Test
  void replaces_characters_that_xml_does_not_allow() throws Exception {
    Element oembed = xml(askForOwn("/gif?title=a%EF%BF%BE%EF%BF%BF%F0%9F%98%80b", "&format=xml"));
    assertThat(oembed.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("a\uFFFD\uFFFD\uD83D\uDE00b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/gif",
        "http://127.0.0.1/gif",
        "ftp://127.0.0.1:%d/gif",
        "http://127.0.0.1:%d@example.org/gif",
        "http://127.0.0.1:%d/health",
        "http://127.0.0.1:%d/chartreel.css",
        "http://127.0.0.1:%d/gif?fps=90",
        "http://127.0.0.1:%d/c/Axyz.gif",
        "/gif",
        "rubbish %%"
      })
  void responds_404_if_there_is_no_chart_at_the_url(String address) {
    int port = SERVICE.uri("/").getPort();
    HttpResponse<byte[]> response = ask(address.formatted(port), "");
    assertThat(response.statusCode()).as(Http.text(response)).isEqualTo(404);
  }

  @Test
  void responds_501_to_an_unknown_format() {
    assertThat(askForOwn("/gif", "&format=yaml").statusCode()).isEqualTo(501);
  }

  @ParameterizedTest
  @ValueSource(strings = {"&maxwidth=119", "&maxheight=89", "&maxwidth=0"})
  void responds_404_if_no_chart_is_that_small(String more) {
    assertThat(askForOwn("/gif", more).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/oembed",
        "/oembed?url=",
        "/oembed?url=x&maxwidth=-1",
        "/oembed?url=x&maxheight=1e3"
      })
  void reports_parameters_that_are_missing_or_not_integers(String path) {
    HttpResponse<byte[]> response = Http.get(SERVICE.uri(path));
    assertThat(response.statusCode()).isIn(400, 404);
    assertThat(Http.text(response))
        .containsAnyOf("url is", "url must", "maxwidth must", "maxheight must");
  }
}
