package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.canonical.Permalink;
import io.chartreel.testing.Http;
import io.chartreel.testing.RawHttp;
import io.chartreel.testing.SignedService;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that needs signatures shows nothing that its operator has not signed. */
class SignedServiceTest {
  @RegisterExtension static final SignedService SERVICE = new SignedService();

  private static final List<String> MEDIA = List.of("*/*", "text/html", "image/*");

  /** Text that somebody other than the operator puts wherever possible. */
  private static final String FOREIGN = "zqforeign";

  private static final String CHART = "labels=a,b&values=1,2&title=T";
  private static final String UNREADABLE =
      "This chart can't be read. Request it from /sign on the admin port for details.";

  /** Returns all parts of a response that could quote a text. */
  private static String all(HttpResponse<byte[]> response) {
    return (response.headers().map() + "\n" + Http.text(response)).toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gif?widht=zqforeign",
        "/gif?type=zqforeign",
        "/gif?ref=zqforeign&errors=200",
        "/png?frame=zqforeign",
        "/datauri?fps=zqforeign",
        "/zqforeign.gif?fps=zqforeign",
        "/zqforeign.png?data=zqforeign",
        "/?fps=zqforeign",
        "/?data=a,zqforeign;1,x&title=zqforeign",
        "/?inline&locale=zqforeign",
        "/?widht=1&zqforeign=2",
        "/c/zqforeign.gif",
        "/c/zqforeign",
        "/c/Azqforeign?zqforeign=zqforeign",
        "/c/Azqforeign.png?title=zqforeign"
      })
  void rejects_unreadable_charts_without_quoting_them(String address) {
    for (String medium : MEDIA) {
      HttpResponse<byte[]> refused = Http.get(SERVICE.uri(address), "Accept", medium);
      assertThat(refused.statusCode()).as(medium).isIn(400, 422, 200);
      assertThat(all(refused)).as(medium).doesNotContain(FOREIGN, "zz");
      assertThat(Http.text(refused)).as(medium).contains("be read. Request it from /sign");
      assertThat(Http.header(refused, "X-Chart-Error")).isEqualTo(UNREADABLE);
      assertThat(refused.statusCode() == 200).isEqualTo(address.contains("errors=200"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gif?zqforeign%zz",
        "/?title=%zzzqforeign",
        "/png?title=%ff&fps=zqforeign",
        "/zqforeign%u0041.gif",
        "/zqforeign%zz.gif",
        "/c/zqforeign%2f",
        "/c/Azqforeign%ff.gif"
      })
  void rejects_malformed_urls_without_quoting_them(String target) throws Exception {
    for (String medium : MEDIA) {
      RawHttp.Answer refused = RawHttp.send(SERVICE.uri(""), "GET", target, "Accept: " + medium);
      assertThat(refused.status()).matches("HTTP/1.1 4[0-9][0-9] .*");
      assertThat(refused.head() + refused.body()).doesNotContainIgnoringCase(FOREIGN);
    }
  }

  @Test
  void responds_422_to_a_chart_over_a_limit() {
    HttpResponse<byte[]> refused = Http.get(SERVICE.uri("/?labels=1..100000&values=1"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Http.header(refused, "X-Chart-Error")).isEqualTo(UNREADABLE);
  }

  @Test
  void the_admin_port_reports_all_problems() {
    HttpResponse<byte[]> refused = Http.get(SERVICE.admin("/sign?widht=1&fps=zqforeign"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Http.text(refused)).contains("widht", FOREIGN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/docs", "/sign?widht=1&fps=90"})
  void error_pages_of_the_admin_port_link_to_nothing_that_it_does_not_serve(String address) {
    HttpResponse<byte[]> refused = Http.get(SERVICE.admin(address), "Accept", "text/html");
    Document page = Jsoup.parse(Http.text(refused));
    assertThat(page.select("main h1").eachText()).hasSize(1);
    assertThat(page.select("main p").eachText()).isNotEmpty();
    assertThat(page.select("[href], [src], header, footer")).isEmpty();
  }

  @Test
  void error_pages_of_the_public_port_link_to_the_documentation_but_to_no_editor() {
    HttpResponse<byte[]> refused = Http.get(SERVICE.uri("/nothing"), "Accept", "text/html");
    Document page = Jsoup.parse(Http.text(refused));
    assertThat(page.select("nav a").eachAttr("href")).containsExactly("/docs");
    assertThat(page.select("footer a").eachAttr("href")).contains("/docs", "/openapi.json");
    assertThat(page.select("main a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv, 'zqforeign,1'",
    "application/json, '{\"zqforeign\": zqforeign}'",
    "application/json, '{\"fps\": \"zqforeign\"}'",
    "application/x-www-form-urlencoded, fps=zqforeign&labels=zqforeign",
    "application/x-www-form-urlencoded, zqforeign",
    "multipart/form-data; boundary=zqforeign, --zqforeign",
    "zqforeign/zqforeign, x",
    "text/csv; charset=zqforeign, 'a,1'",
    "text/zqforeign, x"
  })
  void rejects_unreadable_bodies_without_quoting_them(String type, String body) {
    for (String path : List.of("/gif", "/zqforeign.png", "/datauri", "/")) {
      for (String medium : MEDIA) {
        HttpResponse<byte[]> refused =
            Http.post(
                SERVICE.uri(path),
                type,
                HttpRequest.BodyPublishers.ofString(body),
                "Accept",
                medium);
        assertThat(refused.statusCode()).as(path).isBetween(400, 499);
        assertThat(all(refused)).as(path).doesNotContain(FOREIGN);
      }
    }
  }

  @Test
  void does_not_quote_an_unsupported_content_encoding() {
    HttpResponse<byte[]> refused =
        Http.post(
            SERVICE.uri("/gif"),
            "text/csv",
            HttpRequest.BodyPublishers.ofString("a,1"),
            "Content-Encoding",
            FOREIGN);
    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(all(refused)).doesNotContain(FOREIGN);
  }

  @Test
  void rejects_the_form() {
    HttpResponse<byte[]> refused =
        Http.post(
            SERVICE.uri("/"),
            "application/x-www-form-urlencoded",
            HttpRequest.BodyPublishers.ofString("form=1&data=a,1%0Ab,2&title=zqforeign"),
            "Accept",
            "text/html");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(all(refused)).contains("draws only signed charts").doesNotContain(FOREIGN, "<form");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing/zqforeign?zqforeign",
        "/oembed?url=zqforeign&format=zqforeign",
        "/oembed?url=zqforeign&zqforeign",
        "/oembed?url=http://127.0.0.1:%d/zqforeign",
        "/oembed?url=http://127.0.0.1:%d/gif%%3Ffps=zqforeign",
        "/oembed?url=http://127.0.0.1:%d/c/zqforeign",
        "/oembed?url=http://127.0.0.1:%d/%%3F" + "labels=zqforeign%%26values=1",
        "/oembed?url=http://127.0.0.1:%d/gif&maxwidth=zqforeign"
      })
  void does_not_quote_urls_in_errors(String address) {
    for (String medium : MEDIA) {
      HttpResponse<byte[]> refused =
          Http.get(SERVICE.uri(address.formatted(SERVICE.uri("").getPort())), "Accept", medium);
      assertThat(refused.statusCode()).isIn(400, 403, 404, 501);
      assertThat(all(refused)).doesNotContain(FOREIGN);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CHART + "&zqforeign=zqforeign&utm_source=zqforeign",
        CHART + "&inline2=zqforeign&errors=200&poster=last&frame=first",
        CHART + "&sig2=zqforeign&form=zqforeign",
        "data=name,value,note;a,1,zqforeign;b,2,zqforeign&columns=name:value:-&title=T",
        "data=name,value,zqforeign;a,1,;b,2,&columns=name:value:-&title=T",
        "title=T&data=name,value;%20a%20,1.000000;b,2&zqforeign"
      })
  void a_page_shows_only_what_was_signed(String query) {
    String signature = SERVICE.signature(CHART);
    for (String more : List.of("", "&inline", "&inline=zqforeign")) {
      HttpResponse<byte[]> page = Http.get(SERVICE.uri("/?" + query + more + "&" + signature));
      assertThat(page.statusCode()).as(Http.text(page)).isEqualTo(200);
      assertThat(all(page)).contains("<th scope=\"row\" dir=\"auto\">a</th>", "og:image");
      assertThat(all(page)).doesNotContain(FOREIGN);
    }
  }

  @Test
  void a_permalink_shows_only_what_was_signed() {
    String packed =
        Permalink.pack(
            "{\"title\":\"T\",\"labels\":[\"a\",\"b\"],\"values\":[1,2],\"zqforeign\":\"zqforeign\"}");
    HttpResponse<byte[]> page =
        Http.get(SERVICE.uri("/c/" + packed + "?zqforeign=zqforeign&" + SERVICE.signature(CHART)));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(all(page)).doesNotContain(FOREIGN).doesNotContain(packed.toLowerCase(Locale.ROOT));
  }

  @Test
  void a_page_has_no_form_and_no_examples() {
    String signed = Http.text(Http.get(SERVICE.uri("/?" + CHART + "&" + SERVICE.signature(CHART))));
    assertThat(signed)
        .contains("<img id=\"animation\"")
        .doesNotContain("<form", "aria-label=\"Examples\"", "id=\"reading\"");
    HttpResponse<byte[]> unsigned = Http.get(SERVICE.uri("/?" + CHART), "Accept", "text/html");
    assertThat(unsigned.statusCode()).isEqualTo(403);
    assertThat(Http.text(unsigned)).doesNotContain("Create a chart");
  }
}
