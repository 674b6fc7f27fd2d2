package io.chartreel;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.request.Parameter;
import io.chartreel.request.Permalink;
import io.chartreel.web.WebServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever bytes are sent, there is one answer to them in time, which is no failure of the service,
 * and one line in the log with nothing of them in it; an ordinary request behind them is answered.
 */
class AnyRequestTest {
  private static final WebServer SERVER =
      WebServer.of(TestService.PARSER, new ChartImages(TestService.FONTS), () -> {});
  private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
  private static final PrintStream CONSOLE = System.err;
  private static final FuzzSeeds SEEDS = FuzzSeeds.read();
  private static final List<String> WORDS = FuzzSeeds.words();

  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration PATIENCE_FOR_THE_LOG = Duration.ofSeconds(5);
  private static final String SMALL = "width=160&height=120&fps=5";
  private static final String LINE =
      "\\S+ INFO request - (GET|HEAD|POST|OTHER) (/[a-z.]*|/\\{name}\\.(gif|png)|"
          + "/c/\\{packed}(\\.gif|\\.png)?|none) [0-9]{3} [0-9]+ B [0-9]+\\.[0-9] ms [0-9a-f]{8}";

  private static final Pattern HEAD = Pattern.compile("(HTTP/1\\.1 [0-9]{3} (?s:.*?))\r\n\r\n");
  private static final Predicate<String> ORDINARY = line -> line.contains(" GET /{name}.gif 200 ");
  private static final String HEADER = "[A-Za-z-]+: [\\x20-\\x7E]*";

  @BeforeContainer
  static void open() {
    SERVER.open("127.0.0.1", 0);
    System.setErr(new PrintStream(LOG, true, StandardCharsets.UTF_8));
  }

  @AfterContainer
  static void close() {
    System.setErr(CONSOLE);
    SERVER.close();
  }

  private static List<String> lines() {
    return LOG.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Sends one request, a byte in each character, and an ordinary one behind it. */
  private static void send(String request) throws IOException {
    String all = exchange(request);
    String[] parts = all.split("\r\n\r\n", 2);
    List<String> head = List.of(parts[0].split("\r\n"));
    RawHttp.Answer answer = new RawHttp.Answer(head, parts[1]);
    assertThat(lines()).hasSize(2);
    boolean empty =
        lines().stream().anyMatch(line -> line.contains(" HEAD "))
            || answer.status().contains(" 303 ");
    assertThat(answer.body().length() + "")
        .as("bytes of one body")
        .isEqualTo(empty ? "0" : String.join(" and ", answer.header("Content-Length")));
  }

  /** What comes back for some bytes, an ordinary request behind them answered. */
  private static String exchange(String request) throws IOException {
    URI service = URI.create("http://127.0.0.1:" + SERVER.port() + "/");
    LOG.reset();
    long start = System.nanoTime();
    RawHttp.Answer answer = RawHttp.sendAndEnd(service, request);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE);
    String all = String.join("\r\n", answer.head()) + "\r\n\r\n" + answer.body();
    List<String> heads =
        HEAD.matcher(all)
            .results()
            .map(head -> head.group(1))
            .filter(AnyRequestTest::isFinal)
            .toList();
    assertThat(heads)
        .allMatch(head -> head.matches("HTTP/1\\.1 ([234][0-9]{2}|501|505) (?s:.*)"))
        .allMatch(head -> head.lines().skip(1).allMatch(line -> line.matches(HEADER)))
        .noneMatch(head -> head.contains("Set-Cookie"));
    assertThat(RawHttp.send(service, "GET", "/ordinary.gif?" + SMALL).status())
        .isEqualTo("HTTP/1.1 200 OK");
    long sent = System.nanoTime();
    while ((lines().size() <= heads.size() || lines().stream().noneMatch(ORDINARY))
        && System.nanoTime() - sent < PATIENCE_FOR_THE_LOG.toNanos()) {
      Thread.onSpinWait();
    }
    // what ends before it is a request has a line, and no answer
    assertThat(lines())
        .hasSizeBetween(heads.size() + 1, heads.size() + (heads.isEmpty() ? 2 : 1))
        .allMatch(line -> line.matches(LINE));
    return all;
  }

  private static boolean isFinal(String head) {
    return !head.startsWith("HTTP/1.1 1");
  }

  private static String request(String method, String target, String type, String body) {
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n"
        + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
        + (method.equals("POST") ? "Content-Length: " + body.length() + "\r\n" : "")
        + "\r\n"
        + body;
  }

