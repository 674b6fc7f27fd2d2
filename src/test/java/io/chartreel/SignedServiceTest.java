package io.chartreel;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.Permalink;
import io.chartreel.web.Capacity;
import io.chartreel.web.Metrics;
import io.chartreel.web.Operation;
import io.chartreel.web.Patience;
import io.chartreel.web.Signatures;
import io.chartreel.web.Site;
import io.chartreel.web.WebServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that needs signatures shows nothing that its operator has not signed. */
class SignedServiceTest {
  private static final String HOST = "127.0.0.1";
  private static final List<String> MEDIA = List.of("*/*", "text/html", "image/*");

  /** What others than the operator write, wherever they can. */
  private static final String FOREIGN = "zqforeign";

  private static final String CHART = "labels=a,b&values=1,2&title=T";
  private static final String UNREADABLE =
      "The chart at this address cannot be read. /sign on the operator's port says why.";

  private static final Signatures SIGNATURES = new Signatures(List.of("some-long-secret"));
  private static final WebServer SERVER =
      new WebServer(
          TestService.PARSER,
          new HeldRenderer(),
          Capacity.ofMachine(),
          Site.AS_ASKED,
          new Operation(new Metrics(), OptionalInt.of(0), SIGNATURES),
          Patience.USUAL,
          () -> {});

