package io.chartreel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartreel.request.BadRequestException;
import io.chartreel.request.Definition;
import io.chartreel.request.QueryString;
import io.chartreel.web.Capacity;
import io.chartreel.web.Metrics;
import io.chartreel.web.Operation;
import io.chartreel.web.Patience;
import io.chartreel.web.Signatures;
import io.chartreel.web.Site;
import io.chartreel.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts that are drawn only where whoever runs the service has signed them. */
class SignatureTest {
  private static final String HOST = "127.0.0.1";
  private static final String CHART = "labels=a,b&values=1,2&width=200&height=150&title=T";
  private static final List<String> KEYS = List.of("some-long-secret", "an older long secret");

  private final HeldRenderer renderer = new HeldRenderer();
  private final WebServer server =
      new WebServer(
          TestService.PARSER,
          renderer,
          Capacity.ofMachine(),
          Site.AS_ASKED,
          new Operation(new Metrics(), OptionalInt.of(0), new Signatures(KEYS)),
          Patience.USUAL,
          () -> {});

  @BeforeEach
  void open() {
    server.open(HOST, 0);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<byte[]> get(String address, String... headers) {
    URI uri = URI.create("http://" + HOST + ":" + server.port() + address);
    return headers.length == 0 ? Http.get(uri) : Http.get(uri, headers);
  }

  private URI admin(String address) {
    return URI.create("http://" + HOST + ":" + server.adminPort() + address);
  }

  /** What the operator is given for a chart: {@code sig=...}. */
  private String signature(String query) {
    HttpResponse<byte[]> signed = Http.get(admin("/sign?" + query));
    assertThat(signed.statusCode()).isEqualTo(200);
    return Http.text(signed).strip();
  }

  /** The signature as RFC 2104 has it, worked out by others than the service. */
  private static String signature(String query, String key)
      throws BadRequestException, GeneralSecurityException {
    String definition = Definition.ofChart(TestService.PARSER.parse(QueryString.of(query)).chart());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return "sig="
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(mac.doFinal(definition.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gif", "/png", "/name.gif", "/name.png", "/datauri", "/"})
  void every_address_of_a_chart_needs_its_signature(String path) {
    String address = path + "?" + CHART;
    String signature = signature(CHART);
    HttpResponse<byte[]> refused = get(address);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(Http.text(refused)).contains("This chart has no signature (sig)");
    assertThat(refused.headers().firstValue("ETag")).isEmpty();
    assertThat(Http.header(refused, "Cache-Control")).isEqualTo("no-store");
    assertThat(renderer.drawn).hasValue(0);
    assertThat(get(address + "&" + signature).statusCode()).isEqualTo(200);
    assertThat(get(address + "0&" + signature).statusCode()).as("another chart").isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sig=", "sig", "sig=%00", "sig=AAAA", "sig=%E2%82%AC", "SIG=AAAA"})
  void a_signature_that_no_key_made_is_refused(String wrong) {
    assertThat(get("/gif?" + CHART + "&" + wrong).statusCode()).isEqualTo(403);
    assertThat(get("/gif?" + CHART + "&" + wrong, "If-None-Match", "*").statusCode())
        .isEqualTo(403);
    String right = signature(CHART);
    String cut = right.substring(0, right.length() - 1);
    assertThat(get("/gif?" + CHART + "&" + cut).statusCode()).isEqualTo(403);
    assertThat(get("/gif?" + CHART + "&" + right + "A").statusCode()).isEqualTo(403);
    assertThat(get("/gif?" + CHART + "&" + right).statusCode()).isEqualTo(200);
  }

  @Test
  void each_key_is_believed_and_the_first_one_signs() throws Exception {
    assertThat(signature(CHART)).isEqualTo(signature(CHART, KEYS.get(0)));
    for (String key : KEYS) {
      assertThat(get("/gif?" + CHART + "&" + signature(CHART, key)).statusCode()).isEqualTo(200);
    }
    assertThat(get("/gif?" + CHART + "&" + signature(CHART, "a third long secret")).statusCode())
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
  void it_fits_every_spelling_and_still_of_a_chart(String address) {
    assertThat(get(address + signature(CHART)).statusCode()).isEqualTo(200);
  }

  @Test
  void the_addresses_that_an_answer_names_are_signed() {
    HttpResponse<byte[]> image = get("/gif?" + CHART + "&" + signature(CHART));
    String permalink = Http.header(image, "Content-Location");
    assertThat(permalink).startsWith("/c/").endsWith(signature(CHART));
    assertThat(get(permalink).statusCode()).isEqualTo(200);
    assertThat(get(permalink.split("\\?")[0]).statusCode()).isEqualTo(403);
    String page = Http.text(get("/?" + CHART + "&" + signature(CHART)));
    Matcher address = Pattern.compile("(?:src|href|srcset)=\"(/[^\"]*\\?[^\"]*)\"").matcher(page);
    int found = 0;
    while (address.find()) {
      String linked = address.group(1).replace("&amp;", "&");
      if (linked.contains("sig=")) {
        assertThat(get(linked).statusCode()).as(linked).isEqualTo(200);
        found++;
      }
    }
    assertThat(found).as("addresses of the chart in %s", page).isGreaterThanOrEqualTo(3);
  }

  @Test
  void who_is_told_of_a_chart_by_oembed_needs_its_signature() {
    String page = "http://" + HOST + ":" + server.port() + "/?" + CHART;
    String oembed = "/oembed?maxwidth=250&url=";
    assertThat(get(oembed + URLEncoder.encode(page, StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(403);
    HttpResponse<byte[]> signed =
        get(oembed + URLEncoder.encode(page + "&" + signature(CHART), StandardCharsets.UTF_8));
    assertThat(signed.statusCode()).isEqualTo(200);
    Matcher url = Pattern.compile("\"url\":\"http://[^/]+(/[^\"]+)\"").matcher(Http.text(signed));
    assertThat(url.find()).isTrue();
    assertThat(get(url.group(1)).statusCode()).isEqualTo(200);
  }

  @Test
  void data_that_are_posted_are_signed_by_posting_them() {
    HttpRequest.BodyPublisher csv = HttpRequest.BodyPublishers.ofString("a,b\n1,2\n");
    String options = "?type=grow&width=200&height=150";
    URI image = URI.create("http://" + HOST + ":" + server.port() + "/gif" + options);
    assertThat(Http.post(image, "text/csv", csv).statusCode()).isEqualTo(403);
    String line = Http.text(Http.post(admin("/sign" + options), "text/csv", csv)).strip();
    assertThat(Http.post(URI.create(image + "&" + line), "text/csv", csv).statusCode())
        .isEqualTo(200);
  }

  @Test
  void only_the_port_of_the_operator_signs() {
    assertThat(get("/sign?" + CHART).statusCode()).isEqualTo(404);
    HttpResponse<byte[]> bad = Http.get(admin("/sign?widht=1"));
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(Http.text(bad)).contains("widht");
  }

  @Test
  void what_an_img_shows_is_told_in_a_picture() {
    HttpResponse<byte[]> refused = get("/gif?" + CHART, "Accept", "image/*");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(Http.header(refused, "Content-Type")).isEqualTo("image/gif");
    assertThat(Http.text(refused)).contains("has no signature");
  }

  @Test
  void where_nothing_needs_a_signature_one_is_ignored() {
    WebServer open = WebServer.of(TestService.PARSER, renderer, () -> {});
    open.open(HOST, 0);
    URI uri = URI.create("http://" + HOST + ":" + open.port() + "/gif?" + CHART + "&sig=abc");
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
  void an_address_that_was_signed_once_is_signed_for_ever(String query, String signature) {
    assertThat(signature(query)).isEqualTo("sig=" + signature);
    assertThat(get("/gif?" + query + "&sig=" + signature).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gif", "/png", "/name.gif", "/datauri", "/"})
  void the_alternative_text_is_signed(String path) {
    String signed = CHART + "&alt=One+and+two&" + signature(CHART + "&alt=One+and+two");
    assertThat(signed).doesNotContain(signature(CHART));
    assertThat(get(path + "?" + signed).statusCode()).isEqualTo(200);
    assertThat(get(path + "?" + signed.replace("two&", "three&")).statusCode()).isEqualTo(403);
    assertThat(get(path + "?" + signed.replace("alt=", "utm_alt=")).statusCode()).isEqualTo(403);
    assertThat(get(path + "?" + CHART + "&alt=Any+text&" + signature(CHART)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_alternative_text_of_a_permalink_is_signed() {
    String signed = CHART + "&alt=One+and+two&" + signature(CHART + "&alt=One+and+two");
    HttpResponse<byte[]> image = get("/gif?" + signed);
    String permalink = Http.header(image, "Content-Location");
    assertThat(get(permalink).statusCode()).isEqualTo(200);
    assertThat(Http.text(get(permalink.replace(".gif", "")))).contains("alt=\"One and two\"");
    String without = Http.header(get("/gif?" + CHART + "&" + signature(CHART)), "Content-Location");
    String moved = permalink.split("\\?")[0] + "?" + without.split("\\?")[1];
    assertThat(get(moved).statusCode()).isEqualTo(403);
  }

  @Test
  void a_signed_chart_has_one_file_name() {
    String query = "?" + CHART + "&" + signature(CHART);
    assertThat(Http.header(get("/any-name.gif" + query), "Content-Disposition"))
        .isEqualTo("inline; filename=\"chart.gif\"");
    assertThat(Http.header(get("/any-name.png" + query + "&download"), "Content-Disposition"))
        .isEqualTo("attachment; filename=\"chart.png\"");
  }

  @Test
  void a_key_is_never_short_and_never_shown() {
    String space = " ".repeat(16);
    for (String key : List.of("", "a", space, "fifteen letters", "fifteen letters" + space)) {
      assertThatThrownBy(() -> new Signatures(List.of(KEYS.get(0), key)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A signing key has fewer than 16 characters.");
    }
    assertThat(new Signatures(List.of("sixteen letters.")).areNeeded()).isTrue();
    assertThat(new Signatures(KEYS).toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LocalHost:9090", "127.0.0.1:1", "10.1.2.3", "[::1]:9090"})
  void a_host_that_nobody_else_can_name_gets_a_signature(String host) throws Exception {
    assertThat(sign("1.1", "Host: " + host + "\r\n").body()).contains("sig=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "x"})
  void a_page_of_somebody_else_gets_no_signature(String host) throws Exception {
    RawHttp.Answer refused = sign("1.1", "Host: " + host + "\r\n");
    assertThat(refused.status()).contains(" 421 ");
    assertThat(refused.body()).contains("The Host header names another host").doesNotContain(host);
    for (String path : List.of("/health", "/metrics")) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      assertThat(RawHttp.send(admin(""), request).status()).contains(" 200 ");
    }
  }

  @Test
  void a_request_that_names_no_host_gets_no_signature() throws Exception {
    assertThat(sign("1.0", "").status()).contains(" 421 ");
  }

  private RawHttp.Answer sign(String version, String host) throws IOException {
    return RawHttp.send(
        admin(""), "GET /sign HTTP/" + version + "\r\n" + host + "Connection: close\r\n\r\n");
  }

  @Test
  void keys_without_a_port_of_the_operator_are_refused() {
    assertThatThrownBy(
            () -> new Operation(new Metrics(), OptionalInt.empty(), new Signatures(KEYS)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
