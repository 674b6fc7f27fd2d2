package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.canonical.Permalink;
import io.chartreel.testing.RawHttp;
import io.chartreel.testing.TestService;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Doubling any input at most doubles the work. The work is the CPU time of the request threads,
 * which a busy machine does not affect, and two sizes are compared within one run.
 */
@Tag("full")
class LinearTimeTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** How many times the short input is doubled to make the long one. */
  private static final int DOUBLINGS = 3;

  /** The factor by which each doubling may increase the work. */
  private static final double FACTOR = 2.5;

  /** CPU time of any request in nanoseconds; differences below it are ignored. */
  private static final long LEAST_WORK = 500_000;

  /** A ratio that is measured once may be noise; one that is measured each time is not. */
  private static final int MOST_TRIES = 40;

  private static final int LONGEST_HEADER = 16_000;
  private static final int LONGEST_QUERY = 7_800;
  private static final int LONGEST_BODY = 990_000;

  /** Input that is known to slow down scanners, parsers and patterns when it is repeated. */
  private static final List<String> PIECES =
      List.of(
          " ",
          "\"",
          "'",
          ",",
          ";",
          ":",
          ":1;",
          "\t",
          "\n",
          "\r\n",
          "a",
          "1",
          "1,",
          ",000",
          "1.",
          "..",
          "-",
          "+",
          "%0A",
          "%2C",
          "%3B",
          "%3A1%3B",
          "labels[]=%2C&",
          "labels=%2C&",
          "#38;",
          "[0]",
          "amp;",
          "&",
          "a&",
          "a=1&",
          "W/",
          "W/\"\",",
          "\\",
          "(",
          "[",
          "{",
          "[],",
          "{},",
          "{\"a\":1},",
          "/*",
          "/**/",
          "//\n",
          "\u0301",
          "\u200D",
          "\uD83D\uDE00",
          "2020-01-01,",
          "1 jan 2020\n",
          "a,1\n",
          "rgb(1,1,1),",
          ";q=0.1,");

  /**
   * A place where a request carries text.
   *
   * @param name of the place
   * @param longest characters, or bytes of a body, that fit there
   * @param request the whole request with a text in that place
   */
  private record Place(String name, int longest, UnaryOperator<String> request) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Place> places() {
    return Stream.of(
            Stream.of("If-None-Match", "Accept", "Content-Type", "X-Forwarded-Host", "Cookie")
                .map(LinearTimeTest::header),
            Stream.of(
                    "title", "c", "labels", "values", "data", "series", "ref", "colors", "frame",
                    "url")
                .map(LinearTimeTest::query),
            Stream.of(
                new Place("query", LONGEST_QUERY, text -> get("/png?" + url(text), "")),
                new Place("path", LONGEST_QUERY, text -> get("/" + url(text) + ".png", "")),
                new Place("page", LONGEST_QUERY, text -> get("/?data=" + url(text), "")),
                new Place("permalink", LONGEST_BODY / 8, LinearTimeTest::permalink),
                body("CSV", "text/csv", "/png", text -> text),
                body("wide CSV", "text/csv", "/png", text -> "year,A\n2020," + text),
                body("header of CSV", "text/csv", "/png", text -> "year," + text + "\n2020,1"),
                body("JSON", "application/json", "/png", text -> text),
                body("QuickChart", "application/json", "/chart", text -> "{chart:'" + text + "'}"),
                body("JSON text", "application/json", "/png", text -> "{title:\"" + text + "\"}"),
                body("JSON data", "application/json", "/png", text -> "{data:[" + text + "]}"),
                body("form", "application/x-www-form-urlencoded", "/png", text -> text),
                body("form name", "application/x-www-form-urlencoded", "/png", text -> text + "=1"),
                body("page form", "application/x-www-form-urlencoded", "/", text -> text)),
            Stream.of("title", "data", "series", "labels", "colors").map(LinearTimeTest::formField),
            Stream.of(multipart("a file"), multipart("a field")))
        .flatMap(all -> all);
  }

  /** Only images have an entity tag, and only errors depend on the Accept header. */
  private static Place header(String name) {
    String target = name.equals("If-None-Match") ? "/png" : "/png?fps=x";
    return new Place(
        name,
        LONGEST_HEADER,
        text -> get(target, name + ": ," + text.replaceAll("[\r\n]", " ") + "x\r\n"));
  }

  private static Place query(String name) {
    String path = name.equals("url") ? "/oembed?url=" : "/png?" + name + "=";
    return new Place("parameter " + name, LONGEST_QUERY, text -> get(path + url(text), ""));
  }

  private static Place formField(String name) {
    return body(
        "form field " + name,
        "application/x-www-form-urlencoded",
        "/png",
        text -> name + "=a" + text + "b");
  }

  private static Place multipart(String what) {
    String file = what.equals("a file") ? "; filename=\"a.csv\"" : "";
    return body(
        "multipart " + what,
        "multipart/form-data; boundary=x",
        "/png",
        text ->
            "--x\r\nContent-Disposition: form-data; name=\"data\""
                + file
                + "\r\n\r\n"
                + text
                + "\r\n--x--\r\n");
  }

  private static Place body(String name, String type, String path, UnaryOperator<String> body) {
    return new Place(
        name,
        LONGEST_BODY,
        text -> {
          String bytes = bytes(body.apply(text));
          return "POST %s HTTP/1.1\r\nHost: test\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(path, type, bytes.length(), bytes);
        });
  }

  private static String permalink(String text) {
    return get(
        "/c/" + Permalink.pack("{\"data\":\"" + text.replace('"', '\'') + "\"}") + ".png", "");
  }

  private static String get(String target, String header) {
    return "GET "
        + target
        + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n"
        + bytes(header)
        + "\r\n";
  }

  /** Encodes only what a URL cannot contain; & and + keep their meaning. */
  private static String url(String text) {
    StringBuilder url = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean plain = c > ' ' && c < 0x7F && "\"#<>\\^`{|}[]".indexOf(c) < 0;
              String one = Character.toString(c);
              url.append(plain ? one : URLEncoder.encode(one, StandardCharsets.UTF_8));
            });
    return url.substring(0, Math.min(url.length(), LONGEST_QUERY));
  }

  /** Returns a text with one character per byte of another one in UTF-8. */
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @MethodSource("places")
  void doubling_any_input_doubles_the_work_at_most(Place place) throws IOException {
    work(place, "a", place.longest);
    for (String piece : PIECES) {
      check(place, piece);
    }
  }

  private static void check(Place place, String piece) throws IOException {
    long least = Long.MAX_VALUE;
    long most = Long.MAX_VALUE;
    for (int i = 0; i < MOST_TRIES; i++) {
      least = Math.min(least, work(place, piece, place.longest >> DOUBLINGS));
      most = Math.min(most, work(place, piece, place.longest));
      if (most <= Math.pow(FACTOR, DOUBLINGS) * Math.max(LEAST_WORK, least)) {
        return;
      }
    }
    assertThat((double) most / least)
        .as("work for 8 times as many `%s` in %s: %,d ns after %,d", piece, place, most, least)
        .isLessThanOrEqualTo(Math.pow(FACTOR, DOUBLINGS));
  }

  /** Returns the work of a request with a text; it may be rejected, but must not cause a 500. */
  private static long work(Place place, String piece, int length) throws IOException {
    String text = piece.repeat(length / piece.getBytes(StandardCharsets.UTF_8).length);
    String request = place.request.apply(text);
    long before = cpuTime();
    RawHttp.Answer answer = RawHttp.send(SERVICE.uri("/"), request);
    long work = cpuTime() - before;
    assertThat(answer.status())
        .as("the answer to `%s` in %s", piece, place)
        .doesNotContain(" 500 ")
        .startsWith("HTTP/1.1 ");
    return work;
  }

  /** Returns the CPU time in nanoseconds that all server threads have used. */
  private static long cpuTime() {
    return Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(
            thread ->
                thread != null && thread.getThreadName().toLowerCase(Locale.ROOT).startsWith("web"))
        .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
        .sum();
  }
}