  private static String small(String query) {
    return query.replaceAll("(?:^|&)(?:width|height|scale|fps)=[^&]*", "") + "&" + SMALL;
  }

  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> bytes =
        Arbitraries.integers()
            .between(0, 255)
            .map(octet -> "" + (char) octet.intValue())
            .list()
            .ofMaxSize(100)
            .map(octets -> String.join("", octets));
    Arbitrary<String> words =
        Arbitraries.of(WORDS).list().ofMaxSize(9).map(w -> Mutated.bytes(String.join("", w)));
    Arbitrary<String> mutated =
        Mutated.of(SEEDS.queries().stream().map(AnyRequestTest::small).toList(), WORDS);
    return Arbitraries.frequencyOf(Tuple.of(1, bytes), Tuple.of(1, words), Tuple.of(4, mutated));
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void a_query(
      @ForAll("queries") String query,
      @ForAll("addresses") String address,
      @ForAll("methods") String method)
      throws IOException {
    send(request(method, address + query, "", ""));
  }

  @Provide
  Arbitrary<String> addresses() {
    return Arbitraries.of(
        "/gif?",
        "/png?",
        "/?",
        "/?inline&",
        "/datauri?",
        "/a.png?",
        "/oembed?",
        "/oembed?url=",
        "/",
        "/gif",
        "/c/",
        "/health?",
        "/metrics?");
  }

