package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.canonical.Permalink;
import io.chartreel.fuzz.FuzzSeeds;
import io.chartreel.request.parameter.Parameter;
import io.chartreel.testing.Declared;
import io.chartreel.testing.LoggedService;
import io.chartreel.testing.Mutated;
import io.chartreel.testing.RawHttp;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
 * Any request gets one response that is not a 500, and one log line without any of its content. An
 * ordinary request after it is answered.
 */
class AnyRequestTest {
  private static final LoggedService SERVICE = new LoggedService();
  private static final FuzzSeeds SEEDS = FuzzSeeds.read();
  private static final List<String> WORDS = FuzzSeeds.words();
  private static final String SMALL = LoggedService.SMALL;

  @BeforeContainer
  static void open() {
    SERVICE.open();
  }

  @AfterContainer
  static void close() {
    SERVICE.close();
  }

  /** Sends a request, one byte per character, and an ordinary one after it. */
  private static void send(String request) throws IOException {
    LoggedService.Exchange exchange = SERVICE.exchange(request);
    assertThat(exchange.heads()).hasSize(1);
    assertThat(exchange.lines()).hasSize(2);
    RawHttp.Answer answer = exchange.answer();
    boolean empty =
        exchange.lines().stream().anyMatch(line -> line.contains(" HEAD "))
            || answer.status().contains(" 303 ");
    assertThat(answer.body().length() + "")
        .as("bytes of one body")
        .isEqualTo(empty ? "0" : String.join(" and ", answer.header("Content-Length")));
    if (!empty) {
      Declared.check(answer);
    }
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
    send(LoggedService.request(method, address + query, "", ""));
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
    send(LoggedService.request("GET", "/oembed?maxwidth=150&format=xml&url=" + encoded, "", ""));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void a_permalink(@ForAll("permalinks") String packed, @ForAll("endings") String ending)
      throws IOException {
    send(LoggedService.request("GET", "/c/" + packed + ending, "", ""));
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
    send(LoggedService.request("POST", place + SMALL, "application/json", json));
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
                    Stream.of(Parameter.values()).map(parameter -> parameter.key()))
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
            ? LoggedService.request("POST", place + SMALL, type, part(csv))
            : LoggedService.request("POST", place + SMALL, type, csv));
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
}