  @BeforeAll
  static void open() {
    SERVER.open(HOST, 0);
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private static URI uri(String address) {
    return URI.create("http://" + HOST + ":" + SERVER.port() + address);
  }

  private static URI sign(String query) {
    return URI.create("http://" + HOST + ":" + SERVER.adminPort() + "/sign?" + query);
  }

  private static String signature(String query) {
    return Http.text(Http.get(sign(query))).strip();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** All of an answer in which somebody's text could be. */
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
  void what_cannot_be_read_is_refused_without_a_word_of_it(String address) {
    for (String medium : MEDIA) {
      HttpResponse<byte[]> refused = Http.get(uri(address), "Accept", medium);
      assertThat(refused.statusCode()).as(medium).isIn(400, 422, 200);
      assertThat(all(refused)).as(medium).doesNotContain(FOREIGN, "zz");
      assertThat(Http.text(refused)).as(medium).contains("be read. /sign on the operator");
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
  void what_is_broken_is_refused_without_a_word_of_it(String target) throws Exception {
    for (String medium : MEDIA) {
      RawHttp.Answer refused = RawHttp.send(uri(""), "GET", target, "Accept: " + medium);
      assertThat(refused.status()).matches("HTTP/1.1 [45]0[0-9] .*");
      assertThat(refused.head() + refused.body()).doesNotContainIgnoringCase(FOREIGN);
    }
  }

  @Test
  void too_much_work_keeps_its_status() {
    HttpResponse<byte[]> refused = Http.get(uri("/?labels=1..100000&values=1"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Http.header(refused, "X-Chart-Error")).isEqualTo(UNREADABLE);
  }

  @Test
  void the_operator_is_told_all() {
    HttpResponse<byte[]> refused = Http.get(sign("widht=1&fps=zqforeign"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Http.text(refused)).contains("widht", FOREIGN);
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
  void a_body_that_cannot_be_read_is_refused_without_a_word_of_it(String type, String body) {
    for (String path : List.of("/gif", "/zqforeign.png", "/datauri", "/")) {
      for (String medium : MEDIA) {
        HttpResponse<byte[]> refused =
            Http.post(uri(path), type, HttpRequest.BodyPublishers.ofString(body), "Accept", medium);
        assertThat(refused.statusCode()).as(path).isGreaterThanOrEqualTo(400);
        assertThat(all(refused)).as(path).doesNotContain(FOREIGN);
      }
    }
  }

  @Test
  void an_encoding_that_is_not_read_is_not_repeated() {
    HttpResponse<byte[]> refused =
        Http.post(
            uri("/gif"),
            "text/csv",
            HttpRequest.BodyPublishers.ofString("a,1"),
            "Content-Encoding",
            FOREIGN);
    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(all(refused)).doesNotContain(FOREIGN);
  }

  @Test
  void the_form_is_refused() {
    HttpResponse<byte[]> refused =
        Http.post(
            uri("/"),
            "application/x-www-form-urlencoded",
            HttpRequest.BodyPublishers.ofString("form=1&data=a,1%0Ab,2&title=zqforeign"),
            "Accept",
            "text/html");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(all(refused)).contains("only signed charts").doesNotContain(FOREIGN, "<form");
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
  void what_is_told_of_an_address_has_no_word_of_it(String address) {
    for (String medium : MEDIA) {
      HttpResponse<byte[]> refused =
          Http.get(uri(address.formatted(SERVER.port())), "Accept", medium);
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
  void a_page_shows_what_was_signed_and_nothing_beside(String query) {
    String signature = signature(CHART);
    for (String more : List.of("", "&inline", "&inline=zqforeign")) {
      HttpResponse<byte[]> page = Http.get(uri("/?" + query + more + "&" + signature));
      assertThat(page.statusCode()).as(Http.text(page)).isEqualTo(200);
      assertThat(all(page)).contains("<th scope=\"row\" dir=\"auto\">a</th>", "og:image");
      assertThat(all(page)).doesNotContain(FOREIGN);
    }
  }

  @Test
  void a_permalink_shows_what_was_signed_and_nothing_beside() {
    String packed =
        Permalink.pack(
            "{\"title\":\"T\",\"labels\":[\"a\",\"b\"],\"values\":[1,2],\"zqforeign\":\"zqforeign\"}");
    HttpResponse<byte[]> page =
        Http.get(uri("/c/" + packed + "?zqforeign=zqforeign&" + signature(CHART)));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(all(page)).doesNotContain(FOREIGN).doesNotContain(packed.toLowerCase(Locale.ROOT));
  }

  private static final Pattern PHOTO =
      Pattern.compile("\"url\":\"http://[^/]+(/[^\"]+)\",\"width\":(\\d+),\"height\":(\\d+)");

  @Test
  void oembed_signs_few_sizes_of_a_chart() {
    Set<String> found = new HashSet<>();
    for (int width = 120; width < 640; width++) {
      photo("/gif?" + CHART + "&" + signature(CHART), width, 9999, found);
    }
    assertThat(found).hasSizeBetween(1, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "640, 480, 1, 3",
    "1600, 1200, 1, 4",
    "641, 483, 2, 4",
    "1600, 90, 1, 1",
    "239, 179, 1, 1"
  })
  void oembed_of_what_oembed_signed_ends(int width, int height, int scale, int sizes) {
    String query = CHART + "&width=" + width + "&height=" + height + "&scale=" + scale;
    Set<String> found = new HashSet<>();
    Deque<String> left = new ArrayDeque<>(List.of("/gif?" + query + "&" + signature(query)));
    while (!left.isEmpty()) {
      String address = left.remove();
      for (int most : List.of(9999, 800, 700, 400, 333, 320, 200, 160, 120)) {
        Set<String> one = new HashSet<>();
        photo(address, most, 9999, one);
        photo(address, 9999, most, one);
        one.stream().filter(found::add).forEach(left::add);
      }
    }
    assertThat(found).hasSize(sizes);
  }

  private static void photo(String address, int width, int height, Set<String> found) {
    HttpResponse<byte[]> answer =
        Http.get(
            uri(
                "/oembed?maxwidth="
                    + width
                    + "&maxheight="
                    + height
                    + "&url="
                    + encoded(uri(address).toString())));
    if (answer.statusCode() == 404) {
      assertThat(Http.text(answer)).contains("leave less than the smallest chart has");
      return;
    }
    Matcher photo = PHOTO.matcher(Http.text(answer));
    assertThat(photo.find()).as(Http.text(answer)).isTrue();
    assertThat(Integer.parseInt(photo.group(2))).isLessThanOrEqualTo(width);
    assertThat(Integer.parseInt(photo.group(3))).isLessThanOrEqualTo(height);
    if (found.add(photo.group(1))) {
      assertThat(Http.get(uri(photo.group(1))).statusCode()).isEqualTo(200);
    }
  }
}
