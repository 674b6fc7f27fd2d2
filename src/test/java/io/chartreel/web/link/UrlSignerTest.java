package io.chartreel.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.canonical.ChartIdentity;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.Http;
import io.chartreel.testing.ServerBuilder;
import io.chartreel.testing.SignedService;
import io.chartreel.testing.TestService;
import io.chartreel.web.WebServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that renders only charts signed by its operator. */
class UrlSignerTest {
  @RegisterExtension static final SignedService SERVICE = new SignedService();

  private static final String CHART = "labels=a,b&values=1,2&width=200&height=150&title=T";

  /** Returns the signature by RFC 2104, computed independently of the service. */
  private static String signature(String query, String key)
      throws BadRequestException, GeneralSecurityException {
    String definition =
        ChartIdentity.of(TestService.PARSER.parse(QueryString.of(query))).ofSignature();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return "sig="
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(mac.doFinal(definition.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gif", "/png", "/name.gif", "/name.png", "/datauri", "/"})
  void every_chart_url_needs_a_signature(String path) {
    String address = path + "?" + CHART;
    String signature = SERVICE.signature(CHART);
    int drawn = SERVICE.renderer.drawn.get();
    HttpResponse<byte[]> refused = SERVICE.get(address);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(Http.text(refused)).contains("This chart isn't signed (sig)");
    assertThat(refused.headers().firstValue("ETag")).isEmpty();
    assertThat(Http.header(refused, "Cache-Control")).isEqualTo("no-store");
    assertThat(SERVICE.renderer.drawn).hasValue(drawn);
    assertThat(SERVICE.get(address + "&" + signature).statusCode()).isEqualTo(200);
    assertThat(SERVICE.get(address + "0&" + signature).statusCode())
        .as("another chart")
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sig=", "sig", "sig=%00", "sig=AAAA", "sig=%E2%82%AC", "SIG=AAAA"})
  void rejects_a_signature_of_an_unknown_key(String wrong) {
    assertThat(SERVICE.get("/gif?" + CHART + "&" + wrong).statusCode()).isEqualTo(403);
    assertThat(SERVICE.get("/gif?" + CHART + "&" + wrong, "If-None-Match", "*").statusCode())
        .isEqualTo(403);
    String right = SERVICE.signature(CHART);
    String cut = right.substring(0, right.length() - 1);
    assertThat(SERVICE.get("/gif?" + CHART + "&" + cut).statusCode()).isEqualTo(403);
    assertThat(SERVICE.get("/gif?" + CHART + "&" + right + "A").statusCode()).isEqualTo(403);
    assertThat(SERVICE.get("/gif?" + CHART + "&" + right).statusCode()).isEqualTo(200);
  }

  @Test
  void accepts_every_key_and_signs_with_the_first() throws Exception {
    assertThat(SERVICE.signature(CHART)).isEqualTo(signature(CHART, SignedService.KEYS.get(0)));
    for (String key : SignedService.KEYS) {
      assertThat(SERVICE.get("/gif?" + CHART + "&" + signature(CHART, key)).statusCode())
          .isEqualTo(200);
    }
    assertThat(
            SERVICE
                .get("/gif?" + CHART + "&" + signature(CHART, "a third long secret"))
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gif?title=T&values=1,2&labels=a,b&height=150&width=200&",
        "/gif?data=name,value;a,1;b,2&width=200&height=150&title=T&",
        "/png?labels=a,b&values=1,2&width=200&height=150&title=T&frame=first&",
        "/gif?labels=a,b&values=1,2&width=200&height=150&title=T&poster=last&",
        "/gif?labels=a,b&values=1,2&width=200&height=150&title=T&download&utm_source=x&",
        "/gif?labels=a,b&values=1,2&width=200&height=150&title=T&alt=&"
      })
  void a_signature_covers_every_notation_and_still_of_a_chart(String address) {
    assertThat(SERVICE.get(address + SERVICE.signature(CHART)).statusCode()).isEqualTo(200);
  }

  @Test
  void urls_in_responses_are_signed() {
    HttpResponse<byte[]> image = SERVICE.get("/gif?" + CHART + "&" + SERVICE.signature(CHART));
    String permalink = Http.header(image, "Content-Location");
    assertThat(permalink).startsWith("/c/").endsWith(SERVICE.signature(CHART));
    assertThat(SERVICE.get(permalink).statusCode()).isEqualTo(200);
    assertThat(SERVICE.get(permalink.split("\\?")[0]).statusCode()).isEqualTo(403);
    String page = Http.text(SERVICE.get("/?" + CHART + "&" + SERVICE.signature(CHART)));
    Matcher address = Pattern.compile("(?:src|href|srcset)=\"(/[^\"]*\\?[^\"]*)\"").matcher(page);
    int found = 0;
    while (address.find()) {
      String linked = address.group(1).replace("&amp;", "&");
      if (linked.contains("sig=")) {
        assertThat(SERVICE.get(linked).statusCode()).as(linked).isEqualTo(200);
        found++;
      }
    }
    assertThat(found).as("addresses of the chart in %s", page).isGreaterThanOrEqualTo(3);
  }

  @Test
  void oembed_requires_a_signature() {
    String page = SERVICE.uri("/?" + CHART).toString();
    String oembed = "/oembed?maxwidth=250&url=";
    assertThat(SERVICE.get(oembed + URLEncoder.encode(page, StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(403);
    HttpResponse<byte[]> signed =
        SERVICE.get(
            oembed
                + URLEncoder.encode(page + "&" + SERVICE.signature(CHART), StandardCharsets.UTF_8));
    assertThat(signed.statusCode()).isEqualTo(200);
    Matcher url = Pattern.compile("\"url\":\"http://[^/]+(/[^\"]+)\"").matcher(Http.text(signed));
    assertThat(url.find()).isTrue();
    assertThat(SERVICE.get(url.group(1)).statusCode()).isEqualTo(200);
  }

  @Test
  void an_img_without_a_signature_shows_the_error() {
    HttpResponse<byte[]> refused = SERVICE.get("/gif?" + CHART, "Accept", "image/*");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(Http.header(refused, "Content-Type")).isEqualTo("image/gif");
    assertThat(Http.text(refused)).contains("isn't signed");
  }

  @Test
  void ignores_a_signature_if_none_is_required() {
    WebServer open = new ServerBuilder().renderer(SERVICE.renderer).build();
    open.open("127.0.0.1", 0);
    URI uri = URI.create("http://127.0.0.1:" + open.port() + "/gif?" + CHART + "&sig=abc");
    assertThat(Http.get(uri).statusCode()).isEqualTo(200);
    open.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'" + CHART + "', ABaB1wG1Jw2XSiTKGC06OCavpEocq0kxtOLgzU1V8n0",
    "'', i3zcT62zGiDfjzfPQrZW2ZJ1cT2Tq8defh8gQib_las",
    "'periods=2019..2021&series=Java:20,18,16&series=Python:15,19,_&title=%C3%9Cber&color.Java=red',"
        + " ecDc-iPs8CWJv8jzH-SduesCoL0Lz2PXIKfC4urWlO0"
  })
  void a_signature_stays_valid_across_versions(String query, String signature) {
    assertThat(SERVICE.signature(query)).isEqualTo("sig=" + signature);
    assertThat(SERVICE.get("/gif?" + query + "&sig=" + signature).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gif", "/png", "/name.gif", "/datauri", "/"})
  void the_alternative_text_is_signed(String path) {
    String signed = CHART + "&alt=One+and+two&" + SERVICE.signature(CHART + "&alt=One+and+two");
    assertThat(signed).doesNotContain(SERVICE.signature(CHART));
    assertThat(SERVICE.get(path + "?" + signed).statusCode()).isEqualTo(200);
    assertThat(SERVICE.get(path + "?" + signed.replace("two&", "three&")).statusCode())
        .isEqualTo(403);
    assertThat(SERVICE.get(path + "?" + signed.replace("alt=", "utm_alt=")).statusCode())
        .isEqualTo(403);
    assertThat(
            SERVICE
                .get(path + "?" + CHART + "&alt=Any+text&" + SERVICE.signature(CHART))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_alternative_text_of_a_permalink_is_signed() {
    String signed = CHART + "&alt=One+and+two&" + SERVICE.signature(CHART + "&alt=One+and+two");
    HttpResponse<byte[]> image = SERVICE.get("/gif?" + signed);
    String permalink = Http.header(image, "Content-Location");
    assertThat(SERVICE.get(permalink).statusCode()).isEqualTo(200);
    assertThat(Http.text(SERVICE.get(permalink.replace(".gif", ""))))
        .contains("alt=\"One and two\"");
    String without =
        Http.header(
            SERVICE.get("/gif?" + CHART + "&" + SERVICE.signature(CHART)), "Content-Location");
    String moved = permalink.split("\\?")[0] + "?" + without.split("\\?")[1];
    assertThat(SERVICE.get(moved).statusCode()).isEqualTo(403);
  }

  @Test
  void a_signed_chart_has_one_file_name() {
    String query = "?" + CHART + "&" + SERVICE.signature(CHART);
    assertThat(Http.header(SERVICE.get("/any-name.gif" + query), "Content-Disposition"))
        .isEqualTo("inline; filename=\"chart.gif\"");
    assertThat(
            Http.header(SERVICE.get("/any-name.png" + query + "&download"), "Content-Disposition"))
        .isEqualTo("attachment; filename=\"chart.png\"");
  }
}
