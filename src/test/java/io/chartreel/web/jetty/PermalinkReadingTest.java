package io.chartreel.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartreel.canonical.CanonicalJson;
import io.chartreel.canonical.Permalink;
import io.chartreel.memory.MemoryBudget;
import io.chartreel.render.queue.QueueLimits;
import io.chartreel.request.ChartInputs;
import io.chartreel.request.ChartRequest;
import io.chartreel.request.problem.BadRequestException;
import io.chartreel.request.syntax.QueryString;
import io.chartreel.testing.HeldRenderer;
import io.chartreel.testing.Http;
import io.chartreel.testing.TestService;
import io.chartreel.web.WebServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Permalinks are short but may unpack to a lot of data, which must not block other requests. */
@Timeout(120)
class PermalinkReadingTest {
  private static final String HOST = "127.0.0.1";
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int MEGABYTE = 1 << 20;

  /** The most bytes that a permalink may unpack to. */
  private static final int LIMIT = 128_000;

  private static final String OPTIONS =
      "type=race&fps=1&period=100&width=300&height=200&locale=de&title=";

  private static final String HELD = "held";

  private final HeldRenderer renderer = new HeldRenderer().holdingBeforeQueue(HELD);
  private final WebServer server =
      renderer.server(
          new QueueLimits(
              2, 2, LONG, LONG, new MemoryBudget(0, 8 * MEGABYTE, MEGABYTE, MEGABYTE, MEGABYTE)));

  @BeforeEach
  void open() {
    server.open(HOST, 0);
  }

  @AfterEach
  void close() {
    renderer.release();
    server.close();
  }

  private URI uri(String address) {
    return URI.create("http://" + HOST + ":" + server.port() + address);
  }

  /** Returns JSON that is too long to count as a small input. */
  private static String large(String title) {
    return "{\"title\": \""
        + title
        + "\", \"labels\": [\"a\"], \"values\": [1]}"
        + " ".repeat(41_000);
  }

  @Test
  void permalinks_being_unpacked_block_neither_bodies_nor_rendering() throws Exception {
    int many = 4 * Math.max(16, 4 * Runtime.getRuntime().availableProcessors());
    String link = "/c/" + Permalink.pack(large(HELD)) + ".gif";
    List<CompletableFuture<HttpResponse<byte[]>>> links =
        IntStream.range(0, many).mapToObj(i -> Http.later(uri(link))).toList();
    renderer.begun.acquire();
    CompletableFuture.anyOf(links.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
    for (int i = 0; i < 3; i++) {
      HttpResponse<byte[]> posted =
          Http.post(uri("/gif"), "application/json", BodyPublishers.ofString(large("b" + i)));
      assertThat(posted.statusCode()).as(Http.text(posted)).isEqualTo(200);
    }
    assertThat(Http.get(uri("/gif?title=c")).statusCode()).isEqualTo(200);
    assertThat(links)
        .filteredOn(CompletableFuture::isDone)
        .allSatisfy(refused -> assertThat(refused.join().statusCode()).isEqualTo(503));
    renderer.release();
    assertThat(links)
        .extracting(answer -> answer.join().statusCode())
        .containsOnly(200, 503)
        .contains(200);
  }

  /** Returns a table whose canonical form is long but compresses well. */
  private static String table() {
    return IntStream.range(0, 191)
            .mapToObj(bar -> ",Bar " + bar)
            .collect(Collectors.joining("", "year", "\n"))
        + IntStream.range(2000, 2040)
            .mapToObj(year -> year + ",100000000000000".repeat(191))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String query(int title) {
    return OPTIONS + "x".repeat(title);
  }

  /** Returns the canonical form of {@link #table}, one byte longer per character of the title. */
  private static String definition(int title) throws BadRequestException {
    ChartRequest chart =
        TestService.PARSER.parse(ChartInputs.csv(table(), QueryString.of(query(title))));
    return CanonicalJson.of(chart);
  }

  private static int longestTitle() throws BadRequestException {
    return 1 + LIMIT - definition(1).getBytes(StandardCharsets.UTF_8).length;
  }

  private HttpResponse<byte[]> post(int title) {
    return Http.post(uri("/png?" + query(title)), "text/csv", BodyPublishers.ofString(table()));
  }

  @Test
  void the_largest_permalink_works_everywhere() throws BadRequestException {
    HttpResponse<byte[]> posted = post(longestTitle());
    String link = Http.header(posted, "Content-Location");
    assertThat(link).startsWith("/c/");
    HttpResponse<byte[]> again = Http.get(uri(link));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(Http.header(again, "ETag")).isEqualTo(Http.header(posted, "ETag"));
    assertThat(Http.header(again, "Content-Location")).isEqualTo(link);
    String page = link.replace(".png", "");
    assertThat(Http.get(uri(page)).statusCode()).isEqualTo(200);
    assertThat(oembed(page).statusCode()).isEqualTo(200);
    assertThat(form(longestTitle()).statusCode()).isEqualTo(303);
  }

  @Test
  void a_larger_chart_gets_a_warning_instead_of_a_permalink() throws BadRequestException {
    HttpResponse<byte[]> posted = post(longestTitle() + 1);
    assertThat(posted.statusCode()).isEqualTo(200);
    assertThat(posted.headers().firstValue("Content-Location")).isEmpty();
    assertThat(posted.headers().allValues("X-Chart-Warning"))
        .contains("No permalink: it would be 128,001 bytes when unpacked (limit 128,000).");
    HttpResponse<byte[]> form = form(longestTitle() + 1);
    assertThat(form.statusCode()).isEqualTo(422);
    assertThat(Http.text(form)).contains("128,001 bytes when unpacked (limit 128,000)");
  }

  @Test
  void rejects_a_larger_permalink_everywhere() throws BadRequestException {
    String page = "/c/" + Permalink.pack(definition(longestTitle() + 1));
    for (String address : List.of(page, page + ".gif", page + ".png")) {
      HttpResponse<byte[]> refused = Http.get(uri(address));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(Http.text(refused)).contains("unpacks to more than 128,000 bytes");
    }
    assertThat(Http.text(oembed(page))).contains("unpacks to more than 128,000");
  }

  /** The JSON in a permalink may be shorter than the canonical form of its chart. */
  @Test
  void offers_no_permalink_if_the_canonical_form_is_too_long() throws BadRequestException {
    String longer = definition(longestTitle() + 1);
    String page = "/c/" + Permalink.pack(longer.replace("100000000000000", "1e14"));
    HttpResponse<byte[]> image = Http.get(uri(page + ".png"));
    assertThat(image.statusCode()).isEqualTo(200);
    assertThat(image.headers().firstValue("Content-Location")).isEmpty();
    assertThat(Http.get(uri(page)).statusCode()).isEqualTo(422);
    HttpResponse<byte[]> oembed = oembed(page);
    assertThat(oembed.statusCode()).isEqualTo(404);
    assertThat(Http.text(oembed)).contains("no permalink", "128,001 bytes when unpacked");
  }

  private HttpResponse<byte[]> oembed(String address) {
    return Http.get(
        uri("/oembed?url=" + URLEncoder.encode(uri(address).toString(), StandardCharsets.UTF_8)));
  }

  private HttpResponse<byte[]> form(int title) {
    return Http.post(
        uri("/"),
        "application/x-www-form-urlencoded",
        BodyPublishers.ofString(
            query(title) + "&data=" + URLEncoder.encode(table(), StandardCharsets.UTF_8)));
  }
}
