package io.chartreel.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartreel.testing.HtmlPage;
import io.chartreel.testing.Http;
import io.chartreel.testing.RawHttp;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Error responses are short, however many errors a request has and however long it is. */
@Timeout(60)
class BoundedErrorsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final int LONGEST_ANSWER = 100_000;
  private static final int MOST_ERRORS = 21;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";

  /** An error in the list at the top or at its field. */
  private static final Pattern ERROR_ON_THE_PAGE =
      Pattern.compile(
          "<li>(?:<a href=\"#[^\"]*\">)?[^<]++(?:</a>)?</li>|<p class=\"problem\"[^>]*+>[^<]*+</p>");

  /** Characters that take several bytes in JSON, HTML or UTF-8. */
  private static final List<String> COSTLY = List.of("%22", "%26", "%3C", "%01", "%F0%9F%98%80");

  /**
   * A request with many or long errors.
   *
   * @param name what it is
   */
  record Wrong(String name, String type, String body) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Wrong> requests() {
    String many = "x".repeat(20_000);
    return Stream.concat(
        Stream.of(
            new Wrong("series without names", FORM, "series=" + ":1;".repeat(330_000)),
            new Wrong("series encoded as a whole", FORM, "series=" + "%3A1%3B".repeat(140_000)),
            new Wrong("series with too few values", FORM, "labels=1..500" + series(199)),
            new Wrong("CSV of one column", FORM, "data=" + ":1;".repeat(330_000)),
            new Wrong("words for values", CSV, "y" + ",b\n1,x\n".repeat(9_000)),
            new Wrong("rows of other lengths", CSV, "y,a\n" + "1,2,3\n".repeat(9_000)),
            new Wrong(
                "columns of unknown meaning",
                CSV,
                "date,name,value" + numbered(",\"%d" + "\uD83D\uDE00".repeat(90) + "\"", 2000)),
            new Wrong("a long label", CSV, "y,a,b\n" + (many + ",1,2\n").repeat(40)),
            new Wrong("periods that are there twice", CSV, "y,a,b\n" + "1,2,3\n".repeat(500)),
            new Wrong(
                "a slip in each name",
                FORM,
                "data=y" + numbered("&wid%dth=" + "1".repeat(400), 1998)),
            new Wrong("everything twice", FORM, ("&width=" + "x".repeat(480)).repeat(1999)),
            new Wrong("colours that are none", FORM, "labels=a&values=1" + colors("x".repeat(400))),
            new Wrong("colours of no bar", FORM, "labels=a&values=1" + colors("red")),
            new Wrong("a long name of a colour", FORM, "color." + "x".repeat(900_000) + "=y"),
            new Wrong("a font of long name", FORM, "font=" + "x".repeat(900_000)),
            new Wrong(
                "members of a series", JSON, "{series:[{" + numbered("valu%d:1,", 80_000) + "}]}"),
            new Wrong("references", JSON, "{ref:[" + "{lable:1},".repeat(90_000) + "]}"),
            new Wrong("arrays in records", JSON, "[" + "{a:[],b:[],c:[]},".repeat(9_000) + "]"),
            new Wrong("numbers for records", JSON, "[" + "1,".repeat(9_000) + "]"),
            new Wrong(
                "colours of Chart.js",
                JSON,
                "{type:'bar',data:{labels:['a'],datasets:[{data:[1],backgroundColor:["
                    + "'rgb(1,2)',".repeat(80_000)
                    + "]}]}}"),
            new Wrong(
                "points of Chart.js",
                JSON,
                "{type:'bar',data:{datasets:["
                    + ("{data:[" + "{y:1},".repeat(490) + "]},").repeat(199)
                    + "]}}")),
        COSTLY.stream()
            .map(
                piece ->
                    new Wrong(
                        "many " + piece,
                        FORM,
                        "labels=a&values=1"
                            + numbered(
                                "&color.%d" + piece.repeat(9) + "=" + piece.repeat(20), 1000))));
  }

  private static String numbered(String format, int count) {
    String[] around = format.split("%d", 2);
    return IntStream.range(0, count)
        .mapToObj(i -> around[0] + i + around[1])
        .collect(Collectors.joining());
  }

  private static String series(int count) {
    return numbered("&series=%d" + "x".repeat(80) + ":1", count);
  }

  private static String colors(String color) {
    return numbered("&color.b%d=" + color, 1900);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void json_has_at_most_20_errors_and_the_number_of_the_others(Wrong wrong) throws IOException {
    HttpResponse<byte[]> response = post("/gif", wrong, "*/*");
    assertThat(response.body()).hasSizeLessThan(LONGEST_ANSWER);
    JsonNode problem = new ObjectMapper().readTree(response.body());
    assertThat(problem.path("errors").size()).isBetween(1, MOST_ERRORS);
    for (JsonNode error : problem.path("errors")) {
      assertThat(length(error, "parameter")).isLessThanOrEqualTo(101);
      assertThat(length(error, "value")).isLessThanOrEqualTo(101);
      assertThat(length(error, "suggestion")).isLessThanOrEqualTo(101);
      assertThat(length(error, "detail")).isBetween(1, 501);
      assertThat(length(error, "allowed")).isLessThanOrEqualTo(501);
    }
  }

  private static int length(JsonNode error, String member) {
    String text = error.path(member).asText();
    return text.codePointCount(0, text.length());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void error_pages_and_error_images_are_limited_too(Wrong wrong) {
    for (String accept : List.of("text/html", "image/*")) {
      assertThat(post("/gif", wrong, accept).body())
          .as(accept)
          .hasSizeBetween(500, LONGEST_ANSWER - 1);
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void the_form_limits_the_errors_but_keeps_the_input(Wrong wrong) {
    HttpResponse<byte[]> response = request("/", wrong, "text/html");
    if (response.statusCode() == 200) {
      // the page leaves out the colours of bars that a form does not have
      HtmlPage page = HtmlPage.of(response, 200);
      assertThat(page.text("#reading [aria-label=Warnings]"))
          .contains("no such bar")
          .hasSizeLessThan(LONGEST_ANSWER / 2);
      return;
    }
    check(wrong, response);
    List<String> said =
        ERROR_ON_THE_PAGE.matcher(Http.text(response)).results().map(MatchResult::group).toList();
    assertThat(said).hasSizeBetween(1, 2 * MOST_ERRORS);
    assertThat(said.stream().mapToInt(one -> one.getBytes(StandardCharsets.UTF_8).length).sum())
        .isLessThan(LONGEST_ANSWER / 2);
  }

  private static HttpResponse<byte[]> post(String address, Wrong wrong, String accept) {
    HttpResponse<byte[]> response = request(address, wrong, accept);
    check(wrong, response);
    return response;
  }

  private static HttpResponse<byte[]> request(String address, Wrong wrong, String accept) {
    return Http.post(
        SERVICE.uri(address),
        wrong.type(),
        BodyPublishers.ofString(wrong.body()),
        "Accept",
        accept);
  }

  private static void check(Wrong wrong, HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).as(wrong.name()).isIn(400, 415, 422);
    assertThat(Http.header(response, "X-Chart-Error")).hasSizeLessThan(410);
  }

  @Test
  void counts_series_over_the_limit_without_parsing_them() throws IOException {
    JsonNode problem =
        new ObjectMapper()
            .readTree(post("/gif", requests().findFirst().orElseThrow(), "*/*").body());
    assertThat(problem.path("detail").asText()).startsWith("2 problems");
    assertThat(problem.path("errors").findValuesAsText("detail"))
        .containsExactly(
            "10,000 series do not have the form name:values (first: \":1\").",
            "There are 330,000 series (limit 10,000).");
  }

  @Test
  void the_heading_shows_the_number_of_errors() {
    String names = "y" + numbered(",b%d", 200) + "\n";
    Wrong wrong =
        new Wrong(
            "200 errors",
            CSV,
            names + "1" + ",12q".repeat(200) + "\n2" + ",1".repeat(200) + "\n3" + ",1".repeat(200));
    assertThat(Http.text(post("/gif", wrong, "text/html")))
        .contains("This chart has 200 problems")
        .contains("data has 180 more problems.");
    Wrong typed = new Wrong("200 errors", FORM, "data=" + wrong.body().replace("\n", "%0A"));
    assertThat(Http.text(post("/", typed, "text/html")))
        .contains("200 problems to fix")
        .contains("data has 180 more problems.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type", "Content-Encoding"})
  void does_not_quote_a_long_header(String header) throws IOException {
    RawHttp.Answer answer =
        RawHttp.send(
            SERVICE.uri("/"),
            "POST",
            "/gif",
            header + ": " + "x".repeat(20_000),
            "Content-Length: 0");
    assertThat(answer.status()).startsWith("HTTP/1.1 415 ");
    assertThat(answer.body()).contains("x".repeat(100) + "\u00E2").hasSizeLessThan(1000);
  }
}