  @Provide
  Arbitrary<String> methods() {
    return Arbitraries.of("GET", "GET", "GET", "HEAD", "POST");
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void an_address_of_a_chart_that_is_to_be_embedded(
      @ForAll("queries") String query, @ForAll("addresses") String address) throws IOException {
    String url = "http://test" + address + query;
    String encoded = URLEncoder.encode(url, StandardCharsets.ISO_8859_1);
    send(request("GET", "/oembed?maxwidth=150&format=xml&url=" + encoded, "", ""));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void a_permalink(@ForAll("permalinks") String packed, @ForAll("endings") String ending)
      throws IOException {
    send(request("GET", "/c/" + packed + ending, "", ""));
  }

  @Provide
  Arbitrary<String> permalinks() {
    List<String> packed =
        SEEDS.objects().stream().map(json -> Permalink.pack(json + "/**/")).toList();
    return Arbitraries.oneOf(
        Mutated.of(packed, List.of("%41", "A", "-", "/", ".", "?", "%2F", "..")),
        Mutated.of(SEEDS.objects(), WORDS)
            .map(
                json ->
                    new String(json.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
            .map(Permalink::pack));
  }

  @Provide
  Arbitrary<String> endings() {
    return Arbitraries.of(".gif", ".png", "", "?inline", ".gif?download");
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void json(@ForAll("objects") String json, @ForAll("places") String place) throws IOException {
    send(request("POST", place + SMALL, "application/json", json));
  }

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of("/gif?", "/png?", "/datauri?", "/a.png?frame=first&", "/?");
  }

  @Provide
  Arbitrary<String> objects() {
    Arbitrary<String> scalar =
        Arbitraries.of(
            "1",
            "-2.5",
            "0",
            "1e400",
            "-1e-400",
            "9".repeat(400),
            "1e999999999",
            "0x1F",
            "01",
            "NaN",
            "null",
            "true",
            "\"\"",
            "\"A\"",
            "'2019'",
            "\"2020-01\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"1,2,3\"",
            "\"A:1,2\"",
            "\"#fff\"",
            "\"\u202e\"",
            "\"bar\"",
            "[1,2]",
            "['a','b']",
            "undefined",
            "/*",
            "");
    Arbitrary<String> name =
        Arbitraries.of(
            Stream.concat(
                    Stream.of(
                        "name",
                        "value",
                        "label",
                        "color",
                        "category",
                        "datasets",
                        "options",
                        "scales",
                        "x",
                        "y",
                        "plugins",
                        "text",
                        "stacked",
                        "date",
                        "",
                        "__proto__"),
                    Stream.of(Parameter.values()).map(parameter -> parameter.spelling()))
                .toList());
    Arbitrary<String> tree =
        Arbitraries.recursive(
            () -> scalar,
            inner ->
                Arbitraries.oneOf(
                    inner.list().ofMaxSize(4).map(items -> "[" + String.join(",", items) + "]"),
                    Combinators.combine(name, inner)
                        .as((member, value) -> "\"" + member + "\":" + value)
                        .list()
                        .ofMaxSize(5)
                        .map(members -> "{" + String.join(",", members) + "}")),
            1,
            4);
    Arbitrary<String> deep =
        Combinators.combine(
                Arbitraries.of("[", "{\"a\":", "{\"series\":[", "{data:", "[[{", "{\"x\":{"),
                Arbitraries.integers().between(1, 2000))
            .as((open, times) -> open.repeat(times));
    return Arbitraries.frequencyOf(
        Tuple.of(2, tree.map(Mutated::bytes)),
        Tuple.of(1, deep),
        Tuple.of(4, Mutated.of(SEEDS.objects(), WORDS)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void csv(
      @ForAll("tables") String csv, @ForAll("places") String place, @ForAll("types") String type)
      throws IOException {
    send(
        type.startsWith("multipart")
            ? request("POST", place + SMALL, type, part(csv))
            : request("POST", place + SMALL, type, csv));
  }

  private static String part(String csv) {
    return "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
        + csv
        + "\r\n--xyz--\r\n";
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of(
        "text/csv",
        "text/tab-separated-values",
        "text/plain; charset=utf-8",
        "multipart/form-data; boundary=xyz",
        "application/x-www-form-urlencoded");
  }

  @Provide
  Arbitrary<String> tables() {
    Arbitrary<String> cell =
        Arbitraries.of(
            "",
            "1",
            "-2.5",
            "1,234",
            "\"1,234\"",
            "\"a\"\"b\"",
            "\"",
            "a\"b",
            "2019",
            "2020-01-01",
            "1/2/2000",
            "13.1.2000",
            "Q1 2020",
            "date",
            "name",
            "value",
            "category",
            "NaN",
            "12k",
            "_",
            "\u4e2d",
            "\u0000",
            "9".repeat(400),
            "a\u0301\u0301\u0301\u0301\u0301",
            "\"x\ny\"");
    Arbitrary<String> table =
        Combinators.combine(
                Arbitraries.of("", "\uFEFF", "sep=;\n", "\n\n", "year,"),
                Arbitraries.of(",", ";", "\t"),
                Arbitraries.of("\n", "\r\n", "\r"),
                cell.list().ofMaxSize(6).list().ofMaxSize(7))
            .as(
                (start, separator, end, rows) ->
                    rows.stream()
                        .map(row -> String.join(separator, row) + end)
                        .collect(Collectors.joining("", start, "")))
            .map(Mutated::bytes);
    return Arbitraries.oneOf(table, Mutated.of(SEEDS.tables(), WORDS));
  }

  /** Where there is more than one request in the bytes, each has its answer and its line. */
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void requests_that_are_no_requests(@ForAll("requests") String request) throws IOException {
    exchange(request);
  }

  @Provide
  Arbitrary<String> requests() {
    String json = "{\"values\":[1,2],\"width\":160,\"height\":120}";
    List<String> right =
        List.of(
            request("GET", "/gif?" + SMALL, "", ""),
            request("HEAD", "/a.png?" + SMALL, "", ""),
            request("POST", "/gif?" + SMALL, "application/json", json),
            request("POST", "/datauri?" + SMALL, "text/csv", "a,b\n1,2\n"),
            "POST /png HTTP/1.1\r\nHost: test\r\nContent-Type: text/csv\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n8\r\na,b\n1,2\n\r\n0\r\n\r\n",
            request("GET", "/?" + SMALL, "", "").replace("close", "keep-alive"));
    List<String> words =
        List.of(
            "Host: u\r\n",
            "Content-Length: 5\r\n",
            "Content-Length: +5\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Transfer-Encoding: x\r\n",
            "Connection: Upgrade\r\n",
            "Upgrade: h2c\r\n",
            "Expect: 100-continue\r\n",
            "Accept: image/*\r\n",
            "Accept: text/html\r\n",
            "If-None-Match: *\r\n",
            "Range: bytes=0-1\r\n",
            "Content-Encoding: gzip\r\n",
            "X-Forwarded-Host: a\"<b\r\n",
            "Cookie: a=b\r\n",
            " folded\r\n",
            ": none\r\n",
            "\r\n",
            "\n",
            "\r",
            "\0",
            "HTTP/1.0",
            "HTTP/9.9",
            "*",
            "http://test",
            "//",
            "/../",
            ";a=b",
            "#",
            "GET /gif HTTP/1.1\r\nHost: v\r\n\r\n",
            "0\r\n\r\n",
            "FFFFFFFFF\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    return Mutated.of(right, words);
  }
}
