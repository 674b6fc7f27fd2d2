package io.chartreel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.testing.LoggedService;
import io.chartreel.testing.Mutated;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Bytes that contain no request or several: each request gets a response and a log line. The last
 * one may get only a log line, and later, if the service has noticed the end of the input first.
 */
class AnyBytesTest {
  private static final LoggedService SERVICE = new LoggedService();
  private static final String SMALL = LoggedService.SMALL;

  /** Log lines that earlier input may still cause. */
  private static int late;

  @BeforeContainer
  static void open() {
    SERVICE.open();
  }

  @AfterContainer
  static void close() {
    SERVICE.close();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void every_request_in_arbitrary_bytes_is_answered_and_logged(@ForAll("requests") String request)
      throws IOException {
    LoggedService.Exchange exchange = SERVICE.exchange(request);
    int most = exchange.heads().size() + 2;
    assertThat(exchange.lines()).hasSizeBetween(exchange.heads().size() + 1, most + late);
    late = Math.max(0, most - exchange.lines().size());
  }

  @Provide
  Arbitrary<String> requests() {
    String json = "{\"values\":[1,2],\"width\":160,\"height\":120}";
    List<String> right =
        List.of(
            LoggedService.request("GET", "/gif?" + SMALL, "", ""),
            LoggedService.request("HEAD", "/a.png?" + SMALL, "", ""),
            LoggedService.request("POST", "/gif?" + SMALL, "application/json", json),
            LoggedService.request("POST", "/datauri?" + SMALL, "text/csv", "a,b\n1,2\n"),
            "POST /png HTTP/1.1\r\nHost: test\r\nContent-Type: text/csv\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n8\r\na,b\n1,2\n\r\n0\r\n\r\n",
            LoggedService.request("GET", "/?" + SMALL, "", "").replace("close", "keep-alive"));
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
