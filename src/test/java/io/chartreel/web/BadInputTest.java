package io.chartreel.web;

import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.canonical.Permalink;
import io.chartreel.testing.RawHttp;
import io.chartreel.testing.TestService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad input from the open internet: each request gets the right status, none causes a 500, and an
 * ordinary request after it is answered.
 */
@Timeout(60)
class BadInputTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final String CLOSE = "Host: test\r\nConnection: close\r\n";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final String MULTIPART = "multipart/form-data; boundary=xyz";
  private static final String MARK = "\u0301";

  private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
  private static final PrintStream CONSOLE = System.err;

  /**
   * One input.
   *
   * @param name what it is
   * @param status what it is answered with
   * @param request all its bytes, one in each character
   */
  record Bad(String name, int status, String request) {
    @Override
    public String toString() {
      return name + ": " + status;
    }
  }

  @BeforeAll
  static void keepTheLog() {
    System.setErr(new PrintStream(LOG, true, StandardCharsets.UTF_8));
  }

  @Test
  void bytes_in_the_query_that_are_not_utf8_are_rejected() throws IOException {
    for (String path : List.of("/", "/gif", "/png", "/json")) {
      RawHttp.Answer answer =
          RawHttp.send(
              SERVICE.uri("/"), "GET " + path + "?title=\u00E9 HTTP/1.1\r\n" + CLOSE + "\r\n");
      assertThat(answer.status()).as(path).startsWith("HTTP/1.1 400 ");
      assertThat(answer.body()).contains("The query has bytes that are not UTF-8.");
    }
  }

  @AfterAll
  static void showTheLogAgain() {
    System.setErr(CONSOLE);
    assertThat(log()).contains("GET /gif 200").doesNotContain("\tat ", "ERROR");
  }

  private static String log() {
    return LOG.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"numbers", "sizes", "texts", "structures", "bodies", "addresses", "requests"})
  void bad_input_gets_its_status_and_does_not_affect_the_next_request(Bad bad) throws IOException {
    check(bad, RawHttp.send(SERVICE.uri("/"), bad.request()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void a_body_that_is_cut_off_gets_its_status(Bad bad) throws IOException {
    check(bad, RawHttp.sendAndEnd(SERVICE.uri("/"), bad.request()));
  }

  static Stream<Bad> a_body_that_is_cut_off_gets_its_status() {
    String head = head("POST /gif") + "Content-Type: text/csv\r\n";
    return Stream.of(
        new Bad("a body that is cut off", 400, head + "Content-Length: 10\r\n\r\na,b"),
        new Bad(
            "a chunk that is cut off", 400, head + "Transfer-Encoding: chunked\r\n\r\na\r\na,b"));
  }

  private static void check(Bad bad, RawHttp.Answer answer) throws IOException {
    assertThat(answer.status() + "\n" + answer.body())
        .as(bad.toString())
        .startsWith("HTTP/1.1 " + bad.status() + " ");
    assertThat(RawHttp.send(SERVICE.uri("/"), "GET", "/gif?width=200&height=150").status())
        .isEqualTo("HTTP/1.1 200 OK");
    assertThat(log()).as(bad.toString()).doesNotContain("\tat ", "ERROR");
  }

  static Stream<Bad> numbers() {
    return Stream.concat(
        Stream.of(
                "NaN",
                "Infinity",
                "1e400",
                "-1e400",
                "1e16",
                "0x1p3",
                "1d",
                "1f",
                "--1",
                "%2B-1",
                "1e",
                "e1",
                ".",
                "1.2.3",
                "1%2C5",
                "%D9%A1%D9%A2",
                "%EF%BC%91",
                "1_000",
                "null",
                "true")
            .flatMap(
                number -> query("the number " + number, 400, "ref=r:1&labels=a&values=" + number)),
        Stream.concat(
            query("a number too small to tell from zero", 200, "labels=a&values=1e-400"),
            Stream.of(
                post("200,000 digits", 400, FORM, "labels=a&values=" + "9".repeat(200_000)),
                post("200,000 digits in JSON", 400, JSON, "{values:[" + "9".repeat(200_000) + "]}"),
                post("200,000 digits in CSV", 400, CSV, "a,b\n1," + "9".repeat(200_000)),
                post(
                    "200,000 zeros before the point",
                    400,
                    FORM,
                    "labels=a&values=" + "0".repeat(200_000) + "1"),
                post("an exponent of ten digits", 400, JSON, "{values:[1e1000000000]}"),
                post("a width of 1e999999999 in JSON", 400, JSON, "{width:1e999999999}"),
                post("NaN in JSON", 400, JSON, "{labels:['a'],values:[NaN]}"))));
  }

  static Stream<Bad> sizes() {
    return Stream.concat(
        Stream.of(
                "0",
                "-1",
                "165536",
                "2147483648",
                "4294967297",
                "1e3",
                "12.5",
                "%D9%A6%D9%A4%D9%A0",
                "0x200",
                "x")
            .flatMap(
                size ->
                    Stream.of("width", "height", "scale", "fps", "period", "top")
                        .flatMap(name -> query(name + "=" + size, 400, name + "=" + size))),
        Stream.of(
                query("a loop of 65536", 400, "loop=65536"),
                query("everything at its limit", 422, "width=1600&height=1200&scale=3&fps=50"),
                query("an hour", 422, "period=60000&pause=60000&hold=60000"))
            .flatMap(identity()));
  }

  static Stream<Bad> texts() {
    return Stream.of(
            query("201 letters", 400, "title=" + "a".repeat(201)),
            query("5 combining marks", 400, "title=a" + encoded(MARK).repeat(5)),
            query("bidirectional overrides", 400, "title=%E2%80%AEabc%E2%81%A6"),
            query("a lone surrogate", 400, "title=%ED%A0%80"),
            query("a pair of surrogates as six bytes", 400, "title=%ED%A0%BD%ED%B8%80"),
            query("NUL", 400, "title=a%00b"),
            query("ESC", 400, "title=%1B%5B31mred"),
            query("CR and LF", 400, "prefix=a%0D%0ASet-Cookie:%20a=b"),
            query("a character that is none", 200, "title=%EF%BF%BF"),
            query("bytes over 10FFFF", 400, "title=%F5%80%80%80"),
            query("a name of NUL", 400, "labels=%00&values=1"),
            query("markup", 200, "title=%3Cscript%3Ealert(1)%3C/script%3E"),
            Stream.of(
                post("10,000 letters", 400, FORM, "title=" + "W".repeat(10_000)),
                post(
                    "20,000 combining marks",
                    400,
                    JSON,
                    latin1("{title:'a" + MARK.repeat(20_000) + "'}")),
                post("20,000 spaces", 200, FORM, "title=" + "+".repeat(20_000)),
                post("a lone surrogate escaped in JSON", 400, JSON, "{\"title\":\"\\ud800\"}"),
                post("NUL escaped in JSON", 400, JSON, "{\"title\":\"\\u0000\"}"),
                post("NUL in CSV", 400, CSV, "a,b\n\0,1"),
                post("UTF-16", 400, CSV, "\u00FF\u00FEa\0,\0b\0")))
        .flatMap(identity());
  }

  static Stream<Bad> structures() {
    String thousand =
        IntStream.range(0, 1500).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
    return Stream.of(
            query("a broken % sequence", 400, "title=%zz"),
            query("a cut off % sequence", 400, "title=%4"),
            query("an overlong slash", 400, "title=%c0%80"),
            query("the same twice", 400, "width=300&width=300"),
            query("counts that do not match", 400, "labels=a,b,c&values=1,2"),
            query("2,001 periods", 422, "periods=1..2001&values=1"),
            query(
                "a label that looks like a range of 2 billion",
                200,
                "labels=1..2000000000&values=1"),
            query("a label that looks like a range of steps of 0", 200, "labels=1..9:0&values=1"),
            query(
                "a label that looks like a range without end",
                200,
                "labels=1..99999999999999999999&values=1"),
            query("a ref without a value", 400, "ref=a"),
            query("21 refs", 422, "labels=a&values=1" + "&ref=a:1".repeat(21)),
            query("201 colours", 400, "colors=" + "red,".repeat(200) + "red"),
            query("two spellings", 400, "labels=a&values=1&data=a,b;1,2"),
            query("a slip", 400, "widht=300"),
            query("an empty table", 400, "data=;;;"),
            query("only commas", 400, "labels=,,,&values=,,,"),
            Stream.of(
                post("1,500 parameters", 200, FORM, "width=200&" + thousand),
                get("1,500 parameters that are too long", 414, "/gif?" + thousand),
                get("only signs between fields", 200, "/gif?&&&===&=&;")))
        .flatMap(identity());
  }

  static Stream<Bad> bodies() {
    return Stream.of(
        post("deep JSON", 400, JSON, "[".repeat(100_000)),
        post("deep JSON that is closed", 400, JSON, "{a:".repeat(5000) + "1" + "}".repeat(5000)),
        post("duplicate members", 400, JSON, "{width:200,width:300}"),
        post("JSON that is no object", 400, JSON, "7"),
        post("JSON with trailing text", 400, JSON, "{}{}"),
        post("a quotation mark that is not closed", 400, CSV, "a,b\n\"1,2\n3,4\n"),
        post("text after a closing quotation mark", 400, CSV, "a,b\n1,\"2\"x\n"),
        post("1,001,000 values", 422, CSV, table(1000, 1001)),
        post("2,001 periods", 422, CSV, table(2001, 2)),
        post("10,001 bars", 422, CSV, table(2, 10_001)),
        post("rows of other lengths", 400, CSV, "y,a\n1\n2,3,4\n"),
        post("a million commas", 422, CSV, ",".repeat(999_999)),
        post("a million line ends", 400, CSV, "\n".repeat(999_999)),
        post("a million quotation marks", 400, CSV, "\"".repeat(999_999)),
        post("a million ampersands", 422, FORM, "&".repeat(999_999)),
        post("200,000 fields of no name", 422, FORM, "=&".repeat(200_000)),
        post("90,000 series", 422, FORM, "series=A:1&".repeat(90_000)),
        post("100,000 errors", 422, FORM, "widht=1&".repeat(100_000)),
        post("40,000 colours of bars", 422, FORM, colors(40_000)),
        post("100,000 series in JSON", 422, JSON, "{series:[" + "[1],".repeat(100_000) + "]}"),
        post("500,000 records", 422, JSON, "[" + "{a:1},".repeat(500_000) + "]"),
        post("an empty body", 400, CSV, ""),
        post("a body of spaces", 400, JSON, " ".repeat(100_000)),
        post("an open comment", 400, JSON, "/*".repeat(100_000)),
        post("a form that is a file", 400, FORM, "a,b\n1,2"),
        post("a gzip bomb", 415, CSV + "\r\nContent-Encoding: gzip", "\u001f\u008b\b\0"),
        post("parts without a boundary", 400, "multipart/form-data", "x"),
        post(
            "parts that are not closed", 400, MULTIPART, "--xyz\r\nContent-Disposition: form-data"),
        post("201 parts", 400, MULTIPART, part("width", "200").repeat(201) + "--xyz--\r\n"),
        post("a part without a name", 400, MULTIPART, "--xyz\r\n\r\n1\r\n--xyz--\r\n"),
        post("a body of no type", 415, "", "a,b"),
        post("a charset that is none", 400, CSV + ";charset=%00", "a,b"),
        post("a charset that is not closed", 400, CSV + ";charset=\"foo", "a,b"),
        post("a boundary that is not closed", 400, "multipart/form-data; boundary=\"X", "x"),
        post("a boundary that is too long", 400, MULTIPART + "z".repeat(68), "x"),
        post("a type that is none", 415, "\u00e9;;;=", "a,b"),
        post("another charset", 415, JSON + ";charset=utf-16", "\u00FE\u00FF\0a"),
        post("a body over the limit", 413, CSV, "a".repeat(10_000_001)),
        new Bad(
            "a body longer than its length",
            400,
            head("POST /gif") + "Content-Type: text/csv\r\nContent-Length: 3\r\n\r\na,b\n1,2\n"));
  }

  static Stream<Bad> addresses() {
    return Stream.of(
        get("a permalink of nothing", 404, "/c/"),
        get("a permalink of one letter", 400, "/c/A.gif"),
        get(
            "a permalink that is cut off",
            400,
            "/c/" + Permalink.pack("width=200").substring(0, 9) + ".gif"),
        get("a permalink of random letters", 400, "/c/" + "Aq7_-".repeat(200) + ".png"),
        get("a permalink of itself", 400, "/c/" + Permalink.pack("/c/A") + ".gif"),
        get("a bomb of 2 MB", 422, "/c/" + Permalink.pack("a".repeat(2_000_000)) + ".gif"),
        get("a bomb of 100 MB", 414, "/c/" + bomb(100) + ".gif"),
        get("a bomb of 20 MB", 414, "/c/" + bomb(20) + ".gif"),
        get("a folder above", 400, "/../../etc/passwd"),
        get("a folder above that is encoded", 400, "/%2e%2e/%2e%2e/etc/passwd"),
        get("a parent folder after a name", 400, "/a/..;/gif"),
        get("an encoded slash", 200, "/a%2fb.gif"),
        get("an encoded backslash", 200, "/a%5cb.gif"),
        get("NUL in the path", 400, "/a%00.gif"),
        get("a broken % sequence in the path", 400, "/%zz.gif"),
        get("bytes that are not UTF-8 in the path", 400, "/%c0%80.gif"),
        get("two slashes", 404, "//"),
        get("two slashes before a name", 404, "//gif"),
        get("three slashes", 404, "/gif//"),
        get("semicolons", 404, "/gif;a=b;c"),
        get("an oEmbed of nothing", 400, "/oembed"),
        get("an oEmbed of elsewhere", 404, "/oembed?url=http://169.254.169.254/gif"),
        get("an oEmbed of no address", 400, "/oembed?url=%zz"),
        get("a picture of something else", 404, "/chart.jpg"));
  }

  static Stream<Bad> requests() {
    String chunked =
        head("POST /gif") + "Content-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n";
    String length = head("POST /gif") + "Content-Type: text/csv\r\nContent-Length: ";
    return Stream.of(
        new Bad("TRACE", 405, head("TRACE /gif") + "\r\n"),
        new Bad("CONNECT", 400, "CONNECT example.org:443 HTTP/1.1\r\n" + CLOSE + "\r\n"),
        new Bad("a method that is none", 405, head("BREW /gif") + "\r\n"),
        new Bad("a method of lower case", 405, head("get /gif") + "\r\n"),
        new Bad(
            "a header of 20 KB", 200, head("GET /gif") + "X: " + "y".repeat(20_000) + "\r\n\r\n"),
        new Bad(
            "a header of 40 KB", 431, head("GET /gif") + "X: " + "y".repeat(40_000) + "\r\n\r\n"),
        new Bad("100 headers", 200, head("GET /gif") + "X: y\r\n".repeat(98) + "\r\n"),
        new Bad("101 headers", 431, head("GET /gif") + "X: y\r\n".repeat(99) + "\r\n"),
        new Bad("10,000 headers", 431, head("GET /gif") + "X: y\r\n".repeat(10_000) + "\r\n"),
        new Bad("a header without a colon", 400, head("GET /gif") + "rubbish\r\n\r\n"),
        new Bad("a space before a colon", 400, head("GET /gif") + "X : y\r\n\r\n"),
        new Bad("NUL in a header", 400, head("GET /gif") + "X: a\0b\r\n\r\n"),
        new Bad("a header that goes on", 400, head("GET /gif") + "X: a\r\n b\r\n\r\n"),
        new Bad("a length of letters", 400, length + "x\r\n\r\n"),
        new Bad("a negative length", 400, length + "-1\r\n\r\n"),
        new Bad("a length of 20 digits", 400, length + "9".repeat(20) + "\r\n\r\n"),
        new Bad("a length of 10 GB", 413, length + "10000000000\r\n\r\n"),
        new Bad("two lengths", 400, length + "3\r\nContent-Length: 4\r\n\r\na,b\n"),
        new Bad(
            "a length and chunks",
            400,
            length + "3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        new Bad(
            "a coding that is none", 400, head("POST /gif") + "Transfer-Encoding: rot13\r\n\r\n"),
        new Bad("chunks that are none", 400, chunked + "rubbish\r\n"),
        new Bad("a chunk of negative size", 400, chunked + "-1\r\n\r\n"),
        new Bad("a chunk of 2^64 bytes", 400, chunked + "10000000000000000\r\na"),
        new Bad("a chunk that is too long", 400, chunked + "3\r\na,b\n1,2\r\n0\r\n\r\n"),
        new Bad(
            "chunks over the limit",
            413,
            chunked + ("f4240\r\n" + "a".repeat(1_000_000) + "\r\n").repeat(11) + "0\r\n\r\n"),
        new Bad("an expectation that is none", 417, head("GET /gif") + "Expect: rubbish\r\n\r\n"),
        new Bad("no Host", 400, "GET /gif HTTP/1.1\r\nConnection: close\r\n\r\n"),
        new Bad("two Hosts", 400, head("GET /gif") + "Host: other\r\n\r\n"),
        new Bad(
            "a Host that is none",
            400,
            "GET /gif HTTP/1.1\r\nHost: a b/c?\r\nConnection: close\r\n\r\n"),
        new Bad("HTTP/0.9", 505, "GET /gif\r\n\r\n"),
        new Bad("HTTP/1.0", 200, "GET /gif HTTP/1.0\r\n\r\n"),
        new Bad("HTTP/2", 426, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        new Bad("HTTP/9.9", 505, "GET /gif HTTP/9.9\r\n" + CLOSE + "\r\n"),
        new Bad("TLS", 400, "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n"),
        new Bad("an absolute address", 200, head("GET http://test/gif") + "\r\n"),
        new Bad(
            "an absolute address of another scheme", 200, head("GET gopher://test/gif") + "\r\n"),
        new Bad("an address of another host", 400, head("GET http://example.org/gif") + "\r\n"),
        new Bad("a star", 404, head("OPTIONS *") + "\r\n"),
        new Bad("an address without a slash", 400, head("GET gif") + "\r\n"),
        new Bad("letters that are not ASCII", 200, head("GET /gif?title=\u00c3\u00a9") + "\r\n"),
        new Bad("a space in the address", 400, head("GET /gif?title=a b") + "\r\n"),
        new Bad(
            "an Accept that is none",
            400,
            head("GET /gif?fps=90") + "Accept: ;;,/;q=NaN,*;q\r\n\r\n"),
        new Bad("a tag that is none", 200, head("GET /gif") + "If-None-Match: \",W/\"\"\"\r\n\r\n"),
        new Bad(
            "an upgrade without its Connection",
            400,
            head("GET /gif") + "Upgrade: websocket\r\n\r\n"));
  }

  /** Returns one query as a request for the image and for the page, and as a form. */
  private static Stream<Bad> query(String name, int status, String query) {
    return Stream.of(
        get(name, status, "/gif?" + query),
        get(name + " on the page", status, "/?" + query),
        post(name + " in a form", status, FORM, query));
  }

  private static Bad get(String name, int status, String address) {
    return new Bad(name, status, head("GET " + address) + "\r\n");
  }

  private static Bad post(String name, int status, String type, String body) {
    return new Bad(
        name,
        status,
        head("POST /gif")
            + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private static String head(String request) {
    return request + " HTTP/1.1\r\n" + CLOSE;
  }

  private static String part(String name, String content) {
    return "--xyz\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + content
        + "\r\n";
  }

  private static String table(int periods, int bars) {
    return IntStream.range(0, bars)
            .mapToObj(i -> ",b" + i)
            .collect(Collectors.joining("", "y", "\n"))
        + IntStream.range(0, periods)
            .mapToObj(i -> "p" + i + ",1".repeat(bars) + "\n")
            .collect(Collectors.joining());
  }

  private static String colors(int bars) {
    return "labels=a&values=1&"
        + IntStream.range(0, bars)
            .mapToObj(i -> "color.b" + i + "=red&")
            .collect(Collectors.joining());
  }

  private static String bomb(int megabytes) {
    return Permalink.pack("a".repeat(megabytes * 1_000_000));
  }

  private static String encoded(String text) {
    return latin1(text)
        .chars()
        .mapToObj(octet -> String.format(Locale.ROOT, "%%%02X", octet))
        .collect(Collectors.joining());
  }

  private static String latin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
